import { expect, test } from "vitest";
import { editionChange, newerEdition } from "../../../src/core/answers/edition-change.ts";
import { contentOf } from "../../../src/core/questionnaire/all-content.ts";
import type { Content, EditionWords, Question } from "../../../src/core/questionnaire/content.ts";
import { editionOf } from "../../../src/core/questionnaire/editions.ts";

const there = <T>(value: T | undefined): T => {
  if (value === undefined) {
    throw new Error("not held");
  }
  return value;
};
const edition = there(editionOf("2026"));
const content = there(contentOf("2026", "EW"));
const later = (censusDate: string, id = `made-up-${censusDate}`, training = false): EditionWords => ({
  ...edition,
  id,
  training,
  censusDate,
});

/** A made-up next edition: the present one with its first question, and its figures, changed. */
const next = (question: (old: Question) => Question, figures = content.figures): Content => ({
  ...content,
  edition: later("2027-03-31"),
  points: content.points.map((point, n) => ({
    ...point,
    questions: point.questions.map((old, m) => (n === 0 && m === 0 ? question(old) : old)),
  })),
  figures,
});

test("an edition is the newest while none of its kind has a later census date", () => {
  expect(newerEdition(edition, [edition])).toBeUndefined();
  expect(newerEdition(edition, [edition, later("2025-03-31"), later("2027-03-31", "t", true)])).toBeUndefined();
});

test("of several newer editions the last is offered", () => {
  const newest = later("2028-03-31");
  expect(newerEdition(edition, [later("2027-03-31"), newest, edition])).toBe(newest);
});

test("the same words are no change, whatever the edition is called", () => {
  expect(editionChange(content, { ...content, edition: later("2027-03-31") })).toEqual([]);
});

test("lines and questions added, removed and reworded are each named with their words", () => {
  const changed = next((old) => ({
    ...old,
    text: "Another question?",
    lines: [
      { id: `${old.id}z`, text: "A new practice" },
      ...old.lines.slice(1, 2).map(({ id }) => ({ id, text: "Other words" })),
      ...old.lines.slice(2),
    ],
  }));
  const old = there(content.points[0]?.questions[0]);
  const [first, second] = old.lines;
  expect(editionChange(content, changed)).toEqual([
    { what: "question", how: "reworded", id: old.id, place: "1.1", before: old.text, after: "Another question?" },
    { what: "practice", how: "added", id: `${old.id}z`, place: "1.1", before: "", after: "A new practice" },
    { what: "practice", how: "reworded", id: second?.id, place: "1.1", before: second?.text, after: "Other words" },
    { what: "practice", how: "removed", id: first?.id, place: "1.1", before: first?.text, after: "" },
  ]);
});

test("a line that the newer edition does not show here is one that it no longer asks", () => {
  const changed = next((old) => ({
    ...old,
    lines: old.lines.map((line, n) => (n === 0 ? { id: line.id, notShown: "Not in this jurisdiction" } : line)),
  }));
  expect(editionChange(content, changed).map(({ how, id }) => [how, id])).toEqual([["removed", "SOC-1a"]]);
});

test("rows and boxes of the figures are compared too", () => {
  const row = there(content.figures[0]);
  const [box, ...boxes] = [`${row.id}.one`, `${row.id}.two`].map((id) => ({ ...there(row.boxes[0]), id, name: id }));
  const before = next((old) => old, [{ ...row, boxes: [there(box), ...boxes] }]);
  const after = next((old) => old, [{ ...row, definition: "Counted in another way", boxes }]);
  expect(editionChange(before, after).map(({ what, how, id }) => [what, how, id])).toEqual([
    ["figure", "reworded", row.id],
    ["box", "removed", box?.id],
  ]);
  expect(
    editionChange(
      next((old) => old, []),
      after,
    )[0],
  ).toMatchObject({ how: "added", id: row.id, before: "" });
});
