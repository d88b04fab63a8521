import { describe, expect, test } from "vitest";
import { coreBoxes } from "../../../src/core/figures/rows.ts";
import type { ForceReturn, ReturnCell } from "../../../src/core/return/force-return.ts";
import { withheldFigures } from "../../../src/core/return/withheld-figures.ts";
import { fullReturn } from "./fixture.ts";

const full = fullReturn("EW");
const cell = (value: number, published: ReturnCell["published"] = null): ReturnCell => ({
  value,
  why: null,
  reason: "",
  published,
});
const withCells = (cells: Readonly<Record<string, ReturnCell>>): ForceReturn => ({
  ...full,
  figures: { ...full.figures, cells },
});
const withheld = (cells: Readonly<Record<string, ReturnCell>>): readonly string[] =>
  [...withheldFigures(withCells(cells)).names].sort();

describe("of one force", () => {
  test("a small figure is withheld, a larger one and a missing one are not", () => {
    expect(
      withheld({
        "D1.2024": cell(5),
        "D1.2025": cell(6),
        "D9.total.2026": { ...cell(0), value: null, why: "not-recorded" },
      }),
    ).toEqual(["D1.2024"]);
  });

  test("a confirmed figure is known already, a corrected one is not", () => {
    expect(withheld({ "D1.2024": cell(5, "confirmed"), "D1.2025": cell(5, "corrected") })).toEqual(["D1.2025"]);
  });
});

test("what a reader could still work out is said in words, with its year", () => {
  const parts = {
    "D2.adult.2026": cell(3, "corrected"),
    "D2.child.2026": cell(20, "confirmed"),
    "D2.unknown.2026": cell(7, "confirmed"),
  };
  const { names, undecided } = withheldFigures(withCells({ ...parts, "D2.total.2026": cell(30, "confirmed") }));
  expect([...names]).toEqual(["D2.adult.2026"]);
  expect(undecided).toEqual([expect.stringMatching(/dult.*year to 31 March 2026/)]);
});

test("parts that come to a total take one another with them, and so do the applications of years that follow", () => {
  expect(
    withheld({
      "D2.adult.2026": cell(40),
      "D2.child.2026": cell(22),
      "D2.unknown.2026": cell(3),
      "D2.total.2026": cell(65),
    }),
  ).toEqual(["D2.child.2026", "D2.unknown.2026"]);
  const years = ["2024", "2025", "2026"].flatMap((year) => [
    [`D14.applied.${year}`, cell(10)],
    [`D14.made.${year}`, cell(8)],
    [`D14.refused.${year}`, cell(year === "2025" ? 0 : 2)],
    [`D14.pending_end.${year}`, cell(year === "2024" ? 10 : 12)],
  ]);
  const flows = withheld({ "D14.pending_start.2024": cell(10), ...Object.fromEntries(years) });
  for (const [year, refused] of [
    ["2024", 2],
    ["2025", 0],
    ["2026", 2],
  ] as const) {
    expect(flows.includes(`D14.refused.${year}`), `refused ${refused} in ${year}`).toBe(true);
    expect(flows.filter((name) => name.endsWith(year)).length).toBeGreaterThan(1);
  }
});

test("pounds stand with a count of their orders", () => {
  const boxes = full.content.figures.flatMap((row) => row.boxes);
  const pounds = boxes.filter(({ kind }) => kind === "pounds");
  expect(pounds.length).toBeGreaterThan(0);
  for (const { id, countedBy, times } of pounds) {
    const orders = boxes.find((box) => box.id === countedBy);
    expect([orders?.kind, orders?.times], id).toEqual(["count", times]);
  }
  expect(boxes.filter(({ kind, countedBy }) => kind !== "pounds" && countedBy !== undefined)).toEqual([]);
});

test("core figures are those that every force is asked for", () => {
  const boxes = full.content.figures.flatMap(coreBoxes);
  expect(boxes.length).toBeGreaterThan(1);
  expect(boxes.some(({ held }) => held)).toBe(false);
  expect(full.content.figures.filter(({ use }) => use !== "core").flatMap(coreBoxes)).toEqual([]);
});
