import { expect, test } from "vitest";
import { change, emptyDraft, nextId, noAnswer, only, pointOf } from "../../../src/core/answers/draft.ts";

const draft = emptyDraft("d1", {
  format: 1,
  edition: "training-2026",
  force: "exampleshire",
  createdAt: "2026-05-01T09:00:00Z",
});

test("an empty draft knows its edition and force and nothing else", () => {
  expect(draft.about[only]?.force).toBe("exampleshire");
  expect(draft.answers).toEqual({});
});

test("a change puts one record in place and leaves the draft that it was made from", () => {
  const changed = change(draft, { section: "answers", id: "SOC-1", value: { ...noAnswer, ticks: ["SOC-1a"] } });
  expect(changed.answers["SOC-1"]?.ticks).toEqual(["SOC-1a"]);
  expect(draft.answers).toEqual({});
});

test("a change without a value takes the record away and no other", () => {
  const two = ["SOC", "PWR"].reduce((all, id) => change(all, { section: "office", id, value: "note" }), draft);
  expect(change(two, { section: "office", id: "SOC", value: undefined }).office).toEqual({ PWR: "note" });
});

test("a number once given is not given again", () => {
  expect(nextId("E", [])).toBe("E1");
  expect(nextId("E", ["E1", "E3"])).toBe("E4");
  expect(nextId("A", ["A1"], 7)).toBe("A8");
});

test("a question's id names its point", () => {
  expect(pointOf("PWR-6")).toBe("PWR");
});
