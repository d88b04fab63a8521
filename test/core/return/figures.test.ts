import { expect, test } from "vitest";
import type { FigureRow } from "../../../src/core/questionnaire/content.ts";
import { figuresSection, rowHeading, rowWords } from "../../../src/core/return/figures.ts";
import { tellingOf } from "../../../src/core/return/telling.ts";
import { blocksText, composing, fullReturn, hashOf } from "./fixture.ts";

const full = fullReturn("EW");
const telling = tellingOf(full, hashOf(full));
const row = full.content.figures[0] as FigureRow;

test("a row prints its boxes with units, the changes beside the counts, its source and its note", () => {
  const text = blocksText(figuresSection(telling));
  expect(text).toContain("MSHT crimes recorded (crimes)\n2,320\n3,000\n5,059\n+118%\n+2,059 (+68.6%)");
  expect(text).toContain("Where the figure comes from\nCrime system\nNote\nRecording was audited");
});

test("a published figure is printed with who published it, confirmed or corrected or neither", () => {
  const draft = composing("EW").draft;
  const figures = {
    "D1.2024": { text: "", why: null, reason: "", published: "confirmed" },
    "D1.2025": { text: "60", why: null, reason: "", published: "corrected" },
  } as const;
  const other = fullReturn("EW", { draft: { ...draft, figures } });
  const text = blocksText(figuresSection(tellingOf(other, hashOf(other))));
  expect(text).toContain(
    [
      "Published by Office of Examples, 16 July 2026: Made-up recorded crime tables, for training. Made-up figures for all of Exampleshire, years to 31 March.",
      "MSHT crimes recorded, year to 31 March 2024: 41. Confirmed by the force.",
      "MSHT crimes recorded, year to 31 March 2025: 52. Corrected by the force.",
      "MSHT crimes recorded, year to 31 March 2026: 58. Neither confirmed nor corrected by the force.",
    ].join("\n"),
  );
});

test("a row that is not asked prints why, and no boxes", () => {
  const figures = [{ ...row, notShown: "none was found in law" }];
  const other = { ...full, content: { ...full.content, figures } };
  const blocks = figuresSection(tellingOf(other, hashOf(other)));
  expect(blocksText(blocks)).toContain("Not asked here: none was found in law");
  expect(blocks.some(({ kind }) => kind === "table")).toBe(false);
});

test("a core row and one asked only if held are told apart", () => {
  expect(rowHeading(row, telling)).toMatchObject({ text: "D1 MSHT crimes recorded", anchor: "D1" });
  expect(rowHeading({ ...row, use: "held" }, telling)).toMatchObject({ text: "D1 MSHT crimes recorded (if held)" });
});

test("what nobody publishes has no publisher", () => {
  const { publishedBy: _, ...unpublished } = row;
  expect(rowWords(row, telling).map(({ key }) => key)).toContain("Published by");
  expect(rowWords(unpublished, telling).map(({ key }) => key)).not.toContain("Published by");
});
