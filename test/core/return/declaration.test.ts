import { expect, test } from "vitest";
import { declarationSection, declarationTexts } from "../../../src/core/return/declaration.ts";
import type { ForceReturn } from "../../../src/core/return/force-return.ts";
import { plain } from "../../../src/core/return/say.ts";
import { tellingOf } from "../../../src/core/return/telling.ts";
import { blocksText, contentIn, forceIn, fullReturn, hashOf } from "./fixture.ts";

const said = (forceReturn: ForceReturn): readonly string[] =>
  declarationTexts(tellingOf(forceReturn, "ab".repeat(32))).map(plain);
const full = fullReturn("EW");

test("it is the declaration of the edition's words", () => {
  expect(said({ ...full, declaration: { ...full.declaration, title: "Chief Constable", absence: "" } })).toEqual([
    "I have read version 2 of this return for Exampleshire Police. It describes the position at 31 March 2026.",
    "I have recorded my opinion on each of the three points, and how I satisfied myself. Where my opinion is higher than the one proposed, I give my reason.",
    "To the best of my knowledge the return is accurate. Its known limits are on page limits.",
    "The force will carry out the actions listed. I accept the risks listed as accepted.",
    "This is the force's own assessment. No inspectorate has checked it, and it is not a judgement by the Independent Anti-Slavery Commissioner.",
    "I have agreed the marking, OFFICIAL-SENSITIVE.",
    "I understand that the Independent Anti-Slavery Commissioner's office will read this return and that it may be asked for under freedom of information law. The office of this training edition publishes nothing. Sharing with HMICFRS: yes, after asking us.",
    "Sam Sample, Chief Constable, 1 June 2026, fingerprint FFFFFFFFFF",
  ]);
});

test("no actions, or no accepted risks: that sentence is left out", () => {
  expect(said({ ...full, actions: [] })).toContain("I accept the risks listed as accepted.");
  expect(said({ ...full, risks: [] })).toContain("The force will carry out the actions listed.");
  expect(said({ ...full, actions: [], risks: [] })).toHaveLength(7);
});

test("another post signs in the absence of the head, and says why", () => {
  expect(said(full).at(-1)).toBe(
    "Sam Sample, Deputy, signing in the absence of the Chief Constable, because Absent, 1 June 2026, fingerprint FFFFFFFFFF",
  );
});

test.each([
  ["SC", "HMICS"],
  ["NI", "CJINI"],
  ["BTP", "the inspectorate"],
] as const)("in %s the return is shared with %s", (jurisdiction, inspectorate) => {
  expect(said(fullReturn(jurisdiction)).join(" ")).toContain(`Sharing with ${inspectorate}: yes, after asking us.`);
});

test("nothing speaks for an office that has not said what it publishes", () => {
  const content = contentIn("EW", "2026");
  expect(said(fullReturn("EW", { content, force: forceIn("EW", "2026") })).join(" ")).toContain(
    "freedom of information law. The office has not yet said what it will publish. Sharing",
  );
});

test("a draft declares nothing yet", () => {
  const draft = fullReturn("EW", { forDraft: true });
  expect(blocksText(declarationSection(tellingOf(draft, hashOf(draft))))).toContain("Not yet declared.");
  expect(said(draft).at(-1)).toContain("[date]");
});
