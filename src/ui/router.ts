import type { Params } from "./page.ts";

/**
 * The addresses of `contract.md` §2. `:name` is a hole. `room` is the chunk that `lazy.ts` opens, `page` the name
 * that it exports; `of` says what the page gets besides the edges: the draft named in the address, the one practice
 * draft, or nothing.
 */
export const routes = [
  { address: "/", room: "start", page: "StartPage", of: "nothing" },
  { address: "/new", room: "new", page: "NewPage", of: "nothing" },
  { address: "/try", room: "fillIn", page: "TaskListPage", of: "practice" },
  { address: "/try/:question", room: "fillIn", page: "QuestionPage", of: "practice" },
  { address: "/work", room: "work", page: "WorkPage", of: "nothing" },
  { address: "/questions", room: "read", page: "QuestionsPage", of: "nothing" },
  { address: "/check-return", room: "collate", page: "CheckReturnPage", of: "nothing" },
  { address: "/help/:page", room: "help", page: "HelpPage", of: "nothing" },
  { address: "/draft/:id", room: "fillIn", page: "TaskListPage", of: "draft" },
  { address: "/draft/:id/force", room: "new", page: "NewPage", of: "draft" },
  { address: "/draft/:id/people", room: "people", page: "PeoplePage", of: "draft" },
  { address: "/draft/:id/evidence", room: "register", page: "EvidencePage", of: "draft" },
  { address: "/draft/:id/figures/:row", room: "figures", page: "FiguresPage", of: "draft" },
  { address: "/draft/:id/actions", room: "register", page: "ActionsPage", of: "draft" },
  { address: "/draft/:id/check", room: "check", page: "CheckPage", of: "draft" },
  { address: "/draft/:id/print", room: "read", page: "PrintPage", of: "draft" },
  { address: "/draft/:id/sign-off", room: "signOff", page: "SummaryPage", of: "draft" },
  { address: "/draft/:id/sign-off/opinions", room: "signOff", page: "OpinionsPage", of: "draft" },
  { address: "/draft/:id/sign-off/declaration", room: "signOff", page: "DeclarationPage", of: "draft" },
  { address: "/draft/:id/sign-off/sign", room: "signOff", page: "SignPage", of: "draft" },
  { address: "/draft/:id/sign-off/sent", room: "signOff", page: "SentPage", of: "draft" },
  { address: "/draft/:id/:question", room: "fillIn", page: "QuestionPage", of: "draft" },
] as const;

export type Route = (typeof routes)[number];
export type PageName = Route["page"];

export interface Found {
  readonly route: Route;
  readonly params: Params;
}

/** `undefined` for an address that is none of ours. */
export const routeTo = (hash: string): Found | undefined => {
  const parts = partsOf(hash.replace(/^#/, "") || "/");
  for (const route of routes) {
    const params = parts === undefined ? undefined : match(partsOf(route.address) ?? [], parts);
    if (params !== undefined) {
      return { route, params };
    }
  }
  return undefined;
};

/** Empty parts are kept, so that `#/draft//people` is nobody's page. One stroke at the end is forgiven. */
const partsOf = (address: string): readonly string[] | undefined => {
  if (!address.startsWith("/")) {
    return undefined;
  }
  const inner = address.slice(1).replace(/\/$/, "");
  return inner === "" ? [] : inner.split("/");
};

/** Ids and names of ours need no escape; whatever else stands there is no address of ours. */
const plain = /^[A-Za-z0-9.-]+$/;

const match = (pattern: readonly string[], parts: readonly string[]): Params | undefined => {
  if (pattern.length !== parts.length) {
    return undefined;
  }
  const params: Record<string, string> = {};
  for (const [i, wanted] of pattern.entries()) {
    const part = parts[i] ?? "";
    if (!wanted.startsWith(":") && wanted !== part) {
      return undefined;
    }
    if (wanted.startsWith(":")) {
      if (!plain.test(part)) {
        return undefined;
      }
      params[wanted.slice(1)] = part;
    }
  }
  return params;
};
