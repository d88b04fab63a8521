import indexJson from "./content/index.json";
import type { Jurisdiction, PointId, QuestionShape } from "./content.ts";
import type { RawIndex } from "./schema.ts";

/** All that the first page needs to know of the questions; a test compares it with the questions themselves. */
export const rawIndex = indexJson as RawIndex;

export interface IndexedQuestion {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly key: boolean;
  readonly point: PointId;
}

export interface IndexedPoint {
  readonly id: PointId;
  readonly number: number;
  readonly name: string;
}

/** Numbers are "point.question": the number says which point a question belongs to. */
const pointOfNumber = (number: string): PointId => {
  const point = rawIndex.points.find((one) => number.startsWith(`${one.number}.`));
  if (point === undefined) {
    throw new Error(`no point has question ${number}`);
  }
  return point.id;
};

export const questionIndex: readonly IndexedQuestion[] = rawIndex.questions.map(({ id, number, name, key }) => ({
  id,
  number,
  name: name.en,
  key,
  point: pointOfNumber(number),
}));

export const pointIndex = (jurisdiction: Jurisdiction): readonly IndexedPoint[] =>
  rawIndex.points.map(({ id, number, name }) => ({ id, number, name: (name.in?.[jurisdiction] ?? name).en }));

export const shapesOf = (jurisdiction: Jurisdiction): readonly QuestionShape[] =>
  rawIndex.questions.map(({ id, number, key, lines, tested, hidden }) => ({
    id,
    point: pointOfNumber(number),
    key,
    lines: lines.filter((line) => !hidden?.[jurisdiction]?.includes(line)),
    tested,
  }));

/** Whether a row of the figures is asked in a jurisdiction, of those that are asked in any. */
export const isRowAsked = (rowId: string, jurisdiction: Jurisdiction): boolean =>
  rawIndex.hiddenRows[jurisdiction]?.includes(rowId) !== true;
