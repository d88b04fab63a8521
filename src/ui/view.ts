import { questionIndex } from "../core/questionnaire/shapes.ts";
import type { FillIn } from "../journeys/fill-in.ts";
import type { Hold } from "../journeys/hold-draft.ts";
import type { Edges } from "../journeys/ports.ts";
import { practiceDraft, practiceId } from "../journeys/start.ts";
import type { TextWarnings } from "./components/text-checks.ts";
import type { Missing } from "./missing.ts";
import type * as notices from "./notices.tsx";
import type { OpenDrafts } from "./open-drafts.ts";
import type { DraftPage, Forms, Page } from "./page.ts";
import type * as plainPages from "./plain-pages.tsx";
import { type DraftPageName, type Found, type PlainPageName, routeTo } from "./router.ts";

/** Every page by its name, loaded when it is first entered. */
export interface Pages {
  /** What is shown where there is no page to show. */
  readonly missing: () => Promise<typeof plainPages>;
  readonly notices: () => Promise<typeof notices>;
  readonly plain: Readonly<Record<PlainPageName, () => Promise<Page>>>;
  readonly forms: Forms;
  readonly textWarnings: () => Promise<TextWarnings>;
  readonly draft: Readonly<Record<DraftPageName, () => Promise<DraftPage>>>;
}

/** What stands on the screen at an address. */
export type View =
  | { readonly kind: "plain"; readonly found: Found; readonly page: Page }
  | {
      readonly kind: "draft";
      readonly found: Found;
      readonly page: DraftPage;
      readonly fillIn: FillIn;
      readonly hold: Hold;
    }
  | { readonly kind: "missing"; readonly what: Missing; readonly pages: typeof plainPages }
  /** A part could not be fetched, or the store not read. */
  | { readonly kind: "cannot-load"; readonly problem: unknown };

export const viewAt = async (hash: string, edges: Edges, pages: Pages, drafts: OpenDrafts): Promise<View> => {
  const found = routeTo(hash);
  try {
    const view = found === undefined ? missingPage : await viewOf(found, edges, pages, drafts);
    return "page" in view ? view : { kind: "missing", what: view, pages: await pages.missing() };
  } catch (problem) {
    return { kind: "cannot-load", problem };
  }
};

const missingPage: Missing = { kind: "page" };

const viewOf = async (
  found: Found,
  edges: Edges,
  pages: Pages,
  drafts: OpenDrafts,
): Promise<Missing | Extract<View, { readonly found: Found }>> => {
  const { route, params } = found;
  if (route.page === "QuestionPage" && !questionIndex.some(({ id }) => id === params.question)) {
    return missingPage;
  }
  if (route.of === "nothing") {
    return { kind: "plain", found, page: await pages.plain[route.page]() };
  }
  const loading = pages.draft[route.page]();
  // Looked at below; until then its failure is not an unhandled one.
  loading.catch(() => {});
  const id = route.of === "practice" ? practiceId : (params.id ?? "");
  // One that is open here and was deleted in another window is not begun anew: it can still be brought back.
  const begun = route.of === "practice" && !drafts.isOpen(id) ? await practiceDraft(edges) : undefined;
  if (begun !== undefined && begun.status !== "started") {
    return { kind: "practice", why: begun.status };
  }
  const opened = await drafts.open(id, begun?.stored);
  if (opened.status === "open") {
    return { kind: "draft", found, page: await loading, fillIn: opened.fillIn, hold: opened.hold };
  }
  return opened.status === "none" ? { kind: "draft", id } : { kind: "edition", draft: opened.draft };
};
