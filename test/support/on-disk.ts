import type { Page } from "playwright-core";

/** All that the browser's store holds of drafts, each record by its key such as `d1/answers/SOC-1`, past the app. */
export const onDisk = (page: Page): Promise<Readonly<Record<string, unknown>>> =>
  page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve) => {
        request.onsuccess = () => resolve(request.result);
      });
    const database = await done(indexedDB.open("msht-self-assessment"));
    const stores = ["records", "heads", "history"].map((name) => database.transaction(name).objectStore(name));
    const found = await Promise.all(
      stores.map(async (store) => {
        const [keys, values] = await Promise.all([done(store.getAllKeys()), done(store.getAll())]);
        return keys.map((key, i) => [
          store.name === "records" ? String(key).replaceAll(",", "/") : `${store.name} ${key}`,
          values[i],
        ]);
      }),
    );
    database.close();
    return Object.fromEntries(found.flat());
  });

/** The records of one draft, by section and id. */
export const recordsOf = async (page: Page, draft: string): Promise<Readonly<Record<string, unknown>>> =>
  Object.fromEntries(
    Object.entries(await onDisk(page)).flatMap(([key, value]) =>
      key.startsWith(`${draft}/`) ? [[key.slice(draft.length + 1), value]] : [],
    ),
  );
