import { sayDate } from "../answers/dates.ts";
import { cellsOf, coreBoxes, rowsShown } from "../figures/rows.ts";
import type { FigureBox, FigureRow, PointContent, Question } from "../questionnaire/content.ts";
import { own } from "../record.ts";
import { say as sayReason } from "../scoring/reason.ts";
import { isGap, type PointScore, type QuestionScore, type Reason } from "../scoring/score.ts";
import type { Inline } from "./document.ts";
import { fingerprintOf } from "./fingerprint.ts";
import type { ForceReturn, ReturnAnswer, ReturnCell, ReturnPoint } from "./force-return.ts";
import { type Say, sayIn } from "./say.ts";
import { ownAnswer, statedScores } from "./stated-scores.ts";

/** A return made ready to be told: each part of the document reads from this and from nothing else. */
export interface Telling extends Say {
  readonly forceReturn: ForceReturn;
  readonly jsonSha256: string;
  readonly fingerprint: string;
  /** Year of the position date. */
  readonly year: string;
  readonly censusDate: string;
  readonly points: readonly PointTold[];
  /** A sentence of the scoring words, naming questions by their printed numbers. */
  reason(reason: Reason): string;
  /** "1.1" for SOC-1, "D9" for a figure row. */
  number(id: string): string;
}

/** What figures are told from: no hash, so that the pages on which they are given can say the same. */
export type FiguresTelling = Say & Pick<Telling, "forceReturn" | "censusDate">;

export interface PointTold {
  readonly point: PointContent;
  readonly stated: ReturnPoint;
  readonly score: PointScore;
  readonly questions: readonly QuestionTold[];
  /** Questions below level 2 as counted, or not known. One not answered is no gap yet. */
  readonly gaps: readonly QuestionTold[];
}

export interface QuestionTold {
  readonly question: Question;
  readonly answer: ReturnAnswer;
  readonly score: QuestionScore;
  readonly actions: ForceReturn["actions"];
  readonly risks: ForceReturn["risks"];
}

export const tellingOf = (forceReturn: ForceReturn, jsonSha256: string): Telling => {
  const { content } = forceReturn;
  const numbers = Object.fromEntries(
    content.points.flatMap(({ questions }) => questions.map(({ id, number }) => [id, number])),
  );
  return {
    ...sayIn(content),
    forceReturn,
    jsonSha256,
    fingerprint: fingerprintOf(jsonSha256),
    year: forceReturn.censusDate.slice(0, 4),
    censusDate: sayDate(forceReturn.censusDate),
    points: statedScores(forceReturn).map((score, i) => pointTold(forceReturn, score, i)),
    reason: (reason) => sayReason(reason, content.words, numbers),
    number: (id) => own(numbers, id) ?? id,
  };
};

const pointTold = (forceReturn: ForceReturn, score: PointScore, index: number): PointTold => {
  const point = forceReturn.content.points[index] as PointContent;
  const questions = point.questions.map((question, i) => ({
    question,
    answer: ownAnswer(forceReturn.answers, question.id),
    score: score.questions[i] as QuestionScore,
    actions: forceReturn.actions.filter(({ serves }) => serves.includes(question.id)),
    risks: forceReturn.risks.filter(({ serves }) => serves.includes(question.id)),
  }));
  return {
    point,
    stated: forceReturn.points.find(({ id }) => id === point.id) ?? { ...unstated, id: point.id },
    score,
    questions,
    gaps: questions.filter((question) => isGap(question.score)),
  };
};

const unstated: Omit<ReturnPoint, "id"> = {
  level: null,
  proposed: null,
  opinion: null,
  why: "",
  exception: "",
  satisfied: [],
  what: "",
  office: "",
};

export const cellOf = (forceReturn: ForceReturn, box: FigureBox, time: string): ReturnCell | undefined => {
  const name = `${box.id}.${time}`;
  return own(forceReturn.figures.cells, name);
};

/** Core cells with no number, in the order of the edition: what the return does not know. */
export const coreCellsMissing = (
  forceReturn: ForceReturn,
): readonly { readonly row: FigureRow; readonly box: FigureBox; readonly time: string }[] =>
  rowsShown(forceReturn.content.figures).flatMap((row) =>
    cellsOf({ boxes: coreBoxes(row) })
      .filter(({ box, time }) => (cellOf(forceReturn, box, time)?.value ?? null) === null)
      .map(({ box, time }) => ({ row, box, time })),
  );

/** "Year to 31 March 2025", or the position date. */
export const sayTime = (time: string, { say, censusDate }: Pick<Telling, "say" | "censusDate">): string =>
  time === "snap" ? say("figures.snap", { censusDate }) : say("figures.year", { year: time });

/** The same inside a sentence: "year to 31 March 2025". */
export const sayTimeWithin = (time: string, { say, censusDate }: Pick<Telling, "say" | "censusDate">): string =>
  time === "snap" ? say("figures.snap.within", { censusDate }) : say("figures.year.within", { year: time });

/** The part of the document that lists what an opinion or the declaration refers to. */
export const partOn = (anchor: "gaps" | "limits", { say }: Pick<Say, "say">): Exclude<Inline, string> => ({
  page: anchor,
  name: say(`${anchor}.heading`),
});

/** No "none" may be said of what nobody has answered yet. */
export const isUnfinished = (points: readonly PointTold[]): boolean =>
  points.some(({ questions }) => questions.some(({ score }) => score.state === "unanswered"));

/** "SOC-1a" is line a. The tested line has no letter of its own in print. */
export const letterOf = (lineId: string): string => lineId.slice(-1);
