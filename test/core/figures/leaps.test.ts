import { describe, expect, test } from "vitest";
import { smallReturn } from "../answers/small-return.ts";
import { d1, rules, stops } from "./figures-given.ts";

describe("V11: a leap needs a note", () => {
  test.each([
    ["20 to 30 is half", [20, 30, 30], false],
    ["20 to 31 is more than half", [20, 31, 31], true],
    ["20 to 10 is half", [20, 10, 10], false],
    ["20 to 9 is more than half", [20, 9, 9], true],
    ["19 is too few to tell", [19, 90, 90], false],
    ["12, 0, 14", [12, 0, 14], true],
    ["10, 0, 14", [10, 0, 14], false],
    ["nothing at the end", [5, 12, 0], true],
    ["nothing at the beginning", [0, 12, 12], true],
    ["nothing beside a figure that is missing", [null, 0, 14], false],
    ["nothing at all", [0, 0, 0], false],
    ["a missing year is not leapt over", [20, null, 90], false],
  ] as const)("%s", (_, values, fails) => {
    expect(rules(d1(values), ["D1"])).toEqual(fails ? ["V11 D1.note"] : []);
    expect(rules(d1(values, "Recording improved."), ["D1"])).toEqual([]);
  });

  test.each([
    [[20, 31, 31], "year to 31 March 2025 went from 20 to 31"],
    [[12, 0, 14], "year to 31 March 2025 went from 12 to 0"],
    [[0, 12, 12], "year to 31 March 2025 went from 0 to 12"],
    [[1000, 1200, 5000], "year to 31 March 2026 went from 1,200 to 5,000"],
  ] as const)("%j says from what to what", (values, said) => {
    expect(stops(d1(values))).toEqual([
      `figures/D1 D1.note: MSHT crimes recorded, ${said}. Add a note: why, or that the reason is not known`,
    ]);
  });

  test("a box for which the content does not ask it is let pass", () => {
    const figures = smallReturn.content.figures.map((row) => ({
      ...row,
      boxes: row.boxes.map((box) => ({ ...box, noteOnChange: false })),
    }));
    expect(stops({ ...d1([20, 90, 90]), content: { ...smallReturn.content, figures } })).toEqual([]);
  });
});
