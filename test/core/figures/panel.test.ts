import { expect, test } from "vitest";
import { panelOf } from "../../../src/core/figures/panel.ts";
import { contentOf } from "../../../src/core/questionnaire/all-content.ts";
import { jurisdictions } from "../../../src/core/questionnaire/content.ts";
import { contentIn } from "../return/fixture.ts";

const content = contentIn("EW");

test("three years side by side, in the order of the edition", () => {
  const { times, rows } = panelOf(content);
  expect(times).toEqual(["2024", "2025", "2026"]);
  expect(rows.map(({ name }) => name).slice(0, 2)).toEqual(["Crimes recorded", "Suspects referred to the prosecutor"]);
});

test("a row that is not shown keeps its line, with the reason; a line of which nothing is asked has none", () => {
  const panel = [
    { name: "Risk orders made", row: "D15", boxes: [], notShown: "none was found in law" },
    { name: "Disruptions", row: "D27", boxes: [] },
    { name: "Crimes recorded", row: "D1", boxes: ["D1"] },
  ];
  expect(panelOf({ ...content, panel }).rows).toMatchObject([
    { name: "Risk orders made", notShown: "none was found in law" },
    { name: "Crimes recorded", row: { id: "D1" }, boxes: [{ id: "D1" }] },
  ]);
});

test("in every jurisdiction it holds counts and pounds alone, each box of its own row", () => {
  for (const jurisdiction of jurisdictions) {
    const own = contentOf("2026", jurisdiction);
    const rows = own === undefined ? [] : panelOf(own).rows;
    expect(rows.length).toBeGreaterThan(1);
    for (const row of rows) {
      if ("boxes" in row) {
        expect(row.boxes.every(({ id, kind }) => id.split(".")[0] === row.row.id && kind !== "fte")).toBe(true);
      }
    }
  }
});
