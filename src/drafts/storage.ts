import type { DeviceStorage } from "../journeys/ports.ts";

/** `navigator.storage`, where the browser has one (only in a secure context). */
export const deviceStorage = (storage: StorageManager | undefined): DeviceStorage => {
  const ask = (what: "persisted" | "persist") => async (): Promise<boolean | undefined> =>
    // Some browsers have the name and refuse the call in a private window.
    storage?.[what]?.().catch(() => undefined);
  return {
    persisted: ask("persisted"),
    askToPersist: ask("persist"),
    async room() {
      const { usage, quota } = (await storage?.estimate?.().catch(() => undefined)) ?? {};
      return usage === undefined || quota === undefined ? undefined : { used: usage, quota };
    },
  };
};
