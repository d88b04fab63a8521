import type { ReadonlySignal } from "@preact/signals-core";
import type { DocumentTree } from "../core/return/document.ts";
import type { CheckedFile } from "./ports.ts";

/** One or many files, each with its verdict. */
export interface Collate {
  readonly checked: ReadonlySignal<readonly CheckedEntry[]>;
  readonly busy: ReadonlySignal<number>;
  add(files: readonly { readonly name: string; read(): Promise<Uint8Array<ArrayBuffer>> }[]): Promise<void>;
  clear(): void;
  /** One row a return that is not refused, one column an answer. */
  saveCsv(): void;
}

export interface CheckedEntry {
  readonly id: string;
  readonly file: CheckedFile;
  /** What the pages say, to read on the screen; `null` for a refused file. */
  readonly document: DocumentTree | null;
}
