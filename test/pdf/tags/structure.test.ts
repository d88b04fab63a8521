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
const parents = new Map<number, readonly unknown[] | unknown>();
const numbers = items(entries(base, root.get("ParentTree")).get("Nums"));
for (let at = 0; at < numbers.length; at += 2) {
  const value = numbers[at + 1];
  parents.set(
    Number(numbers[at]),
    typeof value === "object" && value?.kind === "array"
      ? value.items.map((item) => (typeof item === "object" && item?.kind === "reference" ? item.object : -1))
      : typeof value === "object" && value?.kind === "reference"
        ? value.object
        : -1,
  );
}

test("everything painted stands in exactly one marked sequence, numbered from 0 on each page", () => {
  expect(pages.length).toBeGreaterThan(15);
  for (const page of pages) {
    const marked = markedOf(operatorsOf(base, page));
    expect(marked.length).toBeGreaterThan(0);
    expect(marked.map(({ mcid }) => mcid)).toEqual(marked.map((_, at) => at));
  }
});

test("content, parent tree and elements agree, and the tag in the page is the element's", () => {
  const kids = items(entries(base, base.catalog.entries.get("Pages")).get("Kids"));
  const owned = new Map<string, (typeof nodes)[number]>();
  for (const node of nodes) {
    for (const kid of node.kids) {
      if ("mcid" in kid) {
        const key = `${kid.page} ${kid.mcid}`;
        expect(owned.has(key), `content ${key} belongs to one element`).toBe(false);
        owned.set(key, node);
      }
    }
  }
  let seen = 0;
  pages.forEach((page, at) => {
    const kid = kids[at];
    const number = typeof kid === "object" && kid?.kind === "reference" ? kid.object : -1;
    const marked = markedOf(operatorsOf(base, page));
    const fromTree = parents.get(Number(page.get("StructParents")));
    expect(fromTree).toEqual(marked.map(({ mcid }) => owned.get(`${number} ${mcid}`)?.number));
    expect(marked.map(({ tag }) => tag)).toEqual(marked.map(({ mcid }) => owned.get(`${number} ${mcid}`)?.tag));
    seen += marked.length;
  });
  expect(owned.size).toBe(seen);
});

test("reading order never goes back a page", () => {
  const order = nodes.flatMap((node) => node.kids.flatMap((kid) => ("mcid" in kid ? [kid.page] : [])));
  expect(order.length).toBeGreaterThan(500);
  // Depth first: an element's own content before that of elements inside it, so compare leaf by leaf.
  const leaves = (node: typeof tree): readonly number[] =>
    node.kids.flatMap((kid) => ("tag" in kid ? leaves(kid) : "mcid" in kid ? [kid.page] : []));
  // A row that reaches over a page's end is not in the sample, so the pages of its leaves only rise.
  const flat = leaves(tree);
  expect(flat).toEqual([...flat].sort((one, other) => one - other));
});

test("every annotation is printed, described, and known to its element", () => {
  const annotations = pages.flatMap((page) => items(page.get("Annots")));
  expect(annotations.length).toBeGreaterThan(5);
  for (const annotation of annotations) {
    const own = entries(base, annotation);
    const number = typeof annotation === "object" && annotation?.kind === "reference" ? annotation.object : -1;
    const kind = name(own.get("Subtype"));
    expect(own.get("F")).toBe(4);
    expect(text(own.get(kind === "Link" ? "Contents" : "TU")).length).toBeGreaterThan(0);
    const element = nodes.find((node) => node.number === parents.get(Number(own.get("StructParent"))));
    expect(element?.tag).toBe(kind === "Link" ? "Link" : "Form");
    expect(element?.kids).toContainEqual({ annotation: number });
  }
});

test("pages take the order of annotations from the structure", () => {
  expect(pages.map((page) => name(page.get("Tabs")))).toEqual(pages.map(() => "S"));
});

test("heads of columns and of rows say which they are", () => {
  const heads = nodes.filter(({ tag }) => tag === "TH");
  expect(heads.length).toBeGreaterThan(100);
  const scopes = new Set(heads.map((head) => name(entries(base, head.entries.get("A")).get("Scope"))));
  expect([...scopes].sort()).toEqual(["Column", "Row"]);
});

test("rows of a table have a cell for each column", () => {
  for (const table of nodes.filter(({ tag }) => tag === "Table")) {
    const rows = everyNode(table).filter(({ tag }) => tag === "TR");
    expect(new Set(rows.map(({ kids }) => kids.length)).size).toBe(1);
  }
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
