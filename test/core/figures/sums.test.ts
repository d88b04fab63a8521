import { describe, expect, test } from "vitest";
import { askedIn, givenIn } from "../../../src/core/figures/asked.ts";
import { atMostProblems, partsProblems } from "../../../src/core/figures/sums.ts";
import { type Cells, found, returnWith, saidOf } from "./ruled.ts";

/** D2 in the year to 31 March 2026. */
const referrals = (
  adult: number | "NX" | "NR" | "NA",
  child: number | "NX" | "NR" | "NA",
  unknown: number | "NX" | "NR" | "NA",
  total: number | "NX" | "NR" | "NA",
): Cells => ({ "D2.adult.2026": adult, "D2.child.2026": child, "D2.unknown.2026": unknown, "D2.total.2026": total });

describe("V2: parts add up to their total", () => {
  test.each([
    ["40+22+3, total 65", referrals(40, 22, 3, 65)],
    ["30+NX+2, total 65: what is missing may be the rest", referrals(30, "NX", 2, 65)],
    ["65 known and one not recorded, total 65", referrals(60, "NR", 5, 65)],
    ["no total to compare with", referrals(40, 22, 3, "NX")],
    ["nothing given", {}],
    ["nothing but a total", { "D2.total.2026": 65 }],
    ["0+0+0, total 0", referrals(0, 0, 0, 0)],
    ["parts of one year and the total of another", { "D2.adult.2025": 40, "D2.total.2026": 3 }],
  ] as const)("passes: %s", (_, cells) => {
    expect(found("V2", cells)).toEqual([]);
  });

  test("fails: 40+22+3, total 66", () => {
    expect(saidOf("V2", referrals(40, 22, 3, 66))).toEqual([
      "stops figures/D2 D2.total.2026: The parts of People referred to the NRM, year to 31 March 2026 add up to 65. They must add up to 66",
    ]);
  });

  test("fails: the parts that are known come to more than the total", () => {
    expect(saidOf("V2", referrals(60, "NA", 6, 65))).toEqual([
      "stops figures/D2 D2.total.2026: The parts of People referred to the NRM, year to 31 March 2026 add up to 66. They must not be more than 65",
    ]);
  });

  test("D9 the same, in each year, and its parts may stay blank", () => {
    const suspects = { "D9.total.2024": 9, "D9.authorised.2024": 5, "D9.declined.2024": 4 };
    expect(found("V2", suspects)).toEqual([]);
    expect(found("V2", { ...suspects, "D9.morework.2024": 1 })).toHaveLength(1);
    expect(found("V2", { ...suspects, "D9.morework.2024": 0, "D9.open.2024": 1 })).toHaveLength(1);
    expect(found("V2", { ...suspects, "D9.morework.2024": 0, "D9.open.2024": 0 })).toEqual([]);
  });

  test("a published figure counts once it is confirmed or corrected", () => {
    const cells = referrals(40, 22, 3, 66);
    const published = { "D2.total.2026": 66 };
    expect(found("V2", cells, { published })).toEqual([]);
    expect(found("V2", cells, { published, confirmed: ["D2.total.2026"] })).toHaveLength(1);
    expect(found("V2", cells, { published, corrected: ["D2.total.2026"] })).toHaveLength(1);
  });
});

describe("V3: a part is no more than its whole", () => {
  test.each([
    ["9 of 9", { "D4.2026": 9, "D2.total.2026": 9 }],
    ["one not given", { "D4.2026": 10, "D2.total.2026": "NX" }],
    ["a part not given", { "D21.pip2.snap": "NR", "D21.trained.snap": 0 }],
    ["none required, none completed", { "D22.required.snap": 0, "D22.completed.snap": 0 }],
  ] as const)("passes: %s", (_, cells) => {
    expect(found("V3", cells)).toEqual([]);
  });

  test.each([
    [
      { "D4.2025": 10, "D2.total.2025": 9 },
      "stops figures/D4 D4.2025: People whose NRM referral is flagged as county lines, year to 31 March 2025 must be 9 or fewer: it is part of People referred to the NRM, year to 31 March 2025",
    ],
    [
      { "D21.pip2.snap": 10, "D21.trained.snap": 9 },
      "stops figures/D21 D21.pip2.snap: Trained investigators at PIP2 or higher, at 31 March 2026 must be 9 or fewer: it is part of Investigators with specialist MSHT training, at 31 March 2026",
    ],
    [
      { "D22.completed.snap": 1001, "D22.required.snap": 1000 },
      "stops figures/D22 D22.completed.snap: Staff in those roles trained in the 24 months before, at 31 March 2026 must be 1,000 or fewer: it is part of Staff in roles that require MSHT training, at 31 March 2026",
    ],
  ] as const)("fails: 10 of 9, %j", (cells, said) => {
    expect(saidOf("V3", cells)).toEqual([said]);
  });

  test("where a row is not shown its part is left out", () => {
    expect(found("V3", { "D4.2026": 10, "D2.total.2026": 9 }, { jurisdiction: "NI" })).toEqual([]);
  });
});

describe("warnings about more than there seems to be", () => {
  test.each([
    ["V5", { "D15.applied.2026": 2, "D15.considered.2026": 5 }, { "D15.applied.2026": 5, "D15.considered.2026": 2 }],
    [
      "V6",
      { "D16.prev_made.2026": 1, "D16.prev_applied.2026": 1 },
      { "D16.prev_made.2026": 1, "D16.prev_applied.2026": 0 },
    ],
    [
      "V6",
      { "D16.risk_made.2024": 1, "D16.risk_applied.2024": 1 },
      { "D16.risk_made.2024": 1, "D16.risk_applied.2024": 0 },
    ],
    ["V8", { "D18.convicted.2026": 1, "D18.charged.2026": 2 }, { "D18.convicted.2026": 2, "D18.charged.2026": 1 }],
    [
      "V9w",
      { "D10.msht.2026": 3, "D10.other.2026": 1, "D9.total.2026": 6 },
      { "D10.msht.2026": 4, "D10.other.2026": 3, "D9.total.2026": 6 },
    ],
  ] as const)("%s passes and fails", (id, passes, fails) => {
    expect(found(id, passes)).toEqual([]);
    expect(found(id, fails).map(({ severity }) => severity)).toEqual(["warns"]);
  });

  test("each says what may be right, and what to do", () => {
    const checkBoth = /Check both, or add a note$/;
    expect(saidOf("V5", { "D15.applied.2026": 5, "D15.considered.2026": 2 })).toEqual([
      "warns figures/D15 D15.applied.2026: Risk orders, year to 31 March 2026: applications made to the court come to 5, and decisions recorded to 2. This is right if some decisions were recorded earlier. Check both, or add a note",
    ]);
    for (const [id, cells] of [
      ["V6", { "D16.prev_made.2026": 1, "D16.prev_applied.2026": 0 }],
      ["V8", { "D18.convicted.2026": 2, "D18.charged.2026": 1 }],
      ["V9w", { "D10.msht.2026": 7, "D9.total.2026": 6 }],
    ] as const) {
      const [said] = saidOf(id, cells);
      expect(said).toContain("year to 31 March 2026: more");
      expect(said).toMatch(checkBoth);
    }
  });

  test("applications of an earlier year are not compared with the decisions of the latest", () => {
    expect(found("V5", { "D15.applied.2025": 5, "D15.considered.2026": 2 })).toEqual([]);
  });

  test("a note does not silence them: they print", () => {
    const cells = { "D18.convicted.2026": 2, "D18.charged.2026": 1 };
    expect(found("V8", cells, { notes: { D18: "One was charged in 2024." } })).toHaveLength(1);
  });

  test("in Northern Ireland nothing is said of interim risk orders", () => {
    const cells = {
      "D16.risk_made.2026": 1,
      "D16.risk_applied.2026": 0,
      "D16.prev_made.2026": 1,
      "D16.prev_applied.2026": 0,
    };
    expect(found("V6", cells, { jurisdiction: "NI" }).map(({ field }) => field)).toEqual(["D16.prev_made.2026"]);
  });
});

describe("V9: no more are convicted than were prosecuted", () => {
  test("passes: 3+1 of 4, and a part that is missing counts as nothing", () => {
    expect(found("V9", { "D12.msht.2026": 3, "D12.other.2026": 1, "D11.2026": 4 })).toEqual([]);
    expect(found("V9", { "D12.msht.2026": 3, "D12.other.2026": "NX", "D11.2026": 3 })).toEqual([]);
    expect(found("V9", { "D12.msht.2026": 9, "D12.other.2026": 9 })).toEqual([]);
  });

  test("fails: 3+2 of 4", () => {
    expect(saidOf("V9", { "D12.msht.2026": 3, "D12.other.2026": 2, "D11.2026": 4 })).toEqual([
      "stops figures/D12 D12.msht.2026: Defendants convicted, year to 31 March 2026 must be 4 or fewer: count only those in prosecutions completed, from the same source",
    ]);
    expect(found("V9", { "D12.msht.2026": 5, "D11.2026": 4 })).toHaveLength(1);
  });
});

test("what the law and the courts can bring about is never compared", () => {
  const never: Cells = {
    "D13.sought.2026": 0,
    "D13.made.2026": 3,
    "D18.reported.2026": 1,
    "D18.charged.2026": 4,
    "D19.confiscation.2026": 0,
    "D19.confiscation_gbp.2026": 100,
    "D20.exporting.2026": 0,
    "D20.closed.2026": 5,
    "D9.authorised.2026": 1,
    "D10.msht.2026": 2,
    "D9.total.2026": 9,
    "D5.2026": 1,
    "D6.snap": 40,
  };
  const rules = ["V2", "V3", "V5", "V6", "V7", "V8", "V9", "V9w"];
  expect(rules.flatMap((id) => found(id, never))).toEqual([]);
});

test("a rule about boxes that nobody asks finds nothing", () => {
  const forceReturn = returnWith({ "D2.total.2026": 1 });
  const given = givenIn(forceReturn, askedIn(forceReturn), new Map());
  const rule = { id: "V2", severity: "stops", sentence: "problem.figure.V2" } as const;
  const parts = { ...rule, kind: "parts-equal-total", sentenceMore: "problem.figure.V2.more" } as const;
  expect(partsProblems({ ...parts, parts: ["D98"], total: "D99" }, given)).toEqual([]);
  expect(atMostProblems({ ...rule, kind: "at-most", parts: ["D98"], whole: "D2.total" }, given)).toEqual([]);
});
