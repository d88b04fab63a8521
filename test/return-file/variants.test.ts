import { describe, expect, test } from "vitest";
import { contentOf } from "../../src/core/questionnaire/all-content.ts";
import { jurisdictions } from "../../src/core/questionnaire/content.ts";
import { documentTree, questionsTree } from "../../src/core/return/document-tree.ts";
import { concat, fromLatin1 } from "../../src/pdf/bytes.ts";
import { readBase } from "../../src/pdf/read.ts";
import { printTree } from "../../src/return-file/make.ts";
import type { Bytes } from "../../src/signature/bytes.ts";
import { fonts } from "../pdf/support/sample.ts";
import { baseOf } from "../pdf/support/structure.ts";
import { returnOf, unsignedOf, verdictOn } from "./support.ts";

const blank = async (jurisdiction: (typeof jurisdictions)[number]): Promise<Bytes> => {
  const content = contentOf("2026", jurisdiction);
  if (content === undefined) {
    throw new Error("no content");
  }
  return printTree(questionsTree(content), fonts);
};

describe("a blank copy", () => {
  test.each(jurisdictions)("of %s carries no data, has no place to sign, and is no return", async (jurisdiction) => {
    const bytes = await blank(jurisdiction);
    const { entries } = baseOf(bytes).catalog;
    expect(["AF", "Names", "AcroForm"].filter((key) => entries.has(key))).toEqual([]);
    expect((await verdictOn(bytes)).codes).toEqual(["not-a-return"]);
  });

  test("is the same bytes each time", async () => {
    expect(await blank("NI")).toEqual(await blank("NI"));
  });

  test("that another program wrote again is not taken for a return that lost its data", async () => {
    const bytes = await blank("NI");
    const again = concat(fromLatin1("%PDF-1.7\n%other\n"), bytes.subarray(15));
    expect(readBase(again).ok).toBe(false);
    expect((await verdictOn(again)).codes).toEqual(["not-a-return"]);
  });
});

test("only a return has a place to sign", async () => {
  const tree = documentTree(await returnOf("EW"), "ab".repeat(32));
  await expect(printTree(tree, fonts)).rejects.toThrow("only a return is signed");
});

test("a DRAFT says so on every page and has no place to sign, but carries its data", async () => {
  const { entries } = baseOf(await unsignedOf(await returnOf("EW", "training-2026", true))).catalog;
  expect([entries.has("AF"), entries.has("AcroForm")]).toEqual([true, false]);
});
