import { describe, expect, test } from "vitest";
import { askedIn, givenIn } from "../../../src/core/figures/asked.ts";
import { flowNotKnownProblems, flowProblems, noneLeftProblems, yearsOfFlow } from "../../../src/core/figures/flows.ts";
import { type Cells, found, returnWith, saidOf, years } from "./ruled.ts";

type Value = number | "NX" | "NR" | "NA";

/** One year of an order's applications: start, applied, made, refused, end. The year to March 2024. */
const first = (
  row: string,
  [start, applied, made, refused, end]: readonly [Value, Value, Value, Value, Value],
): Cells => ({
  [`${row}.pending_start.2024`]: start,
  [`${row}.applied.2024`]: applied,
  [`${row}.made.2024`]: made,
  [`${row}.refused.2024`]: refused,
  [`${row}.pending_end.2024`]: end,
});

describe.each(["D14", "D15"])("V4 of %s: what waited and came is what ended and waits", (row) => {
  test("passes: 2+1, 2+0+1", () => {
    expect(found("V4", first(row, [2, 1, 2, 0, 1]))).toEqual([]);
  });

  test("fails: 0+1, 2+0+0", () => {
    const name = row === "D14" ? "Prevention orders on application" : "Risk orders";
    expect(saidOf("V4", first(row, [0, 1, 2, 0, 0]))).toEqual([
      `stops figures/${row} ${row}.pending_end.2024: ${name}, year to 31 March 2024: applications waiting at the start and made in the year come to 1. Those granted, ended without an order or still waiting come to 2. The two must be equal`,
    ]);
  });

  test("the start of a later year is the end of the year before", () => {
    const right = {
      ...first(row, [2, 1, 2, 0, 1]),
      [`${row}.applied.2025`]: 3,
      [`${row}.made.2025`]: 2,
      [`${row}.refused.2025`]: 1,
      [`${row}.pending_end.2025`]: 1,
    };
    expect(found("V4", right)).toEqual([]);
    expect(found("V4", { ...right, [`${row}.pending_end.2025`]: 2 }).map(({ field }) => field)).toEqual([
      `${row}.pending_end.2025`,
    ]);
  });

  test.each([
    ["start", ["NX", 1, 9, 0, 0]],
    ["applied", [0, "NR", 9, 0, 0]],
    ["granted", [0, 1, "NA", 9, 0]],
    ["refused", [0, 1, 9, "NX", 0]],
    ["end", [0, 1, 9, 0, "NX"]],
  ] as const)("says nothing while %s is not a figure", (_, values) => {
    expect(found("V4", first(row, values))).toEqual([]);
  });

  test("V4w passes: applied 3, ended 2+1 · fails: 2, 2+1", () => {
    expect(found("V4w", first(row, ["NR", 3, 2, 1, "NR"]))).toEqual([]);
    const [one, ...more] = found("V4w", first(row, ["NR", 2, 2, 1, "NR"]));
    expect(more).toEqual([]);
    expect(one).toMatchObject({ severity: "warns", field: `${row}.applied.2024` });
    expect(one?.text).toMatch(
      /year to 31 March 2024: more applications ended than were made. This is right if some were made earlier. Check both, or add a note$/,
    );
  });

  test("V4w needs one of the two pending boxes to be no figure, and the rest to be figures", () => {
    expect(found("V4w", first(row, [1, 2, 2, 1, "NX"]))).toHaveLength(1);
    expect(found("V4w", first(row, ["NA", 2, 2, 1, 0]))).toHaveLength(1);
    expect(found("V4w", first(row, [1, 2, 2, 1, 0]))).toEqual([]);
    expect(found("V4w", first(row, ["NX", "NX", 2, 1, 0]))).toEqual([]);
    expect(found("V4w", first(row, ["NX", 2, "NX", 9, 0]))).toEqual([]);
    expect(found("V4w", first(row, ["NX", 2, 9, "NX", 0]))).toEqual([]);
  });
});

test("in Northern Ireland the flow of risk orders is not asked", () => {
  expect(found("V4", first("D15", [0, 1, 2, 0, 0]), { jurisdiction: "NI" })).toEqual([]);
  expect(found("V4", first("D14", [0, 1, 2, 0, 0]), { jurisdiction: "NI" })).toHaveLength(1);
});

describe("V7: orders were made and none is in force", () => {
  const made = { ...years("D13.made", [1, 0, 0]), ...years("D14.made", [0, 1, "NX"]), ...years("D15.made", [0, 0, 1]) };

  test("passes: D17 1, made 3", () => {
    expect(found("V7", { ...made, "D17.snap": 1 })).toEqual([]);
  });

  test("fails: D17 0, made 3", () => {
    expect(saidOf("V7", { ...made, "D17.snap": 0 })).toEqual([
      "informs figures/D17 D17.snap: Orders in force managed by the force, at 31 March 2026: none is in force, and orders were made (3). Check the register. Orders that ended or moved do not count",
    ]);
  });

  test("says nothing where none was made, or where the register gives no figure", () => {
    expect(found("V7", { "D17.snap": 0 })).toEqual([]);
    expect(found("V7", { ...years("D14.made", [0, 0, 0]), "D17.snap": 0 })).toEqual([]);
    expect(found("V7", { ...made, "D17.snap": "NR" })).toEqual([]);
    expect(found("V7", made)).toEqual([]);
  });

  test("in Northern Ireland risk orders do not count", () => {
    expect(found("V7", { ...years("D15.made", [0, 0, 1]), "D17.snap": 0 }, { jurisdiction: "NI" })).toEqual([]);
  });
});

test("a flow is read year by year; one of boxes that nobody asks finds nothing", () => {
  const forceReturn = returnWith(first("D14", [2, 1, 2, 0, 1]));
  const given = givenIn(forceReturn, askedIn(forceReturn), new Map());
  const flow = (row: string) => ({
    start: `${row}.pending_start`,
    applied: `${row}.applied`,
    made: `${row}.made`,
    refused: `${row}.refused`,
    end: `${row}.pending_end`,
  });
  expect(yearsOfFlow(flow("D14"), given)).toEqual([
    { time: "2024", start: 2, applied: 1, made: 2, refused: 0, end: 1 },
    { time: "2025", start: 1, applied: null, made: null, refused: null, end: null },
    { time: "2026", start: null, applied: null, made: null, refused: null, end: null },
  ]);
  const rule = { id: "V4", severity: "stops", sentence: "problem.figure.V4" } as const;
  expect(flowProblems({ ...rule, ...flow("D99") }, given)).toEqual([]);
  expect(flowNotKnownProblems({ ...rule, ...flow("D99") }, given)).toEqual([]);
  expect(noneLeftProblems({ ...rule, kind: "none-left", made: ["D14.made"], left: "D99" }, given)).toEqual([]);
});
