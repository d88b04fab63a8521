import "fake-indexeddb/auto";
import { openDB } from "idb";
import { afterEach, expect, test, vi } from "vitest";
import { emptyDraft } from "../../src/core/answers/draft.ts";
import { archiveIn } from "../../src/drafts/archive.ts";
import { format, openDatabase } from "../../src/drafts/database.ts";
import { draftsIn } from "../../src/drafts/drafts.ts";
import { keysIn } from "../../src/drafts/keys.ts";
import { memoryStore } from "../../src/drafts/memory.ts";
import { openStore, type StoreParts } from "../../src/drafts/open-store.ts";
import * as storedDrafts from "../../src/drafts/stored-draft.ts";
import { writeDraft } from "../../src/journeys/start.ts";

const clock = { now: () => "2026-06-01T09:00:00.000Z" };
const reader = async () => storedDrafts;
const parts: StoreParts = {
  reader,
  drafts: async (database) => draftsIn(database, reader, clock),
  archive: async (database) => archiveIn(database, clock),
  keys: async (database) => keysIn(database),
  memory: async () => memoryStore(clock),
};
const open = async (name: string) => {
  const store = await openStore(openDatabase(name), clock, parts);
  if (store === "newer") {
    throw new Error(store);
  }
  return store;
};
const keptKey = {
  certificateSha256: "ab".repeat(32),
  certificate: new Uint8Array([48, 1]),
  encryptedKey: new Uint8Array([48, 2]),
  name: "Kim Example",
  title: "Chief Constable",
  notBefore: "2026-06-01T00:00:00Z",
  notAfter: "2029-06-01T00:00:00Z",
};
const begun = emptyDraft("d1", { format: 1, edition: "2026", force: "kent", createdAt: "" });

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test("what is written stays with the device", async () => {
  const store = await open("open-1");
  expect(store.keeps).toBe("device");
  await writeDraft(store, begun);
  const again = await open("open-1");
  expect(await again.drafts.list()).toHaveLength(1);
  await again.drafts.remove("d1");
  expect(await store.drafts.read("d1")).toBeUndefined();
  await (await store.archive()).takeBack("d1");
  expect(await again.drafts.list()).toHaveLength(1);
  await again.drafts.removeAll();
  expect(await store.drafts.list()).toEqual([]);
  const key = { ...keptKey, force: "kent" };
  await store.keys.keep(key);
  expect(await (await open("open-1")).keys.list()).toEqual([key]);
  await store.keys.remove(key.certificateSha256);
  expect(await store.keys.list()).toEqual([]);
});

test("a store that a newer service has used is left alone", async () => {
  (await openDB("open-2", format + 1)).close();
  expect(await openStore(openDatabase("open-2"), clock, parts)).toBe("newer");
});

const faults = {
  "is missing": () => vi.stubGlobal("indexedDB", undefined),
  "is forbidden": () =>
    vi.spyOn(indexedDB, "open").mockImplementation(() => {
      throw new DOMException("denied", "SecurityError");
    }),
  "is broken": () =>
    vi.spyOn(indexedDB, "open").mockImplementation(() => {
      throw new DOMException("corrupt", "UnknownError");
    }),
};

test.each(Object.entries(faults))(
  "where the browser's store %s, work goes on in memory and says so",
  async (_, fault) => {
    fault();
    const store = await open("open-3");
    expect(store.keeps).toBe("memory");
    await writeDraft(store, begun);
    const write = await store.drafts.write("d1", [{ section: "office", id: "SOC", value: "A note" }], { after: 1 });
    expect(write).toEqual({ status: "saved", revision: 2 });
    expect((await store.drafts.read("d1"))?.draft.office).toEqual({ SOC: "A note" });
    expect(await (await store.archive()).history("d1")).toHaveLength(1);
    expect(await store.keys.list()).toEqual([]);
  },
);
