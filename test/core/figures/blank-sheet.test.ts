import { expect, test } from "vitest";
import { blankSheet } from "../../../src/core/figures/blank-sheet.ts";
import { contentOf, forcesOf } from "../../../src/core/questionnaire/all-content.ts";
import { madeUp, sheetOf } from "./made-up.ts";

test("a line a box shown, empty but for what is published, x where nothing is asked", () => {
  expect(blankSheet(madeUp, sheetOf.force).split("\r\n")).toEqual([
    "\u{feff}edition,force,box,name,unit,2024,2025,2026,31-March-2026,source,note",
    "training-2026,exampleshire,D1,MSHT crimes recorded,people,,,58,x,,",
    "training-2026,exampleshire,D9.total,Suspects referred,people,,,,x,,",
    "training-2026,exampleshire,D9.authorised,Suspects referred: charge authorised,people,,,,x,,",
    "training-2026,exampleshire,D7,MSHT groups mapped,people,x,x,x,,,",
    "training-2026,exampleshire,D19.orders,Restraint orders,people,,,,x,,",
    "training-2026,exampleshire,D19.confiscation_gbp,Pounds ordered,people,,,,x,,",
    "training-2026,exampleshire,D21.team,Posts in the team,people,x,x,x,,,",
    "",
  ]);
});

test("the edition's own sheet has a line for every box that its jurisdiction shows", () => {
  for (const force of forcesOf("training-2026")) {
    const content = contentOf("training-2026", force.jurisdiction);
    const boxes = content?.figures.filter(({ notShown }) => notShown === undefined).flatMap((row) => row.boxes) ?? [];
    expect(content === undefined ? 0 : blankSheet(content, force).split("\r\n").length - 2).toBe(boxes.length);
  }
});
