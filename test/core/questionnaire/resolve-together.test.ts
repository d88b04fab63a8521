import { expect, test } from "vitest";
import type { FigureRow } from "../../../src/core/questionnaire/content.ts";
import { resolveTogether, sharedTimes } from "../../../src/core/questionnaire/resolve-together.ts";
import type { RawTogether } from "../../../src/core/questionnaire/schema.ts";

const row = (id: string, boxes: readonly (readonly [string, readonly string[]])[], notShown?: string): FigureRow => ({
  id,
  name: id,
  use: "core",
  definition: "Counted.",
  from: "Registrar",
  note: "",
  ...(notShown === undefined ? {} : { notShown }),
  boxes: boxes.map(([box, times]) => ({
    id: box,
    name: box,
    unit: "people",
    kind: "count",
    held: false,
    times,
    noteOnChange: false,
    changes: false,
  })),
  boxesNotShown: [],
});

const years = ["2024", "2025", "2026"];
const figures = [
  row("D2", [
    ["D2.total", years],
    ["D2.adult", years],
  ]),
  row("D4", [], "Not asked here."),
  row("D15", [
    ["D15.applied", years],
    ["D15.considered", ["2026"]],
  ]),
  row("D21", [["D21.trained", ["snap"]]]),
];
const rule = { severity: "stops", sentence: "problem.figure.V2" } as const;
const resolved = (part: Partial<RawTogether>) =>
  resolveTogether({ rules: [], shares: [], panel: [], ...part }, figures, "NI", {});

test("boxes share the times at which each of them is asked", () => {
  expect(sharedTimes(["D2.total", "D2.adult"], figures)).toEqual(years);
  expect(sharedTimes(["D15.applied", "D15.considered"], figures)).toEqual(["2026"]);
  expect(sharedTimes(["D2.total", "D21.trained"], figures)).toEqual([]);
  expect(sharedTimes(["D2.total", "D4"], figures)).toEqual([]);
});

test("the part of a rule that names a box which is not asked is left out", () => {
  const { rules } = resolved({
    rules: [
      {
        ...rule,
        id: "V2",
        kind: "parts-equal-total",
        parts: ["D2.adult", "D2.child"],
        total: "D2.total",
        sentenceMore: "problem.figure.V2.more",
      },
      {
        ...rule,
        id: "V16",
        kind: "claimed-without-figure",
        question: "SOC-6",
        level: 2,
        boxes: ["D2.total", "D3"],
        missing: "any",
      },
    ],
  });
  expect(rules).toMatchObject([{ parts: ["D2.adult"] }, { boxes: ["D2.total"] }]);
});

test("a rule of which nothing is left to compare is dropped", () => {
  const flow = {
    start: "D15.pending_start",
    applied: "D15.applied",
    made: "D15.made",
    refused: "D15.refused",
    end: "D15.end",
  };
  const { rules } = resolved({
    rules: [
      {
        ...rule,
        id: "V2",
        kind: "parts-equal-total",
        parts: ["D9.open"],
        total: "D2.total",
        sentenceMore: "problem.figure.V2.more",
      },
      { ...rule, id: "V3", kind: "at-most", parts: ["D4"], whole: "D2.total" },
      { ...rule, id: "V3", kind: "at-most", parts: ["D2.adult"], whole: "D4" },
      { ...rule, id: "V4", kind: "flow", ...flow },
      { ...rule, id: "V4w", kind: "flow-not-known", ...flow },
      { ...rule, id: "V7", kind: "none-left", made: ["D2.adult"], left: "D17" },
      { ...rule, id: "V10", kind: "published-at-most", row: "D4", whole: "D2.total" },
      { ...rule, id: "V13", kind: "far-from-published", box: "D1" },
      {
        ...rule,
        id: "V17",
        kind: "claimed-without-figure",
        question: "PWR-1",
        level: 2,
        boxes: ["D4"],
        missing: "any",
      },
    ],
  });
  expect(rules).toEqual([]);
});

test("a share stands at the times of its boxes, and not at all where one is not asked", () => {
  const share = { id: "flagged", name: { en: "Flagged" }, row: "D2", atLeast: 20 };
  const { shares } = resolved({
    shares: [
      { ...share, part: ["D2.adult"], whole: ["D2.total"] },
      { ...share, part: ["D4"], whole: ["D2.total"] },
    ],
  });
  expect(shares).toEqual([{ ...share, name: "Flagged", part: ["D2.adult"], whole: ["D2.total"], times: years }]);
});

test("a line of the panel whose row is not shown stays, with the reason", () => {
  const { panel } = resolved({
    panel: [
      { name: { en: "Referrals", in: { NI: { en: "Referrals there" } } }, row: "D2", boxes: ["D2.total", "D2.child"] },
      { name: { en: "Flagged" }, row: "D4", boxes: ["D4"] },
      { name: { en: "Other" }, row: "D30", boxes: ["D30"] },
    ],
  });
  expect(panel).toEqual([
    { name: "Referrals there", row: "D2", boxes: ["D2.total"] },
    { name: "Flagged", row: "D4", boxes: [], notShown: "Not asked here." },
  ]);
});
