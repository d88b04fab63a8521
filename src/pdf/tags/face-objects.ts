import { fromLatin1 } from "../bytes.ts";
import type { Metrics } from "../font-metrics.ts";
import type { JsPdf, JsPdfFont } from "./jspdf-document.ts";
import { addObject, addStream } from "./objects.ts";
import { pack } from "./pack.ts";

export interface UsedFace {
  readonly font: JsPdfFont;
  readonly bytes: Uint8Array;
  readonly metrics: Metrics;
  /** Glyphs used, and the character that each stands for. */
  readonly glyphs: ReadonlyMap<number, number>;
  readonly tag: string;
}

interface Packed {
  readonly key: string;
  readonly program: Uint8Array;
  readonly length: number;
  readonly toUnicode: Uint8Array;
}

/**
 * The last subset of each face. A pure function of face and glyphs, and most returns use the same glyphs: so a check of forty of them
 * cuts and packs the faces once or twice. jsPDF's own writer would do it anew for each, byte by byte.
 */
const lastPacked = new WeakMap<Uint8Array, Packed>();

const packed = ({ font, bytes, glyphs }: UsedFace, ids: readonly number[]): Packed => {
  const key = ids.map((id) => `${id}:${glyphs.get(id)}`).join();
  const known = lastPacked.get(bytes);
  if (known?.key === key) {
    return known;
  }
  const program = Uint8Array.from(font.metadata.subset.encode([0, ...ids], 1));
  const made = { key, program: pack(program), length: program.length, toUnicode: pack(characterMap(ids, glyphs)) };
  lastPacked.set(bytes, made);
  return made;
};

const four = (value: number): string => value.toString(16).padStart(4, "0");

/** Which character a glyph stands for (PDF 32000-1 §9.10.3): what makes text readable to copying and to screen readers. */
const characterMap = (ids: readonly number[], glyphs: ReadonlyMap<number, number>): Uint8Array => {
  const lines = ids.map((id) => `<${four(id)}><${four(glyphs.get(id) ?? 0)}>`);
  const blocks: string[] = [];
  // At most 100 entries a block.
  for (let at = 0; at < lines.length; at += 100) {
    const block = lines.slice(at, at + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join("\n")}\nendbfchar`);
  }
  return fromLatin1(
    [
      "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap",
      "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
      "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def",
      "1 begincodespacerange\n<0000><ffff>\nendcodespacerange",
      ...blocks,
      "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend",
    ].join("\n"),
  );
};

/** Writes a face as a composite font whose codes are glyph ids (§9.7), and gives the number of its object. */
export const writeFace = (document: JsPdf, face: UsedFace): number => {
  const { font, metrics, glyphs, tag } = face;
  const { metadata } = font;
  const ids = [...glyphs.keys()].sort((one, other) => one - other);
  const { program, length, toUnicode } = packed(face, ids);
  const name = `/${tag}+${metadata.name.postscriptName}`;
  const file = addStream(document, `/Length1 ${length}`, program);
  const characters = addStream(document, "", toUnicode);
  const descriptor = addObject(
    document,
    `<< /Type /FontDescriptor /FontName ${name} /FontFile2 ${file} 0 R /FontBBox [${metadata.bbox.join(" ")}] ` +
      `/Flags ${metadata.flags} /StemV ${metadata.stemV} /ItalicAngle ${metadata.italicAngle} ` +
      `/Ascent ${metadata.ascender} /Descent ${metadata.decender} /CapHeight ${metadata.capHeight} >>`,
  );
  const widths = ids.map((id) => `${id} [${Math.round(metrics.widthOfGlyph(id))}]`).join(" ");
  const descendant = addObject(
    document,
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont ${name} /FontDescriptor ${descriptor} 0 R ` +
      `/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> ` +
      `/CIDToGIDMap /Identity /DW 1000 /W [${widths}] >>`,
  );
  return addObject(
    document,
    `<< /Type /Font /Subtype /Type0 /BaseFont ${name} /Encoding /Identity-H ` +
      `/DescendantFonts [${descendant} 0 R] /ToUnicode ${characters} 0 R >>`,
  );
};
