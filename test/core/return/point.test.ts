import { expect, test } from "vitest";
import { pointSection } from "../../../src/core/return/point.ts";
import { type PointTold, tellingOf } from "../../../src/core/return/telling.ts";
import { blocksText, fullReturn, hashOf } from "./fixture.ts";

test("a point says where it stands and why, the opinion, the note to the office, then its eight questions", () => {
  const full = fullReturn("NI");
  const telling = tellingOf(full, hashOf(full));
  const blocks = pointSection(telling.points[1] as PointTold, telling);
  const text = blocksText(blocks);
  expect(text).toContain("Point 2. The full range of powers against exploitation by organised crime groups");
  expect(text).toContain("Risk orders: none found in Northern Ireland law as at 22 November 2024.");
  expect(text).toContain(
    "Level 0. A key part counts as 0, or more than two other parts do: not in place, not known, or no evidence named.",
  );
  expect(text).toContain("From the answers, the opinion proposed is partly assured, because");
  expect(text).toContain("Looked at PWR");
  expect(text).toContain("Office note PWR");
  expect(blocks.filter((block) => block.kind === "heading" && block.level === 3)).toHaveLength(8);
});
