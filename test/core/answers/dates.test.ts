import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  daysBetween,
  firstDay,
  isDate,
  isDay,
  lastDay,
  nextDay,
  sayDate,
  within,
} from "../../../src/core/answers/dates.ts";
import { readDate } from "../../../src/core/answers/read-date.ts";

test("a date is said in one form", () => {
  expect(sayDate("2026-01-15")).toBe("15 January 2026");
  expect(sayDate("2026-01-05")).toBe("5 January 2026");
  expect(sayDate("2026-03")).toBe("March 2026");
  expect(sayDate("last spring")).toBe("last spring");
  expect(sayDate("")).toBe("");
});

test("a date that is said is read back", () => {
  const day = fc.date({ min: new Date("1900-01-01"), max: new Date("2199-12-31"), noInvalidDate: true });
  fc.assert(
    fc.property(day, fc.boolean(), (when, whole) => {
      const date = when.toISOString().slice(0, whole ? 10 : 7);
      expect(isDate(date)).toBe(true);
      expect(isDay(date)).toBe(whole);
      expect(readDate(sayDate(date))).toBe(date);
    }),
  );
});

test("only a real day or month in the kept form is a date", () => {
  expect(["2026-02-28", "2026-02", "2024-02-29"].every(isDate)).toBe(true);
  expect(["2026-02-29", "2026-13", "2026-2", "26-02-01", "", "2026-02-28T00:00"].some(isDate)).toBe(false);
});

describe("the last 12 months", () => {
  const year = ["2025-04-01", "2026-03-31"] as const;
  test.each([
    ["2025-04-01", true],
    ["2026-03-31", true],
    ["2025-03-31", false],
    ["2026-04-01", false],
    ["2025-04", true],
    ["2026-03", true],
    ["2025-03", false],
    ["2026-04", false],
    ["last spring", false],
    ["", false],
  ])("%s is within: %s", (date, is) => {
    expect(within(date, year)).toBe(is);
  });

  test("a month is within only when every day of it is", () => {
    expect(within("2026-03", ["2025-03-16", "2026-03-15"])).toBe(false);
  });
});

test("a month has a first and a last day", () => {
  expect([firstDay("2024-02"), lastDay("2024-02"), lastDay("2026-02"), lastDay("2026-02-03")]).toEqual([
    "2024-02-01",
    "2024-02-29",
    "2026-02-28",
    "2026-02-03",
  ]);
});

test("days to a deadline are whole, whatever the time of day and the season", () => {
  expect(daysBetween("2026-06-01", "2026-06-30")).toBe(29);
  expect(daysBetween("2026-06-30", "2026-06-30")).toBe(0);
  expect(daysBetween("2026-07-01", "2026-06-30")).toBe(-1);
  expect(daysBetween("2026-03-28T23:59:00Z", "2026-03-30")).toBe(2);
  expect(daysBetween("2024-02-28", "2024-03-01")).toBe(2);
});

test("the day after the last of a month is the first of the next", () => {
  expect(nextDay("2026-03-30")).toBe("2026-03-31");
  expect(nextDay("2026-03-31")).toBe("2026-04-01");
  expect(nextDay("2026-12-31")).toBe("2027-01-01");
  expect(nextDay("2027-02-28")).toBe("2027-03-01");
  expect(nextDay("2028-02-28")).toBe("2028-02-29");
});
