import { expect, test } from "vitest";
import type { Block } from "../../../../src/core/return/document.ts";
import { body, lay, say } from "../../support/laid.ts";

const table = (first: string, heads: readonly string[], cell = "12"): Block => ({
  kind: "table",
  table: {
    caption: "",
    columns: [{ text: "Figure" }, ...heads.map((text) => ({ text, align: "right" as const }))],
    rows: [[first, ...heads.map(() => cell)]],
  },
});
const years = ["Year to 31 March 2024", "Year to 31 March 2025", "Year to 31 March 2026"];

test("the years of one table stand under those of another, however long the names of their figures", () => {
  const laid = lay([
    table("Groups", years),
    table("Applications refused, withdrawn or ended in any other way, of all that were made", years),
  ]);
  const ends = body(laid)
    .filter((line) => say(line) === "12")
    .map(({ x, width }) => (x + width).toFixed(2));
  expect(ends).toHaveLength(6);
  expect(ends.slice(0, 3)).toEqual(ends.slice(3));
});

test("the head of a single column of numbers is one line", () => {
  const heads = body(lay([table("Groups", ["At 31 March 2026"])])).filter(({ tag }) => tag === "TH");
  expect(heads.map(say)).toEqual(["Figure", "At 31 March 2026", "Groups"]);
});

test("a cell that is set in bold has the room for it", () => {
  const laid = lay([
    {
      kind: "table",
      table: {
        caption: "",
        columns: [{ text: "Point" }, { text: "Opinion" }, { text: "Level" }],
        rows: [
          [
            "1",
            [{ strong: "No opinion recorded." }],
            "No level yet, because questions are unanswered. ".repeat(6).trim(),
          ],
        ],
      },
    },
  ]);
  expect(body(laid).map(say)).toContain("No opinion recorded.");
});
