import type { Change, SectionName } from "../core/answers/draft.ts";
import { sameValue } from "../core/answers/same-value.ts";
import type { FillIn } from "./fill-in.ts";
import type { Edges, StoredDraft } from "./ports.ts";

/** What two windows have written in the same place. `undefined`: no such record. */
export interface BothValues {
  readonly section: SectionName;
  readonly id: string;
  readonly here: Change["value"];
  readonly there: Change["value"];
}

export type Conflict =
  | { readonly status: "both"; readonly stored: StoredDraft; readonly both: readonly BothValues[] }
  /** Another window has deleted the draft. */
  | { readonly status: "deleted" };

/** What is unsaved here, beside what now stands on the disk in its place; what is the same in both is left out. */
export const readConflict = async (edges: Pick<Edges, "drafts">, fillIn: FillIn): Promise<Conflict> => {
  const stored = await edges.drafts.read(fillIn.draft.peek().id);
  if (stored === undefined) {
    return { status: "deleted" };
  }
  const both = fillIn.unsaved().map(({ section, id, value }): BothValues => {
    const { [id]: there } = stored.draft[section] as Readonly<Record<string, Change["value"]>>;
    return { section, id, here: value, there };
  });
  return { status: "both", stored, both: both.filter(({ here, there }) => !sameValue(here, there)) };
};

/**
 * Goes on as the person has chosen. What was typed here is written in any case, and what stood there is put back over it
 * where that was chosen: so the history holds both, and either can be had again.
 */
export const settleConflict = async (
  fillIn: FillIn,
  { stored, both }: Extract<Conflict, { readonly status: "both" }>,
  chosen: (both: BothValues) => "here" | "there",
): Promise<void> => {
  fillIn.goOn(stored, true);
  await fillIn.settled();
  const back = both.filter((one) => chosen(one) === "there");
  // Where the other window has written once more there is something else to choose from; until then what was typed here
  // stays in hand.
  if (back.length > 0 && fillIn.saved.peek() !== "conflict") {
    fillIn.putAs(
      { kind: "restore" },
      back.map(({ section, id, there }) => ({ section, id, value: there }) as Change),
    );
  }
};

/** Brings back the draft that another window has deleted, with what is unsaved here. `false` where it is gone for good. */
export const bringBack = async (edges: Pick<Edges, "drafts" | "archive">, fillIn: FillIn): Promise<boolean> => {
  const { id } = fillIn.draft.peek();
  const stored = (await (await edges.archive()).takeBack(id)) ? await edges.drafts.read(id) : undefined;
  if (stored !== undefined) {
    fillIn.goOn(stored, true);
  }
  return stored !== undefined;
};
