import { describe, expect, test } from "vitest";
import { readDate } from "../../../src/core/answers/read-date.ts";

describe("a date is read as people write it here", () => {
  test.each([
    ["15 January 2026", "2026-01-15"],
    ["15th January 2026", "2026-01-15"],
    ["1st of Feb 2026", "2026-02-01"],
    ["15 Jan 2026", "2026-01-15"],
    ["15 sept. 2025", "2025-09-15"],
    ["15/1/2026", "2026-01-15"],
    ["15.01.2026", "2026-01-15"],
    ["15-1-2026", "2026-01-15"],
    ["30 9 2026", "2026-09-30"],
    ["9 2026", "2026-09"],
    ["2026-01-15", "2026-01-15"],
    ["2026-1-5", "2026-01-05"],
    ["January 2026", "2026-01"],
    ["Jan 2026", "2026-01"],
    ["MARCH, 2026", "2026-03"],
    ["01/2026", "2026-01"],
    ["1/2026", "2026-01"],
    ["2026-01", "2026-01"],
    ["  29 February 2024 ", "2024-02-29"],
  ])("%s", (typed, date) => {
    expect(readDate(typed)).toBe(date);
  });

  test.each([
    "",
    "2026",
    "31 June 2026",
    "29 February 2025",
    "30/2/2026",
    "1/13/2026",
    "13/2026",
    "0/2026",
    "15/1/26",
    "15 Janember 2026",
    "ju 2026",
    "last spring",
    "January",
    "2026-00-10",
    "0099-01-01",
    "15 January 2026 or so",
  ])("%s is no date", (typed) => {
    expect(readDate(typed)).toBeNull();
  });
});
