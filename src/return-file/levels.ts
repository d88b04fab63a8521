import type { Opinion } from "../core/answers/draft.ts";
import type { Level } from "../core/questionnaire/content.ts";
import type { ForceReturn } from "../core/return/force-return.ts";
import { shapesIn } from "../core/return/shapes-in.ts";
import { ownAnswer } from "../core/return/stated-scores.ts";
import { type PointScore, type QuestionScore, scoreAll } from "../core/scoring/score.ts";
import { sentence } from "../core/verdict/words.ts";

export interface Difference {
  readonly what: string;
  readonly worked: string;
  readonly stated: string;
}

/** The first level or proposed opinion that does not follow from the answers; `null` when all do. */
export const levelDifference = (forceReturn: ForceReturn): Difference | null => {
  const { content, answers, evidence } = forceReturn;
  const items = Object.fromEntries(evidence.map((item) => [item.id, item]));
  const scores = scoreAll(shapesIn(content), answers, items, content.edition.lastTwelveMonths);
  for (const score of scores) {
    const difference =
      score.questions.map((question) => ofQuestion(question, forceReturn)).find((one) => one !== null) ??
      ofPoint(score, forceReturn);
    if (difference !== null) {
      return difference;
    }
  }
  return null;
};

const ofQuestion = (score: QuestionScore, { content, answers }: ForceReturn): Difference | null => {
  const { claimed, counted } = ownAnswer(answers, score.id);
  const number =
    content.points.flatMap(({ questions }) => questions).find(({ id }) => id === score.id)?.number ?? score.id;
  const what = sentence("what.question", { number });
  return (
    differ(what, score.counted, counted, sayLevel) ??
    differ(sentence("what.question-ticked", { number }), score.claimed, claimed, sayLevel)
  );
};

const ofPoint = (score: PointScore, { content, points }: ForceReturn): Difference | null => {
  const stated = points.find(({ id }) => id === score.id);
  const number = String(content.points.find(({ id }) => id === score.id)?.number ?? score.id);
  return (
    differ(sentence("what.point", { number }), score.level, stated?.level ?? null, sayLevel) ??
    differ(sentence("what.proposed", { number }), score.proposed, stated?.proposed ?? null, sayOpinion)
  );
};

const differ = <T>(what: string, worked: T, stated: T, say: (value: T) => string): Difference | null =>
  worked === stated ? null : { what, worked: say(worked), stated: say(stated) };

const sayLevel = (level: Level | null): string =>
  level === null ? sentence("worked.none") : sentence("worked.level", { level: String(level) });

const sayOpinion = (opinion: Opinion | null): string =>
  opinion === null ? sentence("worked.none") : sentence(`worked.${opinion}`);
