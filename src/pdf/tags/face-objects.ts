import { fromLatin1 } from "../bytes.ts";
import { characterCode, codeInHex } from "../character-codes.ts";
import type { Metrics } from "../font-metrics.ts";
import type { JsPdf, JsPdfFont } from "./jspdf-document.ts";
import { addObject, addStream } from "./objects.ts";
import { pack } from "./pack.ts";

export interface UsedFace {
  readonly font: JsPdfFont;
  readonly bytes: Uint8Array;
  readonly metrics: Metrics;
  readonly characters: ReadonlySet<number>;
  readonly tag: string;
}

interface Packed {
  readonly key: string;
  readonly program: Uint8Array;
  readonly length: number;
  readonly toGlyphs: Uint8Array;
  readonly toUnicode: Uint8Array;
  readonly widths: string;
}

/**
 * The last subset of each face. A pure function of face and characters, and most returns use the same: so a check of forty of them
 * cuts and packs the faces once or twice. jsPDF's own writer would do it anew for each, byte by byte.
 */
const lastPacked = new WeakMap<Uint8Array, Packed>();

const packed = ({ font, bytes, characters, metrics }: UsedFace): Packed => {
  const sorted = [...characters].sort((one, other) => characterCode(one) - characterCode(other));
  const key = sorted.join();
  const known = lastPacked.get(bytes);
  if (known?.key === key) {
    return known;
  }
  const glyphs = [...new Set(sorted.map(metrics.glyphOf))].sort((one, other) => one - other);
  const program = Uint8Array.from(font.metadata.subset.encode([0, ...glyphs], 1));
  const made = {
    key,
    program: pack(program),
    length: program.length,
    toGlyphs: pack(glyphMap(sorted, metrics)),
    toUnicode: pack(unicodeMap(sorted)),
    widths: widthsOf(sorted, metrics),
  };
  lastPacked.set(bytes, made);
  return made;
};

const systemInfo = "<< /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>";

const map = (name: string, info: string, kind: number, operator: string, lines: readonly string[]): Uint8Array => {
  const blocks: string[] = [];
  // At most 100 entries a block.
  for (let at = 0; at < lines.length; at += 100) {
    const block = lines.slice(at, at + 100);
    blocks.push(`${block.length} begin${operator}\n${block.join("\n")}\nend${operator}`);
  }
  return fromLatin1(
    [
      `/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo ${info} def`,
      `/CMapName /${name} def\n/CMapType ${kind} def\n/WMode 0 def`,
      "2 begincodespacerange\n<20><ff>\n<0100><1fff>\nendcodespacerange",
      ...blocks,
      "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend",
    ].join("\n"),
  );
};

/**
 * Which character of the face a code selects (§9.7.5.3): the one of its own number. Not the glyph's: some readers look for
 * that number among the codes.
 */
const selections = (): Uint8Array =>
  map("Characters", systemInfo, 1, "cidrange", [
    "<20><ff> 32",
    ...Array.from(
      { length: 0x1f },
      (_, row) => `<${codeInHex((row + 1) * 256)}><${codeInHex(row * 256 + 511)}> ${(row + 1) * 256}`,
    ),
  ]);

let packedSelections: Uint8Array | null = null;

/** The glyph of each, two bytes a code (§9.7.4.2). */
const glyphMap = (characters: readonly number[], { glyphOf }: Metrics): Uint8Array => {
  const glyphs = new Uint8Array((characterCode(characters.at(-1) ?? 0x20) + 1) * 2);
  for (const character of characters) {
    const at = characterCode(character) * 2;
    glyphs[at] = glyphOf(character) >> 8;
    glyphs[at + 1] = glyphOf(character) & 255;
  }
  return glyphs;
};

/** Codes that follow each other, and lead to characters that do, in rows of at most 256 (§9.10.3). */
const runsOf = (characters: readonly number[]): readonly (readonly number[])[] => {
  const runs: number[][] = [];
  for (const character of characters) {
    const run = runs.at(-1);
    if (run?.at(-1) === character - 1 && character % 256 !== 0) {
      run.push(character);
    } else {
      runs.push([character]);
    }
  }
  return runs;
};

/** Which character a code stands for: what makes text readable to copying and to screen readers. */
const unicodeMap = (characters: readonly number[]): Uint8Array =>
  map(
    "Adobe-Identity-UCS",
    "<< /Registry (Adobe) /Ordering (UCS) /Supplement 0 >>",
    2,
    "bfrange",
    runsOf(characters).map((run) => {
      const [first = 0, last = 0] = [run[0], run.at(-1)];
      const codes = [first, last].map((character) => `<${codeInHex(characterCode(character))}>`).join("");
      return `${codes}<${first.toString(16).padStart(4, "0")}>`;
    }),
  );

const widthsOf = (characters: readonly number[], metrics: Metrics): string =>
  runsOf(characters)
    .map((run) => {
      const widths = run.map((character) => Math.round(metrics.widthOfGlyph(metrics.glyphOf(character))));
      return `${characterCode(run[0] ?? 0)}[${widths.join(" ")}]`;
    })
    .join("");

/** Writes a face as a composite font (§9.7) and gives the number of its object. */
export const writeFace = (document: JsPdf, face: UsedFace): number => {
  const { metadata } = face.font;
  const { program, length, toGlyphs, toUnicode, widths } = packed(face);
  const name = `/${face.tag}+${metadata.name.postscriptName}`;
  const file = addStream(document, `/Length1 ${length}`, program);
  packedSelections ??= pack(selections());
  const encoding = addStream(
    document,
    `/Type /CMap /CMapName /Characters /CIDSystemInfo ${systemInfo} /WMode 0`,
    packedSelections,
  );
  const glyphs = addStream(document, "", toGlyphs);
  const characters = addStream(document, "", toUnicode);
  const descriptor = addObject(
    document,
    `<< /Type /FontDescriptor /FontName ${name} /FontFile2 ${file} 0 R /FontBBox [${metadata.bbox.join(" ")}] ` +
      `/Flags ${metadata.flags} /StemV ${metadata.stemV} /ItalicAngle ${metadata.italicAngle} ` +
      `/Ascent ${metadata.ascender} /Descent ${metadata.decender} /CapHeight ${metadata.capHeight} >>`,
  );
  const descendant = addObject(
    document,
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont ${name} /FontDescriptor ${descriptor} 0 R ` +
      `/CIDSystemInfo ${systemInfo} /CIDToGIDMap ${glyphs} 0 R /DW 1000 /W [${widths}] >>`,
  );
  return addObject(
    document,
    `<< /Type /Font /Subtype /Type0 /BaseFont ${name} /Encoding ${encoding} 0 R ` +
      `/DescendantFonts [${descendant} 0 R] /ToUnicode ${characters} 0 R >>`,
  );
};
