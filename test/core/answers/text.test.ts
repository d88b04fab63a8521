import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanText, codePoints, forbiddenOf, most, sayRemoved } from "../../../src/core/answers/text.ts";
import { textFaults } from "../../../src/core/answers/text-faults.ts";

describe("text at entry", () => {
  test.each([
    ["plain", "Plain text – “quoted”, ŵ ŷ é 𝕏", "Plain text – “quoted”, ŵ ŷ é 𝕏", []],
    ["line ends of other systems", "a\r\nb\rc\u2028d", "a\nb\nc\nd", []],
    ["a tab", "a\tb", "a b", []],
    ["ligatures out of a PDF", "\ufb01nd the \ufb02ow, o\ufb03ce", "find the flow, office", []],
    ["points of a list out of Word", "\uf0b7\tone \uf0a7 two", "• one • two", []],
    ["letters put together", "cafe\u0301", "café", []],
    ["a control character", "a\u0007b\u0000c", "abc", ["control"]],
    ["a soft hyphen", "mod\u00adern", "modern", ["soft-hyphen"]],
    ["zero width", "a\u200bb\ufeffc", "abc", ["zero-width"]],
    ["direction", "a\u202egnp\u202c", "agnp", ["direction"]],
    ["half a character", "a\ud800b", "ab", ["half-character"]],
    ["no character", "a\uffffb\u{1ffff}", "ab", ["noncharacter"]],
    ["several", "\u200b\u0007\u200b", "", ["zero-width", "control"]],
  ] as const)("%s", (_, raw, text, removed) => {
    expect(cleanText(raw)).toEqual({ text, removed });
  });

  test("taking something out can bring letters together, which are then composed", () => {
    expect(cleanText("e\u200b\u0301").text).toBe("é");
  });

  test("what was cleaned has no fault, and cleaning again changes nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (raw) => {
        const { text } = cleanText(raw);
        expect(textFaults(text, Number.POSITIVE_INFINITY)).toEqual([]);
        expect(cleanText(text)).toEqual({ text, removed: [] });
      }),
    );
  });

  test("every single code point either stays or is refused, the same at entry as in the check", () => {
    let refused = 0;
    for (let code = 0; code <= 0x10ffff; code += 1) {
      const character = String.fromCodePoint(code);
      const faults = textFaults(character, 10);
      const { removed } = cleanText(character);
      if (removed.length > 0 && faults.every(({ kind }) => kind !== "forbidden")) {
        throw new Error(`${code.toString(16)} is taken out and let pass`);
      }
      refused += faults.some(({ kind }) => kind === "forbidden") ? 1 : 0;
    }
    // 64 controls (one more is DEL, line feed is none), 2,048 surrogates, 66 noncharacters, and the invisible ones.
    expect(refused).toBe(64 + 2048 + 66 + 1 + (3 + 5 + 2 + 128) + (1 + 2 + 5 + 10));
  });

  test("the author is told in words", () => {
    expect(sayRemoved([])).toBe("");
    expect(sayRemoved(["soft-hyphen"])).toBe("We took out a soft hyphen, which cannot be kept in a return.");
    expect(sayRemoved(["soft-hyphen", "control", "direction"])).toBe(
      "We took out a soft hyphen, a control character and a mark that changes the direction of writing, which cannot be kept in a return.",
    );
  });
});

test("length is counted in code points after NFC", () => {
  expect(codePoints("𝕏e\u0301")).toBe(2);
});

test("a return holds at most 200 items of evidence, 100 actions, 60 accepted risks and 40 people", () => {
  expect(most).toEqual({ evidence: 200, actions: 100, risks: 60, people: 40 });
});

test("a line feed is the one control that may stand in a text", () => {
  expect(forbiddenOf(0x0a)).toBeNull();
  expect(forbiddenOf(0x0d)).toBe("control");
});
