import { type ReadonlySignal, type Signal, signal } from "@preact/signals-core";
import type { Change, Draft, Section } from "../core/answers/draft.ts";
import { sameValue } from "../core/answers/same-value.ts";
import { blankSheet } from "../core/figures/blank-sheet.ts";
import { keptApart } from "../core/figures/kept-apart.ts";
import { type Preview, previewOf, type ReadBlock, reversal } from "../core/figures/paste-preview.ts";
import { mostColumns, mostLines, placeBlock, placeSheet, tooBig } from "../core/figures/pasted-block.ts";
import { readSeparated, separatorIn } from "../core/figures/separated.ts";
import type { SheetOf } from "../core/figures/sheet-boxes.ts";
import { decodeSheet } from "../core/figures/sheet-decode.ts";
import { sheetText } from "../core/figures/sheet-words.ts";
import { blankSheetFileName } from "../core/return/file-name.ts";
import type { MadeFile } from "./ports.ts";

/** What figures from a spreadsheet need of the open draft. */
export interface DraftWithFigures {
  readonly draft: ReadonlySignal<Draft>;
  put(...changes: readonly Change[]): void;
}

/** A file that was chosen or dropped. */
export interface SheetFile {
  readonly size: number;
  /** The bytes from one place to another, or to the end where there are fewer. */
  read(from: number, to: number): Promise<Uint8Array<ArrayBuffer>>;
}

/** Figures that were put in at once, until they are taken back or others are put in. */
export interface PutIn {
  readonly changes: readonly Change[];
  readonly takeBack: readonly Change[];
}

const kept = new WeakMap<DraftWithFigures, Signal<PutIn | undefined>>();

const putInOf = (open: DraftWithFigures): Signal<PutIn | undefined> => {
  const there = kept.get(open) ?? signal<PutIn | undefined>(undefined);
  kept.set(open, there);
  return there;
};

/** What was last put in, while the draft is open. */
export const lastPutIn = (open: DraftWithFigures): ReadonlySignal<PutIn | undefined> => putInOf(open);

/** How many records are no longer as they were put in: taking back takes these back too, and the author is told. */
export const changedSince = (open: DraftWithFigures, { changes }: PutIn): number =>
  changes.filter(({ section, id, value }) => !sameValue((open.draft.value[section] as Section<unknown>)[id], value))
    .length;

const putAll = (open: DraftWithFigures, changes: readonly Change[]): void => {
  const last = { changes, takeBack: reversal(open.draft.value, changes) };
  open.put(...changes);
  putInOf(open).value = last;
};

/** The whole in one `put`. `confirm`: the author says that the published figures which came back are right. */
export const putIn = (open: DraftWithFigures, { changes, confirmations }: Preview, confirm: boolean): void => {
  putAll(open, confirm ? [...changes, ...confirmations] : changes);
};

/** Restores exactly what stood before, in one `put`. */
export const takeBack = (open: DraftWithFigures): void => {
  const last = putInOf(open);
  open.put(...(last.value?.takeBack ?? []));
  last.value = undefined;
};

/** Takes the figures out of the draft that the return leaves out (V14). They can be taken back like any others. */
export const removeKeptApart = (open: DraftWithFigures, { content }: SheetOf): void => {
  const apart = keptApart(open.draft.value, content);
  putAll(
    open,
    apart.map(({ name }): Change => ({ section: "figures", id: name, value: undefined })),
  );
};

/** The sheet for an analyst under the name of `contract.md` §4. */
export const blankSheetFile = ({ content, force }: SheetOf): MadeFile => {
  const { id, training } = content.edition;
  return {
    name: blankSheetFileName({ training, edition: id, force: force.slug }),
    content: blankSheet(content, force),
    type: "text/csv",
  };
};

/** A block from the clipboard: by its headings, or from a cell on. Changes nothing. */
export const readBlock = (
  text: string,
  from: { readonly box: string; readonly time: string },
  draft: Draft,
  of: SheetOf,
): ReadBlock => previewOf(placeBlock(text, from, of), draft, of);

/** Many times what a sheet full of long notes comes to. */
const mostBytes = 2_000_000;

/** A sheet that came back. Changes nothing; of a file that can be no sheet only the lines are counted, piece by piece. */
export const readSheet = async (file: SheetFile, draft: Draft, of: SheetOf): Promise<ReadBlock> => {
  if (file.size > mostBytes) {
    return { status: "refused", sentence: await tooLarge(file) };
  }
  const text = decodeSheet(await file.read(0, mostBytes));
  return text === null
    ? { status: "refused", sentence: sheetText("refused.not-csv") }
    : previewOf(placeSheet(text, separatorIn(text), of), draft, of);
};

const lineFeed = 0x0a;

const tooLarge = async (file: SheetFile): Promise<string> => {
  const start = decodeSheet(await file.read(0, 10_000));
  if (start === null) {
    return sheetText("refused.not-csv");
  }
  const [first = []] = readSeparated(start, separatorIn(start), 1).lines;
  let lines = 0;
  for (let at = 0; at < file.size; at += mostBytes) {
    const bytes = await file.read(at, at + mostBytes);
    for (let i = bytes.indexOf(lineFeed); i >= 0; i = bytes.indexOf(lineFeed, i + 1)) {
      lines += 1;
    }
  }
  return lines > mostLines
    ? tooBig({ r: lines, c: first.length }, { r: mostLines, c: mostColumns })
    : sheetText("refused.too-large");
};
