import { describe, expect, test } from "vitest";
import { contentOf, forcesOf } from "../../../src/core/questionnaire/all-content.ts";
import {
  type Content,
  type FigureBox,
  type FigureRow,
  type Jurisdiction,
  jurisdictions,
} from "../../../src/core/questionnaire/content.ts";

const contentIn = (jurisdiction: Jurisdiction): Content => contentOf("2026", jurisdiction) as Content;
const rowsIn = (jurisdiction: Jurisdiction): readonly FigureRow[] => contentIn(jurisdiction).figures;
const rowIn = (jurisdiction: Jurisdiction, id: string): FigureRow =>
  rowsIn(jurisdiction).find((row) => row.id === id) as FigureRow;
const boxesIn = (jurisdiction: Jurisdiction): readonly FigureBox[] =>
  rowsIn(jurisdiction).flatMap(({ boxes }) => boxes);
const idsWhere = (jurisdiction: Jurisdiction, is: (row: FigureRow) => boolean): readonly string[] =>
  rowsIn(jurisdiction)
    .filter(is)
    .map(({ id }) => id);

test("the rows stand in their order, and no dropped id is used again", () => {
  for (const jurisdiction of jurisdictions) {
    expect(rowsIn(jurisdiction).map(({ id }) => Number(id.slice(1)))).toEqual(
      Array.from({ length: 27 }, (_, at) => at + 1).filter((id) => id !== 23),
    );
  }
});

test.each([
  ["EW", 62],
  ["SC", 59],
  ["NI", 42],
  ["BTP", 58],
] as const)("%s has %d core boxes", (jurisdiction, count) => {
  const core = rowsIn(jurisdiction)
    .filter(({ use }) => use === "core")
    .flatMap(({ boxes }) => boxes.filter(({ held }) => !held).flatMap(({ times }) => times));
  expect(core).toHaveLength(count);
});

test("15 of the core boxes of a force in England and Wales can be published: D1, and D2 with its ages", () => {
  const published = rowsIn("EW").filter(({ use, publishedBy }) => use === "core" && publishedBy !== undefined);
  expect(published.map(({ id }) => id)).toEqual(["D1", "D2"]);
  expect(published.flatMap(({ boxes }) => boxes.flatMap(({ times }) => times))).toHaveLength(15);
});

test("each row is core, if held, only shown, or not shown, by jurisdiction", () => {
  const core = ["D1", "D2", "D3", "D6", "D7", "D9", "D10", "D14", "D15", "D17", "D20", "D21", "D22"];
  const isCore = ({ use, notShown }: FigureRow): boolean => use === "core" && notShown === undefined;
  const notShown = (row: FigureRow): boolean => row.notShown !== undefined;
  expect(idsWhere("EW", isCore)).toEqual(core);
  expect(idsWhere("SC", isCore)).toEqual(core.filter((id) => id !== "D3"));
  expect(idsWhere("NI", isCore)).toEqual(core.filter((id) => !["D3", "D15", "D20"].includes(id)));
  expect(idsWhere("BTP", isCore)).toEqual(core.filter((id) => id !== "D20"));
  expect(jurisdictions.map((jurisdiction) => idsWhere(jurisdiction, notShown))).toEqual([
    [],
    ["D3", "D25"],
    ["D3", "D4", "D15", "D20", "D25"],
    [],
  ]);
  for (const jurisdiction of jurisdictions) {
    expect(idsWhere(jurisdiction, ({ use }) => use === "shown")).toEqual(["D25"]);
    expect(rowIn(jurisdiction, "D25").boxes).toEqual([]);
  }
});

test("a box that is not asked in a row that is shown says why", () => {
  const boxesNotShown = (jurisdiction: Jurisdiction) =>
    rowsIn(jurisdiction).flatMap((row) => row.boxesNotShown.map(({ id, notShown }) => `${id}: ${notShown}`));
  expect(jurisdictions.map(boxesNotShown)).toEqual([
    [],
    ["D19.reparation: This edition names no reparation order in Scotland."],
    [
      "D16.risk_applied: No risk order was found in Northern Ireland law as at 22 November 2024.",
      "D16.risk_made: No risk order was found in Northern Ireland law as at 22 November 2024.",
    ],
    [],
  ]);
});

test("boxes have their unit, and are asked for their times", () => {
  const asked = boxesIn("EW").map(({ id, unit, held, times }) => [
    id,
    unit,
    times.join(" "),
    ...(held ? ["may stay blank"] : []),
  ]);
  const years = "2024 2025 2026";
  expect(asked).toEqual([
    ["D1", "crimes", years],
    ["D2.total", "people", years],
    ["D2.adult", "people", years],
    ["D2.child", "people", years],
    ["D2.unknown", "people", years],
    ["D3", "people", years],
    ["D4", "people", years],
    ["D5", "investigations", years],
    ["D6", "investigations", "snap"],
    ["D7", "groups", "snap"],
    ["D8", "cases", years],
    ["D9.total", "people", years],
    ...["authorised", "declined", "morework", "open"].map((part) => [`D9.${part}`, "people", years, "may stay blank"]),
    ["D10.msht", "people", years],
    ["D10.other", "people", years, "may stay blank"],
    ["D11", "people", years],
    ["D12.msht", "people", years],
    ["D12.other", "people", years],
    ["D13.sought", "people", years],
    ["D13.made", "people", years],
    ["D14.pending_start", "applications", "2024"],
    ...["applied", "made", "refused", "pending_end"].map((part) => [`D14.${part}`, "applications", years]),
    ["D15.considered", "decisions", "2026", "may stay blank"],
    ["D15.pending_start", "applications", "2024"],
    ...["applied", "made", "refused", "pending_end"].map((part) => [`D15.${part}`, "applications", years]),
    ...["prev_applied", "prev_made", "risk_applied", "risk_made"].map((part) => [`D16.${part}`, "applications", years]),
    ["D17", "orders", "snap"],
    ["D18.reported", "breaches", years],
    ["D18.charged", "people", years],
    ["D18.convicted", "people", years],
    ...["restraint", "confiscation", "reparation"].map((part) => [`D19.${part}`, "orders", years]),
    ["D19.confiscation_gbp", "pounds", years],
    ...["exporting", "importing", "both", "closed"].map((part) => [`D20.${part}`, "lines", "2026"]),
    ["D21.trained", "people", "snap"],
    ["D21.pip2", "people", "snap"],
    ["D21.team", "full-time equivalent", "snap"],
    ["D22.required", "people", "snap"],
    ["D22.completed", "people", "snap"],
    ["D24", "people", years],
    ["D26", "investigations", "snap"],
    ...["major", "moderate", "minor"].map((grade) => [`D27.${grade}`, "disruptions", years]),
  ]);
});

test("a leap needs a note in counts of three years that are not pending, and nowhere else (V11)", () => {
  for (const { id, kind, times, noteOnChange } of boxesIn("EW")) {
    expect(noteOnChange, id).toBe(kind === "count" && times.length === 3 && !id.includes("pending"));
  }
});

test("five counts have their changes beside them", () => {
  for (const jurisdiction of jurisdictions) {
    expect(
      boxesIn(jurisdiction)
        .filter(({ changes }) => changes)
        .map(({ id }) => id),
    ).toEqual(["D1", "D9.total", "D10.msht", "D11", "D12.msht"]);
  }
});

test("no two boxes of a row share a name, and no two boxes a full name", () => {
  for (const jurisdiction of jurisdictions) {
    for (const { boxes } of rowsIn(jurisdiction)) {
      expect(new Set(boxes.map(({ name }) => name)).size).toBe(boxes.length);
    }
    const full = boxesIn(jurisdiction).map(({ name, fullName = name }) => fullName);
    expect(new Set(full).size).toBe(full.length);
  }
});

describe("law", () => {
  const textOf = (jurisdiction: Jurisdiction): string =>
    rowsIn(jurisdiction)
      .filter(({ notShown }) => notShown === undefined)
      .flatMap(({ name, definition, note, boxes }) => [name, definition, note, ...boxes.map((box) => box.name)])
      .join("\n");
  const acts = {
    EW: "Modern Slavery Act 2015",
    SC: "Human Trafficking and Exploitation (Scotland) Act 2015",
    NI: "Human Trafficking and Exploitation (Criminal Justice and Support for Victims) Act (Northern Ireland) 2015",
  } as const;

  test("an Act is named in full, and it is one that holds there", () => {
    const named = (jurisdiction: Jurisdiction): readonly string[] =>
      Object.entries(acts).flatMap(([name, act]) => (textOf(jurisdiction).includes(act) ? [name] : []));
    expect(jurisdictions.map(named)).toEqual([["EW"], ["SC"], ["NI"], ["EW", "SC"]]);
  });

  test("a section or a Schedule is never cited without its Act", () => {
    for (const jurisdiction of jurisdictions) {
      for (const { definition } of rowsIn(jurisdiction)) {
        for (const [cited] of definition.matchAll(/\b([Ss]ection \d+|Schedule \d+)\b.{0,12}/g)) {
          expect(cited).toMatch(/(section|Schedule) \d+ (of|to) the |section 52 of the/);
        }
      }
    }
  });

  test("an order has the name that the law of the jurisdiction gives it", () => {
    expect(textOf("EW")).not.toContain("trafficking and exploitation prevention order");
    expect(textOf("SC")).not.toContain("slavery and trafficking");
    expect(textOf("SC")).toContain("trafficking and exploitation risk order to the sheriff");
    expect(rowIn("SC", "D15").definition).toContain("Adults only.");
    expect(textOf("NI")).not.toContain("slavery and trafficking risk order");
    expect(textOf("NI")).toContain("to a court of summary jurisdiction");
  });

  test("the prosecutor is the one of the jurisdiction", () => {
    const prosecutors = (jurisdiction: Jurisdiction): readonly string[] =>
      ["CPS", "COPFS", "procurator fiscal", "PPS"].filter((name) => textOf(jurisdiction).includes(name));
    expect(jurisdictions.map(prosecutors)).toEqual([
      ["CPS"],
      ["COPFS", "procurator fiscal"],
      ["PPS"],
      ["CPS", "COPFS"],
    ]);
  });
});

test("the panel has its lines in their order, and a line that is not shown says why", () => {
  expect(contentIn("EW").panel.map(({ boxes }) => boxes.join(" "))).toEqual([
    "D1",
    "D9.total",
    "D10.msht",
    "D12.msht",
    "D13.made",
    "D14.made",
    "D15.made",
    "D27.major D27.moderate D27.minor",
    "D19.restraint D19.confiscation D19.reparation",
    "D19.confiscation_gbp",
  ]);
  expect(contentIn("NI").panel[6]).toEqual({
    name: "Risk orders made",
    row: "D15",
    boxes: [],
    notShown: "No risk order was found in Northern Ireland law as at 22 November 2024.",
  });
  expect(contentIn("SC").panel[8]).toEqual({
    name: "Orders: restraint / confiscation",
    row: "D19",
    boxes: ["D19.restraint", "D19.confiscation"],
  });
});

test("the shares are those of the page and no other", () => {
  const shares = (jurisdiction: Jurisdiction): readonly string[] =>
    contentIn(jurisdiction).shares.map(
      ({ part, whole, atLeast, times }) => `${part} of ${whole}, ${atLeast}: ${times.join(" ")}`,
    );
  const years = "2024 2025 2026";
  const all = [
    `D14.made of D14.made,D14.refused, 10: ${years}`,
    `D15.made of D15.made,D15.refused, 10: ${years}`,
    `D4 of D2.total, 20: ${years}`,
    "D21.pip2 of D21.trained, 20: snap",
    "D22.completed of D22.required, 20: snap",
  ];
  expect(shares("EW")).toEqual(all);
  expect(shares("NI")).toEqual([all[0], all[3], all[4]]);
});

test("figures that are published for training add up, age by age", () => {
  const forces = forcesOf("training-2026").filter(({ published }) => published["D2.total.2026"] !== undefined);
  expect(forces.length).toBeGreaterThan(1);
  for (const { slug, published } of forces) {
    for (const year of ["2024", "2025", "2026"]) {
      const [total, ...parts] = ["total", "adult", "child", "unknown"].map(
        (part) => published[`D2.${part}.${year}`]?.value ?? Number.NaN,
      );
      expect(
        parts.reduce((sum, part) => sum + part, 0),
        `${slug} ${year}`,
      ).toBe(total);
    }
  }
});
