import { describe, expect, test } from "vitest";
import type { ForceReturn } from "../../../src/core/return/force-return.ts";
import { questionSection } from "../../../src/core/return/question.ts";
import { tellingOf } from "../../../src/core/return/telling.ts";
import { blocksText, fullReturn, hashOf, withAnswer } from "./fixture.ts";

const text = (forceReturn: ForceReturn, id: string): string => {
  const telling = tellingOf(forceReturn, hashOf(forceReturn));
  const told = telling.points.flatMap(({ questions }) => questions).find(({ question }) => question.id === id);
  return told === undefined ? "" : blocksText(questionSection(told, telling));
};
const full = fullReturn("EW");

describe("the level and why", () => {
  test.each([
    ["SOC-1", "Level 3, embedded: 5 of 5 lines, and the tested line too."],
    [
      "SOC-2",
      "Claimed 3, counts as 2: no test evidence dated in the last 12 months. Lines true: 5 of 5, and the tested line too.",
    ],
    ["SOC-3", "Level 2, established: 5 of 5 lines."],
    ["SOC-4", "Level 1, developing: 3 of 4 lines."],
    ["SOC-5", "Claimed 2, counts as 0: no evidence named. Lines true: 5 of 5."],
    ["SOC-6", 'The force chose "None of these".'],
    ["SOC-7", "Not known. It counts as 0"],
  ])("%s: %s", (id, sentence) => {
    expect(text(full, id)).toContain(sentence);
  });

  test("a level stated above what was claimed is printed as stated", () => {
    expect(text(withAnswer(full, "SOC-4", { counted: 3 }), "SOC-4")).toContain(
      "Claimed 1, counts as 3. Lines true: 3 of 4",
    );
  });

  test("not answered is not called untrue", () => {
    const unanswered = withAnswer(full, "SOC-3", { ticks: [], claimed: null, counted: null });
    expect(text(unanswered, "SOC-3")).toContain("Not answered");
    expect(text(unanswered, "SOC-3")).not.toContain("Not true");
  });
});

test("reason text, evidence, actions and accepted risks stand with their question", () => {
  expect(text(full, "SOC-1")).toContain("Because of SOC-1");
  expect(text(full, "SOC-1")).toContain("E1: Policy title\nE2: Sample title");
  expect(text(full, "SOC-6")).toContain("A2, due 31 March 2027: Outcome two");
  expect(text(full, "SOC-7")).toContain("R1: Risk reason");
  expect(text(full, "SOC-5")).toContain("Evidence\nNone");
});

test("a line that is not shown prints why", () => {
  const there = fullReturn("NI");
  const question = there.content.points[1]?.questions[0];
  const hidden = question?.lines.find(({ notShown }) => notShown !== undefined)?.notShown;
  expect(hidden).toBeDefined();
  expect(text(there, "PWR-1")).toContain(`Not shown\nb. ${hidden}`);
});
