import type { Change, Draft, RecordOf, Section, SectionName } from "../answers/draft.ts";
import { sameValue } from "../answers/same-value.ts";

/** `restore`: an older state put over the draft on purpose. `undo` names the entry that it takes back. */
export type HistoryKind = "change" | "undo" | "restore";

/**
 * What one write changed. Keystrokes in the same record at one sitting are one entry, until one takes out much at
 * once. Entries are ordered by their number, never by the clock: a laptop's clock is set back, changes its zone and
 * goes into summer time.
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

export type Undoing =
  | { readonly status: "changes"; readonly entry: HistoryEntry; readonly changes: readonly Change[] }
  /** No entry of this number, or none left, that is not taken back already. */
  | { readonly status: "nothing" }
  /** A later change touched the same records: they are not as this entry left them. */
  | { readonly status: "changed-since"; readonly entry: HistoryEntry; readonly records: readonly RecordedChange[] }
  /** A return was signed and saved: that cannot be taken back by forgetting it. */
  | { readonly status: "signed"; readonly entry: HistoryEntry };

/**
 * What takes an entry back: the values that stood before it. Without a number, of the last one that was not an undo
 * itself and was not taken back. `history` has the newest first; `draft` is as it stands now.
 */
export const undoing = (history: readonly HistoryEntry[], draft: Draft, number?: number): Undoing => {
  const back = takenBack(history);
  const entry = history.find((one) =>
    back.has(one.number) || !one.changes.some(isEffective)
      ? false
      : number === undefined
        ? one.kind !== "undo"
        : one.number === number,
  );
  if (entry === undefined) {
    return { status: "nothing" };
  }
  const effective = entry.changes.filter(isEffective);
  if (effective.some(({ section }) => section === "signed")) {
    return { status: "signed", entry };
  }
  const records = effective.filter(
    ({ section, id, after }) => !sameValue((draft[section] as Section<unknown>)[id], after),
  );
  return records.length > 0
    ? { status: "changed-since", entry, records }
    : {
        status: "changes",
        entry,
        changes: effective.map(({ section, id, before }) => ({ section, id, value: before }) as Change),
      };
};

/** The numbers of entries that are taken back now: an undo that was itself taken back does not count. */
export const takenBack = (history: readonly HistoryEntry[]): ReadonlySet<number> => {
  const back = new Set<number>();
  for (const { number, undoes } of history) {
    if (undoes !== undefined && !back.has(number)) {
      back.add(undoes);
    }
  }
  return back;
};

/** What was typed and deleted again changed nothing. */
export const isEffective = ({ before, after }: RecordedChange): boolean => !sameValue(before, after);
