import { only } from "../core/answers/draft.ts";
import type { Edges } from "./ports.ts";
import { type Unsaved, writeDraft } from "./start.ts";

export type OpenedCopy =
  /** `unread` names the records that could not be read, such as `answers SOC-1`: the person must be told. */
  | { readonly status: "started"; readonly id: string; readonly unread: readonly string[] }
  | Unsaved
  | { readonly status: "not-a-copy" }
  | { readonly status: "newer" };

/** Opens a saved copy beside what is here already: it gets an id of its own and replaces nothing. */
export const openDraftCopy = async (edges: Pick<Edges, "drafts" | "newId">, text: string): Promise<OpenedCopy> => {
  const copy = await edges.drafts.readCopy(readJson(text));
  if (!copy.ok) {
    return { status: "newer" in copy ? "newer" : "not-a-copy" };
  }
  const { [only]: about } = copy.draft.about;
  if (about === undefined) {
    return { status: "not-a-copy" };
  }
  // A copy of the practice draft is a draft of its own like any other.
  const { practice: _, ...rest } = about;
  const outcome = await writeDraft(edges, { ...copy.draft, id: edges.newId(), about: { [only]: rest } });
  return outcome.status === "started" ? { status: "started", id: outcome.id, unread: copy.unread } : outcome;
};

const readJson = (text: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
};
