import { expect, test } from "vitest";
import { figureProblems } from "../../../src/core/figures/problems.ts";
import type { ForceReturn } from "../../../src/core/return/force-return.ts";
import { cellOf, returnWith, years } from "./ruled.ts";

const told = (forceReturn: ForceReturn): readonly string[] =>
  figureProblems(forceReturn, new Set(), new Map([["SOC-3", 2]]))
    .filter(({ rule }) => rule !== "V0")
    .map(({ rule, page, field }) => `${rule ?? "unknown"} ${page} ${field}`);

test("what is found stands row by row in the order of the content, cells before what several cells make", () => {
  const cells = {
    "D7.snap": "NR",
    ...years("D9.total", [20, 60, 60]),
    "D9.authorised.2026": 61,
    "D2.total.2026": 5,
    "D4.2026": 6,
  } as const;
  expect(told(returnWith(cells))).toEqual([
    "V3 figures/D4 D4.2026",
    "V12 figures/D7 D7.snap.why",
    "V15 figures/D7 D7.snap",
    "V11 figures/D9 D9.note",
    "V2 figures/D9 D9.total.2026",
  ]);
});

test("a figure or a note that nobody asks for stops sign-off, for nothing would print it", () => {
  const forceReturn = returnWith({}, { jurisdiction: "NI" });
  const strange: ForceReturn = {
    ...forceReturn,
    figures: {
      cells: { "D99.2026": cellOf(1), "D15.made.2026": cellOf(1), "D1.2019": cellOf(1) },
      rows: Object.fromEntries(["D1", "D15", "D25"].map((row) => [row, { source: "", note: "A note." }])),
    },
  };
  const texts = figureProblems(strange, new Set(), new Map())
    .filter(({ page }) => page === "check")
    .map(({ severity, text }) => `${severity}: ${text}`);
  expect(texts).toEqual(
    ["D99.2026", "D15.made.2026", "D1.2019", "D15", "D25"].map(
      (id) => `stops: There is a figure for ${id}, which is not asked in this return`,
    ),
  );
});
