import type { Change, Draft } from "../../../src/core/answers/draft.ts";
import { contentOf, forcesOf, knownContents } from "../../../src/core/questionnaire/all-content.ts";
import type { PointContent } from "../../../src/core/questionnaire/content.ts";
import type { KeptKey } from "../../../src/core/return/return-file.ts";
import { memoryStore } from "../../../src/drafts/memory.ts";
import type {
  Archive,
  Clock,
  Device,
  Drafts,
  Edges,
  Files,
  Keys,
  MadeFile,
  Questionnaire,
  Remembered,
  ReturnFiles,
  Tabs,
} from "../../../src/journeys/ports.ts";
import { writeDraft } from "../../../src/journeys/start.ts";

/** What a draft of the training edition is about. */
export const trainingAbout = {
  format: 1,
  edition: "training-2026",
  force: "exampleshire",
  createdAt: "2026-06-01T09:00:00.000Z",
} as const;

export interface MemoryDrafts extends Drafts {
  /** Every batch as it came. */
  readonly written: readonly (readonly Change[])[];
  /** What the next writes resolve to; `Error` rejects. Each is used once, then writing works again. */
  fail(...outcomes: ("full" | "differs" | "conflict" | "newer" | Error)[]): void;
  /** Writes do not end until `release` is called. */
  hold(): { release(): void };
  readonly archive: Archive;
}

/** The store in memory, with its failures at hand. */
export const memoryDrafts = (...begun: readonly Draft[]): MemoryDrafts => {
  const { drafts, archive } = memoryStore(clockAt("2026-07-01T09:30:00.000Z"));
  const written: (readonly Change[])[] = [];
  const failures: ("full" | "differs" | "conflict" | "newer" | Error)[] = [];
  let gate = Promise.resolve();
  for (const draft of begun) {
    // In memory a write is done when it returns.
    void writeDraft({ drafts }, draft);
  }
  return {
    ...drafts,
    archive,
    written,
    fail: (...outcomes) => void failures.push(...outcomes),
    hold() {
      let open = (): void => {};
      gate = new Promise((resolve) => {
        open = resolve;
      });
      return { release: open };
    },
    async write(id, changes, as) {
      written.push(changes);
      await gate;
      const failure = failures.shift();
      if (failure instanceof Error) {
        throw failure;
      }
      return failure === undefined ? drafts.write(id, changes, as) : { status: failure };
    },
  };
};

/** What of the edges a store in memory gives; its backups cannot be encrypted. */
export const keptInMemory = (
  drafts: MemoryDrafts,
): Pick<Edges, "drafts" | "archive" | "backupFiles" | "keeps" | "tabs" | "device" | "pickFile" | "afterSaving"> => ({
  drafts,
  archive: async () => drafts.archive,
  backupFiles: () => Promise.reject(new Error("not part of this test")),
  keeps: "device",
  tabs: oneTab,
  device: async () => memoryDevice(),
  pickFile: async () => undefined,
  afterSaving: () => {},
});

/** No other tab is ever open. */
const oneTab: Tabs = {
  written: () => {},
  join: () => ({ written: () => {}, takeOver: async () => {}, leave: () => {} }),
};

export const memoryDevice = (...begun: readonly Remembered[]): Device => {
  let remembered = begun;
  let persisted = false;
  return {
    storage: {
      persisted: async () => persisted,
      askToPersist: async () => {
        persisted = true;
        return true;
      },
      room: async () => ({ used: 2_500_000, quota: 3_000_000_000 }),
    },
    trace: {
      remembered: () => remembered,
      remember: (one) => {
        remembered = [one, ...remembered.filter(({ id }) => id !== one.id)];
      },
      forget: (id) => {
        remembered = id === undefined ? [] : remembered.filter((one) => one.id !== id);
      },
    },
  };
};

export const memoryKeys = (...begun: readonly KeptKey[]): Keys => {
  const { keys } = memoryStore(clockAt(""));
  for (const key of begun) {
    void keys.keep(key);
  }
  return keys;
};

const there = <T>(value: T | undefined): T => {
  if (value === undefined) {
    throw new Error("not held");
  }
  return value;
};

/** The real words. */
export const questionnaire: Questionnaire = {
  forces: async (edition) => forcesOf(edition),
  point: async (edition, jurisdiction, id): Promise<PointContent> =>
    there(contentOf(edition, jurisdiction)?.points.find((point) => point.id === id)),
  content: async (edition, jurisdiction) => there(contentOf(edition, jurisdiction)),
  contentSha256: async (edition, jurisdiction) => there(knownContents[edition]?.[jurisdiction]),
};

export const memoryFiles = (): Files & { readonly offered: readonly MadeFile[] } => {
  const offered: MadeFile[] = [];
  return {
    offered,
    async offer({ name, content, type }) {
      offered.push({ name, content, type });
      return "offered";
    },
  };
};

/** For what a test must not ask. */
export const never = (): never => {
  throw new Error("not asked for here");
};

/** Nothing of it may be asked; a test puts in what it needs. */
export const noReturnFiles: ReturnFiles = {
  prepare: never,
  make: never,
  print: never,
  createKey: never,
  seal: never,
  check: never,
  recover: never,
};

export const clockAt = (time: string): Clock => ({ now: () => time });

export const idsFrom = (...ids: string[]): (() => string) => {
  const left = [...ids];
  return () => there(left.shift());
};
