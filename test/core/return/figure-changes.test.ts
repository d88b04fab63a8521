import { expect, test } from "vitest";
import type { FigureBox } from "../../../src/core/questionnaire/content.ts";
import { changeTexts } from "../../../src/core/return/figure-changes.ts";
import { tellingOf } from "../../../src/core/return/telling.ts";
import { fullReturn, hashOf } from "./fixture.ts";

const full = fullReturn("EW");
const telling = tellingOf(full, hashOf(full));
const box = full.content.figures[0]?.boxes[0] as FigureBox;
const changes = (...values: readonly (number | null)[]) => {
  const cells = Object.fromEntries(
    values.map((value, i) => [`D1.${2024 + i}`, { value, why: null, reason: "", published: null }]),
  );
  return changeTexts({ ...full, figures: { cells, rows: {} } }, box, telling);
};

test("the letter's arithmetic: 2,320 to 5,059 is +118%", () => {
  expect(changes(2320, 3000, 5059)?.twoYears).toBe("+118%");
});

test("a change on last year is a difference, with one decimal of a percentage where there is enough", () => {
  expect(changes(100, 222, 293)?.lastYear).toBe("+71 (+32.0%)");
  expect(changes(100, 293, 205)?.lastYear).toBe("\u221288 (\u221230.0%)");
  expect(changes(100, 19, 40)?.lastYear).toBe("+21");
});

test("few are compared as counts, and none where a number is missing", () => {
  expect(changes(4, 5, 9)?.twoYears).toBe("4 to 9");
  expect(changes(null, 5, 9)).toEqual({ twoYears: "no comparison", lastYear: "+4" });
  expect(changes(20, null, 25)).toEqual({ twoYears: "+25%", lastYear: "no comparison" });
});

test("a box that is not given for three years, or whose changes the edition does not compare, has none", () => {
  expect(changeTexts(full, { ...box, changes: false }, telling)).toBeNull();
  expect(changeTexts(full, { ...box, times: ["snap"] }, telling)).toBeNull();
});
