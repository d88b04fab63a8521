import { expect, test } from "vitest";
import { contentOf } from "../../../src/core/questionnaire/all-content.ts";
import { jurisdictions, pointIds } from "../../../src/core/questionnaire/content.ts";
import { isRowAsked, pointIndex, questionIndex, shapesOf } from "../../../src/core/questionnaire/shapes.ts";

test.each(jurisdictions)("the shapes in %s are those of the questions shown there", (jurisdiction) => {
  const questions = contentOf("2026", jurisdiction)?.points.flatMap((point) =>
    point.questions.map((question) => ({
      id: question.id,
      point: point.id,
      key: question.key,
      lines: question.lines.filter((line) => line.notShown === undefined).map(({ id }) => id),
      tested: question.tested.id,
    })),
  );
  expect(shapesOf(jurisdiction)).toEqual(questions);
});

test.each(jurisdictions)("the index names points and questions as the content of %s does", (jurisdiction) => {
  const content = contentOf("2026", jurisdiction);
  expect(pointIndex(jurisdiction)).toEqual(content?.points.map(({ id, number, name }) => ({ id, number, name })));
  expect(questionIndex.map(({ id, number, name, key }) => ({ id, number, name, key }))).toEqual(
    content?.points.flatMap(({ questions }) =>
      questions.map(({ id, number, name, key }) => ({ id, number, name, key })),
    ),
  );
});

test("each point has eight questions, four of them key, numbered in order", () => {
  for (const [at, point] of pointIds.entries()) {
    const questions = questionIndex.filter((question) => question.point === point);
    const eight = [1, 2, 3, 4, 5, 6, 7, 8];
    expect(questions.map(({ id }) => id)).toEqual(eight.map((n) => `${point}-${n}`));
    expect(questions.map(({ number }) => number)).toEqual(eight.map((n) => `${at + 1}.${n}`));
    expect(questions.filter(({ key }) => key)).toHaveLength(4);
  }
});

test("the key questions are those of the edition", () => {
  expect(questionIndex.filter(({ key }) => key).map(({ number }) => number)).toEqual(
    "1.1 1.2 1.3 1.8 2.1 2.2 2.4 2.6 3.1 3.3 3.4 3.6".split(" "),
  );
});

test("lines that do not apply are left out where they do not, and nowhere else", () => {
  const shown = jurisdictions.map((jurisdiction) => shapesOf(jurisdiction).flatMap(({ lines }) => lines));
  const all = shown[0] ?? [];
  expect(shown.map((lines) => all.filter((line) => !lines.includes(line)))).toEqual([
    [],
    ["SOC-6e", "SOC-7d"],
    ["SOC-6e", "SOC-7d", "PWR-1b", "PWR-5e"],
    [],
  ]);
});

test("a row of figures is asked where it is shown", () => {
  const asked = jurisdictions.map((jurisdiction) =>
    ["D1", "D3", "D4", "D15", "D20"].filter((row) => isRowAsked(row, jurisdiction)),
  );
  expect(asked).toEqual([
    ["D1", "D3", "D4", "D15", "D20"],
    ["D1", "D4", "D15", "D20"],
    ["D1"],
    ["D1", "D3", "D4", "D15", "D20"],
  ]);
});
