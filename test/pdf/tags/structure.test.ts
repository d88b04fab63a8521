import { unzlibSync } from "fflate";
import { expect, test } from "vitest";
import { latin1 } from "../../../src/pdf/bytes.ts";
import { writePdf } from "../../../src/pdf/write.ts";
import { sampleInput } from "../support/sample.ts";
import {
  baseOf,
  entries,
  everyNode,
  items,
  markedOf,
  name,
  object,
  operatorsOf,
  pagesOf,
  text,
  treeOf,
} from "../support/structure.ts";

const base = baseOf(writePdf(sampleInput()));
const pages = pagesOf(base);
const tree = treeOf(base);
const nodes = everyNode(tree);
const root = entries(base, base.catalog.entries.get("StructTreeRoot"));
test("everything painted stands in exactly one marked sequence, numbered from 0 on each page", () => {
  expect(pages.length).toBeGreaterThan(15);
  for (const page of pages) {
    const marked = markedOf(operatorsOf(base, page));
    expect(marked.length).toBeGreaterThan(0);
    expect(marked.map(({ mcid }) => mcid)).toEqual(marked.map((_, at) => at));
  }
});

test("pages take the order of annotations from the structure", () => {
  expect(pages.map((page) => name(page.get("Tabs")))).toEqual(pages.map(() => "S"));
});

test("levels of headings go down one at a time", () => {
  const levels = nodes.flatMap(({ tag }) => (/^H[1-4]$/.test(tag) ? [Number(tag.slice(1))] : []));
  expect(levels[0]).toBe(1);
  levels.forEach((level, at) => {
    expect(level).toBeLessThanOrEqual((levels[at - 1] ?? 0) + 1);
  });
});

test("the parent tree is written before the tree itself", () => {
  const keys = [...root.keys()];
  expect(keys.indexOf("ParentTree")).toBeLessThan(keys.indexOf("K"));
});

test("every bookmark leads to a page", () => {
  const titles: string[] = [];
  const visit = (value: Parameters<typeof entries>[1]): void => {
    for (let next = value; next !== undefined; ) {
      const own = entries(base, next);
      const destination = items(own.get("Dest"));
      expect(name(entries(base, destination[0]).get("Type"))).toBe("Page");
      titles.push(text(own.get("Title")));
      visit(own.get("First"));
      next = own.get("Next");
    }
  };
  visit(entries(base, base.catalog.entries.get("Outlines")).get("First"));
  expect(titles).toContain("Point 2. The full range of powers against exploitation along county lines");
  expect(titles[0]).toBe("Modern slavery and human trafficking self-assessment 2026");
});

test("both faces are embedded, with a map back to Unicode", () => {
  const resources = entries(base, pages[0]?.get("Resources"));
  const fonts = [...entries(base, resources.get("Font")).values()].map((font) => entries(base, font));
  expect(fonts.map((font) => name(font.get("BaseFont")))).toEqual([
    "AAAAAB+AtkinsonHyperlegibleNext-Regular",
    "AAAAAC+AtkinsonHyperlegibleNext-Bold",
  ]);
  for (const font of fonts) {
    const map = latin1(unzlibSync(object(base, font.get("ToUnicode")).stream ?? new Uint8Array()));
    expect(map).toContain("<0174><0178><0174>");
    const descendant = entries(base, items(font.get("DescendantFonts"))[0]);
    expect(entries(base, descendant.get("FontDescriptor")).has("FontFile2")).toBe(true);
  }
});
