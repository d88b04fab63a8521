import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Answer, noAnswer, type Opinion, opinionsLowToHigh } from "../../../src/core/answers/draft.ts";
import type { QuestionShape } from "../../../src/core/questionnaire/content.ts";
import { becauseOf } from "../../../src/core/scoring/because.ts";
import { say } from "../../../src/core/scoring/reason.ts";
import { isGap, scoreAll, scorePoint, scoreQuestion } from "../../../src/core/scoring/score.ts";
import { scoringWords } from "./all-words.ts";
import { evidenceItem } from "./evidence-item.ts";
import { eightShapes, pointOfCase, readCase, type Stands, scoreOf } from "./worked-cases.ts";

const year = ["2025-04-01", "2026-03-31"] as const;
const shape: QuestionShape = {
  id: "SOC-1",
  point: "SOC",
  key: true,
  lines: ["SOC-1a", "SOC-1b", "SOC-1c", "SOC-1d", "SOC-1e"],
  tested: "SOC-1t",
};
/** Point 2.1 in Northern Ireland: line b is not shown. */
const shapeNi: QuestionShape = { ...shape, id: "PWR-1", lines: ["PWR-1a", "PWR-1c", "PWR-1d"], tested: "PWR-1t" };

const evidence = {
  document: evidenceItem("policy", "2026-01-15"),
  sample: evidenceItem("dip-sample", "2026-01-15"),
  old: evidenceItem("dip-sample", "2025-03-31"),
  month: evidenceItem("audit", "2026-03"),
  unread: evidenceItem("audit", "last spring"),
};
const ticked = (letters: string, ...named: string[]): Answer => ({
  ...noAnswer,
  ticks: [...letters].map((letter) => `SOC-1${letter}`),
  evidence: named,
});
const score = (answer: Answer | undefined, of = shape) => scoreQuestion(of, answer, evidence, year);

describe("worked cases of a question", () => {
  const cases: readonly [string, string, Answer, string, { claimed: number | null; counted: number | null }][] = [
    ["Q1", "None of these", { ...noAnswer, choice: "none" }, "answered", { claimed: 0, counted: 0 }],
    ["Q2", "We do not know", { ...noAnswer, choice: "not-known" }, "not-known", { claimed: 0, counted: 0 }],
    ["Q3", "2 of 5, document", ticked("ab", "document"), "answered", { claimed: 1, counted: 1 }],
    ["Q4", "2 of 5, no evidence", ticked("ab"), "answered", { claimed: 1, counted: 0 }],
    ["Q5", "5 of 5, document", ticked("abcde", "document"), "answered", { claimed: 2, counted: 2 }],
    ["Q6", "5 of 5, no evidence", ticked("abcde"), "answered", { claimed: 2, counted: 0 }],
    ["Q7", "5 of 5 and t, document", ticked("abcdet", "document"), "answered", { claimed: 3, counted: 2 }],
    ["Q8", "5 of 5 and t, both", ticked("abcdet", "document", "sample"), "answered", { claimed: 3, counted: 3 }],
    ["Q9", "5 of 5 and t, sample a day too old", ticked("abcdet", "old"), "answered", { claimed: 3, counted: 2 }],
    ["Q10", "5 of 5 and t, no evidence", ticked("abcdet"), "answered", { claimed: 3, counted: 0 }],
    ["Q11", "4 of 5 and t, sample", ticked("abcdt", "sample"), "answered", { claimed: 1, counted: 1 }],
    ["Q12", "5 of 5, sample, t not ticked", ticked("abcde", "sample"), "answered", { claimed: 2, counted: 2 }],
    ["Q14", "t alone, sample", ticked("t", "sample"), "answered", { claimed: 0, counted: 0 }],
    ["Q15", "nothing", noAnswer, "unanswered", { claimed: null, counted: null }],
  ];
  test.each(cases)("%s: %s", (_, __, answer, state, levels) => {
    expect(score(answer)).toMatchObject({ state, ...levels });
  });

  test("Q13: 2.1 in Northern Ireland with a, c, d and a document stands at 2, since b is not shown there", () => {
    const answer = { ...noAnswer, ticks: ["PWR-1a", "PWR-1c", "PWR-1d"], evidence: ["document"] };
    expect(score(answer, shapeNi)).toMatchObject({ ticked: 3, of: 3, counted: 2 });
  });
});

describe("what else a question's score says", () => {
  test("why a level is lowered", () => {
    expect(score(ticked("ab")).lowered).toBe("no-evidence");
    expect(score(ticked("abcdet")).lowered).toBe("no-evidence");
    expect(score(ticked("abcdet", "document")).lowered).toBe("no-test-evidence");
    expect(score(ticked("t")).lowered).toBeNull();
    expect(score(ticked("abcde", "document")).lowered).toBeNull();
  });

  test("what is missing is every line not ticked, and the tested line once all others are ticked", () => {
    expect(score(ticked("acd", "document")).missing).toEqual(["SOC-1b", "SOC-1e"]);
    expect(score(ticked("abcde", "document")).missing).toEqual(["SOC-1t"]);
    expect(score(ticked("abcdet", "sample")).missing).toEqual([]);
    expect(score({ ...noAnswer, choice: "not-known" }).missing).toEqual(shape.lines);
  });

  test("a month of the last twelve counts, a date that nobody could read does not", () => {
    expect(score(ticked("abcdet", "month")).counted).toBe(3);
    expect(score(ticked("abcdet", "unread")).counted).toBe(2);
  });

  test("evidence that the list does not hold counts for nothing", () => {
    expect(score(ticked("abcde", "E99")).counted).toBe(0);
    expect(score(ticked("abcde", "constructor")).counted).toBe(0);
  });

  test("a tick on a hidden line answers nothing and a tick given twice counts once", () => {
    expect(score({ ...noAnswer, ticks: ["PWR-1b"] }, shapeNi).state).toBe("unanswered");
    expect(
      score({ ...noAnswer, ticks: ["PWR-1a", "PWR-1a", "PWR-1a"], evidence: ["document"] }, shapeNi),
    ).toMatchObject({ ticked: 1, claimed: 1 });
  });

  test("ticks beside a choice claim nothing", () => {
    expect(score({ ...ticked("abcde", "document"), choice: "not-known" })).toMatchObject({ counted: 0, ticked: 0 });
  });

  test("a question none of whose lines is shown does not apply", () => {
    expect(score(ticked("abcde", "document"), { ...shape, lines: [] })).toMatchObject({
      state: "not-applicable",
      counted: null,
    });
  });
});

describe("worked cases of a point", () => {
  const cases: readonly [string, string, number | null, string | null, string][] = [
    ["P1", "1,1,1,1 | 1,1,1,1", 1, "not-assured", "None of 8 is at 2 or above."],
    ["P2", "2,2,2,2 | 2,2,2,2", 2, "assured", "Every question is at 2."],
    ["P3", "3,3,3,3 | 3,3,3,3", 3, "assured", "Every question is at 3."],
    ["P4", "3,3,3,3 | 3,3,2,2", 3, "assured", "Two others are one short, as allowed."],
    ["P5", "3,3,3,2 | 3,3,3,3", 2, "assured", "Not 3: one key is below 3."],
    ["P6", "2,2,2,2 | 2,2,2,0", 1, "partly-assured", "Not 2: one other is two short."],
    ["P7", "2,2,2,0 | 2,2,2,2", 0, "partly-assured", "A key is at 0; only one, and 7 of 8 are at 2."],
    ["P8", "3,3,3,NK | 3,3,3,3", 0, "partly-assured", "A key is not known; only one, and 7 of 8 are at 2 or above."],
    ["P9", "2,2,NK,NK | 2,2,2,2", 0, "not-assured", "Two keys are not known."],
    ["P10", "2,2,2,2 | 2,2,1,1", 2, "assured", "Two others are one short, as allowed."],
    ["P11", "2,2,2,2 | 2,1,1,1", 1, "partly-assured", "Not 2: three others are short."],
    ["P12", "3,3,3,3 | 3,3,0,0", 1, "partly-assured", "Not 2: two others are two short."],
    ["P13", "2,2,1,1 | 2,2,1,1", 1, "partly-assured", "4 of 8 at 2: not fewer than half."],
    ["P14", "2,2,1,1 | 2,1,1,1", 1, "not-assured", "3 of 8 at 2."],
    ["P15", "2,2,2,2 | 0,0,0,0", 0, "partly-assured", "Four others are not in place; 4 of 8 at 2."],
    ["P16", "1,1,1,1 | 1,1,0,0", 1, "not-assured", "None of 8 is at 2 or above."],
    ["P17", "2,2,2,2 | 2,1,1,NA", 2, "assured", "Two of three others are short, as allowed."],
    ["P18", "2,2,2,NA | 2,2,1,1", 2, "assured", "Three keys at 2, two others one short."],
    ["P19", "2,2,2,2 | 2,2,2,–", null, null, "One question is not answered."],
  ];
  test.each(cases)("%s: %s stands at %s, proposed %s", (_, written, level, proposed, sentence) => {
    const point = pointOfCase(written);
    expect({ level: point.level, proposed: point.proposed }).toEqual({ level, proposed });
    expect(say(becauseOf(point), scoringWords)).toBe(sentence);
  });

  /** Point 2 as a force fills it in: the keys are 2.1, 2.2, 2.4 and 2.6. */
  const lineCounts = { EW: [4, 5, 5, 4, 5, 5, 5, 5], NI: [3, 5, 5, 4, 4, 5, 5, 5] };
  const numbers = Object.fromEntries(Array.from({ length: 8 }, (_, i) => [`PWR-${i + 1}`, `2.${i + 1}`]));
  const pointTwo = (counts: readonly number[]): QuestionShape[] =>
    counts.map((count, index) => ({
      id: `PWR-${index + 1}`,
      point: "PWR",
      key: [0, 1, 3, 5].includes(index),
      lines: [..."abcde"].slice(0, count).map((letter) => `PWR-${index + 1}${letter}`),
      tested: `PWR-${index + 1}t`,
    }));
  const complete = (shapes: readonly QuestionShape[], named: readonly string[] = ["document"]) =>
    Object.fromEntries(shapes.map(({ id, lines }) => [id, { ...noAnswer, ticks: lines, evidence: named }]));

  test("P20: PSNI, point 2, with 3 of 4 lines of 2.5 and 3 of 5 of 2.8, stands at 2, assured", () => {
    const shapes = pointTwo(lineCounts.NI);
    const first = (index: number) => ({
      ...noAnswer,
      ticks: shapes[index]?.lines.slice(0, 3) ?? [],
      evidence: ["document"],
    });
    const [point] = scoreAll(shapes, { ...complete(shapes), "PWR-5": first(4), "PWR-8": first(7) }, evidence, year);
    expect(point).toMatchObject({ level: 2, proposed: "assured" });
    expect(point && say(becauseOf(point), scoringWords, numbers)).toBe("2.5 and 2.8 are one short, as allowed.");
  });

  test("P21: BTP, point 2, with 2.4 tested with a sample and 4 of 5 lines of 2.5, stands at 2, assured", () => {
    const shapes = pointTwo(lineCounts.EW);
    const tested = { ...noAnswer, ticks: [...(shapes[3]?.lines ?? []), "PWR-4t"], evidence: ["sample"] };
    const four = { ...noAnswer, ticks: shapes[4]?.lines.slice(0, 4) ?? [], evidence: ["document"] };
    const [point] = scoreAll(shapes, { ...complete(shapes), "PWR-4": tested, "PWR-5": four }, evidence, year);
    expect(point?.questions.map(({ counted }) => counted)).toEqual([2, 2, 2, 3, 1, 2, 2, 2]);
    expect(point).toMatchObject({ level: 2, proposed: "assured" });
    expect(point && say(becauseOf(point), scoringWords, numbers)).toBe("2.5 is one short, as allowed.");
  });

  const shapes = pointTwo([5, 5, 5, 5, 5, 5, 5, 5]);
  const all = (letters: string) =>
    Object.fromEntries(shapes.map(({ id }) => [id, { ...noAnswer, ticks: [...letters].map((l) => id + l) }]));
  test.each([
    ["P22: every line and the tested line everywhere", "abcdet"],
    ["P23: four of five lines everywhere", "abcd"],
  ])("%s, no evidence, stands at 0, not assured", (_, letters) => {
    const [point] = scoreAll(shapes, all(letters), {}, year);
    expect(point).toMatchObject({ level: 0, proposed: "not-assured" });
    expect(point && say(becauseOf(point), scoringWords)).toBe("Four keys count as 0.");
  });
});

describe("which questions hold a point at its level", () => {
  test.each([
    ["a key below the next level", "3,3,3,2 | 3,3,3,3", [4]],
    ["another that is two short", "2,2,2,2 | 2,2,1,0", [8]],
    ["all others short, when more than two are", "2,2,2,2 | 2,1,1,0", [6, 7, 8]],
    ["keys only, when the others short are within what is allowed", "2,2,1,1 | 2,2,1,1", [3, 4]],
    ["a key that is not known", "3,3,3,NK | 3,3,3,3", [4]],
    ["nothing at level 3", "3,3,3,3 | 3,3,2,2", []],
    ["what is not answered, while there is no level", "2,2,2,2 | 2,2,–,–", [7, 8]],
    ["nothing that does not apply", "2,2,2,NA | 2,2,2,2", [1, 2, 3, 5, 6, 7, 8]],
  ])("%s", (_, written, holding) => {
    expect(pointOfCase(written).holding).toEqual(holding.map((n) => `SOC-${n}`));
  });

  test("a point to which no question applies has neither level nor opinion", () => {
    expect(pointOfCase("NA,NA,NA,NA | NA,NA,NA,NA")).toMatchObject({ level: null, proposed: null, holding: [] });
  });

  test("raising every question that holds a point to the next level raises the point", () => {
    const cell = fc.constantFrom<Stands>("NA", "NK", 0, 1, 2, 3);
    fc.assert(
      fc.property(fc.array(cell, { minLength: 8, maxLength: 8 }), (cells) => {
        const point = pointOfCase(cells.join(","));
        if (point.level === null || point.level === 3) {
          return;
        }
        const next = (point.level + 1) as Stands;
        const raised = cells.map((stands, i) => (point.holding.includes(`SOC-${i + 1}`) ? next : stands));
        expect(point.holding.length).toBeGreaterThan(0);
        expect(pointOfCase(raised.join(",")).level).toBeGreaterThan(point.level);
      }),
    );
  });
});

const height = (opinion: Opinion | null): number => (opinion === null ? -1 : opinionsLowToHigh.indexOf(opinion));

test("over all 1,679,616 points, raising one answer never lowers level or opinion", () => {
  const shapes = eightShapes();
  const states: readonly Stands[] = ["NA", "NK", 0, 1, 2, 3];
  const ready = shapes.map(({ id }) => states.map((stands) => scoreOf(id, stands)));
  const all = 6 ** 8;
  const level = new Int8Array(all);
  const opinion = new Int8Array(all);
  const steps = shapes.map((_, index) => 6 ** index);
  for (let point = 0; point < all; point += 1) {
    const scores = ready.map(
      (column, index) => column[Math.floor(point / (steps[index] ?? 1)) % 6] ?? scoreOf("", "–"),
    );
    const scored = scorePoint("SOC", shapes, scores);
    level[point] = scored.level ?? -1;
    opinion[point] = height(scored.proposed);
  }
  let compared = 0;
  let lowered = 0;
  let notKnownUnlikeZero = 0;
  for (let point = 0; point < all; point += 1) {
    for (const step of steps) {
      const state = Math.floor(point / step) % 6;
      // Not applicable is left out of "raising"; not known counts as 0.
      if (state === 0 || state === 5) {
        continue;
      }
      const raised = point + step;
      compared += 1;
      const before = [level[point] ?? 9, opinion[point] ?? 9] as const;
      const after = [level[raised] ?? -9, opinion[raised] ?? -9] as const;
      lowered += after[0] < before[0] || after[1] < before[1] ? 1 : 0;
      notKnownUnlikeZero += state === 1 && (after[0] !== before[0] || after[1] !== before[1]) ? 1 : 0;
    }
  }
  expect(compared).toBe(8 * 4 * 6 ** 7);
  expect({ lowered, notKnownUnlikeZero }).toEqual({ lowered: 0, notKnownUnlikeZero: 0 });
  expect(new Set(level)).toEqual(new Set([-1, 0, 1, 2, 3]));
  // Nothing is left out of it, so it takes what it takes on a busy machine.
}, 120_000);

test("random ticks, evidence and tested lines never lower level or opinion", () => {
  const shapes = eightShapes();
  const answer = fc.record({
    ticks: fc.subarray([..."abcdet"]),
    evidence: fc.subarray(Object.keys(evidence)),
    choice: fc.constantFrom(null, null, null, "none" as const, "not-known" as const),
  });
  const more = fc.record({
    question: fc.nat({ max: 7 }),
    tick: fc.constantFrom(..."abcdet"),
    item: fc.constantFrom(...Object.keys(evidence)),
    what: fc.constantFrom("tick", "evidence"),
  });
  fc.assert(
    fc.property(fc.array(answer, { minLength: 8, maxLength: 8 }), more, (given, { question, tick, item: id, what }) => {
      const answers = given.map(({ ticks, choice, evidence: named }, index) => ({
        ticks: choice === null ? (ticks.length === 0 ? ["a"] : ticks).map((l) => `SOC-${index + 1}${l}`) : [],
        choice,
        evidence: named,
      }));
      const record = (list: typeof answers) => Object.fromEntries(list.map((one, i) => [`SOC-${i + 1}`, one]));
      const raised = answers.map((one, index) => {
        if (index !== question) {
          return one;
        }
        return what === "tick"
          ? { ...one, choice: null, ticks: [...new Set([...one.ticks, `SOC-${index + 1}${tick}`])] }
          : { ...one, evidence: [...new Set([...one.evidence, id])] };
      });
      const [before] = scoreAll(shapes, record(answers), evidence, year);
      const [after] = scoreAll(shapes, record(raised), evidence, year);
      expect(after?.level ?? -1).toBeGreaterThanOrEqual(before?.level ?? 9);
      expect(height(after?.proposed ?? null)).toBeGreaterThanOrEqual(height(before?.proposed ?? null));
    }),
    { numRuns: 2000 },
  );
});

test("the order of questions does not change level, opinion or reason", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom<Stands>("NK", 0, 1, 2, 3), { minLength: 8, maxLength: 8 }),
      fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 8 }),
      (cells, order) => {
        const shapes = eightShapes();
        const scores = readCase(cells.join(",")).map((stands, i) => scoreOf(shapes[i]?.id ?? "", stands));
        const shuffled = scorePoint(
          "SOC",
          shapes,
          order.flatMap((i) => scores[i] ?? []),
        );
        expect(shuffled).toEqual(scorePoint("SOC", shapes, scores));
      },
    ),
  );
});

test("a gap is a question below 2 as counted, or not known", () => {
  expect(([0, 1, 2, 3, "NK", "NA", "–", "0*"] as const).map((stands) => isGap(scoreOf("SOC-1", stands)))).toEqual([
    true,
    true,
    false,
    false,
    true,
    false,
    false,
    true,
  ]);
});
