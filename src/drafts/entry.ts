import type { Change } from "../core/answers/draft.ts";
import { sameValue } from "../core/answers/same-value.ts";
import type { HistoryEntry, RecordedChange } from "../core/history/history.ts";

/** After so long without a key the next one begins an entry of its own. */
const pause = 600_000;

/** Who takes out more characters at once has marked them, perhaps by mistake: an undo must bring back what stood there. */
const aFewWords = 40;

/** The entries kept of one draft: the oldest go first. */
export const mostEntries = 1_000;

export const recorded = (changes: readonly Change[], before: readonly unknown[]): readonly RecordedChange[] =>
  changes.map(({ section, id, value }, i) => ({ section, id, before: before[i], after: value }) as RecordedChange);

/** `fresh`, or `last` carried on where `fresh` only goes on typing in the same records. */
export const joined = (last: HistoryEntry | undefined, fresh: HistoryEntry): HistoryEntry => {
  const goesOn =
    last?.kind === "change" &&
    fresh.kind === "change" &&
    Math.abs(Date.parse(fresh.at) - Date.parse(last.at)) < pause &&
    last.changes.length === fresh.changes.length &&
    last.changes.every(({ section, id, before, after }, i) => {
      const next = fresh.changes[i];
      return (
        next?.section === section &&
        next.id === id &&
        onlyTyped(before, after) &&
        onlyTyped(after, next.after) &&
        !takesOutMuch(after, next.after)
      );
    });
  return goesOn
    ? {
        ...fresh,
        number: last.number,
        changes: last.changes.map((one, i) => ({ ...one, after: fresh.changes[i]?.after }) as RecordedChange),
      }
    : fresh;
};

/** Nothing but texts differ: a tick is an entry of its own. Where there was no record, what is empty in it differs in nothing. */
const onlyTyped = (one: unknown, other: unknown): boolean => {
  if (typeof other === "string") {
    return true;
  }
  const [before, after] = [{ ...(one as Fields | undefined) }, { ...(other as Fields | undefined) }];
  return (
    other !== undefined &&
    Object.keys(after).every(
      (key) =>
        sameValue(before[key], after[key]) ||
        (typeof after[key] === "string" && typeof (before[key] ?? "") === "string") ||
        (before[key] === undefined && String(after[key] || "") === ""),
    )
  );
};

const takesOutMuch = (one: unknown, other: unknown): boolean =>
  typeof one === "string"
    ? takenOut(one, String(other)) > aFewWords
    : Object.entries({ ...(one as Fields | undefined) }).some(
        ([key, text]) =>
          typeof text === "string" && takenOut(text, String((other as Fields | undefined)?.[key] ?? "")) > aFewWords,
      );

/** How much of a text is not in the one that came after it, between what both begin and end with. */
const takenOut = (before: string, after: string): number => {
  const both = Math.min(before.length, after.length);
  let start = 0;
  while (start < both && before[start] === after[start]) {
    start += 1;
  }
  let end = 0;
  while (end < both - start && before.at(-1 - end) === after.at(-1 - end)) {
    end += 1;
  }
  return before.length - start - end;
};

type Fields = Readonly<Record<string, unknown>>;
