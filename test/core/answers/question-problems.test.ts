import { describe, expect, test } from "vitest";
import { problemsOf } from "../../../src/core/answers/problems.ts";
import { questionProblems, questionsOf } from "../../../src/core/answers/question-problems.ts";
import type { ForceReturn } from "../../../src/core/return/force-return.ts";
import { smallReturn, told, withAnswer } from "./small-return.ts";

/** Only what the questions say: an answer changes what is proposed, and so what an opinion needs. */
const stops = (forceReturn: ForceReturn): readonly string[] =>
  told(problemsOf(forceReturn).filter(({ page }) => !page.startsWith("sign-off/")));

describe("questions", () => {
  test("one without an answer stops sign-off", () => {
    expect(stops(withAnswer("SOC-1", { narrative: "" }))).toEqual([
      "SOC-1 SOC-1: Answer question 1.1, or choose “We do not know”",
    ]);
    const { "SOC-1": _, ...answers } = smallReturn.answers;
    expect(stops({ ...smallReturn, answers })).toEqual([
      "SOC-1 SOC-1: Answer question 1.1, or choose “We do not know”",
    ]);
  });

  test("one below 2 needs an action or an accepted risk", () => {
    expect(stops({ ...smallReturn, actions: [] })).toEqual([
      "SOC-2 SOC-2.serves: Add an action to question 1.2, or record that the risk is accepted",
    ]);
    const risk = { id: "R1", serves: ["SOC-2"], why: "No case has come up.", acceptedBy: "Deputy chief constable" };
    expect(stops({ ...smallReturn, actions: [], risks: [risk] })).toEqual([]);
  });

  test("one that is not known needs an action or an accepted risk", () => {
    expect(stops(withAnswer("SOC-1", { choice: "not-known", narrative: "" }))).toEqual([
      "SOC-1 SOC-1.serves: Add an action to question 1.1, or record that the risk is accepted",
    ]);
  });

  test("one that counts as 0 for want of evidence needs an action, and no reason text", () => {
    expect(stops(withAnswer("SOC-1", { ticks: ["SOC-1a", "SOC-1b"], narrative: "" }))).toEqual([
      "SOC-1 SOC-1.serves: Add an action to question 1.1, or record that the risk is accepted",
    ]);
  });

  test("one at 2 needs a reason text; white space is none", () => {
    expect(stops(withAnswer("SOC-1", { ticks: ["SOC-1a", "SOC-1b"], evidence: ["E1"], narrative: " \n" }))).toEqual([
      "SOC-1 SOC-1.narrative: Enter why the team says so, question 1.1",
    ]);
  });

  test("what the return states of levels changes nothing", () => {
    const claimed = withAnswer("SOC-2", { ticks: ["SOC-2a"], evidence: ["E1"], claimed: 3, counted: 3 });
    expect(stops({ ...claimed, actions: [] })).toEqual([
      "SOC-2 SOC-2.serves: Add an action to question 1.2, or record that the risk is accepted",
    ]);
  });

  test("a hidden line, a line of another question and a line ticked twice stop sign-off", () => {
    const ticks = ["SOC-2a", "SOC-2b", "SOC-2c", "SOC-1a", "SOC-2a"];
    expect(stops(withAnswer("SOC-2", { ticks, evidence: ["E1"] }))).toEqual(
      ["SOC-2c", "SOC-1a", "SOC-2a"].map(
        (line) => `SOC-2 SOC-2: Question 1.2 has a tick on ${line}, which is not one of its lines here`,
      ),
    );
  });

  test("ticks beside a choice stop sign-off", () => {
    expect(stops(withAnswer("SOC-2", { ticks: ["SOC-2a"], choice: "none" }))).toEqual([
      "SOC-2 SOC-2: Question 1.2 has both ticks and “None of these” or “We do not know”. Choose one of them",
    ]);
  });

  test("evidence that is not in the list, or named twice, stops sign-off", () => {
    expect(stops(withAnswer("SOC-2", { ticks: ["SOC-2a"], evidence: ["E1", "E7", "E1"] }))).toEqual([
      "SOC-2 SOC-2.evidence: Question 1.2 names evidence E7, which is not in the list",
      "SOC-2 SOC-2.evidence: Question 1.2 names evidence E1, which is not in the list",
    ]);
  });

  test("an answer to a question that the edition does not have stops sign-off", () => {
    expect(stops(withAnswer("SOC-9", { choice: "none" }))).toEqual([
      "check : There is an answer to SOC-9, which is not a question of this edition",
    ]);
  });

  test("each says which question it is about", () => {
    const [first] = questionProblems(withAnswer("SOC-1", {}), [], new Set(["SOC-2"]));
    expect(first).toBeUndefined();
    expect(problemsOf(withAnswer("SOC-1", {}))[0]?.about).toBe("Question 1.1");
  });
});

test("questions come in the order of the content", () => {
  expect(questionsOf(smallReturn.content).map(({ id }) => id)).toEqual(["SOC-1", "SOC-2"]);
});
