import { expect, test } from "vitest";
import { characterCode, codeInHex } from "../../src/pdf/character-codes.ts";
import { metricsOf } from "../../src/pdf/font-metrics.ts";
import { fonts } from "./support/sample.ts";

test("every character of the faces has a code of its own, and no code begins another", () => {
  const metrics = metricsOf(fonts.regular);
  const codes = new Map<number, number>();
  for (let character = 0x20; character <= 0xffff; character++) {
    if (metrics.glyphOf(character) !== 0) {
      const code = characterCode(character);
      expect(codes.has(code), `U+${character.toString(16)}`).toBe(false);
      codes.set(code, character);
    }
  }
  expect(codes.size).toBeGreaterThan(300);
  const single = [...codes.keys()].filter((code) => code < 0x100);
  for (const code of codes.keys()) {
    expect(code < 0x100 || !single.includes(code >> 8)).toBe(true);
  }
});

test("a code is as many bytes as it needs", () => {
  expect([0x41, 0xe9, 0x175, 0x2019].map((character) => codeInHex(characterCode(character)))).toEqual([
    "41",
    "e9",
    "0175",
    "1019",
  ]);
});

test("what the faces cannot have is refused, not shown as something else", () => {
  for (const character of [0x09, 0x1f, 0x1000, 0x17ff, 0x2800, 0x4e00, 0xfb01]) {
    expect(() => characterCode(character)).toThrow("no code for U+");
  }
});
