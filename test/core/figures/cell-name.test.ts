import { expect, test } from "vitest";
import { figurePlace, sayCellName } from "../../../src/core/figures/cell-name.ts";

test("a cell is named with its year, or with the position date", () => {
  const box = { name: "MSHT crimes recorded" };
  expect(sayCellName(box, "2024", "2026-03-31")).toBe("MSHT crimes recorded, year to 31 March 2024");
  expect(sayCellName(box, "snap", "2026-03-31")).toBe("MSHT crimes recorded, at 31 March 2026");
});

test("a box whose name says too little without its row has a full one", () => {
  const box = { name: "Granted", fullName: "Risk orders granted" };
  expect(sayCellName(box, "2024", "2026-03-31")).toBe("Risk orders granted, year to 31 March 2024");
});

test("a row of the figures is mended on its own page", () => {
  expect(figurePlace("D1", "D1.note")).toEqual({ page: "figures/D1", field: "D1.note" });
});
