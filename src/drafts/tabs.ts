import type { Tabs } from "../journeys/ports.ts";

/** How long a tab that is asked for a draft may take to write what waits there; a frozen one never answers. */
const patience = 1_000;

type Message = "wanted" | "free" | "written";

const nameOf = (draft: string): string => `draft ${draft}`;
const channelOf = (draft: string): BroadcastChannel => new BroadcastChannel(nameOf(draft));

const isSeen = (): boolean => document.visibilityState === "visible";
const seen = (): Promise<void> =>
  new Promise((resolve) => {
    if (isSeen()) {
      resolve();
    } else {
      document.addEventListener("visibilitychange", () => resolve(), { once: true });
    }
  });

/**
 * One exclusive lock a draft (Web Locks), and one channel on which its tabs speak. A lock that falls free goes to a tab
 * that somebody looks at: one in the background must not snatch the draft from a page that is only loaded again.
 * Where there are no locks every tab writes, and the check of revisions makes each conflict visible.
 */
export const tabsWith = (locks: LockManager | undefined): Tabs => ({
  written(draft) {
    const channel = channelOf(draft);
    channel.postMessage("written" satisfies Message);
    channel.close();
  },
  join(draft, told) {
    const name = nameOf(draft);
    const channel = channelOf(draft);
    const say = (message: Message): void => channel.postMessage(message);
    let left = false;
    /** Gives the lock back; there while this tab has it. */
    let release: (() => void) | undefined;
    let waiting = new AbortController();
    let steal = false;
    let onFree = (): void => {};

    const hold = (): Promise<void> =>
      new Promise((resolve) => {
        release = resolve;
        steal = false;
        told.onHeld(true);
      });
    /** One request at a time, so that no older one can undo what a newer one got. */
    const stay = async (manager: LockManager): Promise<void> => {
      let options: LockOptions = { ifAvailable: true };
      while (!left) {
        try {
          await manager.request(name, options, (lock) => (lock !== null && !left && isSeen() ? hold() : undefined));
        } catch (problem) {
          // Stolen, or asked for in another way now; anything else means that this page gets no locks at all.
          if (!(problem instanceof DOMException && problem.name === "AbortError")) {
            return;
          }
        }
        const had = release !== undefined;
        release = undefined;
        if (left) {
          return;
        }
        if (had || !steal) {
          told.onHeld(false);
          await seen();
        }
        waiting = new AbortController();
        options = steal ? { steal } : { signal: waiting.signal };
        steal = false;
      }
    };

    channel.onmessage = async ({ data }: MessageEvent<Message>) => {
      const asked = release;
      if (data === "written") {
        told.onWritten();
      } else if (data === "free") {
        onFree();
      } else if (asked !== undefined) {
        await told.onWanted();
        // What was lost and came back meanwhile was not asked for.
        if (asked === release) {
          asked();
        }
        if (!left) {
          say("free");
        }
      }
    };
    if (locks !== undefined) {
      void stay(locks);
    }
    return {
      written: () => say("written"),
      async takeOver() {
        const free = new Promise<void>((resolve) => {
          onFree = resolve;
          setTimeout(resolve, patience);
        });
        say("wanted");
        await free;
        if (release === undefined && !left) {
          steal = true;
          waiting.abort();
        }
      },
      leave() {
        left = true;
        waiting.abort();
        release?.();
        channel.close();
      },
    };
  },
});
