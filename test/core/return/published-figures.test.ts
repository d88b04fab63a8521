import { expect, test } from "vitest";
import type { FigureRow } from "../../../src/core/questionnaire/content.ts";
import type { ForceReturn, ReturnCell } from "../../../src/core/return/force-return.ts";
import {
  publishedLines,
  publishedOf,
  publishedParts,
  publishedSources,
} from "../../../src/core/return/published-figures.ts";
import { plain } from "../../../src/core/return/say.ts";
import { type Telling, tellingOf } from "../../../src/core/return/telling.ts";
import { fullReturn, hashOf } from "./fixture.ts";

const full = fullReturn("EW");
const row = full.content.figures[0] as FigureRow;
const published = (value: number, title = "Tables.") => ({
  value,
  by: "Office",
  title,
  publishedOn: "2026-07-16",
  coverage: "All",
});

const telling = (
  figures: ForceReturn["forceData"]["published"],
  said: Readonly<Record<string, ReturnCell["published"]>> = {},
): Telling => {
  const cells = Object.fromEntries(
    Object.entries(said).map(([name, state]) => [name, { value: 1, why: null, reason: "", published: state }]),
  );
  const other = { ...full, figures: { ...full.figures, cells }, forceData: { ...full.forceData, published: figures } };
  return tellingOf(other, hashOf(other));
};

const shown = (told: Telling, of = publishedOf(row, told), id = "D1") => ({
  lines: publishedLines(of, { id }, told).map(({ name, at }) => [name, ...["2024", "2025", "2026"].map(at)]),
  sources: publishedSources(of, told).map(({ text }) => plain(text)),
});

test("a box has a line of what is published of it, and what the force says of all is said once", () => {
  const told = telling(
    { "D1.2024": published(41), "D1.2026": published(1058) },
    { "D1.2024": "confirmed", "D1.2026": "confirmed" },
  );
  expect(shown(told)).toEqual({
    lines: [["MSHT crimes recorded, published 16 July 2026", "41", "", "1,058"]],
    sources: ["Published by Office, 16 July 2026: Tables. All. The force confirmed each of them."],
  });
});

test("where the force says one thing of one figure and another of the next, each says its own", () => {
  const told = telling(
    { "D1.2024": published(41), "D1.2025": published(52), "D1.2026": published(58) },
    { "D1.2024": "confirmed", "D1.2025": "corrected" },
  );
  expect(shown(told)).toEqual({
    lines: [
      [
        "MSHT crimes recorded, published 16 July 2026",
        "41 (confirmed by the force)",
        "52 (corrected by the force)",
        "58 (neither confirmed nor corrected)",
      ],
    ],
    sources: ["Published by Office, 16 July 2026: Tables. All."],
  });
});

test("each source has a line of its own, and says what it is", () => {
  const told = telling({ "D1.2024": published(41), "D1.2025": published(52, "Other tables.") });
  expect(shown(told).lines.map(([, ...values]) => values)).toEqual([
    ["41", "", ""],
    ["", "52", ""],
  ]);
  expect(shown(told).sources).toEqual([
    "Published by Office, 16 July 2026: Tables. All. The force has neither confirmed nor corrected them.",
    "Published by Office, 16 July 2026: Other tables. All. The force has neither confirmed nor corrected them.",
  ]);
});

test("of a row that is only shown, each part has a line, and the force says nothing", () => {
  const told = telling({
    "D25.charged.2025": published(1031),
    "D25.charged.2026": published(37),
    "D1.2024": published(41),
  });
  const parts = publishedParts({ ...row, publishedParts: [{ id: "D25.charged", name: "Charged" }] }, told);
  expect(shown(told, parts, "D25.charged")).toEqual({
    lines: [["Charged, published 16 July 2026", "", "1,031", "37"]],
    sources: ["Published by Office, 16 July 2026: Tables. All."],
  });
});

test("what nobody publishes has no line and no source", () => {
  expect(shown(telling({}))).toEqual({ lines: [], sources: [] });
});
