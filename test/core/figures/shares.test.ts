import { describe, expect, test } from "vitest";
import { sharesUnder } from "../../../src/core/figures/shares.ts";
import type { ForceReturn } from "../../../src/core/return/force-return.ts";
import { fullReturn } from "../return/fixture.ts";

const full = fullReturn("EW");
const granted = {
  id: "granted",
  name: "Share granted",
  row: "D14",
  part: ["D14.made"],
  whole: ["D14.made", "D14.refused"],
  atLeast: 10,
  times: ["2025", "2026"],
};
const trained = {
  ...granted,
  id: "trained",
  row: "D22",
  part: ["D22.completed"],
  whole: ["D22.required"],
  atLeast: 20,
};
const withFigures = (values: Readonly<Record<string, number | null>>): ForceReturn => ({
  ...full,
  content: { ...full.content, shares: [granted, { ...trained, times: ["snap"] }] },
  figures: {
    rows: {},
    cells: Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        { value, why: value === null ? ("not-recorded" as const) : null, reason: "", published: null },
      ]),
    ),
  },
});
const told = (values: Readonly<Record<string, number | null>>, row = "D14") =>
  sharesUnder(withFigures(values), row).map(({ time, part, whole, told }) => [
    time,
    part,
    whole,
    told.kind === "percentage" ? told.text : told.kind,
  ]);

describe("a share of figures.md §4", () => {
  test("is of one year, and sums the boxes of that year alone", () => {
    expect(told({ "D14.made.2025": 8, "D14.refused.2025": 2, "D14.made.2026": 30, "D14.refused.2026": 10 })).toEqual([
      ["2025", 8, 10, "80%"],
      ["2026", 30, 40, "75%"],
    ]);
  });

  test("below its least whole it is the counts", () => {
    expect(told({ "D14.made.2026": 8, "D14.refused.2026": 1 })).toEqual([["2026", 8, 9, "counts"]]);
    expect(told({ "D22.completed.snap": 19, "D22.required.snap": 19 }, "D22")).toEqual([["snap", 19, 19, "counts"]]);
    expect(told({ "D22.completed.snap": 0, "D22.required.snap": 0 }, "D22")).toEqual([["snap", 0, 0, "counts"]]);
  });

  test("1,999 of 2,000 is more than 99%, 1 of 2,000 less than 1%, all of them 100%", () => {
    expect(told({ "D22.completed.snap": 1999, "D22.required.snap": 2000 }, "D22")).toEqual([
      ["snap", 1999, 2000, "more-than-99"],
    ]);
    expect(told({ "D22.completed.snap": 1, "D22.required.snap": 2000 }, "D22")).toEqual([
      ["snap", 1, 2000, "less-than-1"],
    ]);
    expect(told({ "D22.completed.snap": 2000, "D22.required.snap": 2000 }, "D22")).toEqual([
      ["snap", 2000, 2000, "100%"],
    ]);
  });

  test("is not said where one of its boxes is no figure: none of the reasons is 0", () => {
    expect(told({ "D14.made.2026": 20, "D14.refused.2026": null })).toEqual([]);
    expect(told({ "D14.made.2026": 20 })).toEqual([]);
  });

  test("a part above its whole is told by its counts", () => {
    expect(told({ "D22.completed.snap": 30, "D22.required.snap": 20 }, "D22")).toEqual([["snap", 30, 20, "counts"]]);
  });
});
