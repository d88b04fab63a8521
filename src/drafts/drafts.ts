import { type Change, type Draft, emptyDraft } from "../core/answers/draft.ts";
import type { readDraft, readDraftCopy } from "../core/answers/schema.ts";
import type { Drafts } from "../journeys/ports.ts";
import type { Connection, Database, RecordKey } from "./database.ts";
import { sameValue } from "./same-value.ts";

const sections: ReadonlySet<string> = new Set(
  Object.keys(emptyDraft("", { format: 1, edition: "", force: "", createdAt: "" })).filter((name) => name !== "id"),
);

/** Every record of one draft: arrays sort after strings and numbers, so `[]` is above whatever a section may be. */
const ofDraft = (id: string): IDBKeyRange => IDBKeyRange.bound([id], [id, []]);

export interface DraftSchema {
  readonly readDraft: typeof readDraft;
  readonly readDraftCopy: typeof readDraftCopy;
}

/** Drafts on this device, one record an answer. The schema is loaded when there is something to read. */
export const draftsIn = (database: Database, schema: () => Promise<DraftSchema>): Drafts => ({
  async list() {
    const store = (await database.open()).transaction("records").store;
    const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
    if (keys.length === 0) {
      return [];
    }
    const read = await schema();
    return [...new Set(keys.map(([id]) => id))].flatMap((id) => assembled(id, keys, values, read) ?? []);
  },
  async read(id) {
    const store = (await database.open()).transaction("records").store;
    const range = ofDraft(id);
    const [keys, values] = await Promise.all([store.getAllKeys(range), store.getAll(range)]);
    return keys.length === 0 ? undefined : assembled(id, keys, values, await schema());
  },
  async write(draftId, changes) {
    const connection = await database.open();
    try {
      await put(connection, draftId, changes);
    } catch (problem) {
      if (isFull(problem)) {
        return "full";
      }
      throw problem;
    }
    return (await holds(connection, draftId, changes)) ? "saved" : "differs";
  },
  async readCopy(value) {
    return (await schema()).readDraftCopy(value);
  },
  async remove(id) {
    const transaction = (await database.open()).transaction("records", "readwrite", { durability: "strict" });
    await Promise.all([transaction.store.delete(ofDraft(id)), transaction.done]);
  },
  async removeAll() {
    const transaction = (await database.open()).transaction("records", "readwrite", { durability: "strict" });
    await Promise.all([transaction.store.clear(), transaction.done]);
  },
});

const keyOf = (draftId: string, { section, id }: Change): RecordKey => [draftId, section, id];

/** `strict` costs 0.6 ms and is what survives a power cut; Chromium's default loses the last half minute. */
const put = async (connection: Connection, draftId: string, changes: readonly Change[]): Promise<void> => {
  const transaction = connection.transaction("records", "readwrite", { durability: "strict" });
  const requests = changes.map((change) =>
    change.value === undefined
      ? transaction.store.delete(keyOf(draftId, change))
      : transaction.store.put(change.value, keyOf(draftId, change)),
  );
  transaction.commit();
  await Promise.all([...requests, transaction.done]);
};

/** Nothing is said to be saved before it was read back and compared. */
const holds = async (connection: Connection, draftId: string, changes: readonly Change[]): Promise<boolean> => {
  const store = connection.transaction("records").store;
  const found = await Promise.all(changes.map((change) => store.get(keyOf(draftId, change))));
  return changes.every(({ value }, i) => sameValue(value, found[i]));
};

const isFull = (problem: unknown): boolean => problem instanceof DOMException && problem.name === "QuotaExceededError";

/**
 * A record that no schema reads, or under an id that none of its section can have, is left out and kept on disk; a draft
 * that does not say what it is is none.
 */
const assembled = (
  id: string,
  keys: readonly RecordKey[],
  values: readonly unknown[],
  { readDraft: read }: DraftSchema,
): Draft | undefined => {
  const found: Record<string, [string, unknown][]> = {};
  for (const [i, [draft, section, record]] of keys.entries()) {
    if (draft === id && sections.has(section)) {
      found[section] ??= [];
      found[section].push([record, values[i]]);
    }
  }
  const stored = read(
    Object.fromEntries(Object.entries(found).map(([section, records]) => [section, Object.fromEntries(records)])),
  );
  return stored.ok ? { ...stored.draft, id } : undefined;
};
