import "fake-indexeddb/auto";
import { readFileSync } from "node:fs";
import { openDB } from "idb";
import { expect, test } from "vitest";
import { only } from "../../src/core/answers/draft.ts";
import { archiveIn } from "../../src/drafts/archive.ts";
import { format, openDatabase } from "../../src/drafts/database.ts";
import { draftsIn } from "../../src/drafts/drafts.ts";
import * as storedDrafts from "../../src/drafts/stored-draft.ts";

interface StoredDatabase {
  readonly format: number;
  readonly records: readonly { readonly key: IDBValidKey; readonly value: unknown }[];
}

const stored = (number: number): StoredDatabase =>
  JSON.parse(readFileSync(new URL(`../stored/database-${number}.json`, import.meta.url), "utf8"));
const clock = { now: () => "2026-07-01T09:00:00.000Z" };

/** A database as the service of format 1 left it. */
const formatOne = async (name: string): Promise<StoredDatabase> => {
  const content = stored(1);
  const database = await openDB(name, 1, {
    upgrade(fresh) {
      fresh.createObjectStore("records");
      fresh.createObjectStore("keys");
    },
  });
  for (const { key, value } of content.records) {
    await database.put("records", value, key);
  }
  database.close();
  return content;
};

test("a database of format 1 opens with every answer, and goes on", async () => {
  const content = await formatOne("format-1");
  const database = openDatabase("format-1");
  const drafts = draftsIn(database, async () => storedDrafts, clock);
  const [found, ...more] = await drafts.list();
  expect(more).toEqual([]);
  const copy = JSON.parse(readFileSync(new URL("../stored/draft-copy-1.json", import.meta.url), "utf8"));
  expect(found).toEqual({ draft: copy.draft, revision: 0, savedAt: "" });
  expect((await database.open()).version).toBe(format);
  expect(await (await database.open()).count("records")).toBe(content.records.length);

  const id = found?.draft.id ?? "";
  expect(await drafts.write(id, [{ section: "office", id: "SOC", value: "Later" }], { after: 0 })).toEqual({
    status: "saved",
    revision: 1,
  });
  const archive = archiveIn(database, clock);
  expect((await archive.history(id))[0]?.changes[0]).toMatchObject({ before: copy.draft.office.SOC, after: "Later" });
  expect(await archive.settings()).toEqual({ device: "", lastBackup: null, lastSaved: id, persistAsked: false });
});

test("a draft of format 1 that was removed is not written by a window that still has it open", async () => {
  await formatOne("format-1-removed");
  const drafts = draftsIn(openDatabase("format-1-removed"), async () => storedDrafts, clock);
  const id = (await drafts.list())[0]?.draft.id ?? "";
  await drafts.remove(id);
  expect(await drafts.write(id, [{ section: "office", id: "SOC", value: "late" }], { after: 0 })).toEqual({
    status: "conflict",
  });
  await drafts.removeAll();
  expect(await drafts.write(id, [{ section: "office", id: "SOC", value: "late" }], { after: 0 })).toEqual({
    status: "conflict",
  });
});

test("while an older service holds the database open, the newer one is told and goes on once it is closed", async () => {
  const older = await openDB("format-blocked", 1, {
    upgrade(fresh) {
      fresh.createObjectStore("records");
      fresh.createObjectStore("keys");
    },
  });
  await older.put("records", { format: 1, edition: "2026", force: "kent", createdAt: "" }, ["d1", "about", only]);
  let blocked = 0;
  const drafts = draftsIn(
    openDatabase("format-blocked", () => {
      blocked += 1;
    }),
    async () => storedDrafts,
    clock,
  );
  const listing = drafts.list();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(blocked).toBe(1);
  older.close();
  expect((await listing).map(({ draft }) => draft.id)).toEqual(["d1"]);
});
