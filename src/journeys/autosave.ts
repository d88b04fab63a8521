import { type ReadonlySignal, signal } from "@preact/signals-core";
import type { Change } from "../core/answers/draft.ts";
import type { Drafts, WriteAs } from "./ports.ts";

/**
 * `idle`: nothing changed since it was opened. `saved` only after the store read it back. `conflict`: another window has
 * written since; nothing is written before the person has chosen. `newer`: a newer service has taken the store over.
 */
export type SavedState = "idle" | "saving" | "saved" | "not-saved" | "full" | "conflict" | "newer";

/** What an entry of the history says of a write; a change where nothing is said. */
export type Meaning = Omit<WriteAs, "after">;

export interface Autosave {
  readonly saved: ReadonlySignal<SavedState>;
  put(changes: readonly Change[], meaning?: Meaning): void;
  /** What is not known to be on disk. */
  unsaved(): readonly Change[];
  /** Resolves when no write is under way and none is about to start (also when the last one failed). */
  settled(): Promise<void>;
  /** Writes at once whatever is not known to be on disk: what failed before, and what waits behind a write. */
  flush(): Promise<void>;
  /** Goes on from what was read of the disk at this revision, with what waits, or without it. */
  goOn(revision: number, keepUnsaved: boolean): void;
}

/**
 * The coalescing writer: one transaction in flight; what changes meanwhile waits and goes, newest values only, into
 * the next. No debounce, which would throw away the milliseconds that this buys (`platform.md` §5).
 * A change leaves `unsaved` only when exactly it was read back from the disk.
 */
export const openAutosave = (
  write: (changes: readonly Change[], as: WriteAs) => ReturnType<Drafts["write"]>,
  revision: number,
): Autosave => {
  const saved = signal<SavedState>("idle");
  const unsaved = new Map<string, Change>();
  let puts = 0;
  /** The revision that is known to stand on the disk. */
  let after = revision;
  /** Writes that have begun and not ended: each will leave the draft one revision further. */
  let flying = 0;
  let meaning: Meaning | undefined;
  let running: Promise<void> | undefined;

  /** Whether there is reason to write again at once. */
  const writeUnsaved = async (): Promise<boolean> => {
    const batch = [...unsaved];
    const said = meaning;
    const as = { ...said, after: after + flying };
    flying += 1;
    const outcome = await write(
      batch.map(([, one]) => one),
      as,
    ).catch(() => ({ status: "not-saved" }) as const);
    flying -= 1;
    if (outcome.status === "saved" || outcome.status === "overtaken") {
      after = Math.max(after, outcome.revision);
    }
    if (outcome.status === "saved") {
      if (meaning === said) {
        meaning = undefined;
      }
      for (const [key, one] of batch) {
        if (unsaved.get(key) === one) {
          unsaved.delete(key);
        }
      }
      if (unsaved.size === 0) {
        saved.value = "saved";
      }
      return true;
    }
    // Another one of ours is on its way and will tell; or this one came behind one of ours that failed.
    const again = outcome.status === "overtaken" ? flying === 0 : outcome.status === "conflict" && as.after !== after;
    if (!again && unsaved.size > 0 && outcome.status !== "overtaken") {
      const { status } = outcome;
      // After the write that found no room the store cannot even be opened: the reason stays what it was.
      saved.value =
        status === "differs" || status === "not-saved" ? (saved.value === "full" ? "full" : "not-saved") : status;
    }
    return again;
  };

  const run = async (): Promise<void> => {
    let putsBefore: number;
    let again: boolean;
    do {
      putsBefore = puts;
      again = await writeUnsaved();
      // A failed write is tried again when there is something new to write, never in a hot loop.
    } while (mayWrite() && (again || puts !== putsBefore));
    running = undefined;
  };

  /** Against a conflict nothing helps but a person's choice: a second try would fail as the first. */
  const mayWrite = (): boolean => unsaved.size > 0 && saved.value !== "conflict";

  const start = (): void => {
    if (mayWrite()) {
      running ??= run();
    }
  };

  return {
    saved,
    put(changes, as) {
      if (changes.length === 0) {
        return;
      }
      for (const one of changes) {
        unsaved.set(`${one.section}/${one.id}`, one);
      }
      puts += 1;
      meaning = as ?? meaning;
      // "Not saved" stays on the screen until it is no longer true.
      if (saved.value === "idle" || saved.value === "saved") {
        saved.value = "saving";
      }
      start();
    },
    unsaved: () => [...unsaved.values()],
    async settled() {
      while (running !== undefined) {
        await running;
      }
    },
    async flush() {
      if (mayWrite() && (await writeUnsaved())) {
        start();
      }
    },
    goOn(from, keepUnsaved) {
      after = from;
      if (!keepUnsaved) {
        unsaved.clear();
      }
      saved.value = unsaved.size === 0 ? "idle" : "saving";
      start();
    },
  };
};
