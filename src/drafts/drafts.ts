import { type Draft, emptyDraft } from "../core/answers/draft.ts";
import type { readDraft, readDraftCopy } from "../core/answers/schema.ts";
import type { Clock, Drafts, StoredDraft } from "../journeys/ports.ts";
import { type Database, isNewer, type RecordKey } from "./database.ts";
import { headOf } from "./head.ts";
import { ofDraft } from "./of-draft.ts";
import { type LastWrite, readBack, writeAfter } from "./write.ts";

const sections: ReadonlySet<string> = new Set(
  Object.keys(emptyDraft("", { format: 1, edition: "", force: "", createdAt: "" })).filter((name) => name !== "id"),
);

export interface DraftSchema {
  readonly readDraft: typeof readDraft;
  readonly readDraftCopy: typeof readDraftCopy;
}

/** Drafts on this device, one record an answer. The schema is loaded when there is something to read. */
export const draftsIn = (database: Database, schema: () => Promise<DraftSchema>, { now }: Clock): Drafts => {
  let last: LastWrite | undefined;
  return {
    async list() {
      const transaction = (await database.open()).transaction(["records", "heads"]);
      const [records, heads] = [transaction.objectStore("records"), transaction.objectStore("heads")];
      const [keys, values, ids, said] = await Promise.all([
        records.getAllKeys(),
        records.getAll(),
        heads.getAllKeys(),
        heads.getAll(),
      ]);
      if (keys.length === 0) {
        return [];
      }
      const read = await schema();
      // The keys are in order, so that the records of a draft stand together.
      const starts = keys.flatMap(([id], i) => (id === keys[i - 1]?.[0] ? [] : [i]));
      return starts.flatMap((start, n) => {
        const id = keys[start]?.[0] ?? "";
        const [own, held] = [keys, values].map((all) => all.slice(start, starts[n + 1])) as [typeof keys, unknown[]];
        return stored(id, own, held, said[ids.indexOf(id)], read) ?? [];
      });
    },
    async read(id) {
      const transaction = (await database.open()).transaction(["records", "heads"]);
      const records = transaction.objectStore("records");
      const range = ofDraft(id);
      const [keys, values, head] = await Promise.all([
        records.getAllKeys(range),
        records.getAll(range),
        transaction.objectStore("heads").get(id),
      ]);
      return keys.length === 0 ? undefined : stored(id, keys, values, head, await schema());
    },
    async write(draft, changes, as) {
      try {
        const connection = await database.open();
        const written = await writeAfter(connection, draft, changes, as, now(), last);
        if (written === undefined) {
          return { status: "conflict" };
        }
        last = written;
        return await readBack(connection, draft, changes, written.revision);
      } catch (problem) {
        if (isNewer(problem)) {
          return { status: "newer" };
        }
        if (isFull(problem)) {
          return { status: "full" };
        }
        throw problem;
      }
    },
    async readCopy(value) {
      return (await schema()).readDraftCopy(value);
    },
    async remove(id) {
      const transaction = (await database.open()).transaction("heads", "readwrite", { durability: "strict" });
      const head = headOf(await transaction.store.get(id));
      await transaction.store.put({ ...head, revision: head.revision + 1, removedAt: now() }, id);
      await transaction.done;
    },
    async removeAll() {
      const names = ["records", "heads", "history", "settings"] as const;
      const transaction = (await database.open()).transaction(names, "readwrite", { durability: "strict" });
      await Promise.all([...names.map((name) => transaction.objectStore(name).clear()), transaction.done]);
    },
  };
};

/** A site's share of a disk that is used up has a name; a disk that is, in Chromium, has only its text (156, on a full file system). */
const isFull = (problem: unknown): boolean =>
  problem instanceof DOMException && /QuotaExceeded|NO_SPACE/.test(problem.name + problem.message);

/** A draft that does not say what it is is none, and so is one that was set aside. */
const stored = (
  id: string,
  keys: readonly RecordKey[],
  values: readonly unknown[],
  said: unknown,
  schema: DraftSchema,
): StoredDraft | undefined => {
  const { revision, savedAt, removedAt } = headOf(said);
  const draft = removedAt === undefined ? assembled(id, keys, values, schema) : undefined;
  return draft && { draft, revision, savedAt };
};

/**
 * A record that no schema reads, or under an id that none of its section can have, is left out and kept on disk; a draft
 * that does not say what it is is none.
 */
export const assembled = (
  id: string,
  keys: readonly RecordKey[],
  values: readonly unknown[],
  { readDraft: read }: DraftSchema,
): Draft | undefined => {
  const found: Record<string, [string, unknown][]> = {};
  for (const [i, [, section, record]] of keys.entries()) {
    if (sections.has(section)) {
      found[section] ??= [];
      found[section].push([record, values[i]]);
    }
  }
  const stored = read(
    Object.fromEntries(Object.entries(found).map(([section, records]) => [section, Object.fromEntries(records)])),
  );
  return stored.ok ? { ...stored.draft, id } : undefined;
};
