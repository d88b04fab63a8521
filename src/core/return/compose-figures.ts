import type { Cell, Draft } from "../answers/draft.ts";
import { heldValue, publishedChoice, readCell, typedText } from "../figures/cell.ts";
import { cellsOf, rowsAsked } from "../figures/rows.ts";
import type { Content, FigureBox, Force } from "../questionnaire/content.ts";
import { own } from "../record.ts";
import type { ForceReturn, ReturnCell } from "./force-return.ts";

/** Figures of the rows and boxes asked in the jurisdiction. A cell that holds nothing is left out. */
export const figuresOf = (draft: Draft, content: Content, force: Force): ForceReturn["figures"] => {
  const rows = rowsAsked(content.figures);
  return {
    cells: Object.fromEntries(
      rows.flatMap(cellsOf).flatMap(({ box, name }) => {
        const cell = own(draft.figures, name);
        const read = cell === undefined ? null : returnCell(cell, box, own(force.published, name)?.value);
        return read === null ? [] : [[name, read]];
      }),
    ),
    rows: Object.fromEntries(
      rows.flatMap(({ id }) => {
        const notes = own(draft.figureRows, id);
        return notes === undefined || (notes.source === "" && notes.note === "")
          ? []
          : [[id, { source: notes.source, note: notes.note }]];
      }),
    ),
  };
};

/** What cannot be read as a figure is kept in the draft as typed (`draftProblems` says so) and is no figure here. */
export const returnCell = (
  cell: Cell,
  box: Pick<FigureBox, "kind">,
  published: number | undefined,
): ReturnCell | null => {
  const choice = publishedChoice(cell, published);
  const value =
    cell.why !== null
      ? null
      : choice === "confirmed" && published !== undefined
        ? heldValue(published, box.kind)
        : figureIn(typedText(cell), box);
  const reason = cell.why === "does-not-apply" ? cell.reason : "";
  return value === null && cell.why === null && choice === null
    ? null
    : { value, why: cell.why, reason, published: cell.why === null ? choice : null };
};

const figureIn = (text: string, box: Pick<FigureBox, "kind">): number | null => {
  const read = readCell(text, box.kind);
  return read.status === "figure" ? read.value : null;
};
