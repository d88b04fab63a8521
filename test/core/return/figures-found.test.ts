import { describe, expect, test } from "vitest";
import { jurisdictions } from "../../../src/core/questionnaire/content.ts";
import { figuresSection } from "../../../src/core/return/figures.ts";
import { foundIn } from "../../../src/core/return/figures-found.ts";
import type { ForceReturn, ReturnCell } from "../../../src/core/return/force-return.ts";
import { limitsSection } from "../../../src/core/return/limits.ts";
import { sayIn } from "../../../src/core/return/say.ts";
import { type Telling, tellingOf } from "../../../src/core/return/telling.ts";
import { blocksText, contentIn, fullReturn, hashOf } from "./fixture.ts";

const full = fullReturn("EW");
const told = (values: Readonly<Record<string, number | "NR">>, of: ForceReturn = full): Telling => {
  const cells = Object.fromEntries(
    Object.entries(values).map(([name, value]): [string, ReturnCell] => [
      name,
      value === "NR"
        ? { value: null, why: "not-recorded", reason: "", published: null }
        : { value, why: null, reason: "", published: null },
    ]),
  );
  const forceReturn = { ...of, figures: { cells, rows: {} } };
  return tellingOf(forceReturn, hashOf(forceReturn));
};
const textsOf = (...given: Parameters<typeof told>): readonly string[] =>
  foundIn(told(...given)).map(({ text }) => text);

describe("what a validation finds and does not stop", () => {
  test("a warning is told to who reads the return, and asks nothing of them", () => {
    expect(textsOf({ "D18.charged.2026": 1, "D18.convicted.2026": 2 })).toContain(
      "Worth a second look. Breaches of orders, year to 31 March 2026: more people were convicted of breach than charged. This is right if some were charged earlier.",
    );
    expect(textsOf({ "D18.charged.2026": 2, "D18.convicted.2026": 1 }).join()).not.toContain("breach");
  });

  test("information is told as that", () => {
    expect(textsOf({ "D17.snap": 0, "D14.made.2024": 3 })).toContain(
      "For information. Orders in force managed by the force, at 31 March 2026: none is in force, and orders were made (3). Orders that ended or moved do not count.",
    );
  });

  test("an answer that claims what no figure shows is worth asking about: with the figures, and among the known limits", () => {
    const telling = told({ "D7.snap": "NR" });
    const sentence = "Worth asking about. Question 1.3 says that groups are mapped, and no figure says how many.";
    expect(foundIn(telling)).toContainEqual({ row: "D7", asking: true, text: sentence });
    const figures = blocksText(figuresSection(telling));
    expect(figures.indexOf("D7 MSHT groups mapped")).toBeLessThan(figures.indexOf(sentence));
    expect(figures.indexOf(sentence)).toBeLessThan(figures.indexOf("D8 Cases"));
    expect(blocksText(limitsSection(telling))).toContain(sentence);
    expect(textsOf({ "D7.snap": 0 }).join()).not.toContain("groups are mapped");
  });

  test("one under a row of which nothing is given is told there too", () => {
    const eight = { ...(full.answers["SOC-1"] as ForceReturn["answers"][string]), counted: 2 as const };
    const text = blocksText(figuresSection(told({}, { ...full, answers: { ...full.answers, "EXP-4": eight } })));
    expect(text).toMatch(/Not given: .*\nWorth asking about\. Question 3\.4 says that early advice is sought/);
  });

  test("what stops sign-off is not told here", () => {
    const stops = { "D4.2026": 10, "D2.total.2026": 9, "D1.2024": 20, "D1.2025": 60 };
    expect(textsOf(stops).filter((text) => /must be|Add a note/.test(text))).toEqual([]);
  });
});

test("every rule that stops nothing has its sentence, in each jurisdiction", () => {
  for (const jurisdiction of jurisdictions) {
    const content = contentIn(jurisdiction);
    const rules = content.rules.filter(({ severity }) => severity !== "stops");
    expect(rules.length).toBeGreaterThan(10);
    for (const { sentence } of rules) {
      const values = { row: "R", s: 1, t: 2, m: 3, d: 4, p: 5, n: "1.1" };
      expect(sayIn(content).say(sentence.replace("problem.figure.", "figures.found."), values)).toMatch(/\.$/);
    }
  }
});
