import { jsPDF } from "jspdf";
import { fromLatin1, latin1 } from "../bytes.ts";
import type { Face, Fonts } from "../fonts.ts";
import { pack } from "./pack.ts";

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
  /** The whole file, a character a byte. */
  output(): string;
}

export interface JsPdfFont {
  readonly id: string;
  /** jsPDF writes a face of `Identity-H` itself; under any other name it leaves it to whoever listens to `putFont`. */
  encoding: string;
  isAlreadyPutted?: boolean;
  objectNumber?: number;
  readonly metadata: {
    readonly name: { readonly postscriptName: string };
    readonly bbox: readonly number[];
    readonly flags: number;
    readonly stemV: number;
    readonly italicAngle: number;
    readonly ascender: number;
    readonly decender: number;
    readonly capHeight: number;
    readonly subset: { encode(glyphs: readonly number[], format: 1): ArrayLike<number> };
  };
}

/**
 * jsPDF's own way of packing a page adds byte to byte in a string, which costs more memory than all the rest. It asks for this function
 * by name each time, so that a plugin may give another one. Only pages pass through it, and only to be made Flate streams.
 */
(jsPDF as unknown as { API: { processDataByFilters: unknown } }).API.processDataByFilters = (content: string) => ({
  data: latin1(pack(fromLatin1(content))),
  reverseChain: "/FlateDecode",
});

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

/** Adds a face to a document. */
export const addFace = (document: JsPdf, face: Face, fonts: Fonts): JsPdfFont => {
  const bytes = fonts[face];
  const text = asText.get(bytes) ?? latin1(bytes);
  asText.set(bytes, text);
  document.addFileToVFS(`${face}.ttf`, text);
  document.addFont(`${face}.ttf`, "body", face, "Identity-H");
  document.setFont("body", face);
  return document.internal.getFont();
};

/**
 * jsPDF embeds only faces that its own `text()` has set: a space in each, on page 1, as an artifact. The faces are ours to write, and
 * a space is written as any other character of theirs.
 */
export const useFaces = (document: JsPdf): void => {
  document.setPage(1);
  document.internal.write("/Artifact BMC");
  document.setFontSize(1);
  for (const face of ["regular", "bold"]) {
    document.setFont("body", face);
    document.internal.getFont().encoding = "ours";
    document.text(" ", 0, 0);
  }
  document.internal.write("EMC");
};
