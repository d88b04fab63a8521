import { type Draft, emptyDraft } from "../core/answers/draft.ts";
import { type ReadCopy, readDraft, readDraftCopy } from "../core/answers/schema.ts";
import type { StoredDraft } from "../journeys/ports.ts";
import type { RecordKey } from "./database.ts";
import { headOf } from "./head.ts";

const sections: ReadonlySet<string> = new Set(
  Object.keys(emptyDraft("", { format: 1, edition: "", force: "", createdAt: "" })).filter((name) => name !== "id"),
);

/** What came out of a copy file, by the schema that reads the disk. */
export const readCopy = (value: unknown): ReadCopy => readDraftCopy(value);

/** A draft that does not say what it is is none, and so is one that was set aside. */
export const storedDraft = (
  id: string,
  keys: readonly RecordKey[],
  values: readonly unknown[],
  said: unknown,
): StoredDraft | undefined => {
  const { revision, savedAt, removedAt } = headOf(said);
  const draft = removedAt === undefined ? assembled(id, keys, values) : undefined;
  return draft && { draft, revision, savedAt };
};

/**
 * A record that no schema reads, or under an id that none of its section can have, is left out and kept on disk; a draft
 * that does not say what it is is none.
 */
export const assembled = (id: string, keys: readonly RecordKey[], values: readonly unknown[]): Draft | undefined => {
  const found: Record<string, [string, unknown][]> = {};
  for (const [i, [, section, record]] of keys.entries()) {
    if (sections.has(section)) {
      found[section] ??= [];
      found[section].push([record, values[i]]);
    }
  }
  const read = readDraft(
    Object.fromEntries(Object.entries(found).map(([section, records]) => [section, Object.fromEntries(records)])),
  );
  return read.ok ? { ...read.draft, id } : undefined;
};
