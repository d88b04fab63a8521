import fc from "fast-check";
import { expect, test } from "vitest";
import { type Change, change, type Draft, emptyDraft } from "../../../src/core/answers/draft.ts";
import { type HistoryEntry, isEffective, takenBack, undoing } from "../../../src/core/history/history.ts";

const empty = emptyDraft("d", { format: 1, edition: "2026", force: "kent", createdAt: "" });

/** A draft and its history, the newest first, as the store keeps them. */
const kept = () => {
  let draft: Draft = empty;
  let history: readonly HistoryEntry[] = [];
  const put = (changes: readonly Change[], more: Partial<HistoryEntry> = {}): void => {
    const changed = changes.map(({ section, id, value }) => ({
      section,
      id,
      before: (draft[section] as Readonly<Record<string, unknown>>)[id],
      after: value,
    })) as HistoryEntry["changes"];
    history = [
      { number: history.length + 1, at: "", device: "", kind: "change", changes: changed, ...more },
      ...history,
    ];
    draft = changes.reduce(change, draft);
  };
  const office = (id: string, value: string): void => put([{ section: "office", id, value }]);
  const undo = (number?: number) => {
    const found = undoing(history, draft, number);
    if (found.status === "changes") {
      put(found.changes, { kind: "undo", undoes: found.entry.number });
    }
    return found;
  };
  return { draft: () => draft, history: () => history, put, office, undo };
};

test("the last change is taken back, then the one before it, until there is none", () => {
  const { draft, office, undo } = kept();
  office("SOC", "one");
  office("SOC", "two");
  office("PWR", "three");
  undo();
  expect(draft().office).toEqual({ SOC: "two" });
  undo();
  expect(draft().office).toEqual({ SOC: "one" });
  undo();
  expect(draft().office).toEqual({});
  expect(undo()).toEqual({ status: "nothing" });
});

test("an undo can be taken back by its number; what it took back then counts again", () => {
  const { draft, history, office, undo } = kept();
  office("SOC", "one");
  undo();
  undo(2);
  expect(draft().office).toEqual({ SOC: "one" });
  expect(takenBack(history())).toEqual(new Set([2]));
  undo();
  expect(draft().office).toEqual({});
});

test("an entry is refused where a later change touched the same record, and allowed where it did not", () => {
  const { draft, office, undo } = kept();
  office("SOC", "one");
  office("PWR", "other");
  office("SOC", "two");
  expect(undo(1)).toMatchObject({ status: "changed-since", records: [{ section: "office", id: "SOC" }] });
  expect(undo(2)).toMatchObject({ status: "changes" });
  expect(draft().office).toEqual({ SOC: "two" });
});

test("what came to nothing is passed over", () => {
  const { history, office, undo, draft } = kept();
  office("SOC", "one");
  office("SOC", "one");
  expect(history()[0]?.changes.some(isEffective)).toBe(false);
  undo();
  expect(draft().office).toEqual({});
});

test("a signed version is not forgotten by an undo", () => {
  const { put, undo } = kept();
  const value = { jsonSha256: "ab".repeat(32), fingerprint: "x", fileSha256: "", signedAt: "" };
  put([{ section: "signed", id: "1", value }]);
  expect(undo()).toMatchObject({ status: "signed" });
});

test("an entry that is not there, or was taken back, is nothing", () => {
  const { office, undo } = kept();
  expect(undo(7)).toEqual({ status: "nothing" });
  office("SOC", "one");
  undo();
  expect(undo(1)).toEqual({ status: "nothing" });
});

test("whatever was changed, undoing to the end gives the draft of the beginning", () => {
  const step = fc.record({ id: fc.constantFrom("SOC", "PWR", "EXP"), value: fc.constantFrom("a", "b", "c") });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const { draft, office, undo } = kept();
      for (const { id, value } of steps) {
        office(id, value);
      }
      while (undo().status === "changes") {
        // Until there is nothing left.
      }
      expect(draft()).toEqual(empty);
    }),
  );
});
