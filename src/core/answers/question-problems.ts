import type { Content, Question } from "../questionnaire/content.ts";
import { own } from "../record.ts";
import type { ForceReturn, ReturnAnswer } from "../return/force-return.ts";
import { isGap, type PointScore, type QuestionScore } from "../scoring/score.ts";
import type { Problem } from "./problem.ts";
import { isBlank, type Place, problemText, stops } from "./problem-words.ts";

export const questionsOf = ({ points }: Content): readonly Question[] => points.flatMap(({ questions }) => questions);

const placeOf = ({ id, number }: Question, field: string): Place => ({
  page: id,
  field,
  about: problemText("problem.about.question", { number }),
});

/** A hidden line may not be ticked in a return: what it would say is not printed. */
const answerFaults = (question: Question, answer: ReturnAnswer, listed: ReadonlySet<string>): readonly Problem[] => {
  const { id, number: q, lines, tested } = question;
  const shown = new Set(lines.flatMap((line) => (line.notShown === undefined ? [line.id] : [])));
  shown.add(tested.id);
  const strange = answer.ticks.filter((tick, at) => !shown.has(tick) || answer.ticks.indexOf(tick) !== at);
  const unlisted = answer.evidence.filter((item, at) => !listed.has(item) || answer.evidence.indexOf(item) !== at);
  return [
    ...strange.map((line) => stops(placeOf(question, id), "problem.answer.line", { q, line })),
    ...(answer.choice !== null && answer.ticks.length > 0
      ? [stops(placeOf(question, id), "problem.answer.both", { q })]
      : []),
    ...unlisted.map((item) => stops(placeOf(question, `${id}.evidence`), "problem.answer.evidence", { q, id: item })),
  ];
};

const owed = (
  question: Question,
  score: QuestionScore,
  answer: ReturnAnswer | undefined,
  served: ReadonlySet<string>,
): readonly Problem[] => {
  const { id, number: q } = question;
  if (score.state === "unanswered") {
    return [stops(placeOf(question, id), "problem.answer", { q })];
  }
  const { counted } = score;
  return [
    ...(counted !== null && counted >= 2 && isBlank(answer?.narrative ?? "")
      ? [stops(placeOf(question, `${id}.narrative`), "problem.narrative", { q })]
      : []),
    ...(isGap(score) && !served.has(id) ? [stops(placeOf(question, `${id}.serves`), "problem.gap", { q })] : []),
  ];
};

/** In the order of the questions; `served` holds what actions and accepted risks serve. */
export const questionProblems = (
  { content, answers, evidence }: ForceReturn,
  scores: readonly PointScore[],
  served: ReadonlySet<string>,
): readonly Problem[] => {
  const questions = questionsOf(content);
  const known = new Set(questions.map(({ id }) => id));
  const listed = new Set(evidence.map(({ id }) => id));
  const scoreOf = new Map(scores.flatMap((point) => point.questions).map((score) => [score.id, score]));
  return [
    ...questions.flatMap((question) => {
      const score = scoreOf.get(question.id);
      const answer = own(answers, question.id);
      return [
        ...(score === undefined ? [] : owed(question, score, answer, served)),
        ...(answer === undefined ? [] : answerFaults(question, answer, listed)),
      ];
    }),
    ...Object.keys(answers)
      .filter((id) => !known.has(id))
      .sort()
      .map((id) => stops({ page: "check", field: "" }, "problem.answer.unknown", { id })),
  ];
};
