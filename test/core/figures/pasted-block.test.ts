import { expect, test } from "vitest";
import { isBlock, type PlacedBlock, placeBlock, placeSheet, tooBig } from "../../../src/core/figures/pasted-block.ts";
import { csvText } from "../../../src/core/verdict/csv-text.ts";
import { lines, sheetOf } from "./made-up.ts";

const from = { box: "D9.total", time: "2025" };
const cellsOf = (placed: PlacedBlock): readonly string[] =>
  placed.status === "refused"
    ? [placed.sentence]
    : placed.cells.filter(({ raw }) => raw !== "").map(({ box, time, raw }) => `${box.id}.${time} ${raw}`);
const refusedOf = (placed: PlacedBlock): readonly string[] =>
  placed.status === "refused" ? [placed.sentence] : placed.refused;
const header = ["edition", "force", "box", "name", "unit", "2024", "2025", "2026", "31-March-2026", "source", "note"];
const line = (box: string, ...more: readonly string[]) => ["training-2026", "exampleshire", box, "", "", ...more];
const sheet = (...all: readonly (readonly string[])[]) => placeSheet(csvText([header, ...all]), ",", sheetOf);

test("a single value is no block, what a spreadsheet puts after it notwithstanding", () => {
  expect(["12", "12\r\n", "12\n", "We do not record this"].map(isBlock)).toEqual([false, false, false, false]);
  expect(["1\t2", "1\r\n2", "1\n2\n", "\t", "1\n\n"].map(isBlock)).toEqual([true, true, true, true, true]);
});

test("a block without headings goes right and down from its cell, in screen order", () => {
  expect(cellsOf(placeBlock(lines(["1", "2"], ["3", "4"], ["", "", "5"]), from, sheetOf))).toEqual([
    "D9.total.2025 1",
    "D9.total.2026 2",
    "D9.authorised.2025 3",
    "D9.authorised.2026 4",
    "D7.snap 5",
  ]);
});

test("a block with box and a year goes by its headings, columns in any order", () => {
  const block = lines(["2026", "note", "box", "2024"], ["3", "Late.", "D1", "1"], ["6", "", "d9.TOTAL", ""]);
  const placed = placeBlock(block, from, sheetOf);
  expect(cellsOf(placed)).toEqual(["D1.2026 3", "D1.2024 1", "D9.total.2026 6"]);
  expect(placed.status === "placed" && placed.texts.filter(({ raw }) => raw !== "")).toEqual([
    { row: "D1", part: "note", raw: "Late." },
  ]);
});

test("a block with headings may have the separators of a file", () => {
  expect(cellsOf(placeBlock("box,2024,2025\r\nD1,1,2", from, sheetOf))).toEqual(["D1.2024 1", "D1.2025 2"]);
  expect(cellsOf(placeBlock("box;2024\r\nD1;1", from, sheetOf))).toEqual(["D1.2024 1"]);
  expect(cellsOf(placeBlock("1,234\r\n5", from, sheetOf))).toEqual(["D9.total.2025 1,234", "D9.authorised.2025 5"]);
});

test("a block that is too big for the grid is refused whole, with the room that there is", () => {
  expect(cellsOf(placeBlock(lines(["1", "2", "3", "4"]), from, sheetOf))).toEqual([
    "The block is 1 by 4. Here there is room for 6 by 3",
  ]);
  expect(cellsOf(placeBlock("1\n".repeat(1_000_000), from, sheetOf))).toEqual([
    "The block is 1000000 by 1. Here there is room for 6 by 3",
  ]);
  const wide = Array.from({ length: 13 }, (_, i) => (i === 0 ? "box" : "2024"));
  expect(cellsOf(placeBlock(lines(wide, ["D1"]), from, sheetOf))).toEqual([
    "The block is 2 by 13. Here there is room for 200 by 12",
  ]);
  expect(tooBig({ r: 1, c: 2 }, { r: 3, c: 4 })).toBe("The block is 1 by 2. Here there is room for 3 by 4");
});

test("a cell that is not on the grid is a bug", () => {
  expect(() => placeBlock("1\t2", { box: "D99", time: "2024" }, sheetOf)).toThrow("D99.2024");
});

test("an unknown box and an unknown heading are refused, and the rest is placed", () => {
  const placed = placeBlock(lines(["box", "2024", "2023"], ["D1", "1", "7"], ["D23", "2", ""]), from, sheetOf);
  expect(cellsOf(placed)).toEqual(["D1.2024 1"]);
  expect(refusedOf(placed)).toEqual([
    '"2023" is not in this edition. Use the blank sheet',
    '"D23" is not in this edition. Use the blank sheet',
  ]);
});

test("the same box twice is refused on both lines", () => {
  const placed = sheet(line("D1", "1"), line("D1", "2"), line("D7", "", "", "", "5"));
  expect(cellsOf(placed)).toEqual(["D7.snap 5"]);
  expect(refusedOf(placed)).toEqual(["MSHT crimes recorded is there twice. Leave one line"]);
});

test("a heading that is there twice, or is missing over something, is refused", () => {
  const placed = placeBlock(lines(["box", "2024", "2024", "", "2026"], ["D1", "1", "2", "3", "4"]), from, sheetOf);
  expect(cellsOf(placed)).toEqual(["D1.2026 4"]);
  expect(refusedOf(placed)).toEqual(
    [
      'The column "2024" is there twice. Leave one',
      'The column "2024" is there twice. Leave one',
      "Column 4 has no heading. Use the blank sheet",
    ].filter((one, i, all) => all.indexOf(one) === i),
  );
});

test("a sheet of another edition or another force is refused whole", () => {
  const other = (edition: string, force: string) => refusedOf(sheet(line("D1", "1"), [edition, force, "D7"]));
  expect(other("2025", "exampleshire")).toEqual([
    "This sheet is for Exampleshire Police, 2025. Save a new blank sheet",
  ]);
  expect(other("training-2026", "glen-example")).toEqual([
    "This sheet is for Police of Glen Example, training-2026. Save a new blank sheet",
  ]);
  expect(other("training-2026", "nowhere")).toEqual([
    "This sheet is for nowhere, training-2026. Save a new blank sheet",
  ]);
});

test("merged cells come as blanks: edition and force are those above, a blank box is refused if it holds anything", () => {
  const placed = sheet(
    line("D1", "1"),
    ["", "", "D9.total", "", "", "", "2"],
    ["", "", "", "", "", "3"],
    ["training-2026", "exampleshire", "", ""],
  );
  expect(cellsOf(placed)).toEqual(["D1.2024 1", "D9.total.2025 2"]);
  expect(refusedOf(placed)).toEqual(["Line 4 does not say which box it is for. Use the blank sheet"]);
});

test("a sheet says whose it is; a block need not", () => {
  expect(refusedOf(placeSheet("box,2024\r\nD1,5", ",", sheetOf))).toEqual([
    "This sheet does not say its force and edition. Save a new blank sheet",
  ]);
  expect(refusedOf(placeBlock(lines(["edition", "box", "2024"], ["2025", "D1", "5"]), from, sheetOf))).toEqual([
    "This sheet is for Exampleshire Police, 2025. Save a new blank sheet",
  ]);
});

test("what is no sheet is told by what it begins with", () => {
  expect(refusedOf(placeSheet("Post,Rank\r\nA,B", ",", sheetOf))).toEqual([
    '"Post" is not in this edition. Use the blank sheet',
  ]);
  expect(refusedOf(placeSheet("", ",", sheetOf))).toEqual(["There are no figures in it"]);
  expect(refusedOf(sheet())).toEqual(["There are no figures in it"]);
});

test("semicolons and tabs part the cells as well as commas", () => {
  for (const separator of [";", "\t"] as const) {
    const text = [header, line("D1", "1", "2")].map((cells) => cells.join(separator)).join("\r\n");
    expect(cellsOf(placeSheet(text, separator, sheetOf))).toEqual(["D1.2024 1", "D1.2025 2"]);
  }
});
