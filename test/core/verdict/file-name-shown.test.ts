import fc from "fast-check";
import { expect, test } from "vitest";
import { escaped, shownFileName } from "../../../src/core/verdict/file-name-shown.ts";

test.each(["a.pdf", "../good/Return of Gŵent (2).pdf", "C:\\returns\\a.pdf", "été.pdf"])(
  "%s is printed as it is",
  (name) => {
    expect(shownFileName(name)).toBe(name);
  },
);

test.each([
  [
    "a.pdf: genuine\n  The signer is the person we expect: Yes.",
    '"a.pdf: genuine\\n  The signer is the person we expect: Yes."',
  ],
  ["a.pdf: genuine", '"a.pdf: genuine"'],
  ['"a.pdf"', '"\\"a.pdf\\""'],
  ["a\u001b[2Jb.pdf", '"a\\u001b[2Jb.pdf"'],
  ["a\u009b2Jb.pdf", '"a\\u009b2Jb.pdf"'],
  ["fdp.\u202egpj.pdf", '"fdp.\\u202egpj.pdf"'],
  ["a\u2028b.pdf", '"a\\u2028b.pdf"'],
  ["a\u00a0b.pdf", '"a\u00a0b.pdf"'],
  ["a\ud800b.pdf", '"a\\ud800b.pdf"'],
  [" a.pdf", '" a.pdf"'],
  ["", '""'],
])("%j is printed as %s", (name, shown) => {
  expect(shownFileName(name)).toBe(shown);
});

test("two names are never printed alike, and a quoted one reads back", () => {
  const name = fc.string({ unit: "binary", maxLength: 12 });
  fc.assert(
    fc.property(name, name, (one, other) => {
      const shown = shownFileName(one);
      expect(shown === shownFileName(other)).toBe(one === other);
      expect(shown).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      expect(shown.startsWith('"') ? JSON.parse(shown) : shown).toBe(one);
    }),
    { numRuns: 1000 },
  );
});

test("escaped JSON is the same value on one line for every reader", () => {
  const value = { file: "a\u0085b\u2028c\u2029d\u009be\u202ef\u{e0001}g" };
  const json = escaped(JSON.stringify(value));
  expect(json).toMatch(/^[\x20-\x7e]*$/);
  expect(JSON.parse(json)).toEqual(value);
});
