import fc from "fast-check";
import { expect, test } from "vitest";
import { fromLatin1 } from "../../src/pdf/bytes.ts";
import { Reader } from "../../src/pdf/syntax.ts";
import { readTextString, textString, xmlText } from "../../src/pdf/text-string.ts";

const readBack = (token: string): string => {
  const value = new Reader(fromLatin1(token), 0).value();
  return typeof value === "object" && value?.kind === "string" ? readTextString(value.bytes) : "not a string";
};

test("brackets and strokes cannot end a string early", () => {
  expect(textString("a) /Evil (b\\")).toBe("(a\\) /Evil \\(b\\\\)");
});

test("whatever the text, it is read back as it was", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(readBack(textString(text))).toBe(text);
    }),
  );
});

test("text in XML cannot open an element", () => {
  expect(xmlText('<a b="c">&')).toBe("&lt;a b=&quot;c&quot;&gt;&amp;");
});
