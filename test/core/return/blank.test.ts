import { expect, test } from "vitest";
import type { PointContent } from "../../../src/core/questionnaire/content.ts";
import { blankFigures, blankPoint } from "../../../src/core/return/blank.ts";
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

test("figures name their boxes, units and years, and the three reasons for no figure", () => {
  const text = blocksText(blankFigures(content, say));
  expect(text).toContain(
    "MSHT crimes recorded (crimes): Year to 31 March 2024; Year to 31 March 2025; Year to 31 March 2026",
  );
  expect(text).toContain("We do not record this");
});
