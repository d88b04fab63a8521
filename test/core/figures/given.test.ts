import { expect, test } from "vitest";
import type { Problem } from "../../../src/core/answers/problem.ts";
import { coreGiven, rowState } from "../../../src/core/figures/given.ts";
import type { FigureRow } from "../../../src/core/questionnaire/content.ts";
import type { ForceReturn, ReturnCell } from "../../../src/core/return/force-return.ts";
import { smallReturn } from "../answers/small-return.ts";

const given = (cells: Readonly<Record<string, Partial<ReturnCell>>>, change: Partial<FigureRow> = {}): ForceReturn => ({
  ...smallReturn,
  content: {
    ...smallReturn.content,
    figures: smallReturn.content.figures.map((row) => (row.id === "D1" ? { ...row, ...change } : row)),
  },
  figures: {
    rows: {},
    cells: Object.fromEntries(
      Object.entries(cells).map(([name, part]) => [
        name,
        { value: null, why: null, reason: "", published: null, ...part },
      ]),
    ),
  },
});
const rowOf = (forceReturn: ForceReturn, id: string): FigureRow => {
  const row = forceReturn.content.figures.find((one) => one.id === id);
  if (row === undefined) {
    throw new Error(`no row ${id}`);
  }
  return row;
};
const stateOf = (forceReturn: ForceReturn, id: string, ...problems: readonly Problem[]) =>
  rowState(forceReturn, rowOf(forceReturn, id), problems);
const problem = (part: Partial<Problem>): Problem => ({
  severity: "stops",
  text: "",
  page: "figures/D1",
  field: "D1.2026",
  ...part,
});
const whole = { "D1.2024": { value: 0 }, "D1.2025": { value: 3 }, "D1.2026": { why: "not-recorded" as const } };

test("core boxes are counted: a figure, 0 too, or a reason; not a row that is not shown", () => {
  expect(coreGiven(given({}))).toEqual({ given: 0, of: 6 });
  expect(coreGiven(given(whole))).toEqual({ given: 3, of: 6 });
  expect(coreGiven(given(whole, { use: "held" }))).toEqual({ given: 0, of: 3 });
  const boxes = rowOf(smallReturn, "D1").boxes.map((box) => ({ ...box, held: true }));
  expect(coreGiven(given(whole, { boxes }))).toEqual({ given: 0, of: 3 });
});

test("a published figure is given once it is confirmed, or corrected by another figure", () => {
  const cell = "D9.total.2026";
  expect(coreGiven(given({ [cell]: { value: 24 } })).given).toBe(0);
  expect(coreGiven(given({ [cell]: { value: 24, published: "confirmed" } })).given).toBe(1);
  expect(coreGiven(given({ [cell]: { value: 25, published: "corrected" } })).given).toBe(1);
  expect(coreGiven(given({ [cell]: { published: "corrected" } })).given).toBe(0);
});

test("a row is not started, in progress, completed", () => {
  expect(stateOf(given({}), "D1")).toBe("not-started");
  expect(stateOf(given({ "D1.2024": { value: 4 } }), "D1")).toBe("in-progress");
  expect(stateOf(given(whole), "D1")).toBe("completed");
  expect(stateOf(given(whole), "D1", problem({ severity: "warns" }))).toBe("completed");
  expect(stateOf(given(whole), "D1", problem({ page: "figures/D9" }))).toBe("completed");
});

test("a row that is held is completed by any figure", () => {
  expect(stateOf(given({ "D1.2024": { value: 4 } }, { use: "held" }), "D1")).toBe("completed");
  expect(stateOf(given({}, { use: "held" }), "D1")).toBe("not-started");
});

test("what cannot be right is a problem; a blank box, a note or an action that waits is none", () => {
  for (const rule of ["V1", "V2", "V3", "V4", "V9"]) {
    expect(stateOf(given({}), "D1", problem({ rule }))).toBe("problem");
  }
  expect(stateOf(given({}), "D1", problem({ rule: "V0" }))).toBe("not-started");
  expect(stateOf(given(whole), "D1", problem({ rule: "V12", field: "D1.2026.why" }))).toBe("in-progress");
  expect(stateOf(given(whole), "D1", problem({ rule: "V11", field: "D1.note" }))).toBe("in-progress");
});
