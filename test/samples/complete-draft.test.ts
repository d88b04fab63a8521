import { expect, test } from "vitest";
import { problemsOf } from "../../src/core/answers/problems.ts";
import { contentOf, forcesOf, knownContents } from "../../src/core/questionnaire/all-content.ts";
import { composeReturn } from "../../src/core/return/compose.ts";
import type { ForceReturn } from "../../src/core/return/force-return.ts";
import { completeDraft } from "../../src/samples/complete-draft.ts";
import { baseForBroken, goodSamples } from "../../src/samples/flavours.ts";

const returnOf = ({ force: slug, flavour }: (typeof goodSamples)[number]): ForceReturn => {
  const force = forcesOf("training-2026").find((one) => one.slug === slug);
  const content = force && contentOf("training-2026", force.jurisdiction);
  if (!force || !content) {
    throw new Error(`no force ${slug}`);
  }
  const contentSha256 = knownContents["training-2026"]?.[force.jurisdiction] ?? "";
  const draft = completeDraft(content, force, flavour);
  return composeReturn({ draft, content, contentSha256, force, forDraft: false, date: "2026-06-01" });
};

for (const sample of [...goodSamples, baseForBroken]) {
  test(`nothing stops sign-off in the sample of ${sample.force}`, () => {
    const stopping = problemsOf(returnOf(sample)).filter(({ severity }) => severity === "stops");
    expect(stopping.map(({ field, text }) => `${field}: ${text}`)).toEqual([]);
  });
}

test("the good samples stand under four jurisdictions and at every level", () => {
  const returns = goodSamples.map(returnOf);
  expect(new Set(returns.map(({ content }) => content.jurisdiction))).toEqual(new Set(["EW", "SC", "NI", "BTP"]));
  expect(new Set(returns.flatMap(({ points }) => points.map(({ level }) => level)))).toEqual(new Set([0, 1, 2, 3]));
});

test("a sample is the same each time", () => {
  expect(returnOf(baseForBroken)).toEqual(returnOf(baseForBroken));
});
