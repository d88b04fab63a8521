import { figureProblems } from "../../../src/core/figures/problems.ts";
import type { ForceReturn, ReturnCell } from "../../../src/core/return/force-return.ts";
import { smallReturn, told } from "../answers/small-return.ts";

export const cell = (part: Partial<ReturnCell>): ReturnCell => ({
  value: null,
  why: null,
  reason: "",
  published: null,
  ...part,
});
const years = ["2024", "2025", "2026"];

/** The small return with other cells; `undefined` leaves one out. */
export const withCells = (cells: Readonly<Record<string, ReturnCell | undefined>>, note = ""): ForceReturn => ({
  ...smallReturn,
  figures: {
    cells: Object.fromEntries(
      Object.entries({ ...smallReturn.figures.cells, ...cells }).flatMap(([name, one]) =>
        one === undefined ? [] : [[name, one]],
      ),
    ),
    rows: { D1: { source: "", note }, D9: { source: "", note } },
  },
});
/** D1 for three years; a blank is left out. */
export const d1 = (values: readonly (number | null)[], note = ""): ForceReturn =>
  withCells(
    Object.fromEntries(
      years.map((year, at) => [
        `D1.${year}`,
        values[at] === null ? cell({ why: "not-recorded" }) : cell({ value: values[at] ?? 0 }),
      ]),
    ),
    note,
  );

/** What stops sign-off, as it is told, with the rows that an action or accepted risk serves. */
export const stops = (forceReturn: ForceReturn, served: readonly string[] = []): readonly string[] =>
  told(figureProblems(forceReturn, new Set(served), new Map()));
/** The same by rule and field. */
export const rules = (forceReturn: ForceReturn, served: readonly string[] = []): readonly string[] =>
  figureProblems(forceReturn, new Set(served), new Map()).map(({ rule, field }) => `${rule} ${field}`);
