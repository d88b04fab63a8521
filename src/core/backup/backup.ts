import type { Draft } from "../answers/draft.ts";

/**
 * A backup file, format 1: every draft on a device, or some, in one JSON. With a passphrase that JSON is the content of an
 * age file. `sha256` is that of the JSON of `drafts` without white space, so that a file cut short or altered is told.
 */
export interface Backup {
  readonly format: 1;
  readonly kind: "backup";
  readonly app: typeof appId;
  /** ISO time by the clock of the device that wrote it. */
  readonly savedAt: string;
  /** What that device is called, or "". */
  readonly device: string;
  readonly sha256: string;
  readonly drafts: readonly BackedUp[];
}

export interface BackedUp {
  /** With its working notes and hidden answers. */
  readonly draft: Draft;
  readonly revision: number;
  readonly savedAt: string;
}

export const appId = "msht-self-assessment";

/** What the hash is taken of: the same whether it is to be written or was read. */
export const hashedText = (drafts: unknown): string => JSON.stringify(drafts);

/** The text of the file. `sha256`: of `hashedText(drafts)`. */
export const backupText = (backup: Omit<Backup, "format" | "kind" | "app">): string =>
  `${JSON.stringify({ format: 1, kind: "backup", app: appId, ...backup } satisfies Backup, null, 1)}\n`;
