import { expect, test } from "vitest";
import { peopleSection } from "../../../src/core/return/people.ts";
import { tellingOf } from "../../../src/core/return/telling.ts";
import { blocksText, fullReturn, hashOf } from "./fixture.ts";

test("who took part stands with what changed, and no challenge is not claimed to be missing", () => {
  const full = fullReturn("EW");
  const text = blocksText(peopleSection(tellingOf(full, hashOf(full))));
  expect(text).toContain("Challenger\nOther force\nchallenged\nMay 2026\nChanged two");
  expect(text).toContain("Prepared by text");
  expect(text).not.toContain("No challenge recorded.");
});

test("without a challenger it says: No challenge recorded.", () => {
  const full = fullReturn("EW");
  for (const took of [[], full.people.took.filter(({ part }) => part !== "challenged")]) {
    const alone = { ...full, people: { ...full.people, lead: "", took } };
    const text = blocksText(peopleSection(tellingOf(alone, hashOf(alone))));
    expect(text).toContain("No challenge recorded.");
    expect(text).toContain("Lead\nNot given");
  }
});
