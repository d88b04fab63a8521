import { type Metrics, metricsOf } from "../font-metrics.ts";
import type { Face, Fonts } from "../fonts.ts";
import { preseeded } from "../preseeded.ts";
import { addFace, type JsPdf, type JsPdfFont } from "./jspdf-document.ts";

export interface EmbeddedFace {
  /** The name that content streams use, such as `F15`. */
  readonly key: string;
  readonly metrics: Metrics;
  /** Glyph ids of `text` in hexadecimal, noted for the subset. Throws for a character without a glyph. */
  hexOf(text: string): string;
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
  const hex: string[] = [];
  const glyphs = new Map<number, number>();
  const note = (code: number): string => {
    const glyph = metrics.glyphOf(code);
    if (glyph === 0) {
      throw new Error(`no glyph for U+${code.toString(16)}: the text was not passed through shownText`);
    }
    glyphs.set(glyph, code);
    const digits = glyph.toString(16).padStart(4, "0");
    hex[code] = digits;
    return digits;
  };
  for (const [from, to] of preseeded) {
    for (let code = from; code <= to; code++) {
      note(code);
    }
  }
  return {
    key: font.id,
    metrics,
    hexOf(text) {
      let all = "";
      for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at);
        all += hex[code] ?? note(code);
      }
      return all;
    },
    close: () => giveGlyphs(font, metrics, glyphs),
  };
};

const giveGlyphs = (font: JsPdfFont, metrics: Metrics, glyphs: ReadonlyMap<number, number>): void => {
  const ids = [...glyphs.keys()].sort((one, other) => one - other);
  font.metadata.glyIdsUsed = [0, ...ids];
  font.metadata.toUnicode = Object.fromEntries(glyphs);
  font.metadata.Unicode.widths = ids.flatMap((id) => [id, [metrics.widthOfGlyph(id)]]);
};
