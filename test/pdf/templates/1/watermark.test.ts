import { describe, expect, test } from "vitest";
import { writePdf } from "../../../../src/pdf/write.ts";
import { sampleInput } from "../../support/sample.ts";
import { baseOf, markedOf, operatorsOf, pagesOf } from "../../support/structure.ts";

const draft = baseOf(writePdf(sampleInput({ watermark: "DRAFT" })));
const pages = pagesOf(draft).map((page) => operatorsOf(draft, page));
const opening = "/Artifact <</Type /Pagination /Subtype /Watermark>> BDC";

describe("a watermark", () => {
  test("stands on every page, once, and is no content", () => {
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) {
      expect(page.filter((line) => line === opening)).toHaveLength(1);
      expect(() => markedOf(page)).not.toThrow();
    }
  });

  test("lies behind the text and is lighter than it", () => {
    for (const page of pages) {
      const at = page.indexOf(opening);
      expect(page.findIndex((line) => /<<\/MCID/.test(line))).toBeGreaterThan(at);
      expect(page.slice(at, page.indexOf("EMC", at))).toContain("0.9 g");
    }
  });

  test("adds nothing that a screen reader would say", () => {
    const plain = baseOf(writePdf(sampleInput()));
    const marked = pagesOf(plain).map((page) => markedOf(operatorsOf(plain, page)));
    expect(pages.map(markedOf)).toEqual(marked);
  });
});

test("a return has none", () => {
  const plain = baseOf(writePdf(sampleInput()));
  expect(pagesOf(plain).flatMap((page) => operatorsOf(plain, page))).not.toContain(opening);
});
