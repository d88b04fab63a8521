import { expect, test } from "vitest";
import { traceIn } from "../../src/drafts/trace.ts";
import type { Remembered } from "../../src/journeys/ports.ts";

/** What `localStorage` is, without a browser. */
const memoryStore = (): Storage => {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    clear: () => items.clear(),
    getItem: (name) => items.get(name) ?? null,
    key: (n) => [...items.keys()][n] ?? null,
    removeItem: (name) => void items.delete(name),
    setItem: (name, value) => void items.set(name, value),
  };
};
const one: Remembered = {
  id: "a1",
  force: "exampleshire",
  edition: "training-2026",
  savedAt: "2026-06-01T09:00:00.000Z",
};
const other: Remembered = { ...one, id: "b2", savedAt: "2026-06-02T09:00:00.000Z" };

test("drafts are remembered across visits, the last saved first, each once", () => {
  const store = memoryStore();
  const trace = traceIn(() => store);
  expect(trace.remembered()).toEqual([]);
  trace.remember(one);
  trace.remember(other);
  trace.remember({ ...one, savedAt: "2026-06-03T09:00:00.000Z" });
  expect(traceIn(() => store).remembered()).toEqual([{ ...one, savedAt: "2026-06-03T09:00:00.000Z" }, other]);
});

test("a deleted draft is forgotten, then all are", () => {
  const store = memoryStore();
  const trace = traceIn(() => store);
  trace.remember(one);
  trace.remember(other);
  trace.forget("a1");
  expect(trace.remembered()).toEqual([other]);
  trace.forget();
  expect(trace.remembered()).toEqual([]);
});

test("nothing but id, force, edition and time comes to the store", () => {
  const store = memoryStore();
  const draft = { ...one, name: "of the team", leadPost: "Head of crime" };
  traceIn(() => store).remember(draft);
  expect(JSON.parse(store.getItem(store.key(0) ?? "") ?? "")).toEqual([one]);
});

test.each(["", "{", "7", "null", '[1,null,{"id":"a1"}]'])("%j in the store is no trace of anything", (text) => {
  const store = memoryStore();
  const trace = traceIn(() => store);
  trace.remember(one);
  store.setItem(store.key(0) ?? "", text);
  expect(trace.remembered()).toEqual([]);
});

test("a store that is full or forbidden is no error", () => {
  const forbidden = traceIn(() => {
    throw new DOMException("denied", "SecurityError");
  });
  forbidden.remember(one);
  forbidden.forget();
  expect(forbidden.remembered()).toEqual([]);
});
