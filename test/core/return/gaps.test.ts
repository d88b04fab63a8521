import { describe, expect, test } from "vitest";
import { gapInShort, gapsSection, mostSerious } from "../../../src/core/return/gaps.ts";
import { plain } from "../../../src/core/return/say.ts";
import { tellingOf } from "../../../src/core/return/telling.ts";
import { blocksText, fullReturn, hashOf, withAnswer } from "./fixture.ts";

const forceReturn = fullReturn("EW");
const telling = tellingOf(forceReturn, hashOf(forceReturn));

describe("most serious first", () => {
  test("keys at 0 or not known, then keys at 1, then others at 0 or not known; others at 1 are not among them", () => {
    expect(mostSerious(telling.points).map(({ question }) => question.number)).toEqual([
      "2.6",
      "3.6",
      "2.4",
      "3.4",
      "1.5",
      "1.6",
      "1.7",
      "2.5",
      "2.7",
      "3.5",
      "3.7",
    ]);
  });

  test("levels count after the evidence rule", () => {
    const lowered = withAnswer(forceReturn, "SOC-1", { counted: 0, evidence: [] });
    expect(mostSerious(tellingOf(lowered, hashOf(lowered)).points)[0]?.question.number).toBe("1.1");
  });
});

test("a gap in short says the lines by letter and what is promised by its id", () => {
  const short = (id: string): string => {
    const gap = telling.points.flatMap(({ gaps }) => gaps).find(({ question }) => question.id === id);
    return gap === undefined ? "" : plain(gapInShort(gap, telling));
  };
  expect(short("EXP-4")).toBe("3.4 Early prosecutor advice (key): level 1. Not ticked: a. Action A1.");
  expect(short("SOC-5")).toBe("1.5 Allocation: level 0. Claimed 2, counts as 0: no evidence named. Action A1.");
  expect(short("SOC-7")).toMatch(/^1\.7 .*: not known\. Accepted risk R1\.$/);
});

test("a gap that nobody answers for says so", () => {
  const bare = { ...forceReturn, actions: [], risks: [] };
  expect(blocksText(gapsSection(tellingOf(bare, hashOf(bare))))).toContain("No action and no accepted risk.");
});

test("the section lists every gap with its lines in full and its due dates", () => {
  const text = blocksText(gapsSection(telling));
  for (const { question } of telling.points.flatMap(({ gaps }) => gaps)) {
    expect(text).toContain(`${question.number} ${question.name}`);
  }
  expect(text).toContain("Action A2, due 31 March 2027.");
  expect(text).toContain(forceReturn.content.points[0]?.questions[3]?.lines[0]?.text);
});

test("a gap that nobody has answered yet is not called none", () => {
  const blank = { ...forceReturn, answers: {} };
  expect(blocksText(gapsSection(tellingOf(blank, hashOf(blank))))).toBe(
    "Gaps\nNo question answered so far is below level 2 or not known.",
  );
});

test("without a gap the section says that there is none", () => {
  const level2 = Object.fromEntries(
    Object.entries(forceReturn.answers).map(([id, answer]) => [
      id,
      { ...answer, choice: null, claimed: 2, counted: 2 } as const,
    ]),
  );
  const good = { ...forceReturn, answers: level2 };
  expect(blocksText(gapsSection(tellingOf(good, hashOf(good))))).toBe(
    "Gaps\nNo question is below level 2 or not known.",
  );
});
