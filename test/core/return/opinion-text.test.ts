import { describe, expect, test } from "vitest";
import type { ForceReturn, ReturnPoint } from "../../../src/core/return/force-return.ts";
import {
  higherReason,
  isAbove,
  opinionSentence,
  otherException,
  proposedInFull,
  proposedInShort,
  satisfiedInShort,
  satisfiedText,
} from "../../../src/core/return/opinion-text.ts";
import { plain } from "../../../src/core/return/say.ts";
import { type PointTold, type Telling, tellingOf } from "../../../src/core/return/telling.ts";
import { fullReturn, hashOf } from "./fixture.ts";

const told = (
  jurisdiction: "EW" | "SC" | "NI" | "BTP",
  at: number,
  change: Partial<ReturnPoint>,
  gaps = true,
): [PointTold, Telling] => {
  const honest = fullReturn(jurisdiction);
  const answers = gaps
    ? honest.answers
    : (Object.fromEntries(
        Object.entries(honest.answers).map(([id, answer]) => [id, { ...answer, choice: null, claimed: 2, counted: 2 }]),
      ) as ForceReturn["answers"]);
  const points = honest.points.map((point, i) => (i === at ? { ...point, ...change } : point));
  const telling = tellingOf({ ...honest, answers, points }, hashOf(honest));
  return [telling.points[at] as PointTold, telling];
};

describe("the sentence, in the words of the edition", () => {
  test.each([
    [
      "EW",
      "the full range of powers in the Modern Slavery Act 2015 are being used to tackle the criminal exploitation of children and vulnerable adults as they are trafficked along county lines",
    ],
    [
      "SC",
      "the full range of powers in the Human Trafficking and Exploitation (Scotland) Act 2015 are being used to tackle the criminal exploitation of children and vulnerable adults as they are trafficked along county lines",
    ],
    [
      "NI",
      "the powers in the Human Trafficking and Exploitation (Criminal Justice and Support for Victims) Act (Northern Ireland) 2015 are being used to tackle the criminal exploitation of children and vulnerable adults by organised crime groups",
    ],
    [
      "BTP",
      "the full range of powers open to my force in the Modern Slavery Act 2015 and the Human Trafficking and Exploitation (Scotland) Act 2015 are being used to tackle the criminal exploitation of children and vulnerable adults as they are trafficked along county lines",
    ],
  ] as const)("assured, %s", (jurisdiction, clause) => {
    expect(opinionSentence(...told(jurisdiction, 1, { opinion: "assured" }))).toBe(`I am assured that ${clause}.`);
  });

  test("partly assured and not assured refer to the gaps", () => {
    const clause = "modern slavery and human trafficking is treated as serious organised crime in my force";
    expect(opinionSentence(...told("EW", 0, { opinion: "partly-assured" }))).toEqual([
      `I am assured that ${clause}, except for the gaps listed on page `,
      { page: "gaps", name: "Gaps" },
      ", each with an action or a risk that I accept.",
    ]);
    expect(opinionSentence(...told("EW", 0, { opinion: "not-assured" }))).toEqual([
      `I am not yet assured that ${clause}. The gaps and the actions are listed on page `,
      { page: "gaps", name: "Gaps" },
      ".",
    ]);
  });

  test("without a gap the exception stands in their place", () => {
    const change = { opinion: "partly-assured", exception: "one unit" } as const;
    expect(plain(opinionSentence(...told("EW", 0, change, false)))).toMatch(/in my force, except for one unit\.$/);
    expect(otherException(...told("EW", 0, change, false))).toBe("");
    expect(otherException(...told("EW", 0, change))).toBe("Exception: one unit.");
  });

  test("none recorded is said", () => {
    expect(opinionSentence(...told("EW", 0, { opinion: null }))).toBe("No opinion recorded.");
  });
});

test("a reason above the proposal is called so", () => {
  expect(isAbove("assured", "partly-assured")).toBe(true);
  expect(isAbove("partly-assured", "partly-assured")).toBe(false);
  expect(isAbove("assured", null)).toBe(false);
  expect(higherReason(...told("EW", 0, { why: "I saw it" }))).toBe("Above the proposal, because: I saw it.");
  expect(higherReason(...told("EW", 0, { why: "I saw it", opinion: "not-assured" }))).toBe("Reason given: I saw it.");
  expect(higherReason(...told("EW", 0, { why: "" }))).toBe("");
});

test("the proposal is said in short, and in full with its reason", () => {
  expect(proposedInShort(...told("EW", 0, {}))).toBe("Proposed: partly assured.");
  expect(proposedInFull(...told("EW", 0, {}))).toMatch(
    /^From the answers, the opinion proposed is partly assured, because [a-z0-9].*[^.]\.$/,
  );
  expect(proposedInFull(...told("EW", 0, { proposed: null }))).toBe(
    "No opinion is proposed while a question is unanswered.",
  );
});

test("an assured point is proposed for its level, whatever keeps it from the next", () => {
  const [point, telling] = told("EW", 0, { level: 2, proposed: "assured" }, false);
  expect(proposedInFull(point, telling)).toBe(
    "From the answers, the opinion proposed is assured, because the point is at level 2 (every question is at level 2).",
  );
});

test("ways of being satisfied are those of the jurisdiction", () => {
  const change = { satisfied: ["other-force"], what: "It held." } as const;
  expect(satisfiedText(...told("EW", 0, change))).toBe(
    "How I satisfied myself: review by another force or the regional team. It held.",
  );
  for (const jurisdiction of ["SC", "NI"] as const) {
    expect(satisfiedInShort(...told(jurisdiction, 0, change))).toBe(
      "How satisfied: review by another force or a national team.",
    );
  }
  expect(satisfiedText(...told("EW", 0, { satisfied: [], what: "" }))).toBe(
    "How the Chief Constable was satisfied is not recorded.",
  );
});
