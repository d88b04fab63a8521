import { describe, expect, test } from "vitest";
import { heldReason, pointNextReason, pointReason, proposalClause } from "../../../src/core/scoring/point-reason.ts";
import { say } from "../../../src/core/scoring/reason.ts";
import { scoringWords } from "./all-words.ts";
import { eightShapes, pointOfCase } from "./worked-cases.ts";

const numbers = Object.fromEntries(eightShapes().map(({ id }, at) => [id, `1.${at + 1}`]));

describe("a point says what its level means, what holds it and what the next asks", () => {
  test.each([
    [
      "2,2,2,0 | 2,2,2,2",
      "A key part counts as 0, or more than two other parts do: not in place, not known, or no evidence named.",
    ],
    ["1,1,1,1 | 1,1,0,0", "Every key part has begun, and at most two other parts have not."],
    ["2,2,2,2 | 2,2,1,1", "Every key part is established, and at most two other parts are one level short."],
    ["3,3,3,3 | 3,3,2,2", "Every key part is embedded, and at most two other parts are one level short."],
    ["2,2,2,2 | 2,2,2,–", "No level yet: 1 question unanswered"],
    ["–,–,2,2 | 2,2,2,–", "No level yet: 3 questions unanswered"],
    ["NA,NA,NA,NA | NA,NA,NA,NA", "No level: no question applies"],
  ])("%s", (written, said) => {
    expect(say(pointReason(pointOfCase(written)), scoringWords)).toBe(said);
  });

  test("an assured point is proposed for its level, the others for what holds them", () => {
    const clause = (written: string) => proposalClause(pointOfCase(written), scoringWords, numbers);
    expect(clause("2,2,2,2 | 2,2,2,2")).toBe("the point is at level 2 (every question is at level 2)");
    expect(clause("3,3,3,2 | 3,3,3,3")).toBe(
      "the point is at level 2 (level 3 is not reached: one key question is below it)",
    );
    expect(clause("2,2,2,2 | 2,2,1,1")).toBe(
      "the point is at level 2 (questions 1.7 and 1.8 are one level short; the rule allows this for up to two that are not key questions)",
    );
    expect(clause("2,2,2,2 | 2,1,1,1")).toBe("level 2 is not reached: three other questions are short of it");
  });

  test("what holds it is counted, or named where the numbers are given", () => {
    const three = heldReason(pointOfCase("2,2,2,2 | 2,1,1,1"));
    expect(three && say(three, scoringWords)).toBe("Three questions hold it at level 1.");
    expect(three && say(three, scoringWords, numbers)).toBe("Questions 1.6, 1.7 and 1.8 hold it at level 1.");
    const one = heldReason(pointOfCase("3,3,3,2 | 3,3,3,3"));
    expect(one && say(one, scoringWords, numbers)).toBe("Question 1.4 holds it at level 2.");
    expect(heldReason(pointOfCase("3,3,3,3 | 3,3,3,3"))).toBeNull();
    expect(heldReason(pointOfCase("3,3,3,3 | 3,3,3,–"))).toBeNull();
  });

  test("what the next level asks", () => {
    const next = pointNextReason(pointOfCase("2,2,2,2 | 2,1,1,1"));
    expect(next && say(next, scoringWords)).toBe(
      "Level 2 asks for every key question at 2 or above, and at most two others one level short.",
    );
    expect(pointNextReason(pointOfCase("3,3,3,3 | 3,3,3,3"))).toBeNull();
    expect(pointNextReason(pointOfCase("–,3,3,3 | 3,3,3,3"))).toBeNull();
  });
});
