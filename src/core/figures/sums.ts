import type { Problem } from "../answers/problem.ts";
import { problem } from "../answers/problem-words.ts";
import type { AtMost, PartsEqualTotal, RuleOf } from "../questionnaire/content.ts";
import { type Given, placeOf } from "./asked.ts";
import { sayNumber } from "./number.ts";

/** Σ of `figures.md` §3: adds what is a figure, so it is a lower bound. */
const sum = (values: readonly (number | null)[]): number => values.reduce<number>((all, one) => all + (one ?? 0), 0);

/** V2: the parts are the total; of some that are missing, the rest are no more. */
export const partsProblems = (rule: RuleOf<PartsEqualTotal>, given: Given): readonly Problem[] =>
  given.times(rule.total).flatMap((time): readonly Problem[] => {
    const total = given.at(rule.total, time);
    const parts = rule.parts.map((id) => given.num(id, time));
    const s = sum(parts);
    if (total === undefined || total.num === null) {
      return [];
    }
    const values = { row: total.said, s: sayNumber(s), t: sayNumber(total.num) };
    const say = (sentence: string): readonly Problem[] => [
      problem(rule.severity, placeOf(total), sentence, values, rule.id),
    ];
    return parts.includes(null)
      ? s > total.num
        ? say(rule.sentenceMore)
        : []
      : s === total.num
        ? []
        : say(rule.sentence);
  });

/** V3, V5, V6, V8, V9, V9w: the parts, as far as they are figures, are no more than the whole. */
export const atMostProblems = (rule: RuleOf<AtMost>, given: Given): readonly Problem[] =>
  given.times(rule.whole).flatMap((time): readonly Problem[] => {
    const whole = given.at(rule.whole, time);
    const parts = rule.parts.flatMap((id) => given.at(id, time) ?? []);
    const [first] = parts;
    const s = sum(parts.map(({ num }) => num));
    return first === undefined || whole === undefined || whole.num === null || s <= whole.num
      ? []
      : [
          problem(
            rule.severity,
            placeOf(first),
            rule.sentence,
            {
              row: given.rowSaid(first),
              part: first.said,
              whole: whole.said,
              s: sayNumber(s),
              t: sayNumber(whole.num),
            },
            rule.id,
          ),
        ];
  });
