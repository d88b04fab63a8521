import { type Change, change, type Draft, emptyDraft } from "../../../src/core/answers/draft.ts";
import { readDraftCopy } from "../../../src/core/answers/schema.ts";
import { contentOf, forcesOf, knownContents } from "../../../src/core/questionnaire/all-content.ts";
import type { PointContent } from "../../../src/core/questionnaire/content.ts";
import type { KeptKey } from "../../../src/core/return/return-file.ts";
import type { Clock, Drafts, Files, Keys, Questionnaire } from "../../../src/journeys/ports.ts";

export interface MemoryDrafts extends Drafts {
  /** Every batch as it came. */
  readonly written: readonly (readonly Change[])[];
  /** What the next writes resolve to; `Error` rejects. Each is used once, then writing works again. */
  fail(...outcomes: ("full" | "differs" | Error)[]): void;
  /** Writes do not end until `release` is called. */
  hold(): { release(): void };
}

export const memoryDrafts = (...begun: readonly Draft[]): MemoryDrafts => {
  const drafts = new Map(begun.map((draft) => [draft.id, draft]));
  const written: (readonly Change[])[] = [];
  const failures: ("full" | "differs" | Error)[] = [];
  let gate = Promise.resolve();
  return {
    written,
    fail: (...outcomes) => void failures.push(...outcomes),
    hold() {
      let open = (): void => {};
      gate = new Promise((resolve) => {
        open = resolve;
      });
      return { release: open };
    },
    list: async () => [...drafts.values()],
    read: async (id) => drafts.get(id),
    async write(id, changes) {
      written.push(changes);
      await gate;
      const failure = failures.shift();
      if (failure instanceof Error) {
        throw failure;
      }
      if (failure !== undefined) {
        return failure;
      }
      const before = drafts.get(id) ?? {
        ...emptyDraft(id, { format: 1, edition: "", force: "", createdAt: "" }),
        about: {},
      };
      drafts.set(id, changes.reduce(change, before));
      return "saved";
    },
    readCopy: async (value) => readDraftCopy(value),
    remove: async (id) => void drafts.delete(id),
    removeAll: async () => drafts.clear(),
  };
};

export const memoryKeys = (...begun: readonly KeptKey[]): Keys => {
  const keys = new Map(begun.map((key) => [key.certificateSha256, key]));
  return {
    list: async () => [...keys.values()],
    keep: async (key) => void keys.set(key.certificateSha256, key),
    remove: async (sha256) => void keys.delete(sha256),
  };
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

export interface Offered {
  readonly name: string;
  readonly content: Uint8Array<ArrayBuffer> | string;
  readonly type: string;
}

export const memoryFiles = (): Files & { readonly offered: readonly Offered[] } => {
  const offered: Offered[] = [];
  return { offered, offer: (name, content, type) => void offered.push({ name, content, type }) };
};

export const clockAt = (time: string): Clock => ({ now: () => time });

export const idsFrom = (...ids: string[]): (() => string) => {
  const left = [...ids];
  return () => there(left.shift());
};
