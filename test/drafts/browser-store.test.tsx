import { openDB } from "idb";
import { afterEach, expect, test } from "vitest";
import { type Change, emptyDraft, only } from "../../src/core/answers/draft.ts";
import { archiveIn } from "../../src/drafts/archive.ts";
import { type Database, format, openDatabase } from "../../src/drafts/database.ts";
import { draftsIn } from "../../src/drafts/drafts.ts";
import * as storedDrafts from "../../src/drafts/stored-draft.ts";
import type { Drafts } from "../../src/journeys/ports.ts";
import { writeDraft } from "../../src/journeys/start.ts";

/** The browser's own IndexedDB, since the one of the Node tests is only like it. */

const clock = { now: () => new Date().toISOString() };
const begun = emptyDraft("d1", { format: 1, edition: "2026", force: "kent", createdAt: "" });
const office = (id: string, value: string): Change => ({ section: "office", id, value });
const name = "browser-store-test";
const opened: Database[] = [];

const open = (onBlocked?: () => void): { readonly database: Database; readonly drafts: Drafts } => {
  const database = openDatabase(name, onBlocked);
  opened.push(database);
  return { database, drafts: draftsIn(database, async () => storedDrafts, clock) };
};

afterEach(async () => {
  await Promise.all(opened.splice(0).map((database) => database.close()));
  await new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = resolve;
    request.onerror = resolve;
  });
});

test("of two windows that write at once one is told of a conflict, a hundred times over", async () => {
  const [one, other] = [open(), open()];
  await writeDraft(one, begun);
  let revision = 1;
  for (let i = 0; i < 100; i += 1) {
    const outcomes = await Promise.all([
      one.drafts.write("d1", [office("SOC", `one ${i}`)], { after: revision }),
      other.drafts.write("d1", [office("SOC", `other ${i}`), office("PWR", `other ${i}`)], { after: revision }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["conflict", "saved"]);
    revision += 1;
  }
  const stored = await one.drafts.read("d1");
  expect(stored?.revision).toBe(101);
  const archive = archiveIn(one.database, clock);
  const [last] = await archive.history("d1");
  expect(last?.changes.find(({ id }) => id === "SOC")?.after).toBe(stored?.draft.office.SOC);
});

test("writes that are sent one behind the other without waiting all come down, in order", async () => {
  const { drafts } = open();
  await writeDraft({ drafts }, begun);
  const outcomes = await Promise.all(
    Array.from({ length: 50 }, (_, i) => drafts.write("d1", [office("SOC", `${i}`)], { after: i + 1 })),
  );
  expect(outcomes.every(({ status }) => status === "saved" || status === "overtaken")).toBe(true);
  expect(outcomes.at(-1)).toEqual({ status: "saved", revision: 51 });
  expect((await drafts.read("d1"))?.draft.office.SOC).toBe("49");
});

test("a database of format 1 is brought up while an older window has it open, once that window lets go", async () => {
  const older = await openDB(name, 1, {
    upgrade(database) {
      database.createObjectStore("records");
      database.createObjectStore("keys");
    },
  });
  await older.put("records", begun.about[only], ["d1", "about", only]);
  await older.put("records", "A note", ["d1", "office", "SOC"]);
  let blocked = 0;
  const { database, drafts } = open(() => {
    blocked += 1;
  });
  const listing = drafts.list();
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(blocked).toBe(1);
  older.close();
  expect((await listing)[0]?.draft.office).toEqual({ SOC: "A note" });
  expect((await database.open()).version).toBe(format);
});

test("a newer service takes the store over at once; this window writes nothing more and says why", async () => {
  const { drafts } = open();
  await writeDraft({ drafts }, begun);
  const newer = await openDB(name, format + 1);
  expect(await drafts.write("d1", [office("SOC", "late")], { after: 1 })).toEqual({ status: "newer" });
  expect(await newer.get("records", ["d1", "office", "SOC"])).toBeUndefined();
  newer.close();
});

test("what cannot be stored leaves nothing behind of its write, in any store", async () => {
  const { database, drafts } = open();
  await writeDraft({ drafts }, begun);
  const impossible = { section: "office", id: "PWR", value: (() => {}) as unknown as string } as const;
  await expect(drafts.write("d1", [office("SOC", "with it"), impossible], { after: 1 })).rejects.toThrow();
  expect(await drafts.read("d1")).toMatchObject({ revision: 1, draft: begun });
  expect(await (await database.open()).count("history")).toBe(0);
  expect(await drafts.write("d1", [office("SOC", "alone")], { after: 1 })).toMatchObject({ status: "saved" });
});
