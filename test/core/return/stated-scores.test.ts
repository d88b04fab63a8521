import { expect, test } from "vitest";
import { shapesIn } from "../../../src/core/return/shapes-in.ts";
import { noReturnAnswer, ownAnswer, statedScores } from "../../../src/core/return/stated-scores.ts";
import { scoreAll } from "../../../src/core/scoring/score.ts";
import { fullReturn, withAnswer } from "./fixture.ts";

test("of an honest return they are the scores worked out from its answers", () => {
  const forceReturn = fullReturn("NI");
  const evidence = Object.fromEntries(forceReturn.evidence.map((item) => [item.id, item]));
  expect(statedScores(forceReturn)).toEqual(
    scoreAll(
      shapesIn(forceReturn.content),
      forceReturn.answers,
      evidence,
      forceReturn.content.edition.lastTwelveMonths,
    ),
  );
});

test("what is stated is told as stated, right or wrong", () => {
  const honest = fullReturn("EW");
  const lying = withAnswer(
    { ...honest, points: honest.points.map((point) => ({ ...point, level: 3, proposed: "assured" })) },
    "SOC-5",
    { counted: 2 },
  );
  const [soc] = statedScores(lying);
  expect(soc).toMatchObject({ level: 3, proposed: "assured" });
  expect(soc?.questions[4]).toMatchObject({ id: "SOC-5", claimed: 2, counted: 2, lowered: null });
});

test("an answer that is not there is an answer not given, also by the name of something inherited", () => {
  expect(ownAnswer({}, "SOC-1")).toBe(noReturnAnswer);
  expect(ownAnswer({}, "toString")).toBe(noReturnAnswer);
});
