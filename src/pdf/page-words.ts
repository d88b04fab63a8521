import { fromHex, latin1 } from "./bytes.ts";
import type { Leftovers } from "./leftovers.ts";

/** The line that is looked for stands on every page, so the first of them will do. */
const longest = 400_000;
const mostMaps = 8;
const largestMap = 200_000;

type CharacterMap = ReadonlyMap<number, string>;

const codeOf = (hex: string): number => Number.parseInt(hex, 16);

const unicodeOf = (hex: string): string =>
  (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(codeOf(unit))).join("");

/** The text between each pair of marks: found by position, since a pattern could be made to search the file over and over. */
const between = (text: string, opening: string, closing: string): readonly string[] =>
  text
    .split(opening)
    .slice(1)
    .map((part) => part.slice(0, Math.max(0, part.indexOf(closing))));

/** A ToUnicode map (PDF 32000-1 §9.10.3) as far as one is needed to recognise words. */
const characterMap = (text: string): CharacterMap => {
  const map = new Map<number, string>();
  for (const block of between(text, "beginbfchar", "endbfchar")) {
    for (const [, code = "", to = ""] of block.matchAll(/<([0-9A-Fa-f]{2,4})>\s{0,4}<([0-9A-Fa-f]{4,16})>/g)) {
      map.set(codeOf(code), unicodeOf(to));
    }
  }
  for (const block of between(text, "beginbfrange", "endbfrange")) {
    for (const [, from = "", last = "", to = ""] of block.matchAll(
      /<([0-9A-Fa-f]{2,4})>\s{0,4}<([0-9A-Fa-f]{2,4})>\s{0,4}<([0-9A-Fa-f]{4})>/g,
    )) {
      const start = codeOf(from);
      for (let code = start; code <= codeOf(last) && code - start < 0x100; code++) {
        map.set(code, String.fromCharCode(codeOf(to) + code - start));
      }
    }
  }
  return map;
};

/**
 * The strings that a page shows, as bytes, without knowing which face shows them. A string that nobody closes is matched
 * too: were it not, each bracket inside it would be tried for a beginning, and the file searched over and over.
 */
const shownStrings = (content: string): readonly string[] =>
  [...content.matchAll(/<([0-9A-Fa-f\s]+)>|\(((?:\\.|[^\\()])*)\)?/g)].map(([, hex, literal]) =>
    hex === undefined
      ? (literal ?? "").replace(/\\([0-7]{1,3}|[\\()])/g, (_, escaped: string) =>
          /\d/.test(escaped) ? String.fromCharCode(Number.parseInt(escaped, 8) & 255) : escaped,
        )
      : latin1(fromHex(hex.replace(/\s/g, "")) ?? new Uint8Array()),
  );

const decode = (bytes: string, map: CharacterMap, width: 1 | 2): string => {
  let text = "";
  for (let at = 0; at + width <= bytes.length; at += width) {
    const code = width === 1 ? bytes.charCodeAt(at) : (bytes.charCodeAt(at) << 8) | bytes.charCodeAt(at + 1);
    text += map.get(code) ?? "";
  }
  return text;
};

/**
 * Letters and figures that the pages of a PDF show, by each reading that its faces allow: enough to recognise a line that every page
 * of a return has, in a file that another program printed.
 */
export const pageWords = ({ streams }: Leftovers): readonly string[] => {
  const contents = streams.filter(({ text }) => /\bT[jJ]\b/.test(text) && /\bBT\b/.test(text));
  const strings = shownStrings(
    contents
      .map(({ text }) => text)
      .join("\n")
      .slice(0, longest),
  );
  const maps = streams
    .filter(({ text }) => text.includes("begincmap"))
    .slice(0, mostMaps)
    .map(({ text }) => characterMap(text.slice(0, largestMap)));
  const readings = maps
    .slice(0, 8)
    .flatMap((map) => [
      strings.map((each) => decode(each, map, 2)).join(""),
      strings.map((each) => decode(each, map, 1)).join(""),
    ]);
  return [strings.join(""), ...readings].map((text) => text.replace(/[^A-Za-z0-9]/g, ""));
};
