import { effect, type ReadonlySignal, signal } from "@preact/signals-core";
import type { FillIn } from "./fill-in.ts";
import type { Edges } from "./ports.ts";

/** Whether this tab writes the draft, or watches another tab that does. */
export interface Hold {
  readonly elsewhere: ReadonlySignal<boolean>;
  /** How often the draft has come back from another tab: a page that was begun before must not go on from what it knew. */
  readonly returns: ReadonlySignal<number>;
  /** Asks the other tab for the draft. It writes what waits there first; `elsewhere` says when the draft has come. */
  takeOver(): Promise<void>;
  leave(): void;
}

/**
 * One tab at a time writes a draft. A tab that watches shows what the other one saves, and reads the draft anew before it
 * writes a word itself. What is unsaved here is never read over: the check of revisions makes a conflict of it.
 */
export const holdDraft = (edges: Pick<Edges, "drafts" | "tabs" | "afterSaving">, fillIn: FillIn): Hold => {
  const { id } = fillIn.draft.peek();
  const elsewhere = signal(false);
  const returns = signal(0);
  let held = true;
  let reading: Promise<void> | undefined;
  let stale = false;

  const readAnew = async (): Promise<void> => {
    do {
      stale = false;
      await fillIn.settled();
      // What is typed here is written after what has been read here, and may be saved before the reading ends: then the
      // reading is the older of the two.
      const shown = fillIn.draft.peek();
      const isSaved = fillIn.unsaved().length === 0;
      const stored = await edges.drafts.read(id).catch(() => undefined);
      if (stored !== undefined && isSaved && fillIn.unsaved().length === 0 && fillIn.draft.peek() === shown) {
        fillIn.goOn(stored, false);
      }
    } while (stale);
  };
  /** One reading at a time; what is saved meanwhile is read once more. */
  const follow = (): Promise<void> => {
    stale = true;
    reading ??= readAnew().finally(() => {
      reading = undefined;
    });
    return reading;
  };

  const place = edges.tabs.join(id, {
    onHeld(now) {
      held = now;
      if (!held) {
        elsewhere.value = true;
        // Something may have been saved there between the reading and the joining.
        void follow();
      } else if (elsewhere.peek()) {
        void follow().then(() => {
          // It may have gone again while it was read.
          if (held) {
            returns.value += 1;
            elsewhere.value = false;
          }
        });
      }
    },
    async onWanted() {
      // First nothing more is taken in, then what waits is written.
      held = false;
      elsewhere.value = true;
      await fillIn.settled();
      await fillIn.flush();
    },
    onWritten: () => void follow(),
  });
  const stop = effect(() => {
    if (fillIn.saved.value === "saved") {
      place.written();
      edges.afterSaving(id);
    }
  });
  return {
    elsewhere,
    returns,
    takeOver: place.takeOver,
    leave() {
      stop();
      place.leave();
    },
  };
};
