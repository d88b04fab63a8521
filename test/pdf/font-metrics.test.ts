import { jsPDF } from "jspdf";
import { expect, test } from "vitest";
import { metricsOf } from "../../src/pdf/font-metrics.ts";
import { fonts } from "./support/sample.ts";

interface TrueType {
  readonly cmap: { readonly unicode: { readonly codeMap: Readonly<Record<number, number>> } };
  widthOfGlyph(glyph: number): number;
}

const open = (bytes: Uint8Array): TrueType =>
  (jsPDF.API as unknown as { TTFFont: { open(bytes: Uint8Array): TrueType } }).TTFFont.open(bytes);

test.each(["regular", "bold"] as const)("glyphs and widths of the %s face are those that jsPDF embeds", (face) => {
  const metrics = metricsOf(fonts[face]);
  const theirs = open(fonts[face]);
  for (let code = 0; code <= 0xffff; code++) {
    const glyph = metrics.glyphOf(code);
    expect(glyph).toBe(theirs.cmap.unicode.codeMap[code] ?? 0);
    if (glyph !== 0) {
      expect(metrics.widthOfGlyph(glyph)).toBe(theirs.widthOfGlyph(glyph));
    }
  }
});

test("a text is as wide as its characters", () => {
  const metrics = metricsOf(fonts.regular);
  const sum = Array.from("Gŵyr", (sign) => metrics.widthOfGlyph(metrics.glyphOf(sign.charCodeAt(0)))).reduce(
    (a, b) => a + b,
  );
  expect(metrics.widthOf("Gŵyr", 12)).toBeCloseTo((sum * 12) / 1000, 9);
});

test("what is no font is refused by name", () => {
  expect(() => metricsOf(new Uint8Array(64))).toThrow("the font has no table head");
});
