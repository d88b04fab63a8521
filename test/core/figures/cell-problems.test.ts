import { describe, expect, test } from "vitest";
import { faultText } from "../../../src/core/figures/cell-problems.ts";
import type { ForceReturn } from "../../../src/core/return/force-return.ts";
import { smallReturn } from "../answers/small-return.ts";
import { cell, d1, rules, stops, withCells } from "./figures-given.ts";

describe("V0: each core box has a figure or says why there is none", () => {
  test("a blank one stops sign-off", () => {
    expect(stops(withCells({ "D1.2025": undefined }))).toEqual([
      "figures/D1 D1.2025: Enter MSHT crimes recorded, year to 31 March 2025, or choose why there is no figure",
    ]);
    expect(rules(withCells({ "D1.2025": cell({}) }))).toEqual(["V0 D1.2025"]);
  });

  test("each of the three reasons passes", () => {
    expect(stops(withCells({ "D1.2025": cell({ why: "not-extracted" }) }))).toEqual([]);
    expect(stops(withCells({ "D1.2025": cell({ why: "not-recorded" }) }))).toEqual([]);
    expect(stops(withCells({ "D1.2025": cell({ why: "does-not-apply", reason: "No such unit." }) }))).toEqual([]);
  });

  test("nothing is asked of a held row, or of a held box of a core row", () => {
    const figures = smallReturn.content.figures.map((row) =>
      row.id === "D1"
        ? { ...row, use: "held" as const }
        : { ...row, boxes: row.boxes.map((box) => ({ ...box, held: true })) },
    );
    const none: ForceReturn = {
      ...smallReturn,
      content: { ...smallReturn.content, figures },
      forceData: { ...smallReturn.forceData, published: {} },
      figures: { cells: {}, rows: {} },
    };
    expect(stops(none)).toEqual([]);
  });
});

describe("published figures", () => {
  test("one that is neither confirmed nor corrected is unanswered", () => {
    expect(stops(withCells({ "D9.total.2026": undefined }))).toEqual([
      "figures/D9 D9.total.2026.published: Confirm or correct the published figure: Suspects referred, year to 31 March 2026",
    ]);
    expect(rules(withCells({ "D9.total.2026": cell({ value: 24 }) }))).toEqual(["V0 D9.total.2026.published"]);
  });

  test("a corrected one needs a note and a figure", () => {
    const corrected = cell({ value: 25, published: "corrected" });
    expect(stops(withCells({ "D9.total.2026": corrected }))).toEqual([
      "figures/D9 D9.note: Add a note that says why the published figure is corrected: Suspects referred, year to 31 March 2026",
    ]);
    expect(stops(withCells({ "D9.total.2026": corrected }, "Two were counted late."))).toEqual([]);
    expect(rules(withCells({ "D9.total.2026": cell({ published: "corrected" }) }, "Why"))).toEqual([
      "V0 D9.total.2026",
    ]);
  });

  test("one note says why the figures of a row are corrected", () => {
    const published = { ...smallReturn.forceData.published };
    const [some] = Object.values(published);
    const both = withCells({
      "D9.total.2025": cell({ value: 23, published: "corrected" }),
      "D9.total.2026": cell({ value: 25, published: "corrected" }),
    });
    const forceData = {
      ...both.forceData,
      published: some === undefined ? published : { ...published, "D9.total.2025": some },
    };
    expect(stops({ ...both, forceData })).toEqual([
      "figures/D9 D9.note: Add a note that says why the published figure is corrected: Suspects referred, year to 31 March 2025",
    ]);
  });

  test("a confirmed one is the published figure", () => {
    expect(stops(withCells({ "D9.total.2026": cell({ value: 25, published: "confirmed" }) }))).toEqual([
      "figures/D9 D9.total.2026: Suspects referred, year to 31 March 2026 is confirmed, but is not the published figure of 24",
    ]);
  });

  test("nothing can be confirmed where nothing is published", () => {
    expect(stops(withCells({ "D1.2026": cell({ value: 30, published: "confirmed" }) }))).toEqual([
      "figures/D1 D1.2026: MSHT crimes recorded, year to 31 March 2026 is confirmed or corrected, but no figure is published",
    ]);
  });
});

describe("V1 and what else a cell may not be", () => {
  test.each([
    [100_001, "must be between 0 and 100,000"],
    [-1, "must be between 0 and 100,000"],
    [4.6, "must be a whole number, like 12"],
  ])("%d", (value, sentence) => {
    expect(stops(d1([20, 25, value], "Why"))).toEqual([
      `figures/D1 D1.2026: MSHT crimes recorded, year to 31 March 2026 ${sentence}`,
    ]);
  });

  test("a figure and a reason for none cannot both be", () => {
    expect(stops(withCells({ "D1.2025": cell({ value: 25, why: "not-recorded" }) }))).toEqual([
      "figures/D1 D1.2025: MSHT crimes recorded, year to 31 March 2025 has both a figure and a reason why there is none. Choose one of them",
    ]);
  });

  test.each([
    ["123456789", 1],
    ["1234567890", 0],
    ["  123456789  ", 1],
  ])("why it does not apply takes 10 characters: %j", (reason, count) => {
    expect(stops(withCells({ "D1.2025": cell({ why: "does-not-apply", reason }) })).length).toBe(count);
  });
});

describe("V12: no figure for the latest year needs an action or an accepted risk", () => {
  test.each(["not-extracted", "not-recorded"] as const)("%s", (why) => {
    const missing = withCells({ "D1.2026": cell({ why }) });
    expect(stops(missing)).toEqual([
      "figures/D1 D1.2026.why: Add an action to MSHT crimes recorded, year to 31 March 2026, or record an accepted risk, because there is no figure for the latest year",
    ]);
    expect(stops(missing, ["D1"])).toEqual([]);
    expect(stops(missing, ["D9"])).toHaveLength(1);
  });

  test("an earlier year, or a figure that does not apply, needs none", () => {
    expect(stops(withCells({ "D1.2024": cell({ why: "not-extracted" }) }))).toEqual([]);
    expect(stops(withCells({ "D1.2026": cell({ why: "does-not-apply", reason: "No such unit." }) }))).toEqual([]);
  });
});

test("V1 is said with the largest figure of its kind", () => {
  expect(faultText("X", "range", "pounds")).toEqual(["problem.figure.V1.range", { row: "X", max: "1,000,000,000" }]);
});
