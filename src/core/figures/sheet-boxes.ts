import type { Content, Force } from "../questionnaire/content.ts";
import { unended } from "../return/say.ts";
import type { CellKind } from "./cell.ts";
import { rowsShown } from "./rows.ts";
import { sheetText } from "./sheet-words.ts";

/** What a sheet or a block is read against. */
export interface SheetOf {
  readonly content: Content;
  readonly force: Force;
  /** To name a force by its slug. */
  readonly forces: readonly Force[];
}

/** A box that is shown, as a line of the sheet. */
export interface SheetBox {
  readonly row: string;
  readonly id: string;
  readonly name: string;
  readonly kind: CellKind;
  readonly times: readonly string[];
}

/** A box that is not asked in the jurisdiction, and why. */
export interface HiddenBox {
  readonly id: string;
  readonly name: string;
  /** "not asked here: No risk order was found …", to stand inside a sentence. */
  readonly reason: string;
}

/** Where no row stands beside it: "Risk orders granted", not "Granted". */
export const fullNameOf = ({ name, fullName = name }: { readonly name: string; readonly fullName?: string }): string =>
  fullName;

/** In screen order. */
export const shownBoxes = ({ figures }: Content): readonly SheetBox[] =>
  rowsShown(figures).flatMap(({ id: row, boxes }) =>
    boxes.map((box) => ({ row, id: box.id, name: fullNameOf(box), kind: box.kind, times: box.times })),
  );

/** `undefined` for a box that is shown, and for one of which this edition knows nothing. */
export const hiddenBox = ({ figures }: Content, id: string): HiddenBox | undefined => {
  const row = figures.find((one) => id === one.id || id.startsWith(`${one.id}.`));
  if (row === undefined || !/^D[1-9]\d?(?:\.[a-z][a-z0-9_]*)?$/.test(id)) {
    return undefined;
  }
  if (row.notShown !== undefined) {
    return { id, name: row.name, reason: notAskedHere(row.notShown) };
  }
  const box = row.boxesNotShown.find((one) => one.id === id);
  return box === undefined ? undefined : { id, name: box.name, reason: notAskedHere(box.notShown) };
};

const notAskedHere = (reason: string): string => sheetText("kept-apart.hidden", { reason: unended(reason) });
