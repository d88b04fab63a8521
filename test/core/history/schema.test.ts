import { expect, test } from "vitest";
import { noAnswer } from "../../../src/core/answers/draft.ts";
import type { HistoryEntry } from "../../../src/core/history/history.ts";
import { parseHistoryEntry } from "../../../src/core/history/schema.ts";

const entry: HistoryEntry = {
  number: 3,
  at: "2026-06-01T09:00:00.000Z",
  device: "Room 4",
  kind: "undo",
  undoes: 2,
  changes: [
    { section: "answers", id: "SOC-1", before: undefined, after: { ...noAnswer, ticks: ["SOC-1a"] } },
    { section: "office", id: "SOC", before: "A note", after: undefined },
  ],
};

test("an entry is read as it was written, records that were not there included", () => {
  expect(parseHistoryEntry(structuredClone(entry))).toEqual(entry);
});

test.each([
  ["nothing", undefined],
  ["a number that no entry has", { ...entry, number: 0 }],
  ["a kind of a later day", { ...entry, kind: "merge" }],
  ["a section of a later day", { ...entry, changes: [{ section: "letters", id: "x", after: "" }] }],
  ["a record that is none", { ...entry, changes: [{ section: "office", id: "SOC", before: 7, after: "" }] }],
  ["a record after that is none", { ...entry, changes: [{ section: "office", id: "SOC", before: "", after: {} }] }],
])("%s is no entry", (_, value) => {
  expect(parseHistoryEntry(value)).toBeUndefined();
});
