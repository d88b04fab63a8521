import { expect, test } from "vitest";
import type { PointContent } from "../../../src/core/questionnaire/content.ts";
import { blankFigures, blankPoint } from "../../../src/core/return/blank.ts";
import { isRoom } from "../../../src/core/return/document.ts";
import { sayIn } from "../../../src/core/return/say.ts";
import { blocksText, contentIn } from "./fixture.ts";

const content = contentIn("NI");
const say = sayIn(content);

test("every line has an empty box, every line not shown says why, and no line is answered", () => {
  const blocks = blankPoint(content.points[1] as PointContent, say);
  const items = blocks.flatMap((block) => (block.kind === "list" ? block.items : []));
  const lines = content.points[1]?.questions.flatMap((question) => question.lines) ?? [];
  const hidden = lines.filter(({ notShown }) => notShown !== undefined).length;
  expect(hidden).toBeGreaterThan(0);
  expect(items.filter(({ sign }) => sign === "not-shown")).toHaveLength(hidden);
  // Beside the lines: the tested line, "None of these" and "We do not know" of each of the eight questions.
  expect(items.filter(({ sign }) => sign === "no")).toHaveLength(lines.length - hidden + 8 * 3);
  expect(items.some(({ sign }) => sign === "yes")).toBe(false);
});

test("a question ends with room to write why, the evidence and the actions", () => {
  const blocks = blankPoint(content.points[0] as PointContent, say);
  const rooms = blocks.flatMap((block) =>
    block.kind === "facts" ? block.rows.filter(({ value }) => isRoom(value)) : [],
  );
  expect(rooms.slice(0, 3).map(({ key }) => key)).toEqual(["Why the force says so", "Evidence", "Actions"]);
  expect(rooms).toHaveLength(8 * 3);
});

test("each question and each row of figures stands on one page where it can", () => {
  const breaks = [...blankPoint(content.points[0] as PointContent, say), ...blankFigures(content, say)].filter(
    ({ kind }) => kind === "page-break",
  );
  expect(breaks).toHaveLength(8 + content.figures.length);
  expect(breaks.every((block) => block.kind === "page-break" && block.unlessRoom === true)).toBe(true);
});

const tables = blankFigures(content, say).flatMap((block) => (block.kind === "table" ? [block.table] : []));

test("the years stand once over the boxes of a row, and there is a box for every figure that is asked", () => {
  const [crimes] = tables;
  expect(crimes?.columns.map(({ text }) => text)).toEqual([
    "Figure",
    "Year to 31 March 2024",
    "Year to 31 March 2025",
    "Year to 31 March 2026",
  ]);
  expect(crimes?.rows).toEqual([["MSHT crimes recorded (crimes)", { lines: 1 }, { lines: 1 }, { lines: 1 }]]);
  const asked = content.figures.filter(({ notShown }) => notShown === undefined).flatMap(({ boxes }) => boxes);
  expect(tables.flatMap(({ rows }) => rows.flat().filter(isRoom))).toHaveLength(
    asked.flatMap(({ times }) => times).length,
  );
});

test("where a year is not asked there is no box, and a box that need not be held says so", () => {
  const text = blocksText(blankFigures(content, say));
  expect(text).toContain("Waiting at 1 April 2023 (applications)\n\nnot asked\nnot asked");
  expect(text).toContain("(people), if held\n");
});

test("the reasons for no figure have the letters by which a figure is typed", () => {
  expect(blocksText(blankFigures(content, say))).toContain(
    "NX\nWe hold this but could not extract it in time\nNR\nWe do not record this\nNA\nThis does not apply here",
  );
});
