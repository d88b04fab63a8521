import { render } from "preact";
import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { contentOf } from "../../../src/core/questionnaire/all-content.ts";
import type { Block, DocumentTree } from "../../../src/core/return/document.ts";
import { questionsTree } from "../../../src/core/return/document-tree.ts";
import { BlocksView, DocumentView } from "../../../src/ui/read/document-view.tsx";
import { axeFindings, show, until } from "./stage.ts";

const content = contentOf("training-2026", "EW");
if (content === undefined) {
  throw new Error("no content of the training edition");
}
const contents: Block = { kind: "contents", heading: "Contents" };
const asked = questionsTree(content);
const long: DocumentTree = { ...asked, blocks: [...asked.blocks.slice(0, 1), contents, ...asked.blocks.slice(1)] };

const shown = (): Element => document.querySelector(".app-document") ?? document.body;
const busy = (): boolean => shown().hasAttribute("aria-busy");
const whole = () => until(() => (busy() ? null : true));
const headings = (): readonly string[] => [...shown().querySelectorAll("h2, h3, h4, h5")].map(({ id }) => id);

const showLong = (): HTMLElement =>
  show(
    <>
      <h1>Page</h1>
      <DocumentView tree={long} />
    </>,
  );

/** Each task that changed the page, as how many blocks stood there after it. */
const growth = (): readonly number[] => {
  const seen: number[] = [];
  new MutationObserver(() => seen.push(shown().children.length)).observe(shown(), { childList: true });
  return seen;
};

test("a long document fills the screen at once and grows from there, till it says what it says when drawn in one go", async () => {
  const main = show(<BlocksView blocks={long.blocks} />);
  const inOneGo = main.textContent ?? "";
  showLong();
  expect(busy()).toBe(true);
  expect(shown().getBoundingClientRect().bottom).toBeGreaterThan(innerHeight);
  const first = shown().children.length;
  expect(first).toBeLessThan(long.blocks.length / 4);
  const grown = growth();
  await whole();
  expect(grown.length).toBeGreaterThan(4);
  expect([first, ...grown]).toEqual([first, ...grown].toSorted((a, b) => a - b));
  expect(shown().textContent).toBe([long.marking, ...long.notices, inOneGo, long.marking].join(""));
});

test("what is drawn is not drawn again, and what is read stays where it is", async () => {
  showLong();
  const before = [...shown().children];
  const read = before.at(-1);
  read?.scrollIntoView();
  const [at, top] = [scrollY, read?.getBoundingClientRect().top];
  expect(at).toBeGreaterThan(0);
  await whole();
  expect([...shown().children].slice(0, before.length)).toEqual(before);
  expect(before.every((element, n) => element === shown().children[n])).toBe(true);
  expect([scrollY, read?.getBoundingClientRect().top]).toEqual([at, top]);
});

test("a link to a part that is not drawn yet leads there once it is, to the top of the screen", async () => {
  window.location.hash = "#/draft/ID/print";
  showLong();
  const links = [...shown().querySelectorAll<HTMLAnchorElement>(".app-document__contents a")];
  const link = links.at(-2);
  const there = () => [...shown().querySelectorAll("h3")].some(({ textContent }) => textContent === link?.textContent);
  expect(there()).toBe(false);
  link?.click();
  const heading = await until(() => (document.activeElement?.tagName === "H3" ? document.activeElement : null));
  expect(heading.textContent).toBe(link?.textContent);
  expect(Math.abs(heading.getBoundingClientRect().top)).toBeLessThan(2);
  expect(window.location.hash).toBe("#/draft/ID/print");
});

test("of two links followed while the document is drawn, the last one counts", async () => {
  showLong();
  const [first, second] = shown().querySelectorAll<HTMLAnchorElement>(".app-document__contents a");
  second?.click();
  first?.click();
  await until(() => (document.activeElement?.tagName === "H3" ? true : null));
  await expect.poll(() => document.activeElement?.textContent).toBe(first?.textContent);
});

test("what is printed is the whole document, however early", () => {
  showLong();
  expect(busy()).toBe(true);
  window.dispatchEvent(new Event("beforeprint"));
  expect(busy()).toBe(false);
  expect(headings()).toHaveLength(long.blocks.filter(({ kind }) => kind === "heading" || kind === "contents").length);
});

test("another document is begun anew, and nothing of the one before stays", async () => {
  const main = show(null);
  render(<DocumentView tree={long} />, main);
  await whole();
  const other = { ...long, blocks: long.blocks.toReversed() };
  render(<DocumentView tree={other} />, main);
  expect(busy()).toBe(true);
  expect(shown().children.length).toBeLessThan(long.blocks.length / 4);
  await whole();
  expect(headings()).toEqual(
    other.blocks.flatMap((block, n) =>
      block.kind === "heading" ? [`document-${block.anchor ?? n}`] : block.kind === "contents" ? [""] : [],
    ),
  );
});

test("a short document is whole at once, and one block larger than any slice is drawn too", async () => {
  const text = "Long. ".repeat(5_000);
  const paragraph: Block = { kind: "paragraph", text };
  show(<DocumentView tree={{ ...long, blocks: [paragraph] }} />);
  expect(busy()).toBe(false);
  show(<DocumentView tree={{ ...long, blocks: [paragraph, paragraph] }} />);
  expect(busy()).toBe(true);
  await whole();
  expect(shown().textContent?.split(text)).toHaveLength(3);
});

const register: Block = {
  kind: "table",
  table: {
    caption: "Actions",
    columns: [{ text: "Action" }, { text: "What will be different" }, { text: "Owner" }],
    rows: Array.from({ length: 300 }, (_, n) => [`A${n + 1}`, "What is found is acted on. ".repeat(4), `Post ${n}`]),
  },
};
const withRegister: DocumentTree = {
  ...long,
  blocks: [
    { kind: "heading", level: 1, text: "Return" },
    contents,
    { kind: "heading", level: 2, text: "Actions" },
    register,
    { kind: "heading", level: 2, text: "About" },
  ],
};

const showRegister = (): HTMLElement =>
  show(
    <>
      <h1>Page</h1>
      <DocumentView tree={withRegister} />
    </>,
  );
const rows = (): readonly Element[] => [...shown().querySelectorAll("tbody tr")];

test("a table longer than a slice grows by its rows, none drawn twice, till it is what it is when drawn in one go", async () => {
  const inOneGo = show(<BlocksView blocks={withRegister.blocks} />).innerHTML;
  showRegister();
  const before = rows();
  expect(before.length).toBeGreaterThan(10);
  expect(before.length).toBeLessThan(100);
  const grown: number[] = [];
  new MutationObserver(() => grown.push(rows().length)).observe(shown(), { childList: true, subtree: true });
  await whole();
  const sizes = [before.length, ...grown].map((size, n, all) => size - (all[n - 1] ?? 0));
  expect(Math.max(...sizes)).toBeLessThan(100);
  expect(rows()).toHaveLength(300);
  expect(before.every((row, n) => row === rows()[n])).toBe(true);
  expect(shown().innerHTML).toContain(inOneGo);
});

test("a part below a table that is not whole yet is reached, and a table that has begun is printed whole", async () => {
  showRegister();
  shown().querySelectorAll<HTMLAnchorElement>(".app-document__contents a")[1]?.click();
  await until(() => (document.activeElement?.textContent === "About" ? true : null));
  expect(rows()).toHaveLength(300);
  showRegister();
  expect(rows().length).toBeLessThan(300);
  window.dispatchEvent(new Event("beforeprint"));
  expect(rows()).toHaveLength(300);
  expect(busy()).toBe(false);
});

test("axe finds nothing in a table of which a part is drawn, and other rows are begun anew", async () => {
  const main = show(null);
  const onPage = (tree: DocumentTree) => (
    <>
      <h1>Page</h1>
      <DocumentView tree={tree} />
    </>
  );
  render(onPage(withRegister), main);
  expect(rows().length).toBeLessThan(300);
  expect(await axeFindings()).toEqual([]);
  await whole();
  const reversed = { ...register, table: { ...register.table, rows: register.table.rows.toReversed() } };
  render(
    onPage({ ...withRegister, blocks: withRegister.blocks.map((block) => (block === register ? reversed : block)) }),
    main,
  );
  expect(busy()).toBe(true);
  await whole();
  expect(rows()).toHaveLength(300);
  expect(rows()[0]?.textContent).toContain("A300");
});

test("axe finds nothing, neither while it is drawn nor after, and no id stands twice", async () => {
  showLong();
  expect(busy()).toBe(true);
  expect(await axeFindings()).toEqual([]);
  await whole();
  expect(await axeFindings()).toEqual([]);
  const ids = headings().filter((id) => id !== "");
  expect(new Set(ids).size).toBe(ids.length);
  await expect.element(page.getByRole("heading", { name: "Page", level: 1 })).toBeVisible();
});
