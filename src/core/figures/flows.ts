import type { Problem } from "../answers/problem.ts";
import { problem } from "../answers/problem-words.ts";
import type { Flow, NoneLeft, RuleOf } from "../questionnaire/content.ts";
import { type Given, placeOf } from "./asked.ts";
import { sayNumber } from "./number.ts";

/** What the rules of a flow ask about one year. */
interface YearOfFlow {
  readonly time: string;
  readonly start: number | null;
  readonly applied: number | null;
  readonly made: number | null;
  readonly refused: number | null;
  readonly end: number | null;
}

/** The start of the first year has a box of its own; of every other it is the end of the year before. */
export const yearsOfFlow = (flow: Flow, given: Pick<Given, "num" | "times">): readonly YearOfFlow[] => {
  const times = given.times(flow.applied);
  return times.map((time, at) => {
    const before = times[at - 1];
    return {
      time,
      start: before === undefined ? given.num(flow.start, time) : given.num(flow.end, before),
      applied: given.num(flow.applied, time),
      made: given.num(flow.made, time),
      refused: given.num(flow.refused, time),
      end: given.num(flow.end, time),
    };
  });
};

/** V4: what waited and what came is what ended and what waits. */
export const flowProblems = (rule: RuleOf<Flow>, given: Given): readonly Problem[] =>
  yearsOfFlow(rule, given).flatMap(({ time, start, applied, made, refused, end }): readonly Problem[] => {
    const at = given.at(rule.end, time);
    if (start === null || applied === null || made === null || refused === null || end === null || at === undefined) {
      return [];
    }
    const s = start + applied;
    const t = made + refused + end;
    const values = { row: given.rowSaid(at), s: sayNumber(s), t: sayNumber(t) };
    return s === t ? [] : [problem(rule.severity, placeOf(at), rule.sentence, values, rule.id)];
  });

/** V4w: start or end not known, and more ended than came. */
export const flowNotKnownProblems = (rule: RuleOf<Flow>, given: Given): readonly Problem[] =>
  yearsOfFlow(rule, given).flatMap(({ time, start, applied, made, refused, end }): readonly Problem[] => {
    const at = given.at(rule.applied, time);
    const known = start !== null && end !== null;
    if (known || applied === null || made === null || refused === null || made + refused <= applied) {
      return [];
    }
    return at === undefined
      ? []
      : [problem(rule.severity, placeOf(at), rule.sentence, { row: given.rowSaid(at) }, rule.id)];
  });

/** V7: some were made in one of the years, and none is left. */
export const noneLeftProblems = (rule: RuleOf<NoneLeft>, given: Given): readonly Problem[] => {
  const left = given.latest(rule.left);
  const m = rule.made
    .flatMap((id) => given.times(id).map((time) => given.num(id, time) ?? 0))
    .reduce((a, b) => a + b, 0);
  return left === undefined || left.num !== 0 || m < 1
    ? []
    : [problem(rule.severity, placeOf(left), rule.sentence, { row: left.said, m: sayNumber(m) }, rule.id)];
};
