import { expect, test } from "vitest";
import { type Element, everyElement, newElement } from "../../../src/pdf/tags/structure.ts";
import { headsByCell } from "../../../src/pdf/tags/table-heads.ts";

const rowOf = (parent: Element, ...tags: readonly ("TH" | "TD")[]): readonly Element[] => {
  const row = newElement("TR", parent);
  return tags.map((tag) => newElement(tag, row));
};

test("a data cell has the head of its row and the one above it", () => {
  const table = newElement("Table", null);
  newElement("Caption", table);
  const head = rowOf(newElement("THead", table), "TH", "TH", "TH");
  const body = newElement("TBody", table);
  const first = rowOf(body, "TH", "TD", "TD");
  const second = rowOf(body, "TH", "TD", "TD");
  expect([...headsByCell(everyElement(table))]).toEqual([
    [first[1], [first[0], head[1]]],
    [first[2], [first[0], head[2]]],
    [second[1], [second[0], head[1]]],
    [second[2], [second[0], head[2]]],
  ]);
});

test("in a table without a head over its columns it has that of its row", () => {
  const table = newElement("Table", null);
  const [key, value] = rowOf(newElement("TBody", table), "TH", "TD");
  expect([...headsByCell(everyElement(table))]).toEqual([[value, [key]]]);
});
