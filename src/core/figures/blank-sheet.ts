import type { Content, Force } from "../questionnaire/content.ts";
import { own } from "../record.ts";
import { csvText } from "../verdict/csv-text.ts";
import { rowsShown } from "./rows.ts";
import { fullNameOf } from "./sheet-boxes.ts";
import { sheetHeader, sheetTimes } from "./sheet-columns.ts";

/** In a cell for which no figure is asked. */
export const notAsked = "x";

/**
 * The sheet that goes to an analyst (`figures.md` §7): a line for each box that is shown, empty but for what is
 * published. Nothing of the draft stands in it, so that it may leave the force's hands as OFFICIAL.
 */
export const blankSheet = ({ edition, figures }: Content, { slug, published }: Force): string => {
  const publishedAt = (name: string): string => String(own(published, name)?.value ?? "");
  const boxes = rowsShown(figures).flatMap((row) => row.boxes);
  return csvText([
    sheetHeader(edition.censusDate),
    ...boxes.map(({ id, unit, times, ...box }) => [
      edition.id,
      slug,
      id,
      fullNameOf(box),
      unit,
      ...sheetTimes(edition.censusDate).map((time) => (times.includes(time) ? publishedAt(`${id}.${time}`) : notAsked)),
      "",
      "",
    ]),
  ]);
};
