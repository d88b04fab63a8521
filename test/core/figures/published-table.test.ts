import { expect, test } from "vitest";
import { byPlace, type Equation, hasTotal, inOrder } from "../../../src/core/figures/published-table.ts";

const equation = (kind: Equation["kind"], box: string, time: string): Equation => ({
  kind,
  box,
  time,
  left: [],
  right: [],
});

test("equations go by box, then year, then kind", () => {
  const ordered = [
    equation("forces", "D14.applied", "2024"),
    equation("jurisdictions", "D14.applied", "2024"),
    equation("flow", "D14.applied", "2024"),
    equation("forces", "D14.applied", "2025"),
    equation("parts", "D2.total", "2024"),
  ];
  expect([...ordered].reverse().sort(byPlace)).toEqual(ordered);
});

test("names are ordered by code unit, as every machine does", () => {
  expect(["b", "ä", "B", "a"].sort(inOrder)).toEqual(["B", "a", "b", "ä"]);
});

test("a flow has no total", () => {
  expect([hasTotal(equation("flow", "D14", "2024")), hasTotal(equation("forces", "D14", "2024"))]).toEqual([
    false,
    true,
  ]);
});
