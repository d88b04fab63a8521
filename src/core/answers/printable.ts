/**
 * The characters that the PDF's faces have (Atkinson Hyperlegible Next), as first and last code points in hexadecimal.
 * A page uses it to tell the author at entry what would print as `[U+XXXX]`, without loading a face.
 * A test compares the table with the faces themselves.
 */
const ranges =
  "20-7e a0-ac ae-b4 b6-107 10a-113 116-11b 11e-123 126-127 12a-12b 12e-133 136-137 139-13e 141-148 150-155 158-15b " +
  "15e-165 16a-16b 16e-17e 192 218-21b 237 2c6-2c7 2c9 2d8-2dd 300-304 306-308 30a-30c 312 326-328 394 3a9 3bc 3c0 " +
  "1e80-1e85 1e9e 1ef2-1ef3 2009 2013-2014 2018-201a 201c-201e 2020-2022 2026 2030 2039-203a 2044 20ac 20b9 2113 2122 " +
  "212e 2202 220f 2211-2212 2215 2219-221a 221e 222b 2248 2260 2264-2265 25ca 266a";

/** A line feed breaks the line; the hyphen that does not break, U+2011, prints as a hyphen. */
const standIns: readonly number[] = [0x0a, 0x2011];

const table: readonly (readonly [number, number])[] = ranges.split(" ").map((range) => {
  const [first = "", last = first] = range.split("-");
  return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
});

const hasGlyph = (code: number): boolean => table.some(([first, last]) => first <= code && code <= last);

/** The characters of `text`, each once and in order, that print as `[U+XXXX]`. */
export const unprintable = (text: string): readonly string[] => {
  if (/^[\x20-\x7e\n]*$/.test(text)) {
    return [];
  }
  return [...new Set(text)].filter((character) => {
    const code = character.codePointAt(0) ?? 0;
    return !hasGlyph(code) && !standIns.includes(code);
  });
};
