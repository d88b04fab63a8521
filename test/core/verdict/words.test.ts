import { expect, test } from "vitest";
import { lineNames } from "../../../src/core/verdict/verdict.ts";
import { lineQuestion, sentence } from "../../../src/core/verdict/words.ts";

test("the four lines ask what the design says they ask", () => {
  expect(lineNames.map(lineQuestion)).toEqual([
    "The file is unchanged since it was signed",
    "The signer is the person we expect (certificate enrolled for this force)",
    "The pages match the data",
    "The levels and proposed opinions follow from the answers",
  ]);
});

test("a name without an entry of its own falls back to the more general sentence", () => {
  expect(sentence("pages.no.pages-differ")).toBe(sentence("pages.no"));
});

test("a name that nobody wrote is a bug", () => {
  expect(() => sentence("nothing.of.the.kind")).toThrow();
});
