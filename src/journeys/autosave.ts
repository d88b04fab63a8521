import { type ReadonlySignal, signal } from "@preact/signals-core";
import type { Change } from "../core/answers/draft.ts";
import type { Drafts } from "./ports.ts";

/** `idle`: nothing changed since it was opened. `saved` only after the store read it back. */
export type SavedState = "idle" | "saving" | "saved" | "not-saved" | "full";

export interface Autosave {
  readonly saved: ReadonlySignal<SavedState>;
  put(changes: readonly Change[]): void;
  /** Resolves when no write is under way and none is about to start (also when the last one failed). */
  settled(): Promise<void>;
  /** Writes at once whatever is not known to be on disk: what failed before, and what waits behind a write. */
  flush(): Promise<void>;
}

/**
 * The coalescing writer: one transaction in flight; what changes meanwhile waits and goes, newest values only, into
 * the next. No debounce, which would throw away the milliseconds that this buys (`platform.md` §5).
 * A change leaves `unsaved` only when exactly it was read back from the disk.
 */
export const openAutosave = (write: (changes: readonly Change[]) => ReturnType<Drafts["write"]>): Autosave => {
  const saved = signal<SavedState>("idle");
  const unsaved = new Map<string, Change>();
  let puts = 0;
  let running: Promise<void> | undefined;

  const writeUnsaved = async (): Promise<boolean> => {
    const batch = [...unsaved];
    const outcome = await attempt(
      write,
      batch.map(([, one]) => one),
    );
    if (outcome === "saved") {
      for (const [key, one] of batch) {
        if (unsaved.get(key) === one) {
          unsaved.delete(key);
        }
      }
    }
    if (unsaved.size === 0) {
      saved.value = "saved";
    } else if (outcome !== "saved") {
      saved.value = outcome === "full" ? "full" : "not-saved";
    }
    return outcome === "saved";
  };

  const run = async (): Promise<void> => {
    let putsBefore: number;
    let ok: boolean;
    do {
      putsBefore = puts;
      ok = await writeUnsaved();
      // A failed write is tried again when there is something new to write, never in a hot loop.
    } while (unsaved.size > 0 && (ok || puts !== putsBefore));
    running = undefined;
  };

  return {
    saved,
    put(changes) {
      if (changes.length === 0) {
        return;
      }
      for (const one of changes) {
        unsaved.set(`${one.section}/${one.id}`, one);
      }
      puts += 1;
      // "Not saved" stays on the screen until it is no longer true.
      if (saved.value === "idle" || saved.value === "saved") {
        saved.value = "saving";
      }
      running ??= run();
    },
    async settled() {
      while (running !== undefined) {
        await running;
      }
    },
    async flush() {
      if (unsaved.size > 0) {
        await writeUnsaved();
      }
    },
  };
};

const attempt = async (
  write: (changes: readonly Change[]) => ReturnType<Drafts["write"]>,
  changes: readonly Change[],
): Promise<"saved" | "full" | "differs" | "unusable"> => {
  try {
    return await write(changes);
  } catch {
    return "unusable";
  }
};
