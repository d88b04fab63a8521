import { expect, test } from "vitest";
import type { Block } from "../../../../src/core/return/document.ts";
import type { LaidOut } from "../../../../src/pdf/templates/1/laid-out.ts";
import { body, filler, lay, linesOf, nodesOf, pagesOf, paragraph, say } from "../../support/laid.ts";

const heading = (text: string, level: 1 | 2 | 3 = 3): Block => ({ kind: "heading", level, text });
/** What stands again at the top of a page. */
const again = (laid: LaidOut, page: number): readonly string[] =>
  (laid.repeated[page] ?? []).filter(({ part }) => part === undefined).map(say);

test("a page that opens within a part says which, small, and for the eye only", () => {
  const laid = lay([heading("Return", 1), heading("Point 1", 2), heading("1.1 Accountability"), ...filler(40)]);
  expect(laid.pages).toBe(2);
  expect(again(laid, 1)).toEqual([]);
  expect(again(laid, 2)).toEqual(["1.1 Accountability"]);
  expect(linesOf(laid.root).filter((line) => say(line) === "1.1 Accountability")).toHaveLength(1);
  const [small] = (laid.repeated[2] ?? []).filter(({ part }) => part === undefined);
  const [first] = body(laid).filter(({ page }) => page === 2);
  expect(small?.size).toBeLessThan(first?.size ?? 0);
  expect(small?.y).toBeLessThan((first?.y ?? 0) - (first?.size ?? 0));
});

test("one that opens with a heading, or after a page break, does not", () => {
  const before = [heading("Before", 2), ...filler(20), { kind: "page-break" }] satisfies readonly Block[];
  for (const opening of [heading("After", 2), paragraph("After.")]) {
    const laid = lay([...before, opening]);
    expect([laid.pages, again(laid, 2)]).toEqual([2, []]);
  }
});

test("the title of a document is on no page again", () => {
  const laid = lay([heading("Return", 1), ...filler(40)]);
  expect([laid.pages, again(laid, 2)]).toEqual([2, []]);
});

test("the part stands above the head of a table that goes on", () => {
  const rows = Array.from({ length: 60 }, (_, at) => [`Row ${at}`, "A cell"]);
  const table = { caption: "Actions", columns: [{ text: "Action" }, { text: "Due" }], rows };
  const laid = lay([heading("Actions", 2), { kind: "table", table }]);
  expect(again(laid, 2)).toEqual(["Actions", "Action", "Due"]);
  const [part, head] = (laid.repeated[2] ?? []).filter((line) => line.part === undefined);
  expect(part?.y).toBeLessThan(head?.y ?? 0);
});

const words = (count: number): string => Array.from({ length: count }, (_, at) => `word${at}`).join(" ");

test("a row of more than sixteen lines goes on from page to page, its head beside it, four lines at least on either side", () => {
  for (let count = 15; count < 31; count++) {
    const laid = lay([...filler(count), { kind: "facts", caption: "", rows: [{ key: "Notes", value: words(230) }] }]);
    const value = body(laid).filter(({ tag }) => tag === "TD");
    expect(value.length).toBeGreaterThan(16);
    const lines = [1, 2].map((on) => value.filter(({ page }) => page === on).length);
    expect(
      lines.every((some) => some === 0 || some >= 4),
      `${lines}`,
    ).toBe(true);
    expect(again(laid, 2)).toEqual(lines.every((some) => some > 0) ? ["Notes"] : []);
    expect(value.map(say).join("")).toBe(words(230));
  }
});

test("a row of sixteen lines or fewer is moved whole", () => {
  for (let count = 15; count < 31; count++) {
    const laid = lay([...filler(count), { kind: "facts", caption: "", rows: [{ key: "Notes", value: words(130) }] }]);
    const [row] = nodesOf(laid.root, "TR");
    expect(row === undefined ? [] : pagesOf(row)).toHaveLength(1);
  }
});

test("small print is not split over two pages", () => {
  for (let count = 20; count < 36; count++) {
    const laid = lay([...filler(count), { kind: "paragraph", style: "small", text: words(80) }]);
    const pages = body(laid).filter((line) => say(line).startsWith("word"));
    expect(pages.length).toBeGreaterThan(4);
    expect(new Set(pages.map(({ page }) => page)).size).toBe(1);
  }
});

test("what is to stand on one page goes on where it has room, and else takes a page of its own", () => {
  const about: readonly Block[] = [
    { kind: "page-break", unlessRoom: true },
    heading("About", 2),
    { kind: "facts", caption: "", rows: Array.from({ length: 12 }, (_, at) => ({ key: `Key ${at}`, value: "Value" })) },
  ];
  const pages = [10, 13, 16, 19, 22, 25].map((count) => {
    const laid = lay([...filler(count), ...about]);
    return [...new Set(body(laid).flatMap((line) => (/^(About|Key)/.test(say(line)) ? [line.page] : [])))];
  });
  expect(pages).toEqual([[1], [1], [1], [2], [2], [2]]);
});

test("what would not go on one page anyway begins where it has come to", () => {
  const laid = lay([
    ...filler(10),
    { kind: "page-break", unlessRoom: true },
    heading("Register", 2),
    ...Array.from({ length: 60 }, (_, at) => paragraph(`Entry ${at}.`)),
  ]);
  const pages = body(laid).flatMap((line) => (/^(Register|Entry)/.test(say(line)) ? [line.page] : []));
  expect([...new Set(pages)]).toEqual([1, 2, 3]);
});
