import { describe, expect, test } from "vitest";
import { rowsShown } from "../../../src/core/figures/rows.ts";
import { cellOf, coreCellsMissing, letterOf, sayTime, tellingOf } from "../../../src/core/return/telling.ts";
import { fullReturn, hashOf } from "./fixture.ts";

const forceReturn = fullReturn("EW");
const telling = tellingOf(forceReturn, hashOf(forceReturn));

test("ids are said as printed numbers; figure rows keep theirs", () => {
  expect(["SOC-1", "EXP-8", "D9", "toString"].map(telling.number)).toEqual(["1.1", "3.8", "D9", "toString"]);
  expect(letterOf("SOC-1a")).toBe("a");
});

test("gaps are the questions below level 2 as counted, or not known", () => {
  expect(telling.points.map(({ gaps }) => gaps.map(({ question }) => question.number))).toEqual([
    ["1.4", "1.5", "1.6", "1.7"],
    ["2.4", "2.5", "2.6", "2.7"],
    ["3.4", "3.5", "3.6", "3.7"],
  ]);
});

test("a question knows the actions and the accepted risks that serve it", () => {
  const question = telling.points[0]?.questions[5];
  expect(question?.actions.map(({ id }) => id)).toEqual(["A2"]);
  expect(telling.points[0]?.questions[6]?.risks.map(({ id }) => id)).toEqual(["R1"]);
});

describe("figures", () => {
  test("core cells with no number are known by name", () => {
    expect(coreCellsMissing(forceReturn).map(({ box, time }) => `${box.id}.${time}`)).toEqual([
      "D9.total.2024",
      "D9.total.2025",
      "D9.total.2026",
    ]);
  });

  test("a row that is not asked, or only if held, misses nothing", () => {
    const [d1, d9] = ["D1", "D9"].map((id) => forceReturn.content.figures.find((row) => row.id === id));
    const rows =
      d1 === undefined || d9 === undefined
        ? []
        : [
            { ...d1, notShown: "no" },
            { ...d9, use: "held" as const },
          ];
    const other = {
      ...forceReturn,
      content: { ...forceReturn.content, figures: rows },
      figures: { cells: {}, rows: {} },
    };
    expect(coreCellsMissing(other)).toEqual([]);
    expect(rowsShown(other.content.figures).map(({ id }) => id)).toEqual(["D9"]);
  });

  test("a cell is its own, never something inherited", () => {
    const box = forceReturn.content.figures[0]?.boxes[0];
    expect(box && cellOf(forceReturn, box, "2026")?.value).toBe(5059);
    expect(box && cellOf(forceReturn, { ...box, id: "constructor" }, "2026")).toBeUndefined();
  });

  test("a year ends on 31 March, a snapshot is at the position date", () => {
    expect(sayTime("2025", telling)).toBe("Year to 31 March 2025");
    expect(sayTime("snap", telling)).toBe("At 31 March 2026");
  });
});
