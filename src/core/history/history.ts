import type { RecordOf, SectionName } from "../answers/draft.ts";

/** `restore`: an older state put over the draft on purpose. `undo` names the entry that it takes back. */
export type HistoryKind = "change" | "undo" | "restore";

/**
 * What one write changed. Keystrokes in the same record at one sitting are one entry. Entries are ordered by their
 * number, never by the clock: a laptop's clock is set back, changes its zone and goes into summer time.
 */
export interface HistoryEntry {
  /** From 1; each draft has its own. */
  readonly number: number;
  /** ISO time by the device's clock: to be shown, not to be sorted by. */
  readonly at: string;
  /** What the device was called, or "". */
  readonly device: string;
  readonly kind: HistoryKind;
  /** Of an `undo`: the number of the entry taken back. */
  readonly undoes?: number;
  readonly changes: readonly RecordedChange[];
}

/** `undefined`: there was, or there is, no such record. */
export type RecordedChange = {
  [S in SectionName]: {
    readonly section: S;
    readonly id: string;
    readonly before: RecordOf<S> | undefined;
    readonly after: RecordOf<S> | undefined;
  };
}[SectionName];
