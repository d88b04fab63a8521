import { describe, expect, test } from "vitest";
import { askedIn, givenIn, placeOf } from "../../../src/core/figures/asked.ts";
import { jurisdictions } from "../../../src/core/questionnaire/content.ts";
import { type Cells, type Ruled, returnWith } from "./ruled.ts";

const oneOf = (name: string, cells: Cells, ruled: Ruled = {}) =>
  askedIn(returnWith(cells, ruled)).find((asked) => asked.name === name);

test.each([
  ["EW", 62],
  ["SC", 59],
  ["NI", 42],
  ["BTP", 58],
] as const)("in %s the edition asks %d core boxes", (jurisdiction, count) => {
  expect(askedIn(returnWith({}, { jurisdiction })).filter(({ core }) => core)).toHaveLength(count);
});

test("the latest time is the year that ends on the position date, or that date", () => {
  const latest = (name: string) => oneOf(name, {})?.latest;
  expect([latest("D9.total.2026"), latest("D9.total.2025"), latest("D6.snap")]).toEqual([true, false, true]);
  expect([latest("D20.both.2026"), latest("D14.pending_start.2024")]).toEqual([true, false]);
});

describe("num: a figure is given", () => {
  test.each([
    ["a figure", { "D1.2026": 12 }, {}, 12],
    ["nothing is a figure too", { "D1.2026": 0 }, {}, 0],
    ["blank", {}, {}, null],
    ["a reason is not 0", { "D1.2026": "NA" }, {}, null],
    ["published and not confirmed yet", { "D1.2026": 12 }, { published: { "D1.2026": 12 } }, null],
    ["confirmed", { "D1.2026": 12 }, { published: { "D1.2026": 12 }, confirmed: ["D1.2026"] }, 12],
    ["corrected", { "D1.2026": 13 }, { published: { "D1.2026": 12 }, corrected: ["D1.2026"] }, 13],
  ] as const)("%s", (_, cells, ruled, num) => {
    expect(oneOf("D1.2026", cells, ruled)?.num).toBe(num);
  });
});

describe("ng: not given", () => {
  test.each([
    ["core, not extracted", "D1.2026", { "D1.2026": "NX" }, true],
    ["core, not recorded", "D1.2026", { "D1.2026": "NR" }, true],
    ["core, does not apply", "D1.2026", { "D1.2026": "NA" }, false],
    ["core, blank", "D1.2026", {}, false],
    ["core, a figure", "D1.2026", { "D1.2026": 0 }, false],
    ["held row, blank", "D8.2026", {}, true],
    ["held row, does not apply", "D8.2026", { "D8.2026": "NA" }, false],
    ["held row, a figure", "D8.2026", { "D8.2026": 0 }, false],
    ["held box of a core row, blank", "D15.considered.2026", {}, true],
  ] as const)("%s", (_, name, cells, notGiven) => {
    expect(oneOf(name, cells)?.notGiven).toBe(notGiven);
  });
});

test("nothing is asked of a row that is not shown, or only shown", () => {
  for (const jurisdiction of jurisdictions) {
    const rows = new Set(askedIn(returnWith({}, { jurisdiction })).map(({ row }) => row.id));
    expect(rows.has("D25")).toBe(false);
    expect(rows.has("D15")).toBe(jurisdiction !== "NI");
  }
});

test("what several boxes have to do with each other is asked by name", () => {
  const forceReturn = returnWith({ "D1.2025": 4, "D7.snap": 2 });
  const given = givenIn(forceReturn, askedIn(forceReturn), new Map([["SOC-3", 2]]));
  expect([given.num("D1", "2025"), given.num("D1", "2026"), given.num("D99", "2026")]).toEqual([4, null, null]);
  expect([given.times("D1"), given.times("D7"), given.times("D99")]).toEqual([["2024", "2025", "2026"], ["snap"], []]);
  expect([given.latest("D1")?.name, given.latest("D7")?.name, given.latest("D99")]).toEqual([
    "D1.2026",
    "D7.snap",
    undefined,
  ]);
  expect([given.counted("SOC-3"), given.counted("SOC-4")]).toEqual([2, null]);
  expect([given.number("SOC-3"), given.number("ZZZ-1")]).toEqual(["1.3", "ZZZ-1"]);
  const asked = given.at("D14.made", "2024");
  expect(asked && given.rowSaid(asked)).toBe("Prevention orders on application, year to 31 March 2024");
  expect(asked && placeOf(asked)).toEqual({ page: "figures/D14", field: "D14.made.2024" });
});
