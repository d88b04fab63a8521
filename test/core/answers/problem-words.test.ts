import { expect, test } from "vitest";
import { isBlank, problem, problemText, stops } from "../../../src/core/answers/problem-words.ts";
import words from "../../../src/core/questionnaire/content/words/problems.json";

test("the holes of a sentence are filled once, and text that looks like a hole is left", () => {
  expect(problemText("problem.gap", { q: "{q}" })).toBe(
    "Add an action to question {q}, or record that the risk is accepted",
  );
});

test("a sentence that is not there is a bug", () => {
  expect(() => problemText("problem.nothing")).toThrow("no sentence is called problem.nothing");
  expect(() => problemText("toString")).toThrow();
});

test("a problem has its place, and its rule only where there is one", () => {
  const place = { page: "SOC-1", field: "SOC-1" };
  expect(stops(place, "problem.sharing")).toEqual({
    severity: "stops",
    text: "Choose whether the office may share this return",
    ...place,
  });
  expect(problem("warns", place, "problem.post", {}, "identifier").rule).toBe("identifier");
});

test("white space alone is blank", () => {
  expect(["", " ", "\n\u00a0"].every(isBlank)).toBe(true);
  expect(isBlank(" a ")).toBe(false);
});

test("no sentence promises, praises or shouts", () => {
  expect(Object.values(words.en).filter((text) => /!|please|sorry|great|oops/i.test(text))).toEqual([]);
});
