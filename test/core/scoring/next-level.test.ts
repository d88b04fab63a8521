import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tick } from "../../../src/core/answers/answer.ts";
import { type Answer, noAnswer } from "../../../src/core/answers/draft.ts";
import type { Level, QuestionShape } from "../../../src/core/questionnaire/content.ts";
import { type NextLevel, nextLevelOf, type Step } from "../../../src/core/scoring/next-level.ts";
import { scoreAll, scoreQuestion } from "../../../src/core/scoring/score.ts";
import { levelOf } from "../../../src/core/scoring/standing.ts";
import { evidenceItem } from "./evidence-item.ts";

const year = ["2025-04-01", "2026-03-31"] as const;
const evidence = {
  E1: evidenceItem("policy", "2026-01-15"),
  E2: evidenceItem("dip-sample", "2026-01-15"),
  E3: evidenceItem("audit", "2024-01"),
};

/** Questions of so many lines each; a star marks a key question. */
const shapesOf = (...written: readonly string[]): readonly QuestionShape[] =>
  written.map((lines, place) => ({
    id: `SOC-${place + 1}`,
    point: "SOC",
    key: lines.endsWith("*"),
    lines: [..."abcde"].slice(0, Number.parseInt(lines, 10)).map((letter) => `SOC-${place + 1}${letter}`),
    tested: `SOC-${place + 1}t`,
  }));

/** "abt E1 E2": letters of the lines ticked, then evidence; "not-known" and "none" are choices. */
const answersOf = (...written: readonly string[]): Record<string, Answer> =>
  Object.fromEntries(
    written.map((text, place) => {
      const id = `SOC-${place + 1}`;
      const [letters = "", ...named] = text.split(" ");
      const choice = letters === "not-known" || letters === "none" ? letters : null;
      const ticks = choice === null ? [...letters.replace("-", "")].map((letter) => id + letter) : [];
      return [id, { ...noAnswer, ticks, choice, evidence: named }];
    }),
  );

const nextOf = (shapes: readonly QuestionShape[], answers: Record<string, Answer>): NextLevel | null =>
  nextLevelOf("SOC", shapes, answers, evidence, year);

const said = (next: NextLevel | null): readonly string[] =>
  (next?.asks ?? []).flatMap(({ question, steps }) =>
    steps.map((step) => `${question} ${"line" in step ? step.line.slice(-1) : step.asks}`),
  );

describe("one key question", () => {
  const shapes = shapesOf("3*");
  test.each([
    ["none", 1, ["SOC-1 any-line", "SOC-1 evidence"]],
    ["not-known", 1, ["SOC-1 any-line", "SOC-1 evidence"]],
    ["t E1", 1, ["SOC-1 any-line"]],
    ["ab", 1, ["SOC-1 evidence"]],
    ["abct", 1, ["SOC-1 evidence"]],
    ["ab E1", 2, ["SOC-1 c"]],
    ["b E1", 2, ["SOC-1 a", "SOC-1 c"]],
    ["abc E1", 3, ["SOC-1 t", "SOC-1 test-evidence"]],
    ["abc E2", 3, ["SOC-1 t"]],
    ["abct E1", 3, ["SOC-1 test-evidence"]],
    ["abct E3", 3, ["SOC-1 test-evidence"]],
  ])("ticked %s: level %i asks for %j", (written, level, steps) => {
    const next = nextOf(shapes, answersOf(written));
    expect(next?.level).toBe(level);
    expect(said(next)).toEqual(steps);
  });

  test("at level 3 there is no next level", () => {
    expect(nextOf(shapes, answersOf("abct E2"))).toBeNull();
  });

  test("while it is unanswered, and where it does not apply, there is none", () => {
    expect(nextOf(shapes, {})).toBeNull();
    expect(nextOf(shapesOf("0*"), answersOf("a E1"))).toBeNull();
  });
});

describe("other questions", () => {
  const shapes = shapesOf("2*", "3", "3", "3", "3");
  test("the two that would cost the most stay one level short", () => {
    const next = nextOf(shapes, answersOf("ab E1", "ab E1", "a E1", "a E1", "ab E1"));
    expect(next?.level).toBe(2);
    expect(next?.left).toEqual(["SOC-3", "SOC-4"]);
    expect(said(next)).toEqual(["SOC-2 c", "SOC-5 c"]);
  });

  test("of two that cost the same the earlier is raised", () => {
    const next = nextOf(shapes, answersOf("ab E1", "ab E1", "ab E1", "ab E1", "ab E1"));
    expect(next?.left).toEqual(["SOC-4", "SOC-5"]);
    expect(said(next)).toEqual(["SOC-2 c", "SOC-3 c"]);
  });

  test("one that is two levels short is brought to one short at the least", () => {
    const next = nextOf(shapes, answersOf("ab E1", "abc E1", "abc E1", "abc E1", "none"));
    expect(next?.level).toBe(2);
    expect(next?.left).toEqual(["SOC-5"]);
    expect(said(next)).toEqual(["SOC-5 any-line", "SOC-5 evidence"]);
  });

  test("what costs nothing more is not left short: one named item brings all that is ticked", () => {
    const next = nextOf(shapes, answersOf("a E1", "abc", "abc", "abc", "abc"));
    expect(next?.level).toBe(1);
    expect(said(next)).toEqual(["SOC-2 evidence", "SOC-3 evidence"]);
  });
});

/** Everything that anybody could add to a question: each line, the tested one, a document, a test of the last year. */
const additions = (shape: QuestionShape): readonly ((answer: Answer) => Answer)[] => [
  ...[...shape.lines, shape.tested].map((line) => (answer: Answer) => tick(answer, line, true)),
  ...["E1", "E2"].map((id) => (answer: Answer) => ({ ...answer, evidence: [...answer.evidence, id] })),
];

/** Level of a question after each set of additions, by the bits of its number. */
const outcomes = (
  shape: QuestionShape,
  answer: Answer,
): readonly { readonly size: number; readonly level: Level }[] => {
  const all = additions(shape);
  return Array.from({ length: 2 ** all.length }, (_, set) => {
    const chosen = all.filter((_, bit) => (set & (1 << bit)) !== 0);
    const after = chosen.reduce((so, add) => add(so), answer);
    return { size: chosen.length, level: scoreQuestion(shape, after, evidence, year).counted ?? 0 };
  });
};

/** The fewest additions with which the point stands at a level: every combination of every set is tried. */
const fewest = (shapes: readonly QuestionShape[], answers: Record<string, Answer>, wanted: Level): number => {
  const each = shapes.map((shape) => outcomes(shape, answers[shape.id] ?? noAnswer));
  let least = Number.POSITIVE_INFINITY;
  const levels = shapes.map(({ id, key }) => ({ id, key, counted: 0 as Level, notKnown: false, lowered: false }));
  const tryFrom = (place: number, size: number): void => {
    if (size >= least) {
      return;
    }
    if (place === shapes.length) {
      if (levelOf(levels) >= wanted) {
        least = size;
      }
      return;
    }
    for (const outcome of each[place] ?? []) {
      const part = levels[place];
      if (part !== undefined) {
        part.counted = outcome.level;
        tryFrom(place + 1, size + outcome.size);
      }
    }
  };
  tryFrom(0, 0);
  return least;
};

/** An answer with one step carried out; "any line" is the first. */
const withStep = (answer: Answer, step: Step, first: string): Answer => {
  if ("line" in step) {
    return tick(answer, step.line, true);
  }
  return step.asks === "any-line"
    ? tick(answer, first, true)
    : { ...answer, evidence: [...answer.evidence, step.asks === "evidence" ? "E1" : "E2"] };
};

/** The answers as they would be with the list carried out. */
const carriedOut = (next: NextLevel, shapes: readonly QuestionShape[], answers: Record<string, Answer>) => ({
  ...answers,
  ...Object.fromEntries(
    next.asks.map(({ question, steps }) => {
      const first = shapes.find(({ id }) => id === question)?.lines[0] ?? "";
      return [question, steps.reduce((now, step) => withStep(now, step, first), answers[question] ?? noAnswer)];
    }),
  ),
});

const levelWith = (shapes: readonly QuestionShape[], answers: Record<string, Answer>): Level | null =>
  scoreAll(shapes, answers, evidence, year)[0]?.level ?? null;

const anAnswer = (most: number): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 1, arbitrary: fc.constantFrom("none", "not-known") },
    {
      weight: 6,
      arbitrary: fc
        .tuple(fc.subarray([..."abcde"].slice(0, most)), fc.boolean(), fc.subarray(["E1", "E2", "E3"]))
        .filter(([lines, tested]) => lines.length > 0 || tested)
        .map(([lines, tested, named]) => [`${lines.join("")}${tested ? "t" : ""}`, ...named].join(" ")),
    },
  );

describe("any point", () => {
  test("of four small questions: the list suffices, and no shorter one does", () => {
    const shape = fc.tuple(fc.integer({ min: 1, max: 2 }), fc.boolean());
    const aCase = fc
      .array(shape, { minLength: 1, maxLength: 4 })
      .chain((all) =>
        fc.tuple(
          fc.constant(shapesOf(...all.map(([lines, key]) => `${lines}${key ? "*" : ""}`))),
          fc.tuple(...all.map(([lines]) => anAnswer(lines))),
        ),
      );
    let judged = 0;
    fc.assert(
      fc.property(aCase, ([shapes, written]) => {
        const answers = answersOf(...written);
        const level = levelWith(shapes, answers);
        const next = nextOf(shapes, answers);
        if (level === 3 || level === null) {
          expect(next).toBeNull();
          return;
        }
        judged += 1;
        expect(next?.level).toBe(level + 1);
        expect(said(next)).toHaveLength(fewest(shapes, answers, (level + 1) as Level));
      }),
      { numRuns: 150 },
    );
    expect(judged).toBeGreaterThan(50);
  });

  test("of eight questions as they are asked: carried out, the list raises the point, and one step less does not", () => {
    const shapes = shapesOf("5*", "4*", "5*", "4", "5*", "5", "3", "5");
    fc.assert(
      fc.property(fc.tuple(...shapes.map(({ lines }) => anAnswer(lines.length))), (written) => {
        const answers = answersOf(...written);
        const next = nextOf(shapes, answers);
        const level = levelWith(shapes, answers);
        if (next === null || level === null) {
          expect(level).toBe(3);
          return;
        }
        expect(levelWith(shapes, carriedOut(next, shapes, answers))).toBeGreaterThanOrEqual(next.level);
        for (const { question, steps } of next.asks) {
          for (const gone of steps) {
            const less = {
              ...next,
              asks: next.asks.map((ask) =>
                ask.question === question ? { ...ask, steps: ask.steps.filter((step) => step !== gone) } : ask,
              ),
            };
            expect(levelWith(shapes, carriedOut(less, shapes, answers))).toBe(level);
          }
        }
      }),
    );
  });
});
