import { jsPDF } from "jspdf";
import { latin1 } from "../bytes.ts";
import type { Face, Fonts } from "../fonts.ts";

/**
 * The part of jsPDF that we stand on, declared here because its own types bring in the whole DOM.
 * jsPDF writes pages, faces, cross-references and the trailer; everything that makes the file tagged, archival and
 * signable is put in by `tags/` through these hooks.
 */
export interface JsPdf {
  readonly internal: {
    write(...words: readonly string[]): void;
    newObjectDeferred(): number;
    newObjectDeferredBegin(id: number, output: boolean): void;
    getPageInfo(page: number): { readonly objId: number };
    getFont(): JsPdfFont;
    readonly events: { subscribe(event: string, handler: (detail: unknown) => void): unknown };
  };
  readonly __private__: { setPdfVersion(version: string): void };
  addPage(): unknown;
  setPage(page: number): unknown;
  addFileToVFS(name: string, content: string): unknown;
  addFont(file: string, name: string, style: string, encoding: string): unknown;
  addMetadata(xml: string, raw: true): unknown;
  setFont(name: string, style: string): unknown;
  setFontSize(size: number): unknown;
  text(text: string, x: number, y: number): unknown;
  setCreationDate(date: string): unknown;
  setFileId(id: string): unknown;
  setDocumentProperties(properties: Readonly<Record<string, string>>): unknown;
  setLanguage(lang: string): unknown;
  viewerPreferences(preferences: { readonly DisplayDocTitle: boolean }): unknown;
  output(type: "arraybuffer"): ArrayBuffer;
}

export interface JsPdfFont {
  readonly id: string;
  fontName: string;
  readonly metadata: {
    readonly name: { readonly postscriptName: string };
    glyIdsUsed: number[];
    toUnicode: Record<number, number>;
    readonly Unicode: { widths: (number | number[])[] };
  };
}

export const version: string = (jsPDF as unknown as { readonly version: string }).version;

export const newDocument = (): JsPdf => {
  const options = {
    unit: "pt",
    format: "a4",
    compress: true,
    putOnlyUsedFonts: true,
    floatPrecision: 2,
  } as const;
  return new jsPDF(options) as unknown as JsPdf;
};

/** jsPDF takes a face as one character a byte; made once for each array of bytes. */
const asText = new WeakMap<Uint8Array, string>();

const faces: Readonly<Record<Face, { readonly style: string; readonly tag: string }>> = {
  regular: { style: "normal", tag: "AAAAAB" },
  bold: { style: "bold", tag: "AAAAAC" },
};

/** Adds a face. Its name gets the tag that marks a subset (PDF 32000-1 §9.6.4). */
export const addFace = (document: JsPdf, face: Face, fonts: Fonts): JsPdfFont => {
  const bytes = fonts[face];
  const text = asText.get(bytes) ?? latin1(bytes);
  asText.set(bytes, text);
  const { style, tag } = faces[face];
  document.addFileToVFS(`${face}.ttf`, text);
  document.addFont(`${face}.ttf`, "body", style, "Identity-H");
  document.setFont("body", style);
  const font = document.internal.getFont();
  font.fontName = `${tag}+${font.metadata.name.postscriptName}`;
  return font;
};
