import { expect, test } from "vitest";
import type { FigureBox, FigureRow } from "../../../src/core/questionnaire/content.ts";
import { figuresSection, rowHeading, rowWords } from "../../../src/core/return/figures.ts";
import { tellingOf } from "../../../src/core/return/telling.ts";
import { blocksText, composing, fullReturn, hashOf } from "./fixture.ts";

const full = fullReturn("EW");
const telling = tellingOf(full, hashOf(full));
const row = full.content.figures[0] as FigureRow;

test("a row prints its boxes with units, the changes beside the counts, its source and its note", () => {
  const text = blocksText(figuresSection(telling));
  expect(text).toContain("MSHT crimes recorded (crimes)\n2,320\n3,000\n5,059\n+118%\n+2,059 (+68.6%)");
  expect(text).toContain("Where the figure comes from: Crime system. Note: Recording was audited.");
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
      "MSHT crimes recorded, published 16 July 2026",
      "41 (confirmed by the force)",
      "52 (corrected by the force)",
      "58 (neither confirmed nor corrected)",
      "",
      "",
      "Published by Office of Examples, 16 July 2026: Made-up recorded crime tables, for training. Made-up figures for all of Exampleshire, years to 31 March.",
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
  expect(blocksText([rowWords(row, telling)])).toContain("Published by:");
  expect(blocksText([rowWords(unpublished, telling)])).not.toContain("Published by:");
});

const box = row.boxes[0] as FigureBox;
const held: FigureRow = {
  ...row,
  id: "D14",
  name: "Orders",
  use: "held",
  boxes: [
    { ...box, id: "D14.made", name: "Orders granted", changes: false },
    { ...box, id: "D14.refused", name: "Orders refused", changes: false },
  ],
};
const granted = {
  id: "granted",
  name: "Share granted",
  row: "D14",
  part: ["D14.made"],
  whole: ["D14.made", "D14.refused"],
  atLeast: 10,
  times: ["2024", "2025", "2026"],
};
const toldOf = (figures: readonly FigureRow[], values: Readonly<Record<string, number>> = {}): string => {
  const cells = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, { value, why: null, reason: "", published: null }]),
  );
  const other = {
    ...full,
    content: { ...full.content, figures, shares: [granted] },
    figures: { cells, rows: {} },
    forceData: { ...full.forceData, published: {} },
  };
  return blocksText(figuresSection(tellingOf(other, hashOf(other))));
};

test("a row asked only if held, of which nothing is given, is one line", () => {
  const text = toldOf([held]);
  expect(text).toContain(
    "D14 Orders (if held)\nNot given: Orders granted (crimes); Orders refused (crimes).\nDefinition:",
  );
});

test("a box that stays blank beside one that is given prints that it is not given", () => {
  expect(toldOf([held], { "D14.made.2026": 7 })).toContain("Orders granted (crimes)\nnot given\nnot given\n7");
});

test("shares stand under the counts with the counts that they are made of, too few without a percentage", () => {
  const text = toldOf([held], {
    "D14.made.2025": 2,
    "D14.refused.2025": 1,
    "D14.made.2026": 1999,
    "D14.refused.2026": 1,
  });
  expect(text).toContain(
    "Orders refused (crimes)\nnot given\n1\n1\nShare granted\n\n2 of 3\nmore than 99% (1,999 of 2,000)\n",
  );
});

test("changes stand beside the boxes that the edition names, and beside no other", () => {
  const values = { "D14.made.2024": 20, "D14.made.2025": 25, "D14.made.2026": 40, "D14.refused.2026": 1 };
  expect(toldOf([held], values)).not.toContain("Change over two years");
  const [made, refused] = held.boxes as readonly [FigureBox, FigureBox];
  const text = toldOf([{ ...held, boxes: [{ ...made, changes: true }, refused] }], values);
  expect(text).toContain("Orders granted (crimes)\n20\n25\n40\n+100%\n+15 (+60.0%)");
});

test("a box that is not asked in the jurisdiction prints why", () => {
  const boxesNotShown = [{ id: "D14.interim", name: "Interim orders", notShown: "none was found in law" }];
  expect(toldOf([{ ...held, boxesNotShown }])).toContain("Interim orders, not asked here: none was found in law.");
});

test("a row that is only shown prints its words, and what is published where the office supplies it", () => {
  const publishedParts = [{ id: "D25.charged", name: "Charged or summonsed" }];
  const shown: FigureRow = { ...held, id: "D25", name: "Outcomes", use: "shown", boxes: [], publishedParts };
  expect(toldOf([shown])).toContain(
    "D25 Outcomes (not asked)\nCharged or summonsed: the office supplied no figure.\nDefinition:",
  );
  const published = {
    "D25.charged.2026": { value: 37, by: "Office", title: "Tables", publishedOn: "2026-07-16", coverage: "All" },
    "D25.charged.2025": { value: 1031, by: "Office", title: "Tables", publishedOn: "2026-07-16", coverage: "All" },
  };
  const other = {
    ...full,
    content: { ...full.content, figures: [shown] },
    forceData: { ...full.forceData, published },
  };
  expect(blocksText(figuresSection(tellingOf(other, hashOf(other))))).toContain(
    "Charged or summonsed, published 16 July 2026\n1,031\n37\nPublished by Office, 16 July 2026: Tables. All.",
  );
});

test("each row of figures, and the heading with the first, stands on one page where it can", () => {
  const kinds = figuresSection(telling).flatMap((block) =>
    block.kind === "page-break" ? ["break"] : block.kind === "heading" ? [`heading ${block.level}`] : [],
  );
  const others = full.content.figures.slice(1).flatMap(() => ["break", "heading 3"]);
  expect(kinds).toEqual(["break", "heading 2", "heading 3", ...others]);
});
