import { expect, test } from "vitest";
import { ended, plain, sayIn, sentences, underEachOther, unended } from "../../../src/core/return/say.ts";
import { contentIn } from "./fixture.ts";

const words = {
  plain: "As it is",
  two: "{one} and {other}",
  page: "See page {page}.",
  ways: "the regional team",
  "ways.SC": "a national team",
};
const inScotland = sayIn({ ...contentIn("SC"), words });
const inEngland = sayIn({ ...contentIn("EW"), words });

test("holes are filled in one pass, so that braces in a value stay as typed", () => {
  expect(inEngland.say("two", { one: "{other}", other: 2 })).toBe("{other} and 2");
});

test("a word of the jurisdiction goes before the general one", () => {
  expect(inScotland.say("ways")).toBe("a national team");
  expect(inEngland.say("ways")).toBe("the regional team");
});

test("a page reference stays a reference", () => {
  expect(inEngland.tell("page", { page: { page: "gaps", name: "Gaps" } })).toEqual([
    "See page ",
    { page: "gaps", name: "Gaps" },
    ".",
  ]);
  expect(inEngland.tell("plain")).toBe("As it is");
});

test("a word or a value that is not there is a bug", () => {
  expect(() => inEngland.say("other")).toThrow("no words for other");
  expect(() => inEngland.say("toString")).toThrow("no words for toString");
  expect(() => inEngland.say("two", { one: "x" })).toThrow("two says {other}");
});

test("what was typed ends as a sentence before the next one, and not inside one", () => {
  expect(["", "One", "One.", "One?", "Called “one.”"].map(ended)).toEqual([
    "",
    "One.",
    "One.",
    "One?",
    "Called “one.”",
  ]);
  expect(["on leave.", "on leave"].map(unended)).toEqual(["on leave", "on leave"]);
});

test("texts are joined with one space or one line between, and empty ones leave no trace", () => {
  expect(sentences("One.", "", "Two.")).toBe("One. Two.");
  expect(sentences({ strong: "One." }, ["Two ", { page: "a", name: "A" }])).toEqual([
    { strong: "One." },
    " Two ",
    { page: "a", name: "A" },
  ]);
  expect(sentences("", "")).toBe("");
  expect(underEachOther(["One", "Two"])).toBe("One\nTwo");
  expect(plain(sentences({ strong: "One." }, ["Two ", { page: "a", name: "A" }]))).toBe("One. Two a");
});
