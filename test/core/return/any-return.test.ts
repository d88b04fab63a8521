import fc from "fast-check";
import { expect, test } from "vitest";
import { opinionsLowToHigh, satisfiedWays } from "../../../src/core/answers/draft.ts";
import type { Level } from "../../../src/core/questionnaire/content.ts";
import { canonicalJson } from "../../../src/core/return/canonical-json.ts";
import { documentTree } from "../../../src/core/return/document-tree.ts";
import type { ForceReturn } from "../../../src/core/return/force-return.ts";
import { parseReturn } from "../../../src/core/return/schema.ts";
import { fullReturn, textsOf } from "./fixture.ts";

const level = fc.constantFrom<Level | null>(null, 0, 1, 2, 3);
const opinion = fc.constantFrom(null, ...opinionsLowToHigh);
const text = fc.constantFrom("", "x", "{n} {force}", "Line\nline", "Tŷ 😀");

/** A return that the schema reads, honest or not: whoever holds a key can sign any of these. */
const anyReturn = (full: ForceReturn): fc.Arbitrary<ForceReturn> => {
  const questions = full.content.points.flatMap((point) => point.questions);
  const answer = (id: string) =>
    fc.record({
      ticks: fc
        .subarray(["a", "b", "c", "d", "e", "t", "z"])
        .map((letters) => letters.map((letter) => `${id}${letter}`)),
      choice: fc.constantFrom(null, "none" as const, "not-known" as const),
      narrative: text,
      evidence: fc.subarray(["E1", "E2", "E10", "E99"]),
      claimed: level,
      counted: level,
    });
  const point = fc.record({
    id: fc.constantFrom("SOC" as const, "PWR" as const, "EXP" as const),
    level,
    proposed: opinion,
    opinion,
    why: text,
    exception: text,
    satisfied: fc.subarray([...satisfiedWays]),
    what: text,
    office: text,
  });
  const cell = fc.record({
    value: fc.option(fc.maxSafeInteger().filter((value) => !Object.is(value, -0))),
    why: fc.constantFrom(null, "not-extracted" as const, "not-recorded" as const, "does-not-apply" as const),
    reason: text,
    published: fc.constantFrom(null, "confirmed" as const, "corrected" as const),
  });
  return fc
    .record({
      draft: fc.boolean(),
      version: fc.integer({ min: 1 }),
      replaces: fc.constantFrom(null, "ab".repeat(32)),
      points: fc.array(point, { maxLength: 4 }),
      answers: fc.record(Object.fromEntries(questions.map(({ id }) => [id, answer(id)])), { requiredKeys: [] }),
      cells: fc.dictionary(fc.constantFrom("D1.2024", "D1.2025", "D1.2026", "D9.total.2026", "D99.2026"), cell, {
        noNullPrototype: true,
      }),
      served: fc.subarray(["SOC-1", "EXP-8", "D9", "D99", "ABC-9"]),
      due: fc.constantFrom("", "soon", "2026-02-31", "2027-01-31"),
      date: fc.constantFrom("", "2026-06-01", "2026-02-31"),
      sharing: fc.constantFrom(null, "yes" as const, "ask" as const, "no" as const),
      words: text,
    })
    .map(({ cells, answers, served, due, date, sharing, words, ...other }) => ({
      ...full,
      ...other,
      answers: answers as ForceReturn["answers"],
      figures: { ...full.figures, cells },
      actions: full.actions.map((action) => ({ ...action, serves: served, due, outcome: words })),
      risks: full.risks.map((risk) => ({ ...risk, serves: served })),
      declaration: { sharing, name: words, title: words, absence: words, date },
    }));
};

test.each(["EW", "NI"] as const)(
  "whatever the schema reads in %s is told without an error and without an open hole",
  (jurisdiction) => {
    const full = fullReturn(jurisdiction);
    fc.assert(
      fc.property(anyReturn(full), (forceReturn) => {
        const read = parseReturn(JSON.parse(canonicalJson(forceReturn)));
        expect(read.ok).toBe(true);
        const said = textsOf(documentTree(forceReturn, "ab".repeat(32))).join("\n");
        expect(said.replaceAll("{n} {force}", "").match(/\{[A-Za-z]+\}/g)).toBeNull();
      }),
      { numRuns: 60 },
    );
  },
);
