import { describe, expect, test } from "vitest";
import { askedIn, givenIn } from "../../../src/core/figures/asked.ts";
import { farFromPublishedProblems, publishedAtMostProblems } from "../../../src/core/figures/published-problems.ts";
import { found, returnWith, saidOf } from "./ruled.ts";

describe("V10: more outcomes are published than there are crimes", () => {
  const outcomes = (charged: number, other: number) => ({ "D25.charged.2026": charged, "D25.other.2026": other });

  test("passes: 30 of 37", () => {
    expect(found("V10", { "D1.2026": 37 }, { published: outcomes(10, 20) })).toEqual([]);
  });

  test("fails: 40 of 37", () => {
    expect(saidOf("V10", { "D1.2026": 37 }, { published: outcomes(10, 30) })).toEqual([
      "informs figures/D1 D1.2026: MSHT crimes recorded, year to 31 March 2026: more outcomes (40) than crimes (37) are given. Some outcomes belong to crimes of earlier years",
    ]);
  });

  test("says nothing of another year, without a figure, without outcomes, or where they are not shown", () => {
    expect(found("V10", { "D1.2025": 37 }, { published: outcomes(10, 30) })).toEqual([]);
    expect(found("V10", { "D1.2026": "NX" }, { published: outcomes(10, 30) })).toEqual([]);
    expect(found("V10", { "D1.2026": 0 })).toEqual([]);
    expect(found("V10", { "D1.2026": 37 }, { published: outcomes(10, 30), jurisdiction: "SC" })).toEqual([]);
  });
});

describe("V13: a correction far from the published figure", () => {
  const published = { "D1.2026": 100 };
  const corrected = ["D1.2026"];

  test("passes: D1 110, P 100", () => {
    expect(found("V13", { "D1.2026": 110 }, { published, corrected })).toEqual([]);
    expect(found("V13", { "D1.2026": 90 }, { published, corrected })).toEqual([]);
  });

  test("fails: D1 111, P 100", () => {
    expect(saidOf("V13", { "D1.2026": 111 }, { published, corrected })).toEqual([
      "informs figures/D1 D1.2026: MSHT crimes recorded, year to 31 March 2026: your figure is 111 and the published one is 100. Published figures are revised, so both are printed",
    ]);
    expect(found("V13", { "D1.2026": 89 }, { published, corrected })).toHaveLength(1);
  });

  test("fewer than 5 apart is never far", () => {
    const few = { "D1.2026": 3 };
    expect(found("V13", { "D1.2026": 7 }, { published: few, corrected })).toEqual([]);
    expect(found("V13", { "D1.2026": 8 }, { published: few, corrected })).toHaveLength(1);
    expect(found("V13", { "D1.2026": 0 }, { published: { "D1.2026": 5 }, corrected })).toHaveLength(1);
  });

  test("one that is confirmed, or corrected to no figure, is not compared", () => {
    expect(found("V13", { "D1.2026": 100 }, { published, confirmed: corrected })).toEqual([]);
    expect(found("V13", { "D1.2026": "NX" }, { published, corrected })).toEqual([]);
    expect(found("V13", { "D1.2026": 111 }, { published })).toEqual([]);
    expect(found("V13", { "D1.2026": 111 })).toEqual([]);
  });
});

test("a rule about a box that nobody asks finds nothing", () => {
  const forceReturn = returnWith({ "D1.2026": 1 });
  const given = givenIn(forceReturn, askedIn(forceReturn), new Map());
  const rule = { id: "V10", severity: "informs", sentence: "problem.figure.V10" } as const;
  expect(publishedAtMostProblems({ ...rule, kind: "published-at-most", row: "D25", whole: "D99" }, given)).toEqual([]);
  expect(farFromPublishedProblems({ ...rule, kind: "far-from-published", box: "D99" }, given)).toEqual([]);
});
