import { characterCode, codeInHex } from "./character-codes.ts";
import { type Metrics, metricsOf } from "./font-metrics.ts";
import type { Face, Fonts } from "./fonts.ts";
import { isPreseeded } from "./preseeded.ts";
import { shownText } from "./shown-text.ts";
import { pdfNumber } from "./tags/numbers.ts";

/** What the visible block of a signature says. A claim by the signer: what is proven is in the signature itself. */
export interface BlockText {
  readonly name: string;
  readonly title: string;
  readonly reason: string;
  /** ISO time to the second, `2026-06-01T09:30:00Z`. */
  readonly time: string;
}

export interface BlockSize {
  readonly width: number;
  readonly height: number;
}

const words = { signed: "Signed by", time: "Time by the signer’s clock: {time}" } as const;
const months = "January February March April May June July August September October November December".split(" ");

const sayTime = (iso: string): string => {
  const [, year, month, day, hours, minutes] = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):\d\dZ$/.exec(iso) ?? [];
  return `${Number(day)} ${months[Number(month) - 1] ?? ""} ${year}, ${hours}:${minutes} UTC`;
};

interface BlockLine {
  readonly face: Face;
  readonly size: number;
  readonly grey: number;
  readonly text: string;
}

const pad = 9;
const leading = 1.3;

/** Characters outside the glyphs that every file has are shown by number, as everywhere. */
const shown = (text: string, metrics: Metrics): string =>
  shownText(text.replaceAll("\n", " "), {
    ...metrics,
    glyphOf: (code) => (isPreseeded(code) ? metrics.glyphOf(code) : 0),
  });

/** Breaks at spaces, and inside a word that is wider than the block. */
const wrap = (text: string, size: number, width: number, metrics: Metrics): readonly string[] => {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (metrics.widthOf(longer, size) <= width) {
      line = longer;
      continue;
    }
    if (line !== "") {
      lines.push(line);
    }
    line = word;
    while (metrics.widthOf(line, size) > width && line.length > 1) {
      let fits = 1;
      while (metrics.widthOf(line.slice(0, fits + 1), size) <= width) {
        fits++;
      }
      lines.push(line.slice(0, fits));
      line = line.slice(fits);
    }
  }
  return [...lines, line];
};

const linesAt = (scale: number, text: BlockText, width: number, fonts: Fonts): readonly BlockLine[] => {
  const parts: readonly BlockLine[] = [
    { face: "regular", size: 8, grey: 0.25, text: words.signed },
    { face: "bold", size: 13, grey: 0, text: text.name },
    { face: "regular", size: 9.5, grey: 0, text: text.title },
    { face: "regular", size: 8, grey: 0.25, text: text.reason },
    { face: "regular", size: 8, grey: 0.25, text: words.time.replace("{time}", sayTime(text.time)) },
  ];
  return parts.flatMap((part) => {
    const metrics = metricsOf(fonts[part.face]);
    const size = part.size * scale;
    return wrap(shown(part.text, metrics), size, width, metrics).map((line) => ({ ...part, size, text: line }));
  });
};

const heightOf = (lines: readonly BlockLine[]): number => lines.reduce((sum, { size }) => sum + size * leading, 0);

/** Operators of the block, in a smaller size when a long name needs it: nothing is cut off. `keys` name the embedded faces. */
export const blockOperators = (
  text: BlockText,
  { width, height }: BlockSize,
  keys: Readonly<Record<Face, string>>,
  fonts: Fonts,
): string => {
  let scale = 1;
  let lines = linesAt(scale, text, width - pad * 2, fonts);
  while (heightOf(lines) > height - 6 && scale > 0.2) {
    scale -= 0.05;
    lines = linesAt(scale, text, width - pad * 2, fonts);
  }
  let y = height - (height - heightOf(lines)) / 2;
  const shownLines = lines.map(({ face, size, grey, text: line }) => {
    y -= size * leading;
    const hex = Array.from(line, (sign) => codeInHex(characterCode(sign.charCodeAt(0)))).join("");
    const at = `${pdfNumber(pad)} ${pdfNumber(y + size * (leading - 1))}`;
    return `BT ${pdfNumber(grey)} g /${keys[face]} ${pdfNumber(size)} Tf ${at} Td <${hex}> Tj ET`;
  });
  return shownLines.join("\n");
};
