import type { Draft } from "../core/answers/draft.ts";
import type { FillIn } from "../journeys/fill-in.ts";
import type { Edges } from "../journeys/ports.ts";
import { practiceDraft, practiceId } from "../journeys/start.ts";
import type { OpenDrafts } from "./open-drafts.ts";
import type { DraftPage, Page } from "./page.ts";
import { type DraftPageName, type Found, type PlainPageName, routeTo } from "./router.ts";

/** Every page by its name, loaded when it is first entered. */
export interface Pages {
  readonly plain: Readonly<Record<PlainPageName, () => Promise<Page>>>;
  readonly draft: Readonly<Record<DraftPageName, () => Promise<DraftPage>>>;
}

/** What stands on the screen at an address. */
export type View =
  | { readonly kind: "plain"; readonly found: Found; readonly page: Page }
  | { readonly kind: "draft"; readonly found: Found; readonly page: DraftPage; readonly fillIn: FillIn }
  | { readonly kind: "not-found" }
  | { readonly kind: "no-draft" }
  | { readonly kind: "unknown-edition"; readonly draft: Draft }
  | { readonly kind: "cannot-begin"; readonly why: "not-saved" | "full" }
  /** A part could not be fetched, or the store not read. */
  | { readonly kind: "cannot-load"; readonly problem: unknown };

export const viewAt = async (hash: string, edges: Edges, pages: Pages, drafts: OpenDrafts): Promise<View> => {
  const found = routeTo(hash);
  if (found === undefined) {
    return { kind: "not-found" };
  }
  try {
    return await viewOf(found, edges, pages, drafts);
  } catch (problem) {
    return { kind: "cannot-load", problem };
  }
};

const viewOf = async (found: Found, edges: Edges, pages: Pages, drafts: OpenDrafts): Promise<View> => {
  const { route, params } = found;
  if (route.of === "nothing") {
    return { kind: "plain", found, page: await pages.plain[route.page]() };
  }
  const loading = pages.draft[route.page]();
  // Looked at below; until then its failure is not an unhandled one.
  loading.catch(() => {});
  if (route.of === "practice") {
    const begun = await practiceDraft(edges);
    if (begun.status !== "started") {
      return { kind: "cannot-begin", why: begun.status };
    }
  }
  const opened = await drafts.open(route.of === "practice" ? practiceId : (params.id ?? ""));
  if (opened.status === "open") {
    return { kind: "draft", found, page: await loading, fillIn: opened.fillIn };
  }
  return opened.status === "none" ? { kind: "no-draft" } : { kind: "unknown-edition", draft: opened.draft };
};
