import fc from "fast-check";
import { expect, test } from "vitest";
import { countLines, readSeparated, separatorIn } from "../../../src/core/figures/separated.ts";
import { csvText, withoutApostrophe } from "../../../src/core/verdict/csv-text.ts";

const linesOf = (text: string, separator: "\t" | "," | ";" = "\t") => readSeparated(text, separator, 200).lines;

test("what Excel puts on the clipboard is read: tabs, line breaks of any kind, one at the end", () => {
  for (const end of ["\r\n", "\n", "\r"]) {
    expect(linesOf(`1\t2${end}3\t4${end}`)).toEqual([
      ["1", "2"],
      ["3", "4"],
    ]);
  }
});

test("a cell in quotes holds line breaks, separators and doubled quotes", () => {
  expect(linesOf('"a\r\nb"\t"say ""no"""\t"c\td"')).toEqual([["a\r\nb", 'say "no"', "c\td"]]);
});

test("a quote that nothing closes, or that stands within a cell, is text", () => {
  expect(linesOf('"a\tb\n5" wide\tc')).toEqual([
    ['"a', "b"],
    ['5" wide', "c"],
  ]);
  expect(linesOf('"a"b\tc')).toEqual([['"a"b', "c"]]);
});

test("empty lines between stand, empty ones at the end and empty cells at the end do not", () => {
  expect(linesOf("1\t\t\r\n\r\n\t2\r\n\t\t\r\n\r\n")).toEqual([["1"], [], ["", "2"]]);
  expect(linesOf("")).toEqual([]);
  expect(linesOf("\u{feff}1")).toEqual([["1"]]);
});

test("a million lines are not read, a million empty ones at the end do no harm", () => {
  const read = readSeparated("1\t2\n".repeat(1_000_000), "\t", 200);
  expect(read.lines.length).toBe(200);
  expect(read.more).toBe(true);
  expect(countLines("1\t2\n".repeat(1_000_000))).toBe(1_000_000);
  expect(readSeparated(`1\n${",,,\r\n".repeat(300_000)}`, ",", 200)).toEqual({ lines: [["1"]], more: false });
});

test("a line of a million cells is left off", () => {
  const read = readSeparated("1\t".repeat(1_000_000), "\t", 200);
  expect(read.more).toBe(true);
  expect(read.lines[0]?.length).toBe(1_000);
});

test("the first line tells what parts the cells", () => {
  expect(separatorIn("a,b,c\r\n1;2;3;4")).toBe(",");
  expect(separatorIn("a;b;c\r\n1,2,3")).toBe(";");
  expect(separatorIn("a\tb,c;d")).toBe("\t");
  expect(separatorIn('"a;b;c;d",e')).toBe(",");
  expect(separatorIn("")).toBe(",");
});

test("lines are counted whether or not the last one ends", () => {
  expect([countLines(""), countLines("a"), countLines("a\n"), countLines("a\nb")]).toEqual([0, 1, 1, 2]);
});

test("whatever is written as CSV is read again as it was", () => {
  const cell = fc.string({ unit: fc.constantFrom("a", '"', ",", "\n", "\r\n", " ", ";", "é", "\t") });
  const line = fc.tuple(cell, cell, fc.constantFrom("end"));
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), (lines) => {
      const read = linesOf(csvText(lines), ",").map((cells) => cells.map(withoutApostrophe));
      expect(read).toEqual(lines);
    }),
  );
});
