import fc from "fast-check";
import { expect, test } from "vitest";
import { csvText, withoutApostrophe } from "../../../src/core/verdict/csv-text.ts";

test("a byte order mark, commas, CRLF, and quotes where they are needed", () => {
  expect(
    csvText([
      ["a", "b,c", 'say "no"'],
      ["1", "", "d\ne"],
    ]),
  ).toBe('\u{feff}a,"b,c","say ""no"""\r\n1,,"d\ne"\r\n');
});

test("what would be a formula gets an apostrophe, which comes off again", () => {
  for (const text of ["=1+1", "+1", "-1", "@x", " =1", "＝1"]) {
    expect(csvText([[text]])).toContain(`'${text}`);
    expect(withoutApostrophe(`'${text}`)).toBe(text);
  }
  expect(withoutApostrophe("'tis so")).toBe("'tis so");
});

test("no text begins as a formula once written", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(
        /^[=+\-@]/.test(
          csvText([[text]])
            .slice(1)
            .replace(/^"/, ""),
        ),
      ).toBe(false);
    }),
  );
});
