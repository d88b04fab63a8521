/**
 * A new version takes over in every window of the service at once, and its predecessor's parts go from the cache, so
 * it is accepted only while no other window is open: each holds a shared lock for as long as it lives.
 */
const openWindow = "open-window";

export const acceptOnceAlone = (
  locks: LockManager | undefined,
  accept: () => void,
): (() => Promise<"accepted" | "other-windows">) => {
  return async () => {
    // Where windows cannot be counted the new version starts by itself, once all of them are closed.
    if (locks === undefined) {
      return "other-windows";
    }
    const { held = [] } = await locks.query();
    if (held.filter(({ name }) => name === openWindow).length > 1) {
      return "other-windows";
    }
    accept();
    return "accepted";
  };
};

/** Held until the window is closed: the promise never resolves. */
export const holdOpenWindow = (locks: LockManager | undefined): void => {
  void locks?.request(openWindow, { mode: "shared" }, () => new Promise<void>(() => {}));
};
