import { describe, expect, test } from "vitest";
import { type ForceToRollUp, nationalChange, rollUp } from "../../../src/core/figures/roll-up.ts";
import type { FigureBox, FigureRow, Jurisdiction } from "../../../src/core/questionnaire/content.ts";
import type { ReturnCell } from "../../../src/core/return/force-return.ts";

const box: FigureBox = {
  id: "D15.made",
  name: "Risk orders granted",
  unit: "applications",
  kind: "count",
  held: false,
  times: ["2024", "2025", "2026"],
  noteOnChange: true,
  changes: true,
};
const row = (boxes: readonly FigureBox[]) => ({ figures: [{ id: "D15", boxes } as unknown as FigureRow] });

const cell = (value: number | null, why: ReturnCell["why"] = null): ReturnCell => ({
  value,
  why,
  reason: why === "does-not-apply" ? "An agreement with another force" : "",
  published: null,
});
type Cells = Readonly<Record<string, ReturnCell>>;

const force = (
  cells: Cells | null,
  more: { readonly jurisdiction?: Jurisdiction; readonly invited?: boolean } = {},
): ForceToRollUp => {
  const { jurisdiction = "EW", invited = true } = more;
  return {
    force: { jurisdiction, invited, published: {} },
    content: row(jurisdiction === "NI" ? [] : [box]),
    forceReturn: cells === null ? null : { figures: { cells, rows: {} } },
  };
};
const made = (value: number) => force({ "D15.made.2026": cell(value) });

/** 46 forces are invited; 38 have a number, 23 of them 1 more than the others. */
const everybody = [
  ...Array.from({ length: 37 }, (_, n) => made(n < 23 ? 2 : 1)),
  force(null),
  force(null),
  force({ "D15.made.2026": cell(null, "not-extracted") }),
  force({ "D15.made.2026": cell(null, "not-recorded") }),
  force({}),
  force({}),
  force({ "D15.made.2026": cell(1) }, { jurisdiction: "SC" }),
  force({}, { jurisdiction: "NI" }),
  force({ "D15.made.2026": cell(null, "does-not-apply") }, { jurisdiction: "BTP" }),
];

describe("the example of 46 forces", () => {
  const { UK, EW, SC, NI, BTP } = rollUp(everybody, "D15.made.2026");

  test("Northern Ireland is not shown and BTP has NA: 38 of 44 supplied, and 61", () => {
    expect(everybody).toHaveLength(46);
    expect([UK.sum, UK.supplied, UK.asked]).toEqual([61, 38, 44]);
  });

  test("why the others have none", () => {
    expect(UK.lacking).toEqual({
      "not-returned": 2,
      "not-extracted": 1,
      "not-recorded": 1,
      blank: 2,
      "does-not-apply": 1,
      "not-shown": 1,
    });
  });

  test("the jurisdictions stand apart", () => {
    expect([EW, SC, NI, BTP].map(({ sum, supplied, asked }) => [sum, supplied, asked])).toEqual([
      [60, 37, 43],
      [1, 1, 1],
      [null, 0, 0],
      [null, 0, 0],
    ]);
  });
});

test("0 is a number", () => {
  expect(rollUp([made(0), force(null)], "D15.made.2026").EW).toMatchObject({ sum: 0, supplied: 1, asked: 2 });
});

test("a force that was not invited counts nowhere", () => {
  const stranger = force({ "D15.made.2026": cell(9) }, { invited: false });
  expect(rollUp([made(3), stranger], "D15.made.2026").UK).toMatchObject({ sum: 3, supplied: 1, asked: 1 });
});

test("a force that has not returned is not asked for what its jurisdiction does not show", () => {
  const { NI } = rollUp([force(null, { jurisdiction: "NI" })], "D15.made.2026");
  expect([NI.asked, NI.lacking["not-shown"], NI.lacking["not-returned"]]).toEqual([0, 1, 0]);
});

test("a published figure counts once it is confirmed or corrected", () => {
  const published = { value: 7, by: "", title: "", publishedOn: "", coverage: "" };
  const of = (state: ReturnCell["published"]): ForceToRollUp => ({
    ...force({ "D15.made.2026": { ...cell(7), published: state } }),
    force: { jurisdiction: "EW", invited: true, published: { "D15.made.2026": published } },
  });
  const { EW } = rollUp([of("confirmed"), of("corrected"), of(null)], "D15.made.2026");
  expect([EW.sum, EW.supplied, EW.lacking.blank]).toEqual([14, 2, 1]);
});

describe("a national change", () => {
  const two = (before: ReturnCell | undefined, now: ReturnCell | undefined) =>
    force({
      ...(before === undefined ? {} : { "D15.made.2024": before }),
      ...(now === undefined ? {} : { "D15.made.2026": now }),
    });
  const years = ["D15.made.2024", "D15.made.2026"] as const;

  test("uses only forces with a number in both years", () => {
    const forces = [
      two(cell(50), cell(57)),
      two(cell(50), cell(57)),
      two(cell(1000), undefined),
      two(undefined, cell(1000)),
      two(cell(1000), cell(null, "not-recorded")),
      force(null),
    ];
    expect(nationalChange(forces, years).EW).toEqual({ asked: 6, supplied: 2, before: 100, now: 114 });
  });

  test("leaves out a force to which it does not apply in one of them", () => {
    const forces = [
      two(cell(50), cell(57)),
      two(cell(5), cell(null, "does-not-apply")),
      force({}, { jurisdiction: "NI" }),
    ];
    expect(nationalChange(forces, years).UK).toEqual({ asked: 1, supplied: 1, before: 50, now: 57 });
  });

  test("is none where no force has both", () => {
    expect(nationalChange([two(cell(5), undefined)], years).EW).toMatchObject({ supplied: 0, before: null, now: null });
  });
});
