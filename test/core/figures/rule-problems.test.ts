import { expect, test } from "vitest";
import { askedIn, givenIn } from "../../../src/core/figures/asked.ts";
import { ruleProblems } from "../../../src/core/figures/rule-problems.ts";
import { contentOf } from "../../../src/core/questionnaire/all-content.ts";
import { jurisdictions } from "../../../src/core/questionnaire/content.ts";
import { returnWith } from "./ruled.ts";

test("every rule of the content says nothing while nothing is given and no question has a level", () => {
  for (const jurisdiction of jurisdictions) {
    const forceReturn = returnWith({}, { jurisdiction });
    const given = givenIn(forceReturn, askedIn(forceReturn), new Map());
    expect(forceReturn.content.rules.flatMap((rule) => ruleProblems(rule, given))).toEqual([]);
  }
});

test("the rules of each jurisdiction are those of the page, less what names nothing there", () => {
  const idsIn = (jurisdiction: (typeof jurisdictions)[number]): readonly string[] => [
    ...new Set(contentOf("2026", jurisdiction)?.rules.map(({ id }) => id)),
  ];
  const all = ["V2", "V3", "V4", "V4w", "V5", "V6", "V7", "V8", "V9", "V9w", "V10", "V13", "V15", "V16", "V17"];
  const claims = ["V18", "V19", "V20", "V21"];
  expect(idsIn("EW")).toEqual([...all, ...claims, "V22"]);
  expect(idsIn("BTP")).toEqual(idsIn("EW"));
  expect(idsIn("SC")).toEqual([...all, ...claims, "V22"].filter((id) => id !== "V10"));
  expect(idsIn("NI")).toEqual([...all, ...claims].filter((id) => !["V5", "V10", "V17"].includes(id)));
});
