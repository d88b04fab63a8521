import type { Clock, Drafts } from "../journeys/ports.ts";
import { type Database, isNewer } from "./database.ts";
import { ofDraft } from "./of-draft.ts";
import type * as storedDrafts from "./stored-draft.ts";
import { type LastWrite, readBack, writeAfter } from "./write.ts";

/** What reads drafts, with its schema: loaded when there is something to read. */
export type DraftReader = Pick<typeof storedDrafts, "storedDraft" | "readCopy">;

/** What a page of one draft needs of the store, one record an answer. What reads it is loaded when there is something to read. */
export const oneDraftIn = (
  database: Database,
  reader: () => Promise<DraftReader>,
  { now }: Clock,
): Pick<Drafts, "read" | "write"> => {
  let last: LastWrite | undefined;
  return {
    async read(id) {
      const transaction = (await database.open()).transaction(["records", "heads"]);
      const records = transaction.objectStore("records");
      const range = ofDraft(id);
      const [keys, values, head] = await Promise.all([
        records.getAllKeys(range),
        records.getAll(range),
        transaction.objectStore("heads").get(id),
      ]);
      return keys.length === 0 ? undefined : (await reader()).storedDraft(id, keys, values, head);
    },
    async write(draft, changes, as) {
      try {
        const connection = await database.open();
        const written = await writeAfter(connection, draft, changes, as, now(), last);
        if (written === undefined) {
          return { status: "conflict" };
        }
        last = written;
        return await readBack(connection, draft, changes, written.revision);
      } catch (problem) {
        if (isNewer(problem)) {
          return { status: "newer" };
        }
        if (isFull(problem)) {
          return { status: "full" };
        }
        throw problem;
      }
    },
  };
};

/** A site's share of a disk that is used up has a name; a disk that is, in Chromium, has only its text (156, on a full file system). */
const isFull = (problem: unknown): boolean =>
  problem instanceof DOMException && /QuotaExceeded|NO_SPACE/.test(problem.name + problem.message);
