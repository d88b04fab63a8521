import { expect, test } from "vitest";
import { page } from "vitest/browser";
import type { DocumentTree } from "../../../src/core/return/document.ts";
import { DocumentView } from "../../../src/ui/read/document-view.tsx";
import { axeFindings, show, sticksOutAt320 } from "./stage.ts";

const tree: DocumentTree = {
  title: "Title",
  subject: "Subject",
  author: "Exampleshire Police",
  lang: "en-GB",
  marking: "OFFICIAL",
  notices: ["TRAINING. Made up."],
  footer: "",
  pageOf: "",
  date: "2026-03-31",
  blocks: [
    { kind: "heading", level: 1, text: "Return" },
    {
      kind: "paragraph",
      text: [
        "Gaps are on page ",
        { page: "gaps", name: "Gaps" },
        ", limits on page ",
        { page: "limits", name: "Limits" },
        ".",
      ],
    },
    { kind: "heading", level: 2, text: "Gaps", anchor: "gaps" },
    {
      kind: "list",
      ordered: false,
      items: [
        { text: "a. One\nline", mark: "True", sign: "yes" },
        { text: "b. Two", mark: "Not true", sign: "no", items: [{ text: "Action A1" }] },
      ],
    },
    {
      kind: "table",
      table: {
        caption: "Figures",
        columns: [{ text: "Figure" }, { text: "2026", align: "right" }],
        rows: [["Crimes", [{ strong: "58" }]]],
      },
    },
    { kind: "facts", caption: "Level", rows: [{ key: "Level", value: "2" }] },
    { kind: "signature", text: "Signature of the Chief Constable" },
    { kind: "page-break" },
    { kind: "paragraph", text: "<b>not markup</b>", style: "warning" },
  ],
};

const twice = (
  <>
    <h1>Page</h1>
    <DocumentView tree={tree} prefix="one" />
    <DocumentView tree={tree} prefix="two" under={2} />
  </>
);

test("headings go under the page's own, and a list item says its mark before its text", () => {
  const main = show(twice);
  expect([...main.querySelectorAll("h1, h2, h3, h4")].map(({ tagName }) => tagName)).toEqual([
    "H1",
    "H2",
    "H3",
    "H3",
    "H4",
  ]);
  const items = [...main.querySelectorAll("li")].map(({ textContent }) => textContent);
  expect(items.slice(0, 3)).toEqual(["True a. One\nline", "Not true b. TwoAction A1", "Action A1"]);
});

test("tables and facts have headers with scopes, and text is never markup", () => {
  const main = show(twice);
  const table = main.querySelector("table");
  expect([...(table?.querySelectorAll("th") ?? [])].map(({ scope }) => scope)).toEqual(["col", "col", "row"]);
  expect(main.querySelector(".app-document__facts th")?.getAttribute("scope")).toBe("row");
  expect(main.textContent).toContain("<b>not markup</b>");
});

test("a page reference leads to its part in its own document, and the address stays", async () => {
  window.location.hash = "#/check-return";
  show(twice);
  await page.getByRole("link", { name: "“Gaps”" }).nth(1).click();
  await expect.poll(() => document.activeElement?.id).toBe("two-gaps");
  expect(window.location.hash).toBe("#/check-return");
});

const withContents: DocumentTree = {
  ...tree,
  blocks: [
    { kind: "heading", level: 1, text: "Return" },
    { kind: "heading", level: 2, text: "Before" },
    { kind: "turn", text: "It goes on overleaf." },
    { kind: "contents", heading: "Contents" },
    { kind: "heading", level: 2, text: "People" },
    { kind: "heading", level: 3, text: "Who took part" },
    { kind: "heading", level: 2, text: "Gaps", anchor: "gaps" },
  ],
};

test("the contents list the parts that follow, each leads to its heading, and the address stays", async () => {
  window.location.hash = "#/draft/ID/print";
  const main = show(
    <>
      <h1>Page</h1>
      <DocumentView tree={withContents} />
    </>,
  );
  expect([...main.querySelectorAll("a")].map(({ textContent }) => textContent)).toEqual(["People", "Gaps"]);
  for (const name of ["Gaps", "People"]) {
    await page.getByRole("link", { name }).click();
    await expect.poll(() => document.activeElement?.tagName).toBe("H3");
    await expect.poll(() => document.activeElement?.textContent).toBe(name);
    expect(window.location.hash).toBe("#/draft/ID/print");
  }
  expect(await axeFindings()).toEqual([]);
});

test("a screen has no next page, so nothing is said of one", () => {
  expect(show(<DocumentView tree={withContents} />).textContent).not.toContain("overleaf");
});

test("a reference to a part that is not there names it, and leads nowhere", () => {
  expect(show(twice).textContent).toContain("limits on page “Limits”.");
  expect(page.getByRole("link", { name: "“Limits”" }).elements()).toHaveLength(0);
});

test("the marking stands before and after, and the notices before everything", () => {
  const main = show(<DocumentView tree={tree} />);
  const text = main.textContent ?? "";
  expect(text.startsWith("OFFICIALTRAINING. Made up.Return")).toBe(true);
  expect(text.endsWith("OFFICIAL")).toBe(true);
});

test("a caption that only says its heading again is not shown, and still names the table", () => {
  const echoed: DocumentTree = {
    ...tree,
    blocks: [
      { kind: "heading", level: 1, text: "Return" },
      { kind: "heading", level: 2, text: "Actions" },
      { kind: "table", table: { caption: "Actions", columns: [{ text: "Action" }], rows: [["A1"]] } },
      { kind: "table", table: { caption: "Actions", columns: [{ text: "More" }], rows: [["A2"]] } },
    ],
  };
  const [first, second] = show(<DocumentView tree={echoed} />).querySelectorAll("caption");
  expect(first?.textContent).toBe("Actions");
  expect(first?.getBoundingClientRect().width).toBe(1);
  expect(second?.getBoundingClientRect().width).toBeGreaterThan(1);
});

test("room to write in is an empty box as high as its lines, and a break only for want of room is none on a screen", async () => {
  const main = show(
    <>
      <h1>Page</h1>
      <DocumentView
        tree={{
          ...tree,
          blocks: [
            { kind: "heading", level: 1, text: "Blank" },
            { kind: "page-break", unlessRoom: true },
            { kind: "facts", caption: "Answer", rows: [{ key: "Evidence", value: { lines: 2 } }] },
            {
              kind: "table",
              table: {
                caption: "Crimes",
                columns: [{ text: "Figure" }, { text: "2026", align: "right" }],
                rows: [["Crimes", { lines: 1 }]],
              },
            },
          ],
        }}
      />
    </>,
  );
  expect([...main.querySelectorAll("td")].map(({ textContent }) => textContent)).toEqual(["", ""]);
  const [text, figure] = main.querySelectorAll("td > *");
  expect(text?.getBoundingClientRect().height).toBe(60);
  expect(figure?.getBoundingClientRect().height).toBe(30);
  expect(main.querySelector(".app-document__break")).toBeNull();
  expect(await axeFindings()).toEqual([]);
  expect(await sticksOutAt320()).toBeLessThanOrEqual(0);
});

test("axe finds nothing, and nothing sticks out at 320 pixels", async () => {
  show(
    <>
      <h1>Page</h1>
      <DocumentView tree={tree} />
    </>,
  );
  expect(await axeFindings()).toEqual([]);
  expect(await sticksOutAt320()).toBeLessThanOrEqual(0);
});
