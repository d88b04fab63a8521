import { expect, test } from "vitest";
import { fingerprintOf } from "../../../src/core/return/fingerprint.ts";
import type { ForceReturn } from "../../../src/core/return/force-return.ts";
import { pageOne } from "../../../src/core/return/page-one.ts";
import { tellingOf } from "../../../src/core/return/telling.ts";
import { blocksText, fullReturn, hashOf } from "./fixture.ts";

const text = (forceReturn: ForceReturn): string => blocksText(pageOne(tellingOf(forceReturn, hashOf(forceReturn))));
const full = fullReturn("EW");

test("what it says stands in the order of the edition's words", () => {
  const places = [
    "Exampleshire Police\n",
    "Self-assessment 2026 · position at 31 March 2026 · version 2 · OFFICIAL-SENSITIVE",
    "Opinions of the Chief Constable, and levels",
    "Assured. I am assured that",
    "Level 0.",
    "Most serious gaps",
    "What is not known",
    "Actions and risks",
    "Since the last return",
    "Risk and reward",
    "Different things, on different dates. Do not divide one line by another.",
    "Who will read this",
    "Signature of Sam Sample, Deputy, Exampleshire Police, in the absence of the Chief Constable",
  ].map((part) => text(full).indexOf(part));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places.every((place) => place >= 0)).toBe(true);
});

test("five gaps are listed, then how many more", () => {
  expect(text(full)).toContain("and 6 more on page gaps");
  expect(text(full).match(/^\d\.\d .*\.$/gm)).toHaveLength(5);
});

test("what is not known names questions and counts core figures", () => {
  expect(text(full)).toContain(
    "Questions not known: 1.7, 2.7, 3.7. Core figures with no number: 3, listed on page limits.",
  );
});

test("actions due before the date of signature are counted; a draft has no date", () => {
  expect(text(full)).toContain("2 actions, 1 due before the date of signature; 1 accepted risk.");
  expect(text(fullReturn("EW", { forDraft: true }))).toContain("2 actions; 1 accepted risk.");
});

test("nothing is said of none due before signature, and none of either is a word", () => {
  expect(text({ ...full, actions: full.actions.filter(({ due }) => due > "2026-06-01") })).toContain(
    "1 action; 1 accepted risk.",
  );
  expect(text({ ...full, actions: [], risks: [] })).toContain("No actions; no accepted risks.");
});

test("while nobody has answered, nothing says that there is no gap", () => {
  const blank = {
    ...full,
    answers: {},
    points: full.points.map((point) => ({ ...point, level: null, proposed: null })),
  };
  expect(text(blank)).toContain("None among the questions answered so far.");
  expect(text(blank)).not.toContain("No key question is below level 2");
  expect(text(blank)).toContain("No level yet: 8 questions unanswered. No opinion is proposed");
});

test("the head of the force, and nobody's absence, where nobody else signs", () => {
  const head = { ...full.declaration, name: "Alex Sample", title: "Chief Constable", absence: "" };
  expect(text({ ...full, declaration: head })).toMatch(
    /^Signature of Alex Sample, Chief Constable, Exampleshire Police$/m,
  );
});

test("a later version names the one that it replaces", () => {
  expect(text(full)).toContain(
    `This is version 2. It replaces version 1, fingerprint ${fingerprintOf("ab".repeat(32))}.`,
  );
  expect(text({ ...full, replaces: null, version: 1 })).toContain("This is the first return.");
});

test("the counts of three years stand side by side, and words where there is none", () => {
  expect(text(full)).toContain("Crimes recorded\n2,320\n3,000\n5,059");
  expect(text(full)).toContain("We hold this but could not extract it in time");
});

test("who will read it follows the choice and what the office has said", () => {
  expect(text(full)).toContain(
    "Sharing with HMICFRS: yes, after asking us. The office of this training edition publishes",
  );
  expect(text(fullReturn("SC"))).toContain("Sharing with HMICS:");
  expect(text(fullReturn("NI"))).toContain("Sharing with CJINI:");
  expect(text(fullReturn("BTP"))).toContain("Sharing with the inspectorate:");
});
