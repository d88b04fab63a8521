import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeSheet } from "../../../src/core/figures/sheet-decode.ts";

const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
  const view = new DataView(new ArrayBuffer(2 * text.length + 2));
  [0xfeff, ...text.split("").map((one) => one.charCodeAt(0))].forEach((code, i) => {
    view.setUint16(2 * i, code, littleEndian);
  });
  return new Uint8Array(view.buffer);
};

test("UTF-8 is read with and without its mark, UTF-16 in both orders of its bytes", () => {
  const text = "box,note\r\nD1,“Llŷn” – £5 😀";
  const utf8 = new TextEncoder().encode(text);
  expect(decodeSheet(utf8)).toBe(text);
  expect(decodeSheet(Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8]))).toBe(text);
  expect(decodeSheet(utf16(text, true))).toBe(text);
  expect(decodeSheet(utf16(text, false))).toBe(text);
});

test("text in Windows-1252 is read as what it says", () => {
  expect(decodeSheet(Uint8Array.from([0xa3, 0x35, 0x2c, 0x93, 0x61, 0x94, 0x2c, 0x96, 0x2c, 0xe9, 0x80, 0xa0]))).toBe(
    "£5,“a”,–,é€\u00a0",
  );
});

test("bytes from 0x80 to 0x9f are what Windows-1252 has there", () => {
  const said: readonly (readonly [number, string])[] = [
    [0x80, "€"],
    [0x82, "‚"],
    [0x85, "…"],
    [0x8a, "Š"],
    [0x8c, "Œ"],
    [0x8e, "Ž"],
    [0x91, "‘"],
    [0x95, "•"],
    [0x99, "™"],
    [0x9c, "œ"],
    [0x9e, "ž"],
    [0x9f, "Ÿ"],
    [0x81, "\u{81}"],
    [0x9d, "\u{9d}"],
  ];
  for (const [byte, character] of said) {
    expect(decodeSheet(Uint8Array.of(byte))).toBe(character);
  }
});

test("workbooks, pictures, PDFs, web pages, rich text and UTF-16 without its mark are no text of a sheet", () => {
  expect(decodeSheet(Uint8Array.of(0x50, 0x4b, 3, 4, 0x14, 0, 8))).toBeNull();
  expect(decodeSheet(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0))).toBeNull();
  expect(decodeSheet(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0))).toBeNull();
  expect(decodeSheet(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 0x10))).toBeNull();
  expect(decodeSheet(utf16("box,2026", true).subarray(2))).toBeNull();
  for (const text of ["%PDF-1.7\n", "<html><table>", '<?xml version="1.0"?>', "{\\rtf1\\ansi"]) {
    expect(decodeSheet(new TextEncoder().encode(text))).toBeNull();
  }
  expect(decodeSheet(new Uint8Array())).toBe("");
});

test("any text in UTF-8 with no zero in it is itself, and what is UTF-8 is judged as the platform judges it", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
      const begun = `a${text.replaceAll("\0", "")}`;
      expect(decodeSheet(new TextEncoder().encode(begun))).toBe(begun);
    }),
  );
  fc.assert(
    fc.property(fc.uint8Array({ min: 1, minLength: 1, maxLength: 6 }), (tail) => {
      const bytes = Uint8Array.from([0x61, ...tail]);
      const loose = new TextDecoder().decode(bytes);
      // No code of a byte alone gives the replacement character, which is put where UTF-8 was broken.
      const isUtf8 = !loose.includes("\u{fffd}") || Buffer.from(loose).equals(bytes);
      const read = decodeSheet(bytes);
      expect(isUtf8 ? read : read?.length).toBe(isUtf8 ? loose : bytes.length);
    }),
    { numRuns: 500 },
  );
});
