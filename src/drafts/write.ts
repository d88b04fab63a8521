import { type Change, only } from "../core/answers/draft.ts";
import { sameValue } from "../core/answers/same-value.ts";
import type { HistoryEntry } from "../core/history/history.ts";
import type { WriteAs, WriteOutcome } from "../journeys/ports.ts";
import type { Connection, RecordKey } from "./database.ts";
import { joined, mostEntries, recorded } from "./entry.ts";
import { headOf } from "./head.ts";
import { ofDraft } from "./of-draft.ts";

/** The last write of this window: what is typed next may go on in its entry, if nobody else has written since. */
export interface LastWrite {
  readonly draft: string;
  readonly revision: number;
  readonly entry: HistoryEntry | undefined;
}

/**
 * One transaction that compares the revision, writes the changes and writes down what they changed; `undefined` where
 * the draft does not stand as the writer has read it: then nothing is written. The comparison and the write cannot be
 * parted, so two windows never overwrite each other unseen, locks or none.
 */
export const writeAfter = async (
  connection: Connection,
  draft: string,
  changes: readonly Change[],
  { after, kind = "change", undoes }: WriteAs,
  at: string,
  last: LastWrite | undefined,
): Promise<LastWrite | undefined> => {
  // `strict` costs 0.6 ms and is what survives a power cut; Chromium's default loses the last half minute.
  const transaction = connection.transaction(["records", "heads", "history", "settings"], "readwrite", {
    durability: "strict",
  });
  const { done } = transaction;
  // Each failure also fails the transaction, which is what is waited for.
  const quiet = (request: Promise<unknown>): void => void request.catch(() => {});
  quiet(done);
  const records = transaction.objectStore("records");
  const heads = transaction.objectStore("heads");
  const history = transaction.objectStore("history");
  const settings = transaction.objectStore("settings");
  const keys = changes.map((change) => keyOf(draft, change));
  const before = last?.draft === draft && last.revision === after ? last.entry : undefined;

  const entryOf = (number: number, device: string, values: readonly unknown[]): HistoryEntry =>
    joined(before, {
      number,
      at,
      device,
      kind,
      ...(undoes === undefined ? {} : { undoes }),
      changes: recorded(changes, values),
    });
  const put = (revision: number, entries: number, entry: HistoryEntry | undefined): LastWrite => {
    if (entry === undefined) {
      // What was set aside under this id gives way.
      quiet(records.delete(ofDraft(draft)));
      quiet(history.delete(ofDraft(draft)));
    } else {
      quiet(history.put(entry, [draft, entries]));
      quiet(history.delete(IDBKeyRange.bound([draft], [draft, entries - mostEntries])));
    }
    changes.forEach(({ value }, i) => {
      const key = keys[i] as RecordKey;
      quiet(value === undefined ? records.delete(key) : records.put(value, key));
    });
    quiet(heads.put({ revision, savedAt: at, entries }, draft));
    quiet(settings.put(draft, "lastSaved"));
    return { draft, revision, entry };
  };

  try {
    // Who goes on typing knows what stood there before: it is written in the same breath as it is compared, and taken
    // back by the transaction where the comparison fails. Waiting for it would cost every key a turn of the loop.
    const typed = before && entryOf(before.number + 1, before.device, []);
    const goesOn = typed?.number === before?.number ? typed : undefined;
    const reading = Promise.all([
      heads.get(draft),
      records.get([draft, "about", only]),
      settings.get("device"),
      ...(goesOn === undefined ? keys : []).map((key) => records.get(key)),
    ]);
    quiet(reading);
    let written = goesOn && put(Number(after) + 1, goesOn.number, goesOn);
    const [stored, about, device, ...values] = await reading;
    const { revision, entries, removedAt } = headOf(stored);
    const isThere = about !== undefined && removedAt === undefined;
    if (after !== (isThere ? revision : "none")) {
      transaction.abort();
      return undefined;
    }
    if (written === undefined) {
      const entry = isThere ? entryOf(entries + 1, String(device ?? ""), values) : undefined;
      written = put(revision + 1, entry?.number ?? entries, entry);
    }
    transaction.commit();
    await done;
    return written;
  } catch (problem) {
    try {
      transaction.abort();
    } catch {
      // It had ended already.
    }
    throw problem;
  }
};

/** Nothing is said to be saved before it was read back and compared. */
export const readBack = async (
  connection: Connection,
  draft: string,
  changes: readonly Change[],
  revision: number,
): Promise<WriteOutcome> => {
  const transaction = connection.transaction(["records", "heads"]);
  const records = transaction.objectStore("records");
  const [head, ...found] = await Promise.all([
    transaction.objectStore("heads").get(draft),
    ...changes.map((change) => records.get(keyOf(draft, change))),
  ]);
  if (changes.every(({ value }, i) => sameValue(value, found[i]))) {
    return { status: "saved", revision };
  }
  return headOf(head).revision === revision ? { status: "differs" } : { status: "overtaken", revision };
};

const keyOf = (draft: string, { section, id }: Change): RecordKey => [draft, section, id];
