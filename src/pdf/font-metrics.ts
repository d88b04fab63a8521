import { latin1 } from "./bytes.ts";

/**
 * What layout and the signature's visible block need of a TrueType face: which glyph a character has and how wide it is.
 * Read from the tables `head`, `hhea`, `hmtx` and `cmap` (format 4), so that neither has to load jsPDF.
 */
export interface Metrics {
  readonly unitsPerEm: number;
  /** 0 for a character that the face lacks, which is every one above U+FFFF. */
  glyphOf(code: number): number;
  /** Advance in thousandths of an em. */
  widthOfGlyph(glyph: number): number;
  /** Width of `text` in points. Every character must have a glyph. */
  widthOf(text: string, size: number): number;
}

const read = (bytes: Uint8Array): Metrics => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const table = (name: string): number => {
    for (let at = 12; at < 12 + view.getUint16(4) * 16; at += 16) {
      if (latin1(bytes.subarray(at, at + 4)) === name) {
        return view.getUint32(at + 8);
      }
    }
    throw new Error(`the font has no table ${name}`);
  };
  const unitsPerEm = view.getUint16(table("head") + 18);
  const widths = advances(view, table("hhea"), table("hmtx"), view.getUint16(table("maxp") + 4), unitsPerEm);
  const glyphs = characterMap(view, table("cmap"));
  const byCode = new Float64Array(0x10000);
  glyphs.forEach((glyph, code) => {
    byCode[code] = widths[glyph] ?? 0;
  });
  return {
    unitsPerEm,
    glyphOf: (code) => glyphs[code] ?? 0,
    widthOfGlyph: (glyph) => widths[glyph] ?? 0,
    widthOf(text, size) {
      let width = 0;
      for (let at = 0; at < text.length; at++) {
        width += byCode[text.charCodeAt(at)] ?? 0;
      }
      return (width * size) / 1000;
    },
  };
};

const advances = (view: DataView, hhea: number, hmtx: number, count: number, unitsPerEm: number): Float64Array => {
  const given = view.getUint16(hhea + 34);
  const widths = new Float64Array(count);
  for (let glyph = 0; glyph < count; glyph++) {
    // The last advance given holds for every glyph after it.
    widths[glyph] = (view.getUint16(hmtx + Math.min(glyph, given - 1) * 4) * 1000) / unitsPerEm;
  }
  return widths;
};

const characterMap = (view: DataView, cmap: number): Uint16Array => {
  const glyphs = new Uint16Array(0x10000);
  const at = format4(view, cmap);
  const twice = view.getUint16(at + 6);
  for (let segment = 0; segment < twice; segment += 2) {
    const end = view.getUint16(at + 14 + segment);
    const start = view.getUint16(at + 16 + twice + segment);
    const delta = view.getUint16(at + 16 + twice * 2 + segment);
    const offsetAt = at + 16 + twice * 3 + segment;
    const offset = view.getUint16(offsetAt);
    for (let code = start; code <= end && code !== 0xffff; code++) {
      const glyph = offset === 0 ? code : view.getUint16(offsetAt + offset + (code - start) * 2);
      glyphs[code] = glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
  }
  return glyphs;
};

const format4 = (view: DataView, cmap: number): number => {
  for (let at = cmap + 4; at < cmap + 4 + view.getUint16(cmap + 2) * 8; at += 8) {
    const subtable = cmap + view.getUint32(at + 4);
    if (view.getUint16(subtable) === 4) {
      return subtable;
    }
  }
  throw new Error("the font has no character map of format 4");
};

const known = new WeakMap<Uint8Array, Metrics>();

/** The metrics of a face, read once for each array of bytes. */
export const metricsOf = (bytes: Uint8Array): Metrics => {
  const metrics = known.get(bytes) ?? read(bytes);
  known.set(bytes, metrics);
  return metrics;
};
