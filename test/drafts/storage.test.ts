import { expect, test } from "vitest";
import { deviceStorage } from "../../src/drafts/storage.ts";

/** Of a browser's `navigator.storage`, what the test gives it. */
const manager = (part: Partial<StorageManager>): StorageManager => part as StorageManager;

test("what the browser says of its store is handed on", async () => {
  const storage = deviceStorage(
    manager({
      persisted: async () => false,
      persist: async () => true,
      estimate: async () => ({ usage: 5_000, quota: 9_000_000 }),
    }),
  );
  expect(await storage.persisted()).toBe(false);
  expect(await storage.askToPersist()).toBe(true);
  expect(await storage.room()).toEqual({ used: 5_000, quota: 9_000_000 });
});

test("the browser's methods are called on the browser's object", async () => {
  class Manager {
    readonly #granted = true;
    persisted = undefined;
    async persist(): Promise<boolean> {
      return this.#granted;
    }
  }
  const storage = deviceStorage(new Manager() as unknown as StorageManager);
  expect(await storage.askToPersist()).toBe(true);
  expect(await storage.persisted()).toBeUndefined();
});

test.each([
  ["no storage manager", undefined],
  ["an empty one", manager({})],
  [
    "one that refuses",
    manager({
      persisted: () => Promise.reject(new TypeError("no")),
      persist: () => Promise.reject(new TypeError("no")),
      estimate: () => Promise.reject(new TypeError("no")),
    }),
  ],
  ["one that does not say how much", manager({ estimate: async () => ({}) })],
])("%s is not known, and no error", async (_, given) => {
  const storage = deviceStorage(given);
  expect(await storage.persisted()).toBeUndefined();
  expect(await storage.askToPersist()).toBeUndefined();
  expect(await storage.room()).toBeUndefined();
});
