import { describe, expect, test } from "vitest";
import { becauseOf } from "../../../src/core/scoring/because.ts";
import { say, sayClause } from "../../../src/core/scoring/reason.ts";
import { scoringWords } from "./all-words.ts";
import { eightShapes, pointOfCase } from "./worked-cases.ts";

describe("why a point stands where it does", () => {
  test.each([
    ["2,2,2,2 | 2,2,2,1", "One other is one short, as allowed."],
    ["2,2,2,2 | 3,2,2,2", "Not 3: four keys are below 3."],
    ["3,3,3,3 | 3,2,2,2", "Not 3: three others are short."],
    ["3,2,2,NA | 2,2,2,1", "Three keys at 2 or above, one other one short."],
    ["2,2,2,2 | 2,2,1,NA", "One of three others is short, as allowed."],
    ["2,2,0,0 | 2,2,2,2", "Two keys are at 0."],
    ["2,2,0,NK | 2,2,2,2", "Two keys are at 0 or not known."],
    ["2,2,0*,0 | 2,2,2,2", "Two keys count as 0."],
    ["2,2,2,0* | 2,2,2,2", "A key counts as 0; only one, and 7 of 8 are at 2."],
    ["2,3,2,NK | 2,2,2,2", "A key is not known; only one, and 7 of 8 are at 2 or above."],
    ["3,1,1,1 | 2,1,1,1", "2 of 8 at 2 or above."],
    ["2,2,2,2 | NK,NK,NK,2", "Three others are not known; 5 of 8 at 2."],
    ["2,2,2,2 | NK,NK,0,3", "Three others are not in place or not known; 5 of 8 at 2 or above."],
    ["2,2,2,2 | 0*,0*,0,2", "Three others count as 0; 5 of 8 at 2."],
    ["2,2,2,1 | 2,2,2,2", "Not 2: one key is below 2."],
    ["2,3,1,1 | 2,2,1,1", "4 of 8 at 2 or above: not fewer than half."],
    ["2,2,2,2 | 2,–,2,–", "Two questions are not answered."],
    ["NA,NA,NA,NA | NA,NA,NA,NA", "No question applies."],
  ])("%s", (written, sentence) => {
    expect(say(becauseOf(pointOfCase(written)), scoringWords)).toBe(sentence);
  });

  test("every point that can be has a sentence and a clause with no hole left in them", () => {
    const cells = ["NA", "NK", "0", "0*", "1", "2", "3"];
    const shapes = eightShapes();
    const seen = new Set<string>();
    // Each pair of states on keys and on others reaches every branch: the rules only count.
    for (const a of cells) {
      for (const b of cells) {
        for (const c of cells) {
          for (const d of cells) {
            const point = pointOfCase(`${a},${a},${a},${b} | ${c},${c},${d},${d}`);
            const said = `${say(becauseOf(point), scoringWords)} ${sayClause(becauseOf(point), scoringWords)}`;
            expect(said).not.toMatch(/[{}]|undefined|NaN/);
            seen.add(becauseOf(point).word);
          }
        }
      }
    }
    expect(shapes.length).toBe(8);
    expect(seen.size).toBeGreaterThan(25);
  });
});

test("the sentence names the questions that it counts", () => {
  expect(becauseOf(pointOfCase("2,2,2,2 | 2,2,2,1"))).toEqual({
    word: "scoring.because.allowed.one",
    values: { n: 1 },
    questions: ["SOC-8"],
  });
});

test("what is not answered and what does not apply have reasons of their own", () => {
  expect(becauseOf(pointOfCase("–,2,2,2 | 2,2,2,2")).word).toBe("scoring.because.unanswered.one");
  expect(becauseOf(pointOfCase("NA,NA,NA,NA | NA,NA,NA,NA")).word).toBe("scoring.because.nothing-applies");
});

test("the reason follows from the questions, whatever level is stated", () => {
  const point = pointOfCase("2,2,2,2 | 2,2,2,1");
  expect(becauseOf({ ...point, level: 0, proposed: "not-assured" })).toEqual(becauseOf(point));
});
