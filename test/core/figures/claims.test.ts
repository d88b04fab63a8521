import { describe, expect, test } from "vitest";
import { askedIn, givenIn } from "../../../src/core/figures/asked.ts";
import { claimProblems } from "../../../src/core/figures/claims.ts";
import type { Jurisdiction, Level } from "../../../src/core/questionnaire/content.ts";
import { type Cells, found, returnWith } from "./ruled.ts";

interface Vector {
  readonly levels: Readonly<Record<string, Level>>;
  readonly cells: Cells;
  readonly jurisdiction?: Jurisdiction;
}

const money = (value: 0 | 1 | "NX"): Cells => ({
  "D19.restraint.2026": value,
  "D19.confiscation.2026": "NX",
  "D19.reparation.2026": "NX",
  "D19.confiscation_gbp.2026": "NR",
});
const lines = (value: number | "NX" | "NA"): Cells => ({
  "D20.exporting.2026": value,
  "D20.importing.2026": value,
  "D20.both.2026": value,
});

const vectors: readonly (readonly [string, Vector, Vector])[] = [
  ["V15", { levels: { "SOC-3": 2 }, cells: { "D7.snap": 0 } }, { levels: { "SOC-3": 2 }, cells: { "D7.snap": "NR" } }],
  [
    "V16",
    { levels: { "SOC-6": 2 }, cells: { "D2.total.2026": 31 }, jurisdiction: "SC" },
    { levels: { "SOC-6": 2 }, cells: { "D2.total.2026": 31, "D3.2026": "NX" } },
  ],
  ["V17", { levels: { "PWR-1": 2 }, cells: {}, jurisdiction: "NI" }, { levels: { "PWR-1": 2 }, cells: {} }],
  [
    "V18",
    { levels: { "PWR-3": 1 }, cells: { "D17.snap": 0 } },
    { levels: { "PWR-3": 1 }, cells: { "D17.snap": "NR" } },
  ],
  [
    "V19",
    { levels: { "EXP-1": 2 }, cells: { "D21.trained.snap": 14 } },
    { levels: { "EXP-1": 2 }, cells: { "D21.trained.snap": "NX" } },
  ],
  [
    "V19",
    { levels: { "EXP-2": 2 }, cells: { "D22.required.snap": 9, "D22.completed.snap": 0 } },
    { levels: { "EXP-2": 2 }, cells: { "D22.required.snap": 9, "D22.completed.snap": "NR" } },
  ],
  [
    "V20",
    { levels: { "SOC-8": 2 }, cells: { "D9.total.2026": 11 } },
    { levels: { "SOC-8": 2 }, cells: { "D9.total.2026": "NX" } },
  ],
  ["V21", { levels: { "EXP-4": 2 }, cells: { "D8.2026": 3 } }, { levels: { "EXP-4": 2 }, cells: {} }],
  ["V21", { levels: { "EXP-6": 2 }, cells: {} }, { levels: { "EXP-6": 3 }, cells: {} }],
  ["V21", { levels: { "SOC-7": 2 }, cells: money(0) }, { levels: { "SOC-7": 2 }, cells: money("NX") }],
  [
    "V22",
    { levels: { "PWR-5": 2 }, cells: lines("NA"), jurisdiction: "BTP" },
    { levels: { "PWR-5": 2 }, cells: lines("NX") },
  ],
];

describe.each(vectors)("%s", (id, passes, fails) => {
  test(`passes ${JSON.stringify(passes)}`, () => {
    expect(found(id, passes.cells, passes)).toEqual([]);
  });

  test(`fails ${JSON.stringify(fails)}`, () => {
    const [one, ...more] = found(id, fails.cells, fails);
    expect(more).toEqual([]);
    expect(one).toMatchObject({ severity: "warns", worthAsking: true });
    expect(one?.text).toMatch(
      /^You say that .*, but not how (many|often).*\. Check the answer to question \d\.\d, or say in the note why there is no figure$/,
    );
  });

  test("a level below says nothing, and no level says nothing", () => {
    const lower = Object.fromEntries(Object.entries(fails.levels).map(([q, level]) => [q, (level - 1) as Level]));
    expect(found(id, fails.cells, { ...fails, levels: lower })).toEqual([]);
    expect(found(id, fails.cells, { ...fails, levels: {} })).toEqual([]);
  });

  test("a note does not silence it: it prints", () => {
    const [one] = found(id, fails.cells, fails);
    const row = one?.page.replace("figures/", "") ?? "";
    expect(found(id, fails.cells, { ...fails, notes: { [row]: "The system was replaced." } })).toHaveLength(1);
  });
});

test("the question is named by its printed number, and the box that is missing is led to", () => {
  const levels = { "SOC-6": 2 } as const;
  expect(found("V16", { "D2.total.2026": "NR", "D3.2026": "NX" }, { levels })).toMatchObject([
    {
      page: "figures/D2",
      field: "D2.total.2026",
      text: "You say that referrals are matched with crime records, but not how many there were. Check the answer to question 1.6, or say in the note why there is no figure",
    },
  ]);
  expect(found("V16", { "D2.total.2026": 4, "D3.2026": "NX" }, { levels })).toMatchObject([{ page: "figures/D3" }]);
});

test("a core box that is blank, and a figure that does not apply, are not a missing count", () => {
  expect(found("V15", {}, { levels: { "SOC-3": 3 } })).toEqual([]);
  expect(found("V15", { "D7.snap": "NA" }, { levels: { "SOC-3": 3 } })).toEqual([]);
});

test("an earlier year is not asked about", () => {
  expect(found("V20", { "D9.total.2024": "NX", "D9.total.2026": 4 }, { levels: { "SOC-8": 2 } })).toEqual([]);
});

test("in Scotland, where no reparation order is asked, the other three are every box of the assets", () => {
  const { "D19.reparation.2026": _, ...shown } = money("NX");
  expect(found("V21", shown, { levels: { "SOC-7": 2 }, jurisdiction: "SC" })).toHaveLength(1);
});

test("in Northern Ireland nothing is asked about county lines", () => {
  expect(found("V22", lines("NX"), { levels: { "PWR-5": 3 }, jurisdiction: "NI" })).toEqual([]);
});

test("BTP may leave county lines blank, which is not given either", () => {
  expect(found("V22", {}, { levels: { "PWR-5": 2 }, jurisdiction: "BTP" })).toHaveLength(1);
  expect(found("V22", { "D20.both.2026": 0 }, { levels: { "PWR-5": 2 }, jurisdiction: "BTP" })).toEqual([]);
});

test("a rule about boxes that nobody asks finds nothing", () => {
  const forceReturn = returnWith({});
  const given = givenIn(forceReturn, askedIn(forceReturn), new Map([["SOC-1", 3]]));
  const rule = { id: "V15", severity: "warns", sentence: "problem.figure.V15", level: 2, question: "SOC-1" } as const;
  expect(claimProblems({ ...rule, kind: "claimed-without-figure", boxes: ["D99"], missing: "every" }, given)).toEqual(
    [],
  );
});
