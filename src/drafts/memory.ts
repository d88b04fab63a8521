import { change, type Draft, emptyDraft, only, type Section } from "../core/answers/draft.ts";
import type { HistoryEntry } from "../core/history/history.ts";
import type { KeptKey } from "../core/return/return-file.ts";
import type { Archive, Clock, Drafts, Keys, Settings, StoredDraft } from "../journeys/ports.ts";
import { joined, mostEntries, recorded } from "./entry.ts";
import { readCopy } from "./stored-draft.ts";

interface Held {
  readonly draft: Draft;
  readonly revision: number;
  readonly savedAt: string;
  readonly history: readonly HistoryEntry[];
  readonly entries: number;
  readonly removedAt?: string;
}

export interface MemoryStore {
  readonly drafts: Drafts;
  readonly keys: Keys;
  readonly archive: Archive;
}

const nothingSaid: Settings = { device: "", lastBackup: null, lastSaved: "", persistAsked: false };

/**
 * The same ports in memory, for a browser whose own store is missing, blocked or broken: everything works, and everything
 * is gone with the window. There is one window, so nothing is compared but the revision.
 */
export const memoryStore = ({ now }: Clock): MemoryStore => {
  const held = new Map<string, Held>();
  const kept = new Map<string, KeptKey>();
  let settings = nothingSaid;
  const here = (id: string): Held | undefined => {
    const one = held.get(id);
    return one?.removedAt === undefined && one?.draft.about[only] !== undefined ? one : undefined;
  };

  const drafts: Drafts = {
    list: async () => [...held.keys()].sort().flatMap((id) => shown(here(id)) ?? []),
    read: async (id) => shown(here(id)),
    async write(id, changes, { after, kind = "change", undoes }) {
      const before = here(id);
      if (after !== (before?.revision ?? "none")) {
        return { status: "conflict" };
      }
      const at = now();
      const revision = (held.get(id)?.revision ?? 0) + 1;
      const { history = [], entries = held.get(id)?.entries ?? 0, draft = emptyOf(id) } = before ?? {};
      const entry = joined(history.at(-1), {
        number: entries + 1,
        at,
        device: settings.device,
        kind,
        ...(undoes === undefined ? {} : { undoes }),
        changes: recorded(
          changes,
          changes.map((one) => (draft[one.section] as Section<unknown>)[one.id]),
        ),
      });
      const earlier = history.filter(({ number }) => number < entry.number);
      held.set(id, {
        draft: changes.reduce(change, draft),
        revision,
        savedAt: at,
        ...(before === undefined
          ? { history: [], entries }
          : { history: [...earlier, entry].slice(-mostEntries), entries: entry.number }),
      });
      settings = { ...settings, lastSaved: id };
      return { status: "saved", revision };
    },
    readCopy: async (value) => readCopy(value),
    async remove(id) {
      const one = here(id);
      if (one !== undefined) {
        held.set(id, { ...one, revision: one.revision + 1, removedAt: now() });
      }
    },
    async removeAll() {
      held.clear();
      settings = nothingSaid;
    },
  };

  const archive: Archive = {
    history: async (id) => here(id)?.history.toReversed() ?? [],
    removed: async () =>
      [...held.values()]
        .flatMap(({ draft, removedAt }) => (removedAt === undefined ? [] : [{ draft, removedAt }]))
        .sort((one, other) => (one.removedAt < other.removedAt ? 1 : -1)),
    async takeBack(id) {
      const { removedAt, ...one } = held.get(id) ?? {};
      if (removedAt === undefined) {
        return false;
      }
      held.set(id, { ...(one as Held), revision: (one as Held).revision + 1 });
      return true;
    },
    forget: async (id) => !held.has(id) || (held.get(id)?.removedAt !== undefined && held.delete(id)),
    settings: async () => settings,
    async set(part) {
      settings = { ...settings, ...part };
    },
  };

  const keys: Keys = {
    list: async () => [...kept.values()],
    keep: async (key) => void kept.set(key.certificateSha256, key),
    remove: async (sha256) => void kept.delete(sha256),
  };

  return { drafts, keys, archive };
};

const shown = (one: Held | undefined): StoredDraft | undefined =>
  one && { draft: one.draft, revision: one.revision, savedAt: one.savedAt };

const emptyOf = (id: string): Draft => ({
  ...emptyDraft(id, { format: 1, edition: "", force: "", createdAt: "" }),
  about: {},
});
