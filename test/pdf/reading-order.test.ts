import { expect, test } from "vitest";
import type { DocumentTree } from "../../src/core/return/document.ts";
import { writePdf } from "../../src/pdf/write.ts";
import { everyTree } from "../support/every-document.ts";
import { close, passedOver, readAloud } from "./support/read-aloud.ts";
import { sampleInput } from "./support/sample.ts";
import { sampleTree } from "./support/sample-tree.ts";
import { baseOf } from "./support/structure.ts";
import { toldOf } from "./support/told.ts";

/** What every page has for the eye. */
const repeatedOf = ({ marking, notices, footer, pageOf, watermark }: DocumentTree, page: number, of: number) => ({
  Header: page === 1 ? undefined : [marking.toUpperCase(), ...notices].join(""),
  Footer: [footer, pageOf.replace("{n}", String(page)).replace("{m}", String(of)), marking.toUpperCase()].join(""),
  Watermark: watermark,
});

/** The heading of the part, the head of the table and the head of the row that go on. */
const goesOn = ({ blocks }: DocumentTree, again: string): boolean => {
  const begins = (beginnings: readonly string[], text: string): readonly string[] =>
    ["", ...beginnings].flatMap((one) => (text.startsWith(close(one)) ? [close(text.slice(close(one).length))] : []));
  const heads = blocks.flatMap((block) => (block.kind === "heading" ? [block.text] : []));
  const columns = blocks.flatMap((block) =>
    block.kind === "table" ? [block.table.columns.map(({ text }) => text).join("")] : [],
  );
  const keys = blocks.flatMap((block) => (block.kind === "facts" ? block.rows.map(({ key }) => key) : []));
  return begins(heads, again).some((rest) => begins(columns, rest).some((key) => ["", ...keys].includes(key)));
};

test.each(Object.entries<() => DocumentTree>({ sample: sampleTree, ...everyTree }))(
  "%s: its text is read once and in its order, and only what pages repeat is passed over",
  (_, make) => {
    const tree = make();
    const base = baseOf(writePdf({ ...sampleInput(), tree }));
    const read = readAloud(base);
    expect(read.map(({ path, text }) => ({ path, text }))).toEqual(toldOf(tree, read));
    const pages = passedOver(base);
    pages.forEach((texts, at) => {
      const { "": again = "", ...repeated } = Object.fromEntries(texts);
      expect(repeated).toEqual(repeatedOf(tree, at + 1, pages.length));
      expect(goesOn(tree, close(again)), again).toBe(true);
    });
  },
);
