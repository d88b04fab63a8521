import { expect, test } from "vitest";
import { type Change, change, type Draft, emptyDraft, noAnswer } from "../../../src/core/answers/draft.ts";
import { differences } from "../../../src/core/history/differences.ts";

const draft = (...changes: readonly Change[]): Draft =>
  changes.reduce(change, emptyDraft("d", { format: 1, edition: "2026", force: "kent", createdAt: "" }));

const from = draft(
  { section: "office", id: "SOC", value: "Same" },
  { section: "office", id: "PWR", value: "Old" },
  { section: "answers", id: "SOC-1", value: noAnswer },
);
const to = draft(
  { section: "office", id: "SOC", value: "Same" },
  { section: "office", id: "PWR", value: "New" },
  { section: "answers", id: "PWR-1", value: noAnswer },
);

test("what was changed, added and taken away is named with both values; what is the same is not", () => {
  expect(differences(from, to)).toEqual([
    { section: "answers", id: "SOC-1", before: noAnswer, after: undefined },
    { section: "answers", id: "PWR-1", before: undefined, after: noAnswer },
    { section: "office", id: "PWR", before: "Old", after: "New" },
  ]);
  expect(differences(from, from)).toEqual([]);
});

test("put over the first, they make the second", () => {
  const changes = differences(from, to).map(({ section, id, after }) => ({ section, id, value: after }) as Change);
  expect(changes.reduce(change, from)).toEqual(to);
});
