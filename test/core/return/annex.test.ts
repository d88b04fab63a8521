import { expect, test } from "vitest";
import { helpSection, levelsSection, readingSection } from "../../../src/core/return/annex.ts";
import { sayIn } from "../../../src/core/return/say.ts";
import { blocksText, contentIn } from "./fixture.ts";

const content = contentIn("EW");
const say = sayIn(content);

test("the eight rules for reading the lines name the dates of the edition", () => {
  const blocks = readingSection(content, say);
  expect(blocks.find(({ kind }) => kind === "list")).toMatchObject({ items: { length: 8 }, ordered: true });
  expect(blocksText(blocks)).toContain("1 April 2025 to 31 March 2026");
});

test("the scale, the evidence rule, the rule of a point and the opinion rule are said", () => {
  const text = blocksText(levelsSection("Chief Constable", say));
  expect(text).toContain("2\nEstablished\nEvery line is true. This is the expected standard");
  expect(text).toContain("With no evidence item a question counts as 0, whatever is ticked.");
  expect(text).toContain("Level 0.\nA key part counts as 0, or more than two other parts do");
  expect(text).toContain("The Chief Constable records their own opinion.");
  expect(blocksText(levelsSection(null, say))).toContain("The head of the force records their own opinion.");
});

test("the help of every question is there", () => {
  const table = helpSection(content, say).find(({ kind }) => kind === "table");
  expect(table?.kind === "table" && table.table.rows).toHaveLength(24);
});
