import { expect, test } from "vitest";
import { columnOf, sayTime, sheetHeader, sheetTimes } from "../../../src/core/figures/sheet-columns.ts";

const day = "2026-03-31";

test("the header is that of the specification, to the letter", () => {
  expect(sheetHeader(day).join(",")).toBe("edition,force,box,name,unit,2024,2025,2026,31-March-2026,source,note");
  expect(sheetTimes(day)).toEqual(["2024", "2025", "2026", "snap"]);
});

test("each of its columns is known again, in any case and with spaces round it", () => {
  for (const header of sheetHeader(day)) {
    expect(columnOf(` ${header.toUpperCase()} `, day), header).toBeDefined();
  }
  expect(columnOf("2025", day)).toEqual({ kind: "time", time: "2025" });
});

test("the position date is known however a spreadsheet writes it again", () => {
  for (const said of [
    "31-March-2026",
    "31-Mar-26",
    "31-Mar-2026",
    "31 March 2026",
    "31/03/2026",
    "31/03/26",
    "31/3/26",
    "31.03.2026",
    "3/31/2026",
    "03/31/26",
    "2026-03-31",
  ]) {
    expect(columnOf(said, day), said).toEqual({ kind: "time", time: "snap" });
  }
});

test("another year or day, and any other word, is not known", () => {
  for (const said of ["2023", "2027", "31-March-2025", "30/03/2026", "total", "", "box id", "2024.0"]) {
    expect(columnOf(said, day), said).toBeUndefined();
  }
});

test("a time is said as in the sheet", () => {
  expect([sayTime("2024", day), sayTime("snap", day)]).toEqual(["2024", "31 March 2026"]);
});
