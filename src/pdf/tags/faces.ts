import { type Metrics, metricsOf } from "../font-metrics.ts";
import type { Face, Fonts } from "../fonts.ts";
import { preseeded } from "../preseeded.ts";
import { writeFace } from "./face-objects.ts";
import { addFace, type JsPdf, type JsPdfFont } from "./jspdf-document.ts";
import type { Listen } from "./objects.ts";

export interface EmbeddedFace {
  /** The name that content streams use, such as `F15`. */
  readonly key: string;
  readonly metrics: Metrics;
  /** `text` as a string token of glyph ids, noted for the subset. Throws for a character without a glyph. */
  glyphsOf(text: string): string;
}

/** Marks a subset (PDF 32000-1 §9.6.4), and tells the two faces apart for the update that a signature is. */
const tags: Readonly<Record<Face, string>> = { regular: "AAAAAB", bold: "AAAAAC" };

/**
 * Text operators are written by `draw`, not by jsPDF's `text()`, which measures, reorders and drops characters:
 * so the glyphs used are counted here, and the face is written when jsPDF comes to it.
 */
export const embedFace = (document: JsPdf, on: Listen, face: Face, fonts: Fonts): EmbeddedFace => {
  const metrics = metricsOf(fonts[face]);
  const font = addFace(document, face, fonts);
  const tokens: string[] = [];
  const glyphs = new Map<number, number>();
  const note = (code: number): string => {
    const glyph = metrics.glyphOf(code);
    if (glyph === 0) {
      throw new Error(`no glyph for U+${code.toString(16)}: the text was not passed through shownText`);
    }
    glyphs.set(glyph, code);
    const token = escapedByte(glyph >> 8) + escapedByte(glyph & 255);
    tokens[code] = token;
    return token;
  };
  for (const [from, to] of preseeded) {
    for (let code = from; code <= to; code++) {
      note(code);
    }
  }
  on("putFont", (detail) => {
    if ((detail as { readonly font: JsPdfFont }).font === font) {
      font.objectNumber = writeFace(document, { font, bytes: fonts[face], metrics, glyphs, tag: tags[face] });
      font.isAlreadyPutted = true;
    }
  });
  return {
    key: font.id,
    metrics,
    glyphsOf(text) {
      let all = "(";
      for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at);
        all += tokens[code] ?? note(code);
      }
      return `${all})`;
    },
  };
};

/** A byte inside a literal string (PDF 32000-1 §7.3.4.2): half as long as hexadecimal, which every page has to unfold. */
const escapedByte = (byte: number): string => {
  switch (byte) {
    case 0x0a:
      return "\\n";
    case 0x0d:
      return "\\r";
    case 0x28:
    case 0x29:
    case 0x5c:
      return `\\${String.fromCharCode(byte)}`;
    default:
      return String.fromCharCode(byte);
  }
};
