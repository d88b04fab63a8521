import { expect, test } from "vitest";
import type { Content, FigureBox, FigureRow } from "../../../src/core/questionnaire/content.ts";
import type { ForceReturn, ReturnCell } from "../../../src/core/return/force-return.ts";
import { riskAndReward } from "../../../src/core/return/risk-and-reward.ts";
import { tellingOf } from "../../../src/core/return/telling.ts";
import { blocksText, fullReturn, hashOf } from "./fixture.ts";

const full = fullReturn("EW");
const crimes = full.content.figures[0] as FigureRow;
const box = (id: string, part: Partial<FigureBox> = {}): FigureBox => ({
  ...(crimes.boxes[0] as FigureBox),
  id,
  name: id,
  changes: false,
  ...part,
});
const disruptions: FigureRow = {
  ...crimes,
  id: "D27",
  use: "held",
  boxes: [box("D27.major"), box("D27.moderate"), box("D27.minor")],
};
const money: FigureRow = {
  ...crimes,
  id: "D19",
  use: "held",
  boxes: [box("D19.confiscation_gbp", { kind: "pounds" })],
};
const content: Content = {
  ...full.content,
  figures: [crimes, disruptions, money],
  panel: [
    { name: "Crimes recorded", row: "D1", boxes: ["D1"] },
    { name: "Risk orders made", row: "D15", boxes: [], notShown: "none was found in law" },
    { name: "Disruptions", row: "D27", boxes: disruptions.boxes.map(({ id }) => id) },
    { name: "Pounds", row: "D19", boxes: ["D19.confiscation_gbp"] },
  ],
};
const cell = (value: number | null, why: ReturnCell["why"] = null): ReturnCell => ({
  value,
  why,
  reason: "",
  published: null,
});
const text = (cells: Readonly<Record<string, ReturnCell>>): string => {
  const figures = [crimes, { ...crimes, id: "D15", notShown: "none was found in law", boxes: [] }, disruptions, money];
  const forceReturn: ForceReturn = { ...full, content: { ...content, figures }, figures: { cells, rows: {} } };
  return blocksText(riskAndReward(tellingOf(forceReturn, hashOf(forceReturn))));
};

test("counts side by side, money in pounds, under them the sentence that forbids to divide", () => {
  const said = text({
    "D1.2024": cell(2320),
    "D1.2025": cell(0),
    "D1.2026": cell(5059),
    "D27.major.2026": cell(1),
    "D27.moderate.2026": cell(2),
    "D27.minor.2026": cell(30),
    "D19.confiscation_gbp.2026": cell(25_000_050),
  });
  expect(said).toContain("Crimes recorded\n2,320\n0\n5,059");
  expect(said).toContain("Disruptions\nnot given\nnot given\n1 / 2 / 30");
  expect(said).toContain("Pounds\nnot given\nnot given\n£250,000.50");
  expect(said).toMatch(/Different things, on different dates\. Do not divide one line by another\.$/);
});

test("a missing figure prints its words, one beside figures too; a hidden row its reason", () => {
  const said = text({ "D1.2024": cell(null, "not-recorded"), "D27.major.2026": cell(4), "D27.minor.2026": cell(0) });
  expect(said).toContain("Crimes recorded\nWe do not record this\nnot answered\nnot answered");
  expect(said).toContain("4 / not given / 0");
  expect(said).toContain("Risk orders made. Not asked here: none was found in law.\nnot asked\nnot asked\nnot asked");
});

test("no percentage and no difference is said", () => {
  const said = text({ "D1.2024": cell(200), "D1.2025": cell(300), "D1.2026": cell(400) });
  expect(said).not.toMatch(/[%+\u2212]/);
});
