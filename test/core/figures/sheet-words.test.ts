import { expect, test } from "vitest";
import words from "../../../src/core/figures/sheet-words.json";
import { sheetText } from "../../../src/core/figures/sheet-words.ts";

test("holes are filled once, so that a hole in a value is no hole", () => {
  expect(sheetText("refused.unknown", { v: "{row}", row: "no" })).toBe(
    '"{row}" is not in this edition. Use the blank sheet',
  );
});

test("the sentences of figures.md §7, to the letter", () => {
  const { en } = words;
  expect([
    en["refused.sign"],
    en["refused.no-figure"],
    en["refused.withheld"],
    en["refused.two-ways"],
    en["refused.digits"],
    en["refused.not-a-figure"],
    en["refused.no-reason"],
    en["refused.not-asked"],
    en["refused.unknown"],
    en["refused.twice"],
    en["refused.other-sheet"],
    en["refused.too-big"],
  ]).toEqual([
    "{row}: enter 0 or more, with no minus sign or brackets",
    "{row}: enter 0 for none, or NX, NR or NA if there is no figure",
    "{row}: enter the figure. Small numbers are withheld before publication",
    '{row}: "{v}" can be read two ways. Enter digits, with a full stop for decimals',
    "{row}: enter the whole figure in digits",
    '{row}: "{v}" is not a figure. Check your spreadsheet',
    "{row}: say why it does not apply, like NA: no railway in the area",
    "{row}: no figure is asked for {y}",
    '"{v}" is not in this edition. Use the blank sheet',
    "{row} is there twice. Leave one line",
    "This sheet is for {force}, {edition}. Save a new blank sheet",
    "The block is {r} by {c}. Here there is room for {r2} by {c2}",
  ]);
});
