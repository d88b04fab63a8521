import { canonicalJson } from "../core/return/canonical-json.ts";
import { currentTemplate } from "../core/return/compose.ts";
import type { DocumentTree } from "../core/return/document.ts";
import { documentTree } from "../core/return/document-tree.ts";
import { fingerprintOf } from "../core/return/fingerprint.ts";
import type { ForceReturn } from "../core/return/force-return.ts";
import type { MadeReturn } from "../core/return/return-file.ts";
import type { Fonts } from "../pdf/fonts.ts";
import { type Template, templates, writePdf } from "../pdf/write.ts";
import { type Bytes, sha256Hex } from "../signature/bytes.ts";

/** With what pages are made. Fonts and templates never come from the file that is checked. */
export interface Press {
  readonly fonts: Fonts;
  readonly templates?: ReadonlyMap<number, Template>;
  /** Of a file that is checked: pages that would be longer are not its own, and are not made. */
  readonly mostBytes?: number;
}

/** The unsigned PDF: a pure function of the return. */
export const makeReturn = async (forceReturn: ForceReturn, fonts: Fonts, known = templates): Promise<MadeReturn> => {
  const json = new TextEncoder().encode(canonicalJson(forceReturn));
  const jsonSha256 = await sha256Hex(json);
  const bytes = pagesOf(forceReturn, json, jsonSha256, { fonts, templates: known });
  return { bytes, jsonSha256, fingerprint: fingerprintOf(jsonSha256) };
};

/** The pages that this JSON makes. `forceReturn` is what the JSON says; throws where it cannot be printed. */
export const pagesOf = (
  forceReturn: ForceReturn,
  json: Bytes,
  jsonSha256: string,
  { fonts, templates: known = templates, mostBytes }: Press,
): Bytes =>
  writePdf(
    { json, jsonSha256, template: forceReturn.template, tree: documentTree(forceReturn, jsonSha256), fonts, mostBytes },
    known,
  );

/** A document that is no return, such as a blank copy or a summary: without data, and without a place for a signature. */
export const printTree = async (tree: DocumentTree, fonts: Fonts): Promise<Bytes> => {
  if (tree.blocks.some(({ kind }) => kind === "signature")) {
    throw new Error("only a return is signed");
  }
  const jsonSha256 = await sha256Hex(new TextEncoder().encode(canonicalJson(tree)));
  return writePdf({ json: null, jsonSha256, template: currentTemplate, tree, fonts });
};
