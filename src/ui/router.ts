import type { Params } from "./page.ts";

/**
 * The addresses of `contract.md` §2. `:name` is a hole. `page` is the name that `lazy.ts` loads; `of` says what the
 * page gets besides the edges: the draft named in the address, the one practice draft, or nothing; `back` is where
 * "Back" goes when the visit began here.
 */
export const routes = [
  { address: "/", page: "StartPage", of: "nothing", back: "" },
  { address: "/new", page: "NewPage", of: "nothing", back: "/" },
  { address: "/try", page: "TaskListPage", of: "practice", back: "/" },
  { address: "/try/:question", page: "QuestionPage", of: "practice", back: "/try" },
  { address: "/work", page: "WorkPage", of: "nothing", back: "/" },
  { address: "/work/restore", page: "RestorePage", of: "nothing", back: "/work" },
  { address: "/questions", page: "QuestionsPage", of: "nothing", back: "/" },
  { address: "/check-return", page: "CheckReturnPage", of: "nothing", back: "/" },
  { address: "/help/:page", page: "HelpPage", of: "nothing", back: "/" },
  { address: "/draft/:id", page: "TaskListPage", of: "draft", back: "/" },
  { address: "/draft/:id/force", page: "NewPage", of: "draft", back: "/draft/:id" },
  { address: "/draft/:id/people", page: "PeoplePage", of: "draft", back: "/draft/:id" },
  { address: "/draft/:id/evidence", page: "EvidencePage", of: "draft", back: "/draft/:id" },
  { address: "/draft/:id/figures", page: "FiguresPage", of: "draft", back: "/draft/:id" },
  { address: "/draft/:id/figures/sheet", page: "FiguresSheetPage", of: "draft", back: "/draft/:id/figures" },
  { address: "/draft/:id/figures/:row", page: "FigureRowPage", of: "draft", back: "/draft/:id/figures" },
  { address: "/draft/:id/actions", page: "ActionsPage", of: "draft", back: "/draft/:id" },
  { address: "/draft/:id/maturity", page: "MaturityPage", of: "draft", back: "/draft/:id" },
  { address: "/draft/:id/check", page: "CheckPage", of: "draft", back: "/draft/:id" },
  { address: "/draft/:id/history", page: "HistoryPage", of: "draft", back: "/draft/:id" },
  { address: "/draft/:id/conflict", page: "ConflictPage", of: "draft", back: "/draft/:id" },
  { address: "/draft/:id/edition", page: "EditionPage", of: "draft", back: "/draft/:id" },
  { address: "/draft/:id/print", page: "PrintPage", of: "draft", back: "/draft/:id" },
  { address: "/draft/:id/sign-off", page: "SummaryPage", of: "draft", back: "/draft/:id" },
  { address: "/draft/:id/sign-off/opinions", page: "OpinionsPage", of: "draft", back: "/draft/:id/sign-off" },
  {
    address: "/draft/:id/sign-off/declaration",
    page: "DeclarationPage",
    of: "draft",
    back: "/draft/:id/sign-off/opinions",
  },
  { address: "/draft/:id/sign-off/sign", page: "SignPage", of: "draft", back: "/draft/:id/sign-off/declaration" },
  { address: "/draft/:id/sign-off/sent", page: "SentPage", of: "draft", back: "/draft/:id" },
  { address: "/draft/:id/:question", page: "QuestionPage", of: "draft", back: "/draft/:id" },
] as const;

export type Route = (typeof routes)[number];
type PageOf<Of extends Route["of"]> = Extract<Route, { readonly of: Of }>["page"];
/** Names of the pages that open a draft, and of those that need none. */
export type DraftPageName = PageOf<"draft" | "practice">;
export type PlainPageName = PageOf<"nothing">;

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

/** Where "Back" leads from an address; `undefined` on the start page. */
export const backFrom = ({ route, params }: Found): string | undefined =>
  route.back === "" ? undefined : `#${route.back.replace(/:(\w+)/g, (_, name: string) => params[name] ?? "")}`;

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
