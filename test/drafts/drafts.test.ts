import "fake-indexeddb/auto";
import { forceCloseDatabase } from "fake-indexeddb";
import { openDB, unwrap } from "idb";
import { afterEach, expect, test, vi } from "vitest";
import { noAnswer, only } from "../../src/core/answers/draft.ts";
import { format, openDatabase } from "../../src/drafts/database.ts";
import { draftsIn } from "../../src/drafts/drafts.ts";
import * as storedDrafts from "../../src/drafts/stored-draft.ts";

let opened = 0;
let loads = 0;
const schema = async () => {
  loads += 1;
  return storedDrafts;
};
const fresh = () => {
  opened += 1;
  const name = `drafts-${opened}`;
  const database = openDatabase(name);
  return { name, database, drafts: draftsIn(database, schema, clock) };
};
const clock = { now: () => "2026-06-01T09:00:00.000Z" };
const none = { after: "none" } as const;
const saved = (revision: number) => ({ status: "saved", revision });
const about = { format: 1, edition: "2026", force: "kent", createdAt: "2026-06-01T09:00:00.000Z" } as const;
const begin = { section: "about", id: only, value: about } as const;
const note = { section: "office", id: "SOC", value: "A note" } as const;

afterEach(() => {
  vi.restoreAllMocks();
});

test("what was written is read, in another connection too", async () => {
  const { name, drafts } = fresh();
  const answer = { ...noAnswer, ticks: ["SOC-1a"], narrative: "ŵ and 🙂" };
  expect(await drafts.write("d1", [begin, { section: "answers", id: "SOC-1", value: answer }, note], none)).toEqual(
    saved(1),
  );
  const read = await draftsIn(openDatabase(name), schema, clock).read("d1");
  expect(read?.draft).toMatchObject({
    id: "d1",
    about: { [only]: about },
    answers: { "SOC-1": answer },
    office: { SOC: "A note" },
  });
});

test("each answer is a record of its own", async () => {
  const { name, drafts } = fresh();
  await drafts.write("d1", [begin, { section: "answers", id: "SOC-1", value: noAnswer }], none);
  const database = await openDB(name);
  expect(await database.getAllKeys("records")).toEqual([
    ["d1", "about", "draft"],
    ["d1", "answers", "SOC-1"],
  ]);
  database.close();
});

test("every write is of strict durability", async () => {
  const { database, drafts } = fresh();
  const connection = await database.open();
  const options: unknown[][] = [];
  const real = IDBDatabase.prototype.transaction;
  vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementation(function (this: IDBDatabase, ...given) {
    options.push(given.slice(1));
    return real.apply(this, given);
  });
  await drafts.write("d1", [begin], none);
  await drafts.remove("d1");
  await drafts.removeAll();
  expect(connection.objectStoreNames).toContain("records");
  expect(options.filter(([mode]) => mode === "readwrite")).toEqual(
    Array.from({ length: 3 }, () => ["readwrite", { durability: "strict" }]),
  );
});

test("a value that reads back different is not called saved", async () => {
  const { drafts } = fresh();
  const real = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (this: IDBObjectStore, value, key) {
    return real.call(this, value === "A note" ? "A not" : value, key);
  });
  expect(await drafts.write("d1", [begin], none)).toEqual(saved(1));
  expect(await drafts.write("d1", [note], { after: 1 })).toEqual({ status: "differs" });
});

test("a disk without room is said as such, any other failure rejects", async () => {
  const { drafts } = fresh();
  const put = vi.spyOn(IDBObjectStore.prototype, "put");
  put.mockImplementation(() => {
    throw new DOMException("no room", "QuotaExceededError");
  });
  expect(await drafts.write("d1", [begin], none)).toEqual({ status: "full" });
  put.mockImplementation(() => {
    throw new DOMException("broken", "UnknownError");
  });
  await expect(drafts.write("d1", [begin], none)).rejects.toThrow("broken");
});

test("a value of undefined takes the record away", async () => {
  const { drafts } = fresh();
  await drafts.write("d1", [begin, note], none);
  expect(await drafts.write("d1", [{ ...note, value: undefined }], { after: 1 })).toEqual(saved(2));
  expect((await drafts.read("d1"))?.draft.office).toEqual({});
});

test("a record that no schema reads is left out and kept on disk", async () => {
  const { name, database, drafts } = fresh();
  await drafts.write("d1", [begin, note], none);
  const connection = await database.open();
  await connection.put("records", { ticks: "all of them" }, ["d1", "answers", "SOC-1"]);
  await connection.put("records", { later: true }, ["d1", "section-of-2031", "x"]);
  const read = (await drafts.read("d1"))?.draft;
  expect(read?.answers).toEqual({});
  expect(read?.office).toEqual({ SOC: "A note" });
  await drafts.write("d1", [{ ...note, value: "Another" }], { after: 1 });
  const raw = await openDB(name);
  expect(await raw.get("records", ["d1", "answers", "SOC-1"])).toEqual({ ticks: "all of them" });
  raw.close();
});

test("a record under an id that its section cannot have is left out and kept on disk", async () => {
  const { database, drafts } = fresh();
  await drafts.write("d1", [begin, note], none);
  const connection = await database.open();
  const item = { type: "audit", title: "", date: "", heldBy: "", reference: "", nca: false };
  for (const [section, id, value] of [
    ["evidence", "E-many", item],
    ["evidence", "__proto__", item],
    ["office", "constructor", "A note"],
    ["signed", "latest", {}],
  ] as const) {
    await connection.put("records", value, ["d1", section, id]);
  }
  const read = (await drafts.read("d1"))?.draft;
  expect(read).toMatchObject({ evidence: {}, office: { SOC: "A note" }, signed: {} });
  expect(Object.keys(read?.office ?? {})).toEqual(["SOC"]);
  expect(await connection.count("records")).toBe(6);
});

test("records without what they are about are no draft", async () => {
  const { drafts } = fresh();
  await drafts.write("d1", [note], none);
  expect(await drafts.read("d1")).toBeUndefined();
  expect(await drafts.list()).toEqual([]);
});

test("drafts do not mix, though one id begins with another", async () => {
  const { drafts } = fresh();
  await drafts.write("d", [begin, { section: "office", id: "SOC", value: "of d" }], none);
  await drafts.write("d1", [begin, { section: "office", id: "SOC", value: "of d1" }], none);
  expect((await drafts.read("d"))?.draft.office).toEqual({ SOC: "of d" });
  expect((await drafts.list()).map(({ draft }) => draft.id)).toEqual(["d", "d1"]);
  await drafts.remove("d");
  expect(await drafts.read("d")).toBeUndefined();
  expect((await drafts.read("d1"))?.draft.office).toEqual({ SOC: "of d1" });
  await drafts.removeAll();
  expect(await drafts.list()).toEqual([]);
});

test("a record named like a property of every object is a record like any other", async () => {
  const { drafts } = fresh();
  await drafts.write("d1", [begin, note], none);
  const read = (await drafts.read("d1"))?.draft;
  expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
  expect(await drafts.read("__proto__")).toBeUndefined();
});

test("a database that a newer service has used is not opened", async () => {
  const { name, drafts } = fresh();
  (await openDB(name, format + 1)).close();
  await expect(drafts.list()).rejects.toMatchObject({ name: "VersionError" });
});

test("a newer service in another window may upgrade at once; this window then saves no more", async () => {
  const { name, drafts } = fresh();
  await drafts.write("d1", [begin], none);
  const newer = await openDB(name, format + 1);
  expect(await drafts.write("d1", [note], { after: 1 })).toEqual({ status: "newer" });
  newer.close();
});

test("a connection that the browser ended is opened again", async () => {
  const { database, drafts } = fresh();
  await drafts.write("d1", [begin], none);
  const connection = await database.open();
  forceCloseDatabase(unwrap(connection) as unknown as Parameters<typeof forceCloseDatabase>[0]);
  await new Promise((resolve) => setTimeout(resolve));
  expect(await drafts.write("d1", [note], { after: 1 })).toEqual(saved(2));
});

test("the schema is not loaded while there is nothing to read", async () => {
  const { drafts } = fresh();
  loads = 0;
  expect(await drafts.list()).toEqual([]);
  expect(await drafts.read("d1")).toBeUndefined();
  await drafts.write("d1", [begin], none);
  expect(loads).toBe(0);
  await drafts.read("d1");
  expect(loads).toBe(1);
});

test("a copy is read by the schema of the disk, and written nowhere", async () => {
  const { drafts } = fresh();
  const copy = await drafts.readCopy({ format: 1, kind: "draft", draft: { id: "x", about: { [only]: about } } });
  expect(copy).toMatchObject({ ok: true, unread: [] });
  expect(await drafts.readCopy("no copy")).toEqual({ ok: false });
  expect(await drafts.list()).toEqual([]);
});
