import { expect, test } from "vitest";
import { fill } from "../../../src/core/questionnaire/fill.ts";

const tokens = { court: "the sheriff", nothing: "" };

test("a token is filled wherever it stands", () => {
  expect(fill("Ask {court}, then {court}.", tokens)).toBe("Ask the sheriff, then the sheriff.");
});

test("a token with a capital starts a sentence", () => {
  expect(fill("{Court} decides.", tokens)).toBe("The sheriff decides.");
});

test("a hole that no token fills stays for the document", () => {
  expect(fill("Version {n} of {HeadTitle}, {constructor}", tokens)).toBe("Version {n} of {HeadTitle}, {constructor}");
});

test("a token that is empty takes the space before it away", () => {
  expect(fill("One sentence. {nothing}", tokens)).toBe("One sentence.");
  expect(fill("One, {nothing}, two.", tokens)).toBe("One,, two.");
});

test("a value that looks like a hole is not filled again", () => {
  expect(fill("{a}", { a: "{b}", b: "no" })).toBe("{b}");
});
