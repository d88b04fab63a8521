import type { Problem } from "../answers/problem.ts";
import type { FigureBox, FigureRow } from "../questionnaire/content.ts";
import { own } from "../record.ts";
import type { ForceReturn } from "../return/force-return.ts";
import { cellsOf, coreBoxes, rowsShown } from "./rows.ts";

/** How far a row, or all of them, are given: cells with a figure or a reason, of those that are asked. */
export interface Given {
  readonly given: number;
  readonly of: number;
}

/** A published figure is given once it is confirmed or corrected, any other by a figure or why there is none. */
const isGiven = ({ figures, forceData }: ForceReturn, name: string): boolean => {
  const cell = own(figures.cells, name);
  return (
    cell !== undefined &&
    (cell.value !== null || cell.why !== null) &&
    (cell.published !== null || !Object.hasOwn(forceData.published, name))
  );
};

const counted = (forceReturn: ForceReturn, boxes: readonly FigureBox[]): Given => {
  const cells = cellsOf({ boxes });
  return { given: cells.filter(({ name }) => isGiven(forceReturn, name)).length, of: cells.length };
};

/** Core boxes alone: the rest may stay blank. A row that is not shown has no boxes. */
export const coreGiven = (forceReturn: ForceReturn): Given =>
  counted(forceReturn, rowsShown(forceReturn.content.figures).flatMap(coreBoxes));

export type RowState = "not-started" | "in-progress" | "completed" | "problem";

/** `problem` is for what cannot be right, never for what is not there yet (V0), nor for a note or an action that waits. */
const cannotBeRight = ({ severity, rule, field }: Problem, { id }: FigureRow): boolean =>
  severity === "stops" && rule !== "V0" && rule !== "V12" && field !== `${id}.note`;

/** A row that is held is completed by anything that is given. `problems`: those of the whole draft. */
export const rowState = (forceReturn: ForceReturn, row: FigureRow, problems: readonly Problem[]): RowState => {
  const ofRow = problems.filter(({ page }) => page === `figures/${row.id}`);
  if (ofRow.some((problem) => cannotBeRight(problem, row))) {
    return "problem";
  }
  const any = counted(forceReturn, row.boxes).given > 0;
  const core = counted(forceReturn, coreBoxes(row));
  return !any
    ? "not-started"
    : core.given < core.of || ofRow.some(({ severity }) => severity === "stops")
      ? "in-progress"
      : "completed";
};
