import type { Block, DocumentTree } from "../core/return/document.ts";
import type { Fonts } from "../pdf/fonts.ts";
import { check } from "./check.ts";
import type { Known } from "./known.ts";
import { printTree } from "./make.ts";

const parts = 16;
const rows = 12;

/** No two texts alike: a text that was set before is not set again. */
const blocksOf = (part: number): readonly Block[] => [
  { kind: "heading", level: 2, text: `Part ${part}` },
  { kind: "paragraph", text: [`Part ${part} of a document `, { strong: "that nobody gets" }, ", set like a return."] },
  {
    kind: "list",
    ordered: false,
    items: Array.from({ length: rows }, (_, row) => ({
      text: `What is said in line ${row} of part ${part}, in as many words as a practice has, more or less`,
      mark: `${part}.${row}`,
      sign: "yes" as const,
    })),
  },
  {
    kind: "facts",
    caption: "",
    rows: Array.from({ length: rows }, (_, row) => ({ key: `Key ${row}`, value: `Value ${row} of part ${part}` })),
  },
  {
    kind: "table",
    table: {
      caption: `Table ${part}`,
      columns: [{ text: "What" }, { text: "Words" }, { text: "Number", align: "right" }],
      rows: Array.from({ length: rows }, (_, row) => [
        `Row ${row} of ${part}`,
        `The cell of row ${row} in table ${part}, long enough to need a second line where the column is narrow`,
        String(part * rows + row),
      ]),
    },
  },
];

const tree: DocumentTree = {
  title: "Rehearsal",
  subject: "Rehearsal",
  author: "Nobody",
  lang: "en-GB",
  marking: "OFFICIAL",
  notices: [],
  footer: "Rehearsal",
  pageOf: "Page {n} of {m}",
  date: "2026-01-01",
  blocks: [
    { kind: "contents", heading: "Contents" },
    ...Array.from({ length: parts }, (_, part) => blocksOf(part)).flat(),
  ],
};

/**
 * Makes and checks a document that nobody gets. The first one that a thread makes takes several times as long as the next: faces are read,
 * and everything runs for the first time.
 */
export const rehearse = async (fonts: Fonts, known: Known): Promise<void> => {
  const bytes = await printTree(tree, fonts);
  await check({ name: "", bytes }, { at: "2026-01-01T00:00:00Z", fonts, known, register: null });
};
