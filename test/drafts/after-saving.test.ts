import { expect, test } from "vitest";
import { emptyDraft } from "../../src/core/answers/draft.ts";
import { afterSavingWith } from "../../src/drafts/after-saving.ts";
import type { Archive, Drafts, Edges, Remembered } from "../../src/journeys/ports.ts";

const about = { format: 1, edition: "2026", force: "kent", createdAt: "" } as const;

/** One draft, `d1`, and what is asked of the device after each save of it. */
const visit = (given: { readonly persisted?: boolean | undefined; readonly keeps?: Edges["keeps"] } = {}) => {
  const remembered: Remembered[] = [];
  const settings: unknown[] = [];
  const seen = { asked: 0, now: "2026-06-01T09:00:10.000Z" };
  const persisted = "persisted" in given ? given.persisted : false;
  const after = afterSavingWith({
    keeps: given.keeps ?? "device",
    clock: { now: () => seen.now },
    drafts: {
      read: async (id: string) =>
        id === "d1" ? { draft: emptyDraft("d1", about), revision: 1, unread: [] } : undefined,
    } as unknown as Drafts,
    archive: async () => ({ set: async (part: unknown) => void settings.push(part) }) as unknown as Archive,
    device: async () => ({
      storage: {
        persisted: async () => persisted,
        askToPersist: async () => {
          seen.asked += 1;
          return true;
        },
        room: async () => undefined,
      },
      trace: { remembered: () => remembered, remember: (one) => void remembered.push(one), forget: () => {} },
    }),
  });
  return { after, remembered, settings, seen };
};

test("the first save of a visit asks the browser to keep what is here, and it is noted that it was asked", async () => {
  const { after, settings, seen } = visit();
  await after("d1");
  await after("d1");
  expect(seen.asked).toBe(1);
  expect(settings).toEqual([{ persistAsked: true }]);
});

test.each([true, undefined])("a browser that says %s of keeping it is not asked", async (persisted) => {
  const { after, settings, seen } = visit({ persisted });
  await after("d1");
  expect(seen.asked).toBe(0);
  expect(settings).toEqual([]);
});

test("the trace of a draft is renewed once a minute", async () => {
  const { after, remembered, seen } = visit();
  await after("d1");
  seen.now = "2026-06-01T09:00:59.000Z";
  await after("d1");
  expect(remembered).toEqual([{ id: "d1", force: "kent", edition: "2026", savedAt: "2026-06-01T09:00:10.000Z" }]);
  seen.now = "2026-06-01T09:01:00.000Z";
  await after("d1");
  expect(remembered.map(({ savedAt }) => savedAt)).toEqual(["2026-06-01T09:00:10.000Z", "2026-06-01T09:01:00.000Z"]);
});

test("a clock set back does not stop the trace", async () => {
  const { after, remembered, seen } = visit();
  await after("d1");
  seen.now = "2026-05-31T09:00:10.000Z";
  await after("d1");
  expect(remembered).toHaveLength(2);
});

test("a draft that is not there leaves no trace", async () => {
  const { after, remembered } = visit();
  await after("d2");
  expect(remembered).toEqual([]);
});

test("what is kept for one window leaves no trace and asks for nothing", async () => {
  const { after, remembered, seen } = visit({ keeps: "memory" });
  await after("d1");
  expect(remembered).toEqual([]);
  expect(seen.asked).toBe(0);
});
