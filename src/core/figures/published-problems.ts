import type { Problem } from "../answers/problem.ts";
import { problem } from "../answers/problem-words.ts";
import type { FarFromPublished, PublishedAtMost, RuleOf } from "../questionnaire/content.ts";
import { type Given, placeOf } from "./asked.ts";
import { heldValue } from "./cell.ts";
import { sayNumber } from "./number.ts";

/** V10: what is published of a row that is only shown comes to no more than the whole. */
export const publishedAtMostProblems = (rule: RuleOf<PublishedAtMost>, given: Given): readonly Problem[] =>
  given.times(rule.whole).flatMap((time): readonly Problem[] => {
    const whole = given.at(rule.whole, time);
    const shown = Object.entries(given.published)
      .filter(([name]) => name.startsWith(`${rule.row}.`) && name.endsWith(`.${time}`))
      .reduce((all, [, { value }]) => all + value, 0);
    return whole === undefined || whole.num === null || shown <= whole.num
      ? []
      : [
          problem(
            rule.severity,
            placeOf(whole),
            rule.sentence,
            { row: whole.said, s: sayNumber(shown), t: sayNumber(whole.num) },
            rule.id,
          ),
        ];
  });

/** V13: a correction that is 5 or more and more than a tenth from what is published. */
export const farFromPublishedProblems = (rule: RuleOf<FarFromPublished>, given: Given): readonly Problem[] =>
  given.times(rule.box).flatMap((time): readonly Problem[] => {
    const asked = given.at(rule.box, time);
    if (asked?.published === undefined || asked.num === null || asked.cell?.published !== "corrected") {
      return [];
    }
    const published = heldValue(asked.published.value, asked.box.kind);
    const apart = Math.abs(asked.num - published);
    return apart < 5 || 10 * apart <= published
      ? []
      : [
          problem(
            rule.severity,
            placeOf(asked),
            rule.sentence,
            { row: asked.said, d: sayNumber(asked.num), p: sayNumber(published) },
            rule.id,
          ),
        ];
  });
