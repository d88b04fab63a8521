import { expect, test } from "vitest";
import type { ForceReturn } from "../../../src/core/return/force-return.ts";
import { openActionsSection } from "../../../src/core/return/open-actions.ts";
import { tellingOf } from "../../../src/core/return/telling.ts";
import { blocksText, fullReturn, hashOf } from "./fixture.ts";

const full = fullReturn("EW");
const text = (forceReturn: ForceReturn): string =>
  blocksText(openActionsSection(tellingOf(forceReturn, hashOf(forceReturn))));

test("each action has its owner, its due date and what it serves", () => {
  expect(text(full)).toContain("A1\nOutcome one. Depends on: Another body; The prosecutor. Help wanted");
  expect(text(full)).toContain("Owner one\n31 May 2026\n");
});

test("gaps that nobody has taken up are named by their numbers", () => {
  expect(text(full)).toContain("Every question below level 2 has an action or an accepted risk.");
  expect(text({ ...full, actions: [] })).toContain(
    "Still without an action or an accepted risk\n1.4 Tasking\n1.5 Allocation\n1.6 ",
  );
});

test("of a draft half answered nothing more is said than is known", () => {
  const { "SOC-1": _, ...answers } = full.answers;
  expect(text({ ...full, answers })).toContain("Every question that is answered and below level 2 has an action");
});
