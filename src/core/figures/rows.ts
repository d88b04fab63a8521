import type { FigureBox, FigureRow } from "../questionnaire/content.ts";

/** A box at one time. `name` is the cell's, such as `D9.total.2026`. */
export interface BoxAt {
  readonly box: FigureBox;
  readonly time: string;
  readonly name: string;
}

/** The cells of a row, box by box in the order of the edition. */
export const cellsOf = ({ boxes }: Pick<FigureRow, "boxes">): readonly BoxAt[] =>
  boxes.flatMap((box) => box.times.map((time) => ({ box, time, name: `${box.id}.${time}` })));

/** The boxes that may not stay blank: what a summary prints. */
export const coreBoxes = ({ use, boxes }: Pick<FigureRow, "use" | "boxes">): readonly FigureBox[] =>
  use === "core" ? boxes.filter(({ held }) => !held) : [];

/** Rows that the jurisdiction shows, with what is published and asked of nobody (D25). */
export const rowsShown = (figures: readonly FigureRow[]): readonly FigureRow[] =>
  figures.filter(({ notShown }) => notShown === undefined);

/** Of these, the rows that a force is asked to give. */
export const rowsAsked = (figures: readonly FigureRow[]): readonly FigureRow[] =>
  rowsShown(figures).filter(({ use }) => use !== "shown");
