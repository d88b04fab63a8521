import { type ReadonlySignal, signal } from "@preact/signals-core";
import type { CheckedFile } from "../core/return/return-file.ts";
import { returnsCsv } from "../core/verdict/csv.ts";
import type { Edges, MadeFile } from "./ports.ts";

/** One or many files, each with its verdict. */
export interface Collate {
  readonly checked: ReadonlySignal<readonly CheckedEntry[]>;
  /** How many files still wait for their verdict. */
  readonly busy: ReadonlySignal<number>;
  /** Reads and checks one after the other, so that a hundred returns never stand in memory at once. */
  add(files: readonly OfferedFile[]): Promise<void>;
  clear(): void;
  /** One row a return that is not refused, one column an answer. */
  csv(): MadeFile;
}

export interface OfferedFile {
  readonly name: string;
  readonly size: number;
  /** The file, or its first `most` bytes where it has more. */
  read(most: number): Promise<Uint8Array<ArrayBuffer>>;
}

/** One byte more than any return may have (`contract.md` §1, `too-large`): of a disk image dropped by mistake the rest is not read. */
export const mostRead = 10_000_001;

export interface CheckedEntry {
  readonly id: string;
  readonly file: CheckedFile;
}

export const openCollate = (edges: Pick<Edges, "returnFiles" | "clock">): Collate => {
  void edges.returnFiles.prepare();
  const checked = signal<readonly CheckedEntry[]>([]);
  const busy = signal(0);
  let given = 0;
  // One queue for every drop: a second one waits behind the first.
  let queue = Promise.resolve();
  // Files dropped before `clear` that are still waiting are not wanted any more.
  let sitting = 0;

  const checkedFile = async (file: OfferedFile): Promise<CheckedFile> => {
    const { name, size } = file;
    const check = (bytes: Uint8Array<ArrayBuffer> | null) =>
      edges.returnFiles.check(
        { name, bytes, ...(bytes !== null && size > mostRead ? { size } : {}) },
        edges.clock.now(),
      );
    // The check rejects for no file; but one may be too much for the machine, and must not stop those behind it.
    return check(await file.read(mostRead).catch(() => null)).catch(() => check(null));
  };

  return {
    checked,
    busy,
    add(files) {
      const mine = sitting;
      busy.value += files.length;
      for (const offered of files) {
        queue = queue.then(async () => {
          if (mine !== sitting) {
            return;
          }
          const file = await checkedFile(offered);
          if (mine === sitting) {
            given += 1;
            checked.value = [...checked.value, { id: `file-${given}`, file }];
            busy.value -= 1;
          }
        });
      }
      return queue;
    },
    clear() {
      sitting += 1;
      checked.value = [];
      busy.value = 0;
    },
    csv: () => ({
      name: "OFFICIAL-SENSITIVE_IASC-MSHT_returns.csv",
      content: returnsCsv(checked.value.map(({ file }) => file)),
      type: "text/csv",
    }),
  };
};
