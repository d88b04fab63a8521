import { expect, test } from "vitest";
import { publicationText, sharingText } from "../../../src/core/return/readers.ts";
import { sayIn } from "../../../src/core/return/say.ts";
import { contentIn, fullReturn } from "./fixture.ts";

test("publication is what the office has said, or that it has not said", () => {
  expect(publicationText(contentIn("EW"), sayIn(contentIn("EW")))).toBe(
    "The office of this training edition publishes nothing.",
  );
  const preparation = contentIn("EW", "2026");
  expect(publicationText(preparation, sayIn(preparation))).toBe("The office has not yet said what it will publish.");
});

test.each([
  ["yes", "yes"],
  ["ask", "yes, after asking us"],
  ["no", "no"],
  [null, "not yet chosen"],
] as const)("sharing %s is said as %s", (sharing, said) => {
  const full = fullReturn("EW");
  expect(sharingText({ ...full, declaration: { ...full.declaration, sharing } }, sayIn(full.content))).toBe(said);
});
