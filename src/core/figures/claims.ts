import type { Problem } from "../answers/problem.ts";
import { problem } from "../answers/problem-words.ts";
import type { ClaimedWithoutFigure, RuleOf } from "../questionnaire/content.ts";
import { type Given, placeOf } from "./asked.ts";

/** V15 to V22: an answer claims what no figure shows. The office finds it worth asking about. */
export const claimProblems = (rule: RuleOf<ClaimedWithoutFigure>, given: Given): readonly Problem[] => {
  const boxes = rule.boxes.flatMap((id) => given.latest(id) ?? []);
  const missing = boxes.filter(({ notGiven }) => notGiven);
  const [first] = missing;
  const level = given.counted(rule.question);
  const enough = rule.missing === "any" || missing.length === boxes.length;
  return first === undefined || !enough || level === null || level < rule.level
    ? []
    : [
        {
          ...problem(rule.severity, placeOf(first), rule.sentence, { n: given.number(rule.question) }, rule.id),
          worthAsking: true,
        },
      ];
};
