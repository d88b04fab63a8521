import { expect, test } from "vitest";
import { registerSections } from "../../../src/core/return/registers.ts";
import { tellingOf } from "../../../src/core/return/telling.ts";
import { blocksText, fullReturn, hashOf } from "./fixture.ts";

const full = fullReturn("EW");
const text = blocksText(registerSections(tellingOf(full, hashOf(full))));

test("evidence says what it is, whether it tests, and which questions it supports", () => {
  expect(text).toContain(
    "E1\nPolicy title (policy or procedure). Reference REF-1. Derived from NCA material.\n15 January 2026\nHolder one\n1.1, 1.2, 1.3, 2.1",
  );
  expect(text).toContain("E2\nSample title (dip sample, test evidence).\nFebruary 2026");
});

test("actions say what will be different, by whom, when, for what, and what they need", () => {
  expect(text).toContain(
    "A1\nOutcome one. Depends on: Another body; The prosecutor. Help wanted from the office: Help text\nOwner one\n31 May 2026\n1.4, 1.5, 2.4, 2.5, 3.4, 3.5, D9",
  );
});

test("accepted risks say why, and who accepted them", () => {
  expect(text).toContain("R1\nRisk reason\nAccepting post\n1.7, 2.6, 2.7, 3.6, 3.7");
});

test("what is empty says that there is none", () => {
  const bare = { ...full, evidence: [], actions: [], risks: [] };
  const said = blocksText(registerSections(tellingOf(bare, hashOf(bare))));
  expect(said).toBe(
    "Evidence register\nNo evidence is named.\nActions\nNo actions.\nAccepted risks\nNo accepted risks.",
  );
});

test("evidence that supports nothing says so", () => {
  const unused = { ...full, answers: {} };
  expect(blocksText(registerSections(tellingOf(unused, hashOf(unused))))).toContain("Holder one\nno question");
});
