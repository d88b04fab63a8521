import { parseHistoryEntry } from "../core/history/schema.ts";
import { isRecord } from "../core/record.ts";
import {
  type Archive,
  type Clock,
  keptDays,
  type LastBackup,
  type RemovedDraft,
  type Settings,
} from "../journeys/ports.ts";
import type { Connection, Database } from "./database.ts";
import { headOf } from "./head.ts";
import { ofDraft } from "./of-draft.ts";
import { assembled } from "./stored-draft.ts";

const day = 86_400_000;
const strict = { durability: "strict" } as const;

/** What is kept beside the answers: the history, drafts set aside, settings. */
export const archiveIn = (database: Database, { now }: Clock): Archive => ({
  async history(draft) {
    const values = await (await database.open()).getAll("history", ofDraft(draft));
    return values.flatMap((value) => parseHistoryEntry(value) ?? []).reverse();
  },
  async removed() {
    const connection = await database.open();
    const [ids, values] = await Promise.all([connection.getAllKeys("heads"), connection.getAll("heads")]);
    const found: RemovedDraft[] = [];
    for (const [i, id] of ids.entries()) {
      const { removedAt } = headOf(values[i]);
      const isOld = Date.parse(now()) - Date.parse(removedAt ?? "") > keptDays * day;
      if (removedAt === undefined || (isOld && (await forgetOld(connection, id, now())))) {
        continue;
      }
      const [keys, records] = await Promise.all([
        connection.getAllKeys("records", ofDraft(id)),
        connection.getAll("records", ofDraft(id)),
      ]);
      const draft = assembled(id, keys, records);
      if (draft !== undefined) {
        found.push({ draft, removedAt });
      }
    }
    return found.sort((one, other) => (one.removedAt < other.removedAt ? 1 : -1));
  },
  async takeBack(draft) {
    const transaction = (await database.open()).transaction("heads", "readwrite", strict);
    const { removedAt, foundOldAt: _, ...head } = headOf(await transaction.store.get(draft));
    if (removedAt !== undefined) {
      await transaction.store.put({ ...head, revision: head.revision + 1 }, draft);
    }
    await transaction.done;
    return removedAt !== undefined;
  },
  async forget(draft) {
    return forget(await database.open(), draft);
  },
  async settings() {
    const connection = await database.open();
    const [keys, values] = await Promise.all([connection.getAllKeys("settings"), connection.getAll("settings")]);
    return settingsOf(Object.fromEntries(keys.map((key, i) => [key, values[i]])));
  },
  async set(part) {
    const transaction = (await database.open()).transaction("settings", "readwrite", strict);
    await Promise.all([
      ...Object.entries(part).map(([name, value]) => transaction.store.put(value, name)),
      transaction.done,
    ]);
  },
});

/** Only what is set aside: another window may have taken it back since it was listed. What is not there is forgotten. */
const forget = async (connection: Connection, draft: string): Promise<boolean> => {
  const transaction = connection.transaction(["records", "heads", "history"], "readwrite", strict);
  const heads = transaction.objectStore("heads");
  const head = await heads.get(draft);
  const isSetAside = headOf(head).removedAt !== undefined;
  if (isSetAside) {
    await Promise.all([
      transaction.objectStore("records").delete(ofDraft(draft)),
      transaction.objectStore("history").delete(ofDraft(draft)),
      heads.delete(draft),
    ]);
  }
  await transaction.done;
  return isSetAside || head === undefined;
};

/**
 * Whether it was forgotten: a clock that is set far forward makes every draft old for as long as it is, so one must be
 * found old twice, a day apart.
 */
const forgetOld = async (connection: Connection, draft: string, now: string): Promise<boolean> => {
  const transaction = connection.transaction("heads", "readwrite", strict);
  const head = headOf(await transaction.store.get(draft));
  const { foundOldAt = now } = head;
  if (head.removedAt !== undefined && head.foundOldAt === undefined) {
    await transaction.store.put({ ...head, foundOldAt }, draft);
  }
  await transaction.done;
  return Math.abs(Date.parse(now) - Date.parse(foundOldAt)) > day && forget(connection, draft);
};

/** What is not as it was written counts as never said. */
const settingsOf = ({ device, lastBackup, lastSaved, persistAsked }: Readonly<Record<string, unknown>>): Settings => ({
  device: typeof device === "string" ? device : "",
  lastSaved: typeof lastSaved === "string" ? lastSaved : "",
  lastBackup: isLastBackup(lastBackup) ? lastBackup : null,
  persistAsked: persistAsked === true,
});

const isLastBackup = (value: unknown): value is LastBackup =>
  isRecord(value) &&
  typeof value.at === "string" &&
  typeof value.name === "string" &&
  isRecord(value.revisions) &&
  Object.values(value.revisions).every(Number.isSafeInteger);
