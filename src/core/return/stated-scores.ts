import type { Question } from "../questionnaire/content.ts";
import { own } from "../record.ts";
import { type PointScore, type QuestionScore, scorePoint } from "../scoring/score.ts";
import type { ForceReturn, ReturnAnswer } from "./force-return.ts";
import { shapesIn } from "./shapes-in.ts";

/**
 * Scores as the return *states* them, not as they ought to be: the pages print what the data say, and the check works
 * the levels out again from ticks and evidence. Only what no return states (which questions hold a point, and why)
 * follows from the stated levels here.
 */
export const statedScores = ({ content, answers, points }: ForceReturn): readonly PointScore[] => {
  const shapes = shapesIn(content);
  return content.points.map((point) => {
    const questions = point.questions.map((question) => statedScore(question, ownAnswer(answers, question.id)));
    const scored = scorePoint(point.id, shapes, questions);
    const stated = points.find(({ id }) => id === point.id);
    return { ...scored, level: stated?.level ?? null, proposed: stated?.proposed ?? null };
  });
};

export const noReturnAnswer: ReturnAnswer = {
  ticks: [],
  choice: null,
  narrative: "",
  evidence: [],
  claimed: null,
  counted: null,
};

export const ownAnswer = (answers: ForceReturn["answers"], id: string): ReturnAnswer =>
  own(answers, id) ?? noReturnAnswer;

const statedScore = (question: Question, answer: ReturnAnswer): QuestionScore => {
  const { ticks, choice } = answer;
  // A return that states one of the two and not the other says nothing; the check finds that its levels do not follow.
  const whole = answer.claimed !== null && answer.counted !== null;
  const { claimed, counted } = whole ? answer : noReturnAnswer;
  const lines = question.lines.filter(({ notShown }) => notShown === undefined).map(({ id }) => id);
  const missing = lines.filter((id) => !ticks.includes(id));
  const tested = ticks.includes(question.tested.id);
  return {
    id: question.id,
    state: lines.length === 0 ? "not-applicable" : choice === "not-known" && whole ? choice : stateOf(counted),
    ticked: lines.length - missing.length,
    of: lines.length,
    tested,
    claimed,
    counted,
    lowered:
      claimed === null || counted === null || counted >= claimed
        ? null
        : counted === 0
          ? "no-evidence"
          : "no-test-evidence",
    missing: missing.length === 0 && !tested ? [question.tested.id] : missing,
  };
};

const stateOf = (counted: number | null): "unanswered" | "answered" => (counted === null ? "unanswered" : "answered");
