import { expect, test } from "vitest";
import { jurisdictions } from "../../../../src/core/questionnaire/content.ts";
import { content, faultless, form, many, words } from "../../../../src/core/return/content/schema.ts";
import { contentIn } from "../fixture.ts";

const accepts = (value: unknown): boolean => content.safeParse(value).success;

test.each(jurisdictions)("the words of the edition in %s are read as they are", (jurisdiction) => {
  expect(content.safeParse(contentIn(jurisdiction))).toEqual({ success: true, data: contentIn(jurisdiction) });
});

test("words of another shape are refused", () => {
  const right = contentIn("EW");
  const rule = { id: "V15", severity: "warns", sentence: "problem.figure.V15", kind: "claimed-without-figure" };
  const claimed = { ...rule, question: "SOC-3", level: 2, boxes: ["D7"], missing: "any" };
  expect(accepts({ ...right, rules: [claimed] })).toBe(true);
  expect(accepts({ ...right, rules: [{ ...claimed, level: 4 }] })).toBe(false);
  expect(accepts({ ...right, rules: [{ ...claimed, kind: "never-heard-of" }] })).toBe(false);
  expect(accepts({ ...right, rules: [{ ...claimed, boxes: ["D7."] }] })).toBe(false);
  expect(accepts({ ...right, panel: [{ name: "Crimes", row: "D1", boxes: ["D1"], colour: "red" }] })).toBe(false);
  expect(accepts({ ...right, words: { __proto__: null, "Not a name": "x" } })).toBe(false);
});

test("the forms that the rest of the return shares", () => {
  expect(form(/^a$/).safeParse("a").success).toBe(true);
  expect(form(/^a$/).safeParse("b").success).toBe(false);
  expect(many(words, 1).safeParse(["a", "b"]).success).toBe(false);
  expect(faultless(2)("ab")).toBe(true);
  expect(faultless(2)("abc")).toBe(false);
  expect(words.safeParse("soft\u00adhyphen").success).toBe(false);
});
