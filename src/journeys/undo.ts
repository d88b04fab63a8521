import { type Undoing, undoing } from "../core/history/history.ts";
import type { FillIn } from "./fill-in.ts";
import type { Edges } from "./ports.ts";

export type Undone =
  | { readonly status: "undone"; readonly number: number }
  /** What is on the screen is not on disk, or the undo could not be written. */
  | { readonly status: "not-saved" }
  | Exclude<Undoing, { readonly status: "changes" }>;

/**
 * Takes back the last change that stands, or the entry of this number, by writing what stood before it as an entry of its
 * own: so an undo can be taken back too, and nothing ever leaves the history.
 */
export const undo = async (
  edges: Pick<Edges, "archive">,
  open: Pick<FillIn, "draft" | "saved" | "settled" | "putAs" | "unsaved">,
  number?: number,
): Promise<Undone> => {
  await open.settled();
  if (open.unsaved().length > 0) {
    return { status: "not-saved" };
  }
  const history = await (await edges.archive()).history(open.draft.peek().id);
  // As it stands now: what came while the history was read must not be put back to what stood before.
  const found = undoing(history, open.draft.peek(), number);
  if (found.status !== "changes") {
    return found;
  }
  open.putAs({ kind: "undo", undoes: found.entry.number }, found.changes);
  await open.settled();
  return open.unsaved().length > 0 ? { status: "not-saved" } : { status: "undone", number: found.entry.number };
};
