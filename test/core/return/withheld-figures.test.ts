import { describe, expect, test } from "vitest";
import type { ForceReturn, ReturnCell } from "../../../src/core/return/force-return.ts";
import { coreBoxes, withheldFigures } from "../../../src/core/return/withheld-figures.ts";
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

test("core figures are those that every force is asked for", () => {
  const boxes = full.content.figures.flatMap(coreBoxes);
  expect(boxes.length).toBeGreaterThan(1);
  expect(boxes.some(({ held }) => held)).toBe(false);
  expect(full.content.figures.filter(({ use }) => use !== "core").flatMap(coreBoxes)).toEqual([]);
});
