import { sayCellName } from "../figures/cell-name.ts";
import { nameIn, tableOf } from "../figures/equations.ts";
import { cellsOf, coreBoxes } from "../figures/rows.ts";
import { withhold } from "../figures/withhold.ts";
import type { ForceReturn } from "./force-return.ts";
import { cellOf } from "./telling.ts";

export interface WithheldFigures {
  /** By cell name. */
  readonly names: ReadonlySet<string>;
  /** In words, with the year: withheld, and yet a reader could work them out. The office decides before publication. */
  readonly undecided: readonly string[];
}

/** Which of the core figures a summary withholds, by cell name (`figures.md` §6), and which nothing can hide. */
export const withheldFigures = (forceReturn: ForceReturn): WithheldFigures => {
  const { content, force } = forceReturn;
  const printed = cellsOf({ boxes: content.figures.flatMap(coreBoxes) }).flatMap((one) => {
    const cell = cellOf(forceReturn, one.box, one.time);
    return cell === undefined || cell.value === null
      ? []
      : [{ ...one, value: cell.value, free: cell.published === "confirmed" }];
  });
  const column = {
    of: force,
    adds: [],
    values: Object.fromEntries(printed.map(({ name, value }) => [name, value])),
    free: new Set(printed.flatMap(({ name, free }) => (free ? [name] : []))),
  };
  const { names, undecided } = withhold(tableOf([column], content));
  const own = (name: string): string => name.slice(nameIn(force, "").length);
  const left = new Set(undecided.map(own));
  return {
    names: new Set([...names].map(own)),
    undecided: printed.flatMap(({ name, box, time }) =>
      left.has(name) ? [sayCellName(box, time, content.edition.censusDate)] : [],
    ),
  };
};
