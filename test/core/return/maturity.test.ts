import { describe, expect, test } from "vitest";
import type { Block, LevelChart } from "../../../src/core/return/document.ts";
import type { ForceReturn } from "../../../src/core/return/force-return.ts";
import { maturityOf, maturitySection } from "../../../src/core/return/maturity.ts";
import { type PointTold, tellingOf } from "../../../src/core/return/telling.ts";
import { blocksText, fullReturn, hashOf } from "./fixture.ts";

const full = fullReturn("EW");
const blocksOf = (forceReturn: ForceReturn, place = 0): readonly Block[] => {
  const telling = tellingOf(forceReturn, hashOf(forceReturn));
  return maturityOf(telling.points[place] as PointTold, telling);
};
const text = (blocks: readonly Block[]): string => blocksText(blocks.filter(({ kind }) => kind !== "level-chart"));
const chartIn = (blocks: readonly Block[]): LevelChart => {
  const found = blocks.find((block) => block.kind === "level-chart");
  if (found === undefined) {
    throw new Error("no chart");
  }
  return found.chart;
};
/** Every line ticked and tested, with a sample of the last year. */
const embedded: ForceReturn = {
  ...full,
  points: full.points.map((point) => ({ ...point, level: 3 as const, proposed: "assured" as const })),
  answers: Object.fromEntries(
    full.content.points
      .flatMap(({ questions }) => questions)
      .map(({ id, lines, tested }) => [
        id,
        {
          ticks: [...lines.flatMap((line) => (line.notShown === undefined ? [line.id] : [])), tested.id],
          choice: null,
          narrative: "",
          evidence: ["E2"],
          claimed: 3 as const,
          counted: 3 as const,
        },
      ]),
  ),
};

describe("a point", () => {
  const blocks = blocksOf(full);
  test("says its level, the opinion proposed and why, in the sentences of the return", () => {
    expect(text(blocks)).toContain(
      "Level 0. A key part counts as 0, or more than two other parts do: not in place, not known, or no evidence named.",
    );
    expect(text(blocks)).toMatch(/From the answers, the opinion proposed is .*, because /);
  });

  test("lists its eight questions with their level and what is missing", () => {
    expect(text(blocks)).toContain("1.1 Accountability (key)\n3\nNothing");
    expect(text(blocks)).toContain("1.2 Threat assessment (key)\n2, claimed 3\nTest evidence of the last 12 months");
    expect(text(blocks)).toContain("1.4 Tasking\n1\nLine a");
    expect(text(blocks)).toContain("1.5 Allocation\n0, claimed 2\nEvidence");
    expect(text(blocks)).toMatch(/1\.6 .*\n0\nEvery line/);
    expect(text(blocks)).toMatch(/1\.7 .*\nNot known\nEvery line/);
    expect(text(blocks)).toMatch(/1\.8 .*\n2\nThe tested line/);
  });

  test("is drawn from the same levels as the table, and described in sentences", () => {
    const chart = chartIn(blocks);
    expect(chart.rows.map(({ reached }) => reached)).toEqual([3, 2, 2, 1, 0, 0, 0, 2]);
    expect(chart.rows.map(({ note }) => note)).toEqual(["", "", "", "", "", "", "Not known", ""]);
    expect(chart.rows[0]?.label).toBe("1.1 key");
    expect(chart.description).toContain("1.1 key: level 3.");
    expect(chart.description).toMatch(/1\.7( key)?: not known\./);
  });

  test("says the fewest lines that would raise it, each in its own words, and what may stay short", () => {
    const said = text(blocks);
    expect(said).toContain("What would raise it to level 1");
    expect(said.slice(said.indexOf("The fewest lines"))).toBe(
      [
        "The fewest lines and items of evidence that would do:",
        "1.5 Allocation",
        "An item of evidence that is named",
        "Here questions 1.6 and 1.7 stay one level short, as the rule allows.",
      ].join("\n"),
    );
    expect(text(blocksOf(full, 1))).toContain("Any one of its lines\nAn item of evidence that is named");
  });
});

test("a line that is missing is told by its letter and its words, test evidence by its dates", () => {
  const first = full.content.points[0]?.questions[0];
  const answers = {
    ...embedded.answers,
    "SOC-1": { ...(embedded.answers["SOC-1"] as ForceReturn["answers"][string]), ticks: ["SOC-1a"], evidence: ["E1"] },
  };
  const stated = { ...embedded, answers: { ...answers } };
  const lowered = {
    ...stated,
    points: stated.points.map((point) => (point.id === "SOC" ? { ...point, level: 1 as const } : point)),
  };
  const said = text(blocksOf(lowered));
  expect(said).toContain(`b. ${first?.lines[1]?.text}`);
  expect(said).not.toContain(`a. ${first?.lines[0]?.text}`);
  const two = { ...answers, "SOC-1": { ...answers["SOC-1"], ticks: embedded.answers["SOC-1"]?.ticks ?? [] } };
  expect(text(blocksOf({ ...embedded, answers: two }))).toContain(
    "inspection or outcome analysis, dated 1 April 2025 to 31 March 2026, that is named",
  );
});

test("at level 3 nothing is higher, and while a question is unanswered that comes first", () => {
  expect(text(blocksOf(embedded))).toContain("There is no higher level.");
  expect(text(blocksOf(embedded))).not.toContain("What would raise it");
  const { "SOC-1": _, ...rest } = embedded.answers;
  const blank = {
    ...embedded,
    answers: rest,
    points: embedded.points.map((point) => ({ ...point, level: null, proposed: null })),
  };
  expect(text(blocksOf(blank))).toContain("First, an answer to: 1.1.");
  expect(text(blocksOf(blank))).toContain("1.1 Accountability (key)\nNot answered\nAn answer");
});

test("no score, no percentage and no ranking is said of any point", () => {
  const telling = tellingOf(full, hashOf(full));
  const blocks = maturitySection(telling);
  expect(blocks.filter(({ kind }) => kind === "level-chart")).toHaveLength(3);
  expect(text(blocks)).not.toMatch(/%|score|per cent|rank|average|out of/i);
});
