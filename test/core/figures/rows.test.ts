import { expect, test } from "vitest";
import { cellsOf, coreBoxes, rowsAsked, rowsShown } from "../../../src/core/figures/rows.ts";
import { contentOf } from "../../../src/core/questionnaire/all-content.ts";
import type { FigureRow } from "../../../src/core/questionnaire/content.ts";

const figures = (jurisdiction: "EW" | "NI"): readonly FigureRow[] => {
  const content = contentOf("training-2026", jurisdiction);
  if (content === undefined) {
    throw new Error("no content");
  }
  return content.figures;
};
const row = (id: string): FigureRow => figures("EW").find((one) => one.id === id) as FigureRow;
const ids = (rows: readonly FigureRow[]): readonly string[] => rows.map(({ id }) => id);

test("the cells of a row go box by box, each with the name of the contract", () => {
  expect(cellsOf(row("D1")).map(({ name }) => name)).toEqual(["D1.2024", "D1.2025", "D1.2026"]);
  expect(cellsOf(row("D6")).map(({ name }) => name)).toEqual(["D6.snap"]);
  expect(cellsOf(row("D25"))).toEqual([]);
});

test("a box that is asked if held is no core box, nor is any of a row that may stay blank", () => {
  expect(coreBoxes(row("D9")).map(({ id }) => id)).toEqual(["D9.total"]);
  expect(coreBoxes(row("D8"))).toEqual([]);
});

test("a row that the jurisdiction does not show is neither shown nor asked; one that is only shown is not asked", () => {
  expect(ids(rowsShown(figures("NI")))).not.toContain("D15");
  expect(ids(rowsShown(figures("EW")))).toContain("D25");
  expect(ids(rowsAsked(figures("EW")))).not.toContain("D25");
  expect(ids(rowsAsked(figures("EW")))).toContain("D15");
});
