import { characterCode } from "../character-codes.ts";
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
  /** `text` as a string token, its characters noted for the subset. Throws for a character without a glyph. */
  stringOf(text: string): string;
}

/** Marks a subset (PDF 32000-1 §9.6.4), and tells the two faces apart for the update that a signature is. */
const tags: Readonly<Record<Face, string>> = { regular: "AAAAAB", bold: "AAAAAC" };

/** Stands in a literal string as it is, and is in every file. */
const plain = /^[ -'*-[\]-~]*$/;

/**
 * Text operators are written by `draw`, not by jsPDF's `text()`, which measures, reorders and drops characters:
 * so the characters used are counted here, and the face is written when jsPDF comes to it.
 */
export const embedFace = (document: JsPdf, on: Listen, face: Face, fonts: Fonts): EmbeddedFace => {
  const metrics = metricsOf(fonts[face]);
  const font = addFace(document, face, fonts);
  const tokens: string[] = [];
  const characters = new Set<number>();
  const note = (character: number): string => {
    if (metrics.glyphOf(character) === 0) {
      throw new Error(`no glyph for U+${character.toString(16)}: the text was not passed through shownText`);
    }
    characters.add(character);
    const code = characterCode(character);
    const token = code < 0x100 ? escapedByte(code) : escapedByte(code >> 8) + escapedByte(code & 255);
    tokens[character] = token;
    return token;
  };
  for (const [from, to] of preseeded) {
    for (let character = from; character <= to; character++) {
      note(character);
    }
  }
  on("putFont", (detail) => {
    if ((detail as { readonly font: JsPdfFont }).font === font) {
      font.objectNumber = writeFace(document, { font, bytes: fonts[face], metrics, characters, tag: tags[face] });
      font.isAlreadyPutted = true;
    }
  });
  return {
    key: font.id,
    metrics,
    stringOf(text) {
      if (plain.test(text)) {
        return `(${text})`;
      }
      let all = "(";
      for (let at = 0; at < text.length; at++) {
        const character = text.charCodeAt(at);
        all += tokens[character] ?? note(character);
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
