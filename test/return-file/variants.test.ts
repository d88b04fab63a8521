import { beforeAll, describe, expect, test } from "vitest";
import { documentTree } from "../../src/core/return/document-tree.ts";
import { concat, fromLatin1, sameBytes } from "../../src/pdf/bytes.ts";
import { readBase } from "../../src/pdf/read.ts";
import { printTree } from "../../src/return-file/make.ts";
import { fonts } from "../pdf/support/sample.ts";
import { baseOf, operatorsOf, pagesOf } from "../pdf/support/structure.ts";
import { everyVariant, type Variant } from "./every-variant.ts";
import { returnOf, verdictOn } from "./support.ts";

let variants: readonly Variant[] = [];
beforeAll(async () => {
  variants = await everyVariant();
}, 120_000);

const of = (kind: Variant["kind"]): readonly Variant[] => variants.filter((variant) => variant.kind === kind);
const catalogKeys = ({ bytes }: Variant): readonly string[] =>
  ["AF", "Names", "AcroForm"].filter((key) => baseOf(bytes).catalog.entries.has(key));

test("there are blank copies, summaries and drafts of every jurisdiction, each under a name of its own", () => {
  expect([of("blank").length, of("summary").length, of("draft").length]).toEqual([8, 16, 4]);
  expect(new Set(variants.map(({ name }) => name)).size).toBe(variants.length);
});

describe.each(["blank", "summary"] as const)("a %s", (kind) => {
  test("carries no data, has no place to sign, and is no return", async () => {
    for (const variant of of(kind)) {
      expect(catalogKeys(variant), variant.name).toEqual([]);
      expect((await verdictOn(variant.bytes)).codes, variant.name).toEqual(["not-a-return"]);
    }
  });

  test("that another program wrote again is not taken for a return that lost its data", async () => {
    for (const { bytes, name } of of(kind)) {
      const again = concat(fromLatin1("%PDF-1.7\n%other\n"), bytes.subarray(15));
      expect(readBase(again).ok).toBe(false);
      expect((await verdictOn(again)).codes, name).toEqual(["not-a-return"]);
    }
  });
});

describe("a DRAFT", () => {
  test("has no place to sign, carries its data, and is unsigned", async () => {
    for (const variant of of("draft")) {
      expect(catalogKeys(variant), variant.name).toEqual(["AF", "Names"]);
      expect((await verdictOn(variant.bytes)).codes, variant.name).toEqual(["unsigned"]);
    }
  });

  test("says so across every page, and so does a summary of it; nothing else does", () => {
    for (const { bytes, name } of variants) {
      const base = baseOf(bytes);
      const across = pagesOf(base).map((page) => operatorsOf(base, page).some((line) => line.includes("/Watermark")));
      expect(new Set(across), name).toEqual(new Set([name.startsWith("DRAFT_")]));
    }
  });
});

test("the same answers give the same bytes", async () => {
  for (const { name, bytes } of await everyVariant(["NI"])) {
    const before = variants.find((variant) => variant.name === name);
    expect(before !== undefined && sameBytes(before.bytes, bytes), name).toBe(true);
  }
});

test("only a return has a place to sign", async () => {
  const tree = documentTree(await returnOf("EW"), "ab".repeat(32));
  await expect(printTree(tree, fonts)).rejects.toThrow("only a return is signed");
});
