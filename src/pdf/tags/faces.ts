import { type Metrics, metricsOf } from "../font-metrics.ts";
import type { Face, Fonts } from "../fonts.ts";
import { preseeded } from "../preseeded.ts";
import { addFace, type JsPdf, type JsPdfFont } from "./jspdf-document.ts";

export interface EmbeddedFace {
  /** The name that content streams use, such as `F15`. */
  readonly key: string;
  readonly metrics: Metrics;
  /** `text` as a string token of glyph ids, noted for the subset. Throws for a character without a glyph. */
  glyphsOf(text: string): string;
  /** Tells jsPDF which glyphs to embed and how they read. */
  close(): void;
}

/**
 * Text operators are written by `draw`, not by jsPDF's `text()`, which measures, reorders and drops characters:
 * so the glyphs used are counted here and handed to jsPDF's own subsetting at the end.
 */
export const embedFace = (document: JsPdf, face: Face, fonts: Fonts): EmbeddedFace => {
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
    close: () => giveGlyphs(font, metrics, glyphs),
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

const giveGlyphs = (font: JsPdfFont, metrics: Metrics, glyphs: ReadonlyMap<number, number>): void => {
  const ids = [...glyphs.keys()].sort((one, other) => one - other);
  font.metadata.glyIdsUsed = [0, ...ids];
  font.metadata.toUnicode = Object.fromEntries(glyphs);
  font.metadata.Unicode.widths = ids.flatMap((id) => [id, [metrics.widthOfGlyph(id)]]);
};
