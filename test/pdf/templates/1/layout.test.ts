import fc from "fast-check";
import { expect, test } from "vitest";
import type { Block } from "../../../../src/core/return/document.ts";
import type { LaidOut, Node } from "../../../../src/pdf/templates/1/laid-out.ts";
import { layOut } from "../../../../src/pdf/templates/1/layout.ts";
import { page as sheet } from "../../../../src/pdf/templates/1/style.ts";
import { body, faces, filler, lay, linesOf, nodesOf, pagesOf, paragraph, say } from "../../support/laid.ts";
import { sampleTree } from "../../support/sample-tree.ts";

test("nothing is set outside its room or into the foot of the page", () => {
  const laid = layOut(sampleTree(), faces);
  for (const line of body(laid)) {
    const width = line.runs.reduce((sum, run) => sum + run.width, 0);
    const space = say(line).endsWith(" ") ? 4 : 0;
    expect(width - space, say(line)).toBeLessThanOrEqual(line.width + 0.01);
    expect(line.y).toBeLessThan(sheet.bottom);
  }
});

test("a heading stands on the page of what follows it, wherever the page ends", () => {
  for (let count = 20; count < 36; count++) {
    const laid = lay([
      ...filler(count),
      { kind: "heading", level: 3, text: "Heading" },
      paragraph("word ".repeat(60).trim()),
    ]);
    const lines = body(laid);
    const heading = lines.find((line) => say(line) === "Heading");
    const after = lines.find((line) => say(line).startsWith("word"));
    expect(heading?.page).toBe(after?.page);
  }
});

test("no line of a paragraph stands alone at the end or the beginning of a page", () => {
  for (let count = 20; count < 36; count++) {
    const laid = lay([...filler(count), paragraph("several words that go on ".repeat(20).trim())]);
    const lines = body(laid).filter((line) => say(line).startsWith("several") || say(line).includes("words"));
    const perPage = new Map<number, number>();
    for (const { page } of lines) {
      perPage.set(page, (perPage.get(page) ?? 0) + 1);
    }
    expect(Math.min(...perPage.values())).toBeGreaterThanOrEqual(2);
  }
});

test("a practice is not split over two pages", () => {
  const text = "a statement of several lines ".repeat(14).trim();
  const laid = lay([
    { kind: "list", ordered: false, items: Array.from({ length: 30 }, () => ({ mark: "True", text })) },
  ]);
  expect(laid.pages).toBeGreaterThan(2);
  expect(nodesOf(laid.root, "LI").map((item) => pagesOf(item).length)).toEqual(Array.from({ length: 30 }, () => 1));
});

const table = (rows: number, cell = "A cell"): Block => ({
  kind: "table",
  table: {
    caption: "Caption",
    columns: [{ text: "Head one" }, { text: "Number", align: "right" }],
    rows: Array.from({ length: rows }, (_, at) => [`${cell} ${at}`, `${at * 1000}`]),
  },
});

test("the head of a table is repeated on every page that it reaches, for the eye only", () => {
  const laid = lay([table(100)]);
  expect(laid.pages).toBeGreaterThan(2);
  for (let page = 2; page <= laid.pages; page++) {
    expect((laid.repeated[page] ?? []).filter((line) => line.part === undefined).map(say)).toEqual([
      "Head one",
      "Number",
    ]);
  }
  expect(linesOf(laid.root).filter((line) => say(line) === "Head one")).toHaveLength(1);
});

test("a row is never split, and the last row never stands alone", () => {
  const cell = "words of a cell that needs two lines at least because it is long, and even longer than that";
  for (let count = 40; count < 56; count++) {
    const laid = lay([table(count, cell)]);
    const rows = nodesOf(laid.root, "TR").map(pagesOf);
    expect(rows).toHaveLength(count + 1);
    expect(rows.every((pages) => pages.length === 1)).toBe(true);
    expect(rows.filter(([page]) => page === laid.pages).length).toBeGreaterThanOrEqual(2);
  }
});

test("a cell longer than a page goes on, whole", () => {
  const long = Array.from({ length: 900 }, (_, at) => `w${at}`).join(" ");
  const laid = lay([{ kind: "facts", caption: "", rows: [{ key: "Key", value: long }] }]);
  expect(laid.pages).toBeGreaterThan(1);
  const printed = body(laid)
    .filter((line) => line.tag === "TD")
    .map(say)
    .join("");
  expect(printed).toBe(long);
});

test("numbers stand at the right of their column", () => {
  const laid = lay([table(3)]);
  const numbers = body(laid).filter((line) => /^\d+$/.test(say(line)));
  expect(numbers.map(({ align }) => align)).toEqual(["right", "right", "right"]);
});

test("a line that goes on ends with a space, one that ends does not", () => {
  const laid = lay([paragraph("word ".repeat(60).trim())]);
  const lines = body(laid).map(say);
  expect(lines.length).toBeGreaterThan(2);
  expect(lines.slice(0, -1).every((line) => line.endsWith("word "))).toBe(true);
  expect(lines.at(-1)).toMatch(/word$/);
});

test("a reference to a page names the page on which its heading stands", () => {
  const laid = lay([
    { kind: "paragraph", text: ["See page ", { page: "later", name: "Later" }, "."] },
    { kind: "page-break" },
    { kind: "page-break" },
    { kind: "heading", level: 2, text: "Later", anchor: "later" },
  ]);
  expect(laid.anchors.get("later")).toMatchObject({ page: 2, title: "Later" });
});

test("marking and notices are read out once, and stand on every page", () => {
  const laid = lay([paragraph("One."), { kind: "page-break" }, paragraph("Two.")], {
    notices: ["TRAINING. A notice.", "DRAFT. Another."],
  });
  expect(laid.pages).toBe(2);
  const shown = (page: number) => (laid.repeated[page] ?? []).map(say);
  expect(linesOf(laid.root).slice(0, 3).map(say)).toEqual([
    "OFFICIAL-SENSITIVE",
    "TRAINING. A notice.",
    "DRAFT. Another.",
  ]);
  expect(shown(1)).toEqual([expect.stringContaining("Exampleshire"), "Page 1 of 2", "OFFICIAL-SENSITIVE"]);
  expect(shown(2)).toEqual([
    "OFFICIAL-SENSITIVE",
    "TRAINING. A notice.",
    "DRAFT. Another.",
    expect.stringContaining("Exampleshire"),
    "Page 2 of 2",
    "OFFICIAL-SENSITIVE",
  ]);
});

test("a mark of a list has its sign and its word", () => {
  const laid = lay([
    {
      kind: "list",
      ordered: false,
      items: [
        { mark: "True", sign: "yes", text: "One" },
        { mark: "Not true", sign: "no", text: "Two" },
        { mark: "Not shown", sign: "not-shown", text: "Three" },
      ],
    },
  ]);
  expect(
    body(laid)
      .filter((line) => line.tag === "Lbl")
      .map(say),
  ).toEqual(["True", "Not true", "Not shown"]);
  const shapes = laid.shapes[1] ?? [];
  expect(shapes.filter((shape) => shape.kind === "box" && shape.width < 9)).toHaveLength(2);
});

test("whatever the text, every character is printed or shown by number, in order", () => {
  const characters = fc.oneof(
    fc.string({ unit: "binary", maxLength: 400 }),
    fc.stringMatching(/^[a-z ŵŷ\n\u00ad\u2011()<>\\-]{0,400}$/),
  );
  fc.assert(
    fc.property(characters, (text) => {
      const printed = body(lay([paragraph(text)]))
        .map(say)
        .join("");
      const expected = Array.from(text, (character) => {
        const code = character.codePointAt(0) ?? 0;
        if (code === 0x2011) {
          return "-";
        }
        const has = code <= 0xffff && faces.regular.glyphOf(code) !== 0;
        return has || code === 10 ? character : `[U+${code.toString(16).toUpperCase().padStart(4, "0")}]`;
      }).join("");
      expect(printed.replace(/[ \n]/g, "")).toBe(expected.replace(/[ \n]/g, ""));
    }),
    { numRuns: 300 },
  );
});

const linksOf = (node: Node): readonly { readonly page: number; readonly to: string }[] =>
  node.kids.flatMap((kid) => (kid.kind === "node" ? linksOf(kid) : kid.kind === "link" ? [kid] : []));
const parts = (count: number): readonly Block[] => [
  { kind: "heading", level: 1, text: "Return" },
  { kind: "contents", heading: "Contents" },
  ...Array.from({ length: count }, (_, at): readonly Block[] => [
    { kind: "heading", level: 2, text: `Part ${at + 1}` },
    ...filler(28),
  ]).flat(),
];

test("a document of more than six pages has a list of its parts, each line a link to where it begins", () => {
  const laid = lay(parts(8));
  expect(laid.pages).toBeGreaterThan(6);
  const links = linksOf(laid.root);
  expect(links.map(({ to }) => laid.anchors.get(to)?.title)).toEqual(
    Array.from({ length: 8 }, (_, at) => `Part ${at + 1}`),
  );
  expect(new Set(links.map(({ page }) => page))).toEqual(new Set([1]));
  expect(nodesOf(laid.root, "TOCI")).toHaveLength(8);
});

test("a document of six pages has none", () => {
  const counts = [3, 4, 5, 6, 7].map((count) => lay(parts(count)));
  for (const laid of counts) {
    expect(linksOf(laid.root).length > 0, `${laid.pages} pages`).toBe(laid.pages > 6);
  }
  expect(counts.some(({ pages }) => pages === 6)).toBe(true);
});

test("what is stated in one breath stands on one page", () => {
  for (let count = 14; count < 30; count++) {
    const stated: Block = { kind: "paragraph", style: "stated", text: "I have read this return. ".repeat(6).trim() };
    const laid = lay([...filler(count), { kind: "heading", level: 2, text: "Declaration" }, stated, stated, stated]);
    const lines = body(laid).filter((line) => say(line).includes("read this return"));
    expect(new Set(lines.map(({ page }) => page)).size).toBe(1);
  }
});

test("neither the first nor the last row of a table stands alone on a page", () => {
  for (let count = 20; count < 40; count++) {
    const table = {
      caption: "Table",
      columns: [{ text: "Row" }, { text: "Number", align: "right" as const }],
      rows: Array.from({ length: 4 }, (_, at) => [`Row ${at}`, `${at}`]),
    };
    const laid = lay([...filler(count), { kind: "table", table }]);
    const pages = body(laid)
      .filter((line) => /^Row \d/.test(say(line)))
      .map(({ page }) => page);
    expect(pages[0]).toBe(pages[1]);
    expect(pages[2]).toBe(pages[3]);
  }
});

test("nor does the first or the last practice of a list", () => {
  for (let count = 20; count < 40; count++) {
    const items = Array.from({ length: 4 }, (_, at) => ({ mark: "True", text: `Practice ${at}` }));
    const laid = lay([...filler(count), { kind: "list", ordered: false, items }]);
    const pages = body(laid)
      .filter((line) => say(line).startsWith("Practice"))
      .map(({ page }) => page);
    expect(pages[0]).toBe(pages[1]);
    expect(pages[2]).toBe(pages[3]);
  }
});

const first = (rows: number): readonly Block[] => [
  { kind: "heading", level: 1, text: "Exampleshire Police" },
  {
    kind: "facts",
    caption: "Opinions",
    rows: Array.from({ length: rows }, (_, at) => ({ key: `Key ${at}`, value: "A value on one line." })),
  },
  { kind: "signature", text: "Signature of the Chief Constable" },
  { kind: "page-break" },
  { kind: "facts", caption: "Later", rows: [{ key: "Lead", value: "Detective chief inspector" }] },
];

test("a first page that has to be one page is set as close as that takes, and no closer", () => {
  const sizes = (rows: number): readonly number[] => [
    ...new Set(
      body(lay(first(rows)))
        .filter((line) => say(line).startsWith("A value"))
        .map(({ size }) => size),
    ),
  ];
  const signs = (rows: number): number => {
    const found = nodesOf(lay(first(rows)).root, "Form")[0]?.kids[0];
    return found?.kind === "field" ? found.page : 0;
  };
  expect([sizes(10), sizes(28), sizes(39)]).toEqual([[9.5], [9], [8]]);
  expect([10, 28, 39, 45].map(signs)).toEqual([1, 1, 1, 2]);
  // What cannot be one page is not made harder to read for nothing.
  expect(sizes(45)).toEqual([9.5]);
});

test("what follows the first page is set as ever", () => {
  const later = body(lay(first(39))).find((line) => say(line).startsWith("Detective"));
  expect(later?.size).toBe(9.5);
});

test("a short table is moved to the next page rather than broken", () => {
  for (let count = 20; count < 36; count++) {
    const laid = lay([...filler(count), table(6)]);
    const rows = nodesOf(laid.root, "TR").map(pagesOf);
    expect(new Set(rows.flat()).size, `after ${count}`).toBe(1);
  }
});

test("a tall row does not take the one before it along to the next page", () => {
  const tall = "several words that go on ".repeat(44).trim();
  const rows = ["One", "Two", "Three", "Four", "Five"].map((key) => ({ key, value: tall }));
  const laid = lay([...filler(16), { kind: "facts", caption: "", rows }]);
  const pages = nodesOf(laid.root, "TR").map(pagesOf);
  expect(pages[0]).toEqual([1]);
  expect(pages.at(-1)).not.toEqual(pages.at(-2));
});

test("columns of numbers are as wide as each other, whatever stands in them", () => {
  const laid = lay([
    {
      kind: "table",
      table: {
        caption: "Caption",
        columns: ["Figure", "2024", "2025", "2026"].map((text, at) => (at === 0 ? { text } : { text, align: "right" })),
        rows: [
          ["A figure that has a name of some length", "We hold this but could not extract it in time", "9", "1,204"],
        ],
      },
    },
  ]);
  const heads = body(laid).filter((line) => /^20\d\d$/.test(say(line)));
  expect(heads).toHaveLength(3);
  expect(new Set(heads.map(({ width }) => width.toFixed(3))).size).toBe(1);
});

const firstPage = (lines: number): readonly Block[] => [
  paragraph("First."),
  { kind: "turn", text: "It goes on overleaf." },
  ...filler(lines),
  { kind: "signature", text: "Signature" },
  { kind: "page-break" },
  paragraph("Then."),
];

test("a first page that is full says so and ends before what has no room on it; else nothing is said", () => {
  const [short, long] = [lay(firstPage(10)), lay(firstPage(45))];
  const pageOf = (laid: LaidOut, text: string): number | undefined =>
    body(laid).find((line) => say(line).trim() === text)?.page;
  expect(pageOf(short, "It goes on overleaf.")).toBeUndefined();
  expect([pageOf(short, "Filler 9."), pageOf(short, "Then.")]).toEqual([1, 2]);
  expect([pageOf(long, "It goes on overleaf."), pageOf(long, "Filler 0.")]).toEqual([1, 2]);
});
