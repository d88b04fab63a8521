import { signal } from "@preact/signals-core";
import { expect, test } from "vitest";
import { type Change, change, type Draft } from "../../src/core/answers/draft.ts";
import type { ReadBlock } from "../../src/core/figures/paste-preview.ts";
import {
  blankSheetFile,
  changedSince,
  type DraftWithFigures,
  lastPutIn,
  putIn,
  readBlock,
  readSheet,
  removeKeptApart,
  type SheetFile,
  takeBack,
} from "../../src/journeys/figures-sheet.ts";
import { emptyOne, lines, sheetOf } from "../core/figures/made-up.ts";

interface Open extends DraftWithFigures {
  readonly puts: readonly (readonly Change[])[];
}
const opened = (begun: Draft = emptyOne): Open => {
  const draft = signal(begun);
  const puts: (readonly Change[])[] = [];
  return {
    draft,
    puts,
    put(...changes) {
      puts.push(changes);
      draft.value = changes.reduce(change, draft.value);
    },
  };
};
const file = (bytes: Uint8Array): SheetFile & { readonly reads: readonly number[] } => {
  const reads: number[] = [];
  return {
    size: bytes.length,
    reads,
    read: async (from, to) => {
      const part = Uint8Array.from(bytes.subarray(from, to));
      reads.push(part.length);
      return part;
    },
  };
};
const sheet = "edition,force,box,2026,source\r\ntraining-2026,exampleshire,D9.total,26,Système de cas\r\n";
const read = (bytes: Uint8Array): Promise<ReadBlock> => readSheet(file(bytes), emptyOne, sheetOf);
const block = (text: string, draft: Draft): Extract<ReadBlock, { status: "preview" }> => {
  const found = readBlock(text, { box: "D1", time: "2024" }, draft, sheetOf);
  if (found.status === "refused") {
    throw new Error(found.sentence);
  }
  return found;
};

test("the blank sheet is offered under its name, with a byte order mark", () => {
  const { name, type, content } = blankSheetFile(sheetOf);
  expect([name, type]).toEqual(["TRAINING_MSHT-figures_training-2026_exampleshire.csv", "text/csv"]);
  expect(content.slice(0, 15)).toBe("\u{feff}edition,force,");
});

test("a sheet is read in UTF-8, in UTF-16 and in Windows-1252, with commas, semicolons and tabs", async () => {
  const latin = (text: string) => Uint8Array.from(text, (one) => one.charCodeAt(0));
  const utf16 = (text: string) => Uint8Array.from(`\u{feff}${text}`.split("").flatMap((one) => [one.charCodeAt(0), 0]));
  const utf16le = Uint8Array.from([0xff, 0xfe, ...utf16(sheet.replaceAll(",", "\t")).subarray(2)]);
  for (const bytes of [
    new TextEncoder().encode(sheet),
    new TextEncoder().encode(`\u{feff}${sheet}`),
    latin(sheet),
    latin(sheet.replaceAll(",", ";")),
    utf16le,
  ]) {
    const found = await read(bytes);
    expect(found.status === "preview" && found.changes).toEqual([
      { section: "figures", id: "D9.total.2026", value: { text: "26", why: null, reason: "" } },
      { section: "figureRows", id: "D9", value: { source: "Système de cas", note: "" } },
    ]);
  }
});

test("a file that is no CSV is said to be none, and not quoted as a heading, whatever its size", async () => {
  const sentence = async (bytes: Uint8Array) => {
    const found = await read(bytes);
    return found.status === "refused" ? found.sentence : found.status;
  };
  const notCsv =
    "This is not a CSV file. In the spreadsheet, save the sheet as CSV (in Excel, “CSV UTF-8”), and choose that file";
  expect(await sentence(Uint8Array.of(0x50, 0x4b, 3, 4, 0x14, 0))).toBe(notCsv);
  expect(await sentence(new TextEncoder().encode("%PDF-1.7\n%âã"))).toBe(notCsv);
  expect(await sentence(new TextEncoder().encode(`%PDF-1.7\n${"0 0 0 rg\n".repeat(300_000)}`))).toBe(notCsv);
  expect(await sentence(new Uint8Array())).toBe("There are no figures in it");
});

test("a million lines are counted piece by piece and refused, never read whole", async () => {
  const line = "training-2026,exampleshire,D9.total,26,A\r\n";
  const many = file(new TextEncoder().encode(sheet + line.repeat(1_000_000)));
  expect(await readSheet(many, emptyOne, sheetOf)).toEqual({
    status: "refused",
    sentence: "The block is 1000002 by 5. Here there is room for 200 by 12",
  });
  expect(Math.max(...many.reads)).toBe(2_000_000);
  const small = file(new TextEncoder().encode("a\n".repeat(900_000)));
  expect((await readSheet(small, emptyOne, sheetOf)).status).toBe("refused");
  expect(await read(new Uint8Array(2_000_001).fill(0x61))).toEqual({
    status: "refused",
    sentence: "The file is too large to be a sheet of figures. Use the blank sheet",
  });
});

test("a preview changes nothing; putting in is one put, and taking back is one put that restores everything", () => {
  const begun = change(emptyOne, {
    section: "figures",
    id: "D9.total.2024",
    value: { text: "20", why: "not-recorded", reason: "x" },
  });
  const open = opened(begun);
  const found = block(
    lines(["box", "2024", "2026", "note"], ["D9.total", "1", "2", "Late."], ["D1", "", "58", ""]),
    begun,
  );
  expect([open.draft.value, open.puts]).toEqual([begun, []]);
  putIn(open, found, false);
  expect(open.puts.length).toBe(1);
  expect(open.draft.value.figures["D9.total.2024"]).toEqual({ text: "1", why: null, reason: "" });
  expect("D1.2026" in open.draft.value.figures).toBe(false);
  const last = lastPutIn(open).value;
  expect(last?.changes.length).toBe(3);
  expect(last && changedSince(open, last)).toBe(0);
  open.put({ section: "figures", id: "D9.total.2026", value: { text: "3", why: null, reason: "" } });
  expect(last && changedSince(open, last)).toBe(1);
  takeBack(open);
  expect(open.puts.length).toBe(3);
  expect(open.draft.value).toEqual(begun);
  expect(lastPutIn(open).value).toBeUndefined();
});

test("published figures are confirmed only where the author says so", () => {
  const open = opened();
  putIn(open, block(lines(["box", "2026"], ["D1", "58"]), emptyOne), true);
  expect(open.draft.value.figures["D1.2026"]).toMatchObject({ published: "confirmed" });
  takeBack(open);
  expect(open.draft.value).toEqual(emptyOne);
});

test("figures kept apart are removed at once, and can be taken back", () => {
  const open = opened();
  putIn(open, block(lines(["box", "2026"], ["D15.made", "1"], ["D9.total", "2"]), emptyOne), false);
  const before = open.draft.value;
  removeKeptApart(open, sheetOf);
  expect(Object.keys(open.draft.value.figures)).toEqual(["D9.total.2026"]);
  takeBack(open);
  expect(open.draft.value).toEqual(before);
});
