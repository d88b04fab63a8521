import { type DBSchema, type IDBPDatabase, openDB } from "idb";

export type RecordKey = [draft: string, section: string, id: string];

/** Values are `unknown`: what comes from a disk is nothing until a schema has read it. */
interface Stores extends DBSchema {
  /** One record an answer. */
  records: { key: RecordKey; value: unknown };
  /** Encrypted signing keys, by the SHA-256 of their certificate. */
  keys: { key: string; value: unknown };
  /** What is said of a draft as a whole (`head.ts`), by its id. A draft of format 1 has none before it is written. */
  heads: { key: string; value: unknown };
  history: { key: [draft: string, number: number]; value: unknown };
  /** By the names of `Settings`. */
  settings: { key: string; value: unknown };
}

export type Connection = IDBPDatabase<Stores>;

/**
 * The chain of migrations: the step at `i` makes format `i + 1` of format `i`. What once was shipped is never changed;
 * `test/stored/` holds a database of each format.
 */
const steps: readonly ((database: Connection) => void)[] = [
  (database) => {
    database.createObjectStore("records");
    database.createObjectStore("keys");
  },
  (database) => {
    database.createObjectStore("heads");
    database.createObjectStore("history");
    database.createObjectStore("settings");
  },
];

/** The number of the format is the number of the database: a newer one refuses to be opened by an older service. */
export const format = steps.length;

export interface Database {
  /** Rejects when there is no IndexedDB, or a newer service has been here (`isNewer`). */
  open(): Promise<Connection>;
  close(): Promise<void>;
}

/**
 * One connection, opened when it is first needed and again after it was lost. A newer service in another tab may
 * upgrade at once (`blocking`): this tab then saves no more, and says so, instead of holding the other one up.
 */
export const openDatabase = (name: string, onBlocked: () => void = () => {}): Database => {
  let opening: Promise<Connection> | undefined;
  const forget = (): void => {
    opening = undefined;
  };
  const open = (): Promise<Connection> =>
    openDB<Stores>(name, format, {
      upgrade(database, from) {
        for (const step of steps.slice(from)) {
          step(database);
        }
      },
      blocked: onBlocked,
      blocking(_current, _wanted, event) {
        forget();
        (event.target as IDBDatabase).close();
      },
      terminated: forget,
    });
  return {
    open() {
      if (opening === undefined) {
        opening = open();
        opening.catch(forget);
      }
      return opening;
    },
    async close() {
      const connection = await opening?.catch(() => undefined);
      forget();
      connection?.close();
    },
  };
};

/** Whether a store could not be opened because a newer service has used it. */
export const isNewer = (problem: unknown): boolean =>
  problem instanceof DOMException && problem.name === "VersionError";
