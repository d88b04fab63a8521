import { describe, expect, test } from "vitest";
import { type Column, type FigureWords, tableOf } from "../../../src/core/figures/equations.ts";
import { withhold } from "../../../src/core/figures/withhold.ts";
import type { FigureBox, FigureRow, FigureRule } from "../../../src/core/questionnaire/content.ts";

const years = ["2024", "2025", "2026"];
const box = (id: string, more: Partial<FigureBox> = {}): FigureBox => ({
  id,
  name: id,
  unit: "people",
  kind: "count",
  held: false,
  times: years,
  noteOnChange: false,
  changes: false,
  ...more,
});
const said = { severity: "stops", sentence: "" } as const;
const words = (boxes: readonly FigureBox[], ...rules: readonly FigureRule[]): FigureWords => ({
  figures: [{ id: "D", boxes } as unknown as FigureRow],
  rules,
});
const column = (of: string, values: Readonly<Record<string, number>>, more: Partial<Column> = {}): Column => ({
  of,
  adds: [],
  values,
  free: new Set(),
  ...more,
});
const said2 = (equation: { readonly left: readonly string[]; readonly right: readonly string[] }): string =>
  `${equation.left.join(" + ")} = ${equation.right.join(" + ")}`;

test("parts come to their total in each year that asks for it", () => {
  const parts: FigureRule = {
    ...said,
    id: "V2",
    kind: "parts-equal-total",
    sentenceMore: "",
    parts: ["D2.adult", "D2.child"],
    total: "D2.total",
  };
  const { equations } = tableOf(
    [column("kent", {})],
    words([box("D2.adult"), box("D2.child"), box("D2.total")], parts),
  );
  expect(equations.map(said2)).toEqual(
    years.map((year) => `kent:D2.adult.${year} + kent:D2.child.${year} = kent:D2.total.${year}`),
  );
});

test("the applications of a year start from what waited at the end of the year before", () => {
  const flow: FigureRule = {
    ...said,
    id: "V4",
    kind: "flow",
    start: "D14.start",
    applied: "D14.applied",
    made: "D14.made",
    refused: "D14.refused",
    end: "D14.end",
  };
  const boxes = [
    box("D14.start", { times: ["2024"] }),
    ...["applied", "made", "refused", "end"].map((name) => box(`D14.${name}`)),
  ];
  const { equations } = tableOf([column("kent", {})], words(boxes, flow));
  const short = equations.map((equation) => said2(equation).replaceAll("kent:D14.", ""));
  expect(short).toEqual([
    "start.2024 + applied.2024 = made.2024 + refused.2024 + end.2024",
    "end.2024 + applied.2025 = made.2025 + refused.2025 + end.2025",
    "end.2025 + applied.2026 = made.2026 + refused.2026 + end.2026",
  ]);
});

test("what a part lacks of its whole is printed nowhere, so that a nil part beside its whole shows", () => {
  const most: FigureRule = { ...said, id: "V9", kind: "at-most", parts: ["D12.msht", "D12.other"], whole: "D11" };
  const of = words([box("D11"), box("D12.msht"), box("D12.other")], most);
  const table = (whole: number) =>
    tableOf([column("kent", { "D11.2026": whole, "D12.msht.2026": 8, "D12.other.2026": 0 })], of);
  expect([...withhold(table(9)).names]).toEqual(["kent:D12.other.2026"]);
  expect([...withhold(table(8)).names].sort()).toEqual(["kent:D12.msht.2026", "kent:D12.other.2026"]);
});

test("forces come to their jurisdiction and jurisdictions to the whole, without those that print no number", () => {
  const columns = [
    column("kent", { "D1.2026": 40 }),
    column("surrey", {}),
    column("essex", { "D1.2026": 9 }),
    column("psni", { "D1.2026": 7 }),
    column("EW", { "D1.2026": 49 }, { adds: ["kent", "surrey", "essex"] }),
    column("UK", { "D1.2026": 56 }, { adds: ["EW", "psni"] }),
  ];
  const { equations } = tableOf(columns, words([box("D1")]));
  expect(equations.map(({ kind }) => kind)).toEqual(["forces", "jurisdictions"]);
  expect(equations.map(said2)).toEqual([
    "kent:D1.2026 + essex:D1.2026 = EW:D1.2026",
    "psni:D1.2026 + EW:D1.2026 = UK:D1.2026",
  ]);
});

describe("a cell", () => {
  const of = words([
    box("D19.orders"),
    box("D19.pounds", { kind: "pounds", countedBy: "D19.orders" }),
    box("D21.team", { kind: "fte", times: ["snap"] }),
  ]);
  const { cells } = tableOf(
    [
      column(
        "kent",
        { "D19.orders.2026": 3, "D19.pounds.2026": 900_000, "D21.team.snap": 46 },
        { free: new Set(["D19.orders.2026"]) },
      ),
    ],
    of,
  );
  test("knows its unit, and whether government has published it", () => {
    expect(cells.map(({ box: id, unit, free }) => [id, unit, free])).toEqual([
      ["D19.orders", 1, true],
      ["D19.pounds", 100, false],
      ["D21.team", 10, false],
    ]);
  });
  test("of pounds knows the count of its orders in the same year", () => {
    expect(cells.map(({ countedBy }) => countedBy)).toEqual([undefined, "kent:D19.orders.2026", undefined]);
  });
});
