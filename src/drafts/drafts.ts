import type { Clock, Drafts } from "../journeys/ports.ts";
import type { Database } from "./database.ts";
import { headOf } from "./head.ts";
import { type DraftReader, oneDraftIn } from "./one-draft.ts";

/** All drafts on this device. */
export const draftsIn = (database: Database, reader: () => Promise<DraftReader>, clock: Clock): Drafts => ({
  ...oneDraftIn(database, reader, clock),
  async list() {
    const transaction = (await database.open()).transaction(["records", "heads"]);
    const [records, heads] = [transaction.objectStore("records"), transaction.objectStore("heads")];
    const [keys, values, ids, said] = await Promise.all([
      records.getAllKeys(),
      records.getAll(),
      heads.getAllKeys(),
      heads.getAll(),
    ]);
    if (keys.length === 0) {
      return [];
    }
    const { storedDraft } = await reader();
    // The keys are in order, so that the records of a draft stand together.
    const starts = keys.flatMap(([id], i) => (id === keys[i - 1]?.[0] ? [] : [i]));
    return starts.flatMap((start, n) => {
      const id = keys[start]?.[0] ?? "";
      const [own, held] = [keys, values].map((all) => all.slice(start, starts[n + 1])) as [typeof keys, unknown[]];
      return storedDraft(id, own, held, said[ids.indexOf(id)]) ?? [];
    });
  },
  async readCopy(value) {
    return (await reader()).readCopy(value);
  },
  async remove(id) {
    const transaction = (await database.open()).transaction("heads", "readwrite", { durability: "strict" });
    const head = headOf(await transaction.store.get(id));
    await transaction.store.put({ ...head, revision: head.revision + 1, removedAt: clock.now() }, id);
    await transaction.done;
  },
  async removeAll() {
    const names = ["records", "heads", "history", "settings"] as const;
    const transaction = (await database.open()).transaction(names, "readwrite", { durability: "strict" });
    await Promise.all([...names.map((name) => transaction.objectStore(name).clear()), transaction.done]);
  },
});
