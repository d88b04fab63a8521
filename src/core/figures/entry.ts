import type { Cell } from "../answers/draft.ts";
import type { FigureBox, Published } from "../questionnaire/content.ts";
import { heldValue, publishedChoice, readCell, typedText } from "./cell.ts";

export type Why = NonNullable<Cell["why"]>;

/** The three reasons and their codes (`figures.md` §2): in a box, in a sheet, in what is pasted. */
export const whyCodes: Readonly<Record<Why, string>> = {
  "not-extracted": "NX",
  "not-recorded": "NR",
  "does-not-apply": "NA",
};
export const whys = Object.keys(whyCodes) as readonly Why[];

const noCell: Cell = { text: "", why: null, reason: "" };

/** A cell that holds nothing is no record at all. */
const kept = (cell: Cell): Cell | undefined =>
  cell.text === "" && cell.why === null && cell.reason === "" && cell.published === undefined ? undefined : cell;

/** What the box of a cell shows: the figure as typed, or the code of why there is none. */
export const shownIn = (cell: Cell | undefined, published: Published | undefined): string => {
  if (cell === undefined) {
    return "";
  }
  if (published === undefined) {
    return cell.why === null ? typedText(cell) : whyCodes[cell.why];
  }
  const choice = publishedChoice(cell, published.value);
  return choice === null ? "" : choice === "confirmed" ? String(published.value) : typedText(cell);
};

/**
 * The cell once something was typed into its box; `undefined` for no record. A code is the reason that it stands for.
 * Beside a published figure the same figure confirms it and another corrects it: there a code is no figure.
 */
export const typeInto = (
  cell: Cell | undefined,
  text: string,
  { kind }: Pick<FigureBox, "kind">,
  published: Published | undefined,
): Cell | undefined => {
  if (published === undefined) {
    const code = text.trim().toUpperCase();
    const why = whys.find((one) => whyCodes[one] === code) ?? null;
    return kept({ text: why === null ? text : "", why, reason: cell?.reason ?? "" });
  }
  const read = readCell(text, kind);
  if (read.status === "figure" && read.value === heldValue(published.value, kind)) {
    return choosePublished(cell, "confirmed", published);
  }
  const correcting = publishedChoice(cell ?? {}, published.value) === "corrected";
  return text === "" && !correcting ? undefined : correction(text, published);
};

const correction = (text: string, { value }: Pick<Published, "value">): Cell => ({
  ...noCell,
  text,
  published: "corrected",
  against: value,
});

/** Whether a published figure is right. A correction starts from what was typed before, if anything was. */
export const choosePublished = (
  cell: Cell | undefined,
  choice: "confirmed" | "corrected",
  published: Pick<Published, "value">,
): Cell =>
  choice === "corrected"
    ? correction(cell === undefined ? "" : typedText(cell), published)
    : { ...noCell, text: String(published.value), published: "confirmed", against: published.value };

/** `null`: there is a figure. What was typed waits behind the reason and comes back with it. */
export const chooseWhy = (cell: Cell | undefined, why: Why | null): Cell | undefined =>
  kept({ ...(cell ?? noCell), why });
