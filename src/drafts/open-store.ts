import type { Archive, Clock, Drafts, Edges, Keys } from "../journeys/ports.ts";
import { type Database, isNewer } from "./database.ts";
import type { MemoryStore } from "./memory.ts";
import { type DraftReader, oneDraftIn } from "./one-draft.ts";

/** What is loaded when it is first needed. */
export interface StoreParts {
  reader(): Promise<DraftReader>;
  drafts(database: Database, clock: Clock): Promise<Drafts>;
  archive(database: Database, clock: Clock): Promise<Archive>;
  keys(database: Database): Promise<Keys>;
  memory(clock: Clock): Promise<MemoryStore>;
}

export type Store = Pick<Edges, "drafts" | "keys" | "archive" | "keeps">;

/**
 * The browser's store, or one in memory where the browser's is missing, forbidden or broken: so that a person can still
 * work, and save what was done as a file. `newer`: a newer service has used the store, and it must be left alone.
 */
export const openStore = async (database: Database, clock: Clock, parts: StoreParts): Promise<Store | "newer"> => {
  try {
    await database.open();
  } catch (problem) {
    if (isNewer(problem)) {
      return "newer";
    }
    const { drafts, keys, archive } = await parts.memory(clock);
    return { keeps: "memory", drafts, keys, archive: async () => archive };
  }
  const drafts = (): Promise<Drafts> => parts.drafts(database, clock);
  return {
    keeps: "device",
    drafts: {
      ...oneDraftIn(database, parts.reader, clock),
      list: async () => (await drafts()).list(),
      readCopy: async (value) => (await drafts()).readCopy(value),
      remove: async (id) => (await drafts()).remove(id),
      removeAll: async () => (await drafts()).removeAll(),
    },
    keys: {
      list: async () => (await parts.keys(database)).list(),
      keep: async (key) => (await parts.keys(database)).keep(key),
      remove: async (sha256) => (await parts.keys(database)).remove(sha256),
    },
    archive: () => parts.archive(database, clock),
  };
};
