import { expect, test } from "vitest";
import type { FigureBox } from "../../../src/core/questionnaire/content.ts";
import { figureTable, timesOf } from "../../../src/core/return/figure-table.ts";
import { sayIn } from "../../../src/core/return/say.ts";
import { contentIn } from "./fixture.ts";

const content = contentIn("EW");
const telling = { ...sayIn(content), censusDate: "31 March 2026" };

test("the times of a row are those of all its boxes, once and in order", () => {
  const box = content.figures[0]?.boxes[0] as FigureBox;
  const boxes = [
    { ...box, times: ["2026"] },
    { ...box, times: ["2024", "2026"] },
  ];
  expect(timesOf({ boxes })).toEqual(["2024", "2026"]);
});

test("each time is a column, what comes after the times is one too, and a line without it leaves it empty", () => {
  const lines = [
    { name: "Crimes", at: (time: string) => `in ${time}`, more: ["+2"] },
    { name: "Published", at: () => ({ lines: 1 }) },
  ];
  expect(figureTable({ caption: "D1", times: ["2026", "snap"], more: ["Change"] }, lines, telling)).toEqual({
    caption: "D1",
    columns: [
      { text: "Figure" },
      { text: "Year to 31 March 2026", align: "right" },
      { text: "At 31 March 2026", align: "right" },
      { text: "Change", align: "right" },
    ],
    rows: [
      ["Crimes", "in 2026", "in snap", "+2"],
      ["Published", { lines: 1 }, { lines: 1 }, ""],
    ],
  });
});
