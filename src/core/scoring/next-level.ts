import type { Section } from "../answers/draft.ts";
import type { Level, PointId, QuestionShape } from "../questionnaire/content.ts";
import { own } from "../record.ts";
import { type EvidenceList, evidenceNamed, type Scored, scorePoint, scoreQuestion } from "./score.ts";
import { othersAllowed } from "./standing.ts";

/** One thing that has to be true: a line, or a condition of the evidence rule. */
export type Step =
  | { readonly asks: "line" | "tested"; readonly line: string }
  /** Any one of the lines: none of them is ticked yet. */
  | { readonly asks: "any-line" }
  | { readonly asks: "evidence" | "test-evidence" };

/** What a question has to add. */
export interface Ask {
  readonly question: string;
  readonly steps: readonly Step[];
}

export interface NextLevel {
  readonly level: Level;
  /** The fewest steps that bring the point there, by question, in the order of the questions. */
  readonly asks: readonly Ask[];
  /** Other questions that stay one level short, as the rule of a point allows. */
  readonly left: readonly string[];
}

/** What a question needs to count as `level`. More ticks and more evidence never lower a level, so nothing is taken away. */
const stepsTo = (
  level: Level,
  { lines, tested }: QuestionShape,
  ticks: ReadonlySet<string>,
  named: ReturnType<typeof evidenceNamed>,
): readonly Step[] => {
  const missing = lines.filter((line) => !ticks.has(line));
  const evidence: readonly Step[] = named.any ? [] : [{ asks: "evidence" }];
  const every = missing.map((line): Step => ({ asks: "line", line }));
  switch (level) {
    case 0:
      return [];
    case 1:
      return [...(missing.length < lines.length ? [] : missing.length === 1 ? every : [anyLine]), ...evidence];
    case 2:
      return [...every, ...evidence];
    case 3:
      return [
        ...every,
        ...(ticks.has(tested) ? [] : [{ asks: "tested", line: tested } as const]),
        ...(named.test ? [] : [{ asks: "test-evidence" } as const]),
      ];
  }
};

const anyLine: Step = { asks: "any-line" };

/** A question of the point: the steps that it needs at the least, and those that bring it to the level itself. */
interface Way {
  readonly id: string;
  readonly least: readonly Step[];
  readonly whole: readonly Step[];
}

/**
 * The shortest list of steps that raises a point by one level. Questions are weighed one by one, since no step serves
 * two of them: every key goes to the next level, every other to one short of it, and of the others the two that would
 * cost the most beyond that may stay there. Where as many steps would do in several ways, the earlier questions are
 * raised. `null` at level 3, while a question is unanswered, and where none applies.
 */
export const nextLevelOf = (
  point: PointId,
  shapes: readonly QuestionShape[],
  answers: Section<Scored>,
  evidence: EvidenceList,
  lastTwelveMonths: readonly [string, string],
): NextLevel | null => {
  const asked = shapes.filter((shape) => shape.point === point && shape.lines.length > 0);
  const scores = asked.map((shape) => scoreQuestion(shape, own(answers, shape.id), evidence, lastTwelveMonths));
  const { level } = scorePoint(point, asked, scores);
  if (level === null || level === 3) {
    return null;
  }
  const next = (level + 1) as Level;
  const ways = asked.map((shape): Way & { readonly key: boolean } => {
    const answer = own(answers, shape.id) ?? nothing;
    const ticks = new Set(answer.choice === null ? answer.ticks : []);
    const named = evidenceNamed(answer, evidence, lastTwelveMonths);
    const to = (wanted: Level): readonly Step[] => stepsTo(wanted, shape, ticks, named);
    return { id: shape.id, key: shape.key, least: to(shape.key ? next : level), whole: to(next) };
  });
  const left = leftShort(ways.filter(({ key }) => !key));
  return {
    level: next,
    asks: ways
      .map(({ id, least, whole }) => ({ question: id, steps: left.includes(id) ? least : whole }))
      .filter(({ steps }) => steps.length > 0),
    left,
  };
};

/** The others that it saves the most to leave one short; of equal ones the later. In the order of the questions. */
const leftShort = (others: readonly Way[]): readonly string[] => {
  const saves = ({ least, whole }: Way): number => whole.length - least.length;
  const most = others
    .map((way, place) => ({ way, place }))
    .filter(({ way }) => saves(way) > 0)
    .sort((a, b) => saves(b.way) - saves(a.way) || b.place - a.place)
    .slice(0, othersAllowed);
  return others.filter((way) => most.some((one) => one.way === way)).map(({ id }) => id);
};

const nothing: Scored = { ticks: [], choice: null, evidence: [] };
