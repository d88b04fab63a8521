import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Draft, emptyDraft, type Section } from "../../../src/core/answers/draft.ts";
import { jurisdictions } from "../../../src/core/questionnaire/content.ts";
import { canonicalJson } from "../../../src/core/return/canonical-json.ts";
import { composeReturn } from "../../../src/core/return/compose.ts";
import { composing, contentIn, forceIn, fullDraft, fullReturn } from "./fixture.ts";

const turned = <T>(section: Section<T>): Section<T> => Object.fromEntries(Object.entries(section).reverse());
const sections = [
  "answers",
  "office",
  "evidence",
  "actions",
  "risks",
  "people",
  "figures",
  "figureRows",
  "opinions",
  "signed",
] as const;

/** The same answers, entered in another order. */
const otherwiseEntered = (draft: Draft): Draft => ({
  ...draft,
  ...(Object.fromEntries(sections.map((name) => [name, turned<unknown>(draft[name])])) as Partial<Draft>),
  answers: Object.fromEntries(
    Object.entries(draft.answers)
      .reverse()
      .map(([id, answer]) => [
        id,
        { ...answer, ticks: [...answer.ticks].reverse(), evidence: [...answer.evidence, ...answer.evidence].reverse() },
      ]),
  ),
  actions: Object.fromEntries(
    Object.entries(draft.actions).map(([id, action]) => [
      id,
      { ...action, serves: [...action.serves].reverse(), dependsOn: [...action.dependsOn].reverse() },
    ]),
  ),
  opinions: Object.fromEntries(
    Object.entries(draft.opinions).map(([id, record]) => [
      id,
      { ...record, satisfied: [...record.satisfied].reverse() },
    ]),
  ),
});

test.each(jurisdictions)("the order of entry never reaches the JSON in %s", (jurisdiction) => {
  const { draft } = composing(jurisdiction);
  expect(canonicalJson(fullReturn(jurisdiction, { draft: otherwiseEntered(draft) }))).toBe(
    canonicalJson(fullReturn(jurisdiction)),
  );
});

test("any order of ticks gives the same answer", () => {
  const { draft } = composing("EW");
  const every = draft.answers["SOC-1"]?.ticks ?? [];
  const expected = fullReturn("EW").answers["SOC-1"];
  fc.assert(
    fc.property(fc.shuffledSubarray([...every], { minLength: every.length }), (ticks) => {
      const answers = { ...draft.answers, "SOC-1": { ...draft.answers["SOC-1"], ticks } } as Draft["answers"];
      expect(fullReturn("EW", { draft: { ...draft, answers } }).answers["SOC-1"]).toEqual(expected);
    }),
    { numRuns: 20 },
  );
});

describe("what it states", () => {
  const { answers, points } = fullReturn("EW");

  test("levels claimed and counted, question by question", () => {
    const stated = ["SOC-1", "SOC-2", "SOC-3", "SOC-4", "SOC-5", "SOC-6", "SOC-7", "SOC-8"].map((id) => [
      answers[id]?.claimed,
      answers[id]?.counted,
    ]);
    expect(stated).toEqual([
      [3, 3],
      [3, 2],
      [2, 2],
      [1, 1],
      [2, 0],
      [0, 0],
      [0, 0],
      [2, 2],
    ]);
  });

  test("the level of each point and the opinion that it proposes", () => {
    // SOC: three others are at 0. PWR and EXP: a key is at 0. In each, 4 of 8 are at 2 or above: not fewer than half.
    expect(points.map(({ id, level, proposed }) => [id, level, proposed])).toEqual([
      ["SOC", 0, "partly-assured"],
      ["PWR", 0, "partly-assured"],
      ["EXP", 0, "partly-assured"],
    ]);
  });

  test("no level and no opinion while a question is unanswered", () => {
    const content = contentIn("EW");
    const draft = fullDraft(content);
    const { "SOC-3": _, ...rest } = draft.answers;
    const composed = fullReturn("EW", { draft: { ...draft, answers: rest } });
    expect(composed.points[0]).toMatchObject({ id: "SOC", level: null, proposed: null, opinion: "assured" });
    expect(composed.points[1]?.level).not.toBeNull();
  });
});

describe("what stays behind", () => {
  test("working notes, unread figures, reasons that were left over, cells that no row asks for", () => {
    const { content: _, ...said } = fullReturn("EW");
    const text = canonicalJson(said);
    expect(text).not.toContain("Working note");
    expect(text).not.toContain("left over");
    expect(text).not.toContain("D99");
  });

  test("ticks on lines hidden in the jurisdiction; they come back with it", () => {
    const everywhere = fullDraft(contentIn("EW"));
    const hidden = contentIn("NI")
      .points.flatMap(({ questions }) => questions)
      .flatMap(({ lines }) => lines)
      .filter(({ notShown }) => notShown !== undefined)
      .map(({ id }) => id);
    expect(hidden.length).toBeGreaterThan(0);
    const there = canonicalJson(fullReturn("NI", { draft: everywhere }).answers);
    const here = canonicalJson(fullReturn("EW", { draft: everywhere }).answers);
    for (const id of hidden) {
      expect(there).not.toContain(`"${id}"`);
    }
    expect(hidden.some((id) => here.includes(`"${id}"`))).toBe(true);
  });

  test("evidence that is no longer in the register", () => {
    const { draft } = composing("EW");
    const { E1: _, ...evidence } = draft.evidence;
    const composed = fullReturn("EW", { draft: { ...draft, evidence } });
    expect(composed.answers["SOC-1"]?.evidence).toEqual(["E2"]);
    expect(composed.answers["SOC-3"]).toMatchObject({ evidence: [], claimed: 2, counted: 0 });
  });

  test("what an action served that is not asked here", () => {
    const { draft } = composing("EW");
    const action = draft.actions.A2;
    const actions = { A2: { ...action, serves: ["D99", "SOC-9", "SOC-6", "SOC-1"] } } as Draft["actions"];
    expect(fullReturn("EW", { draft: { ...draft, actions } }).actions[0]?.serves).toEqual(["SOC-1", "SOC-6"]);
  });

  test("what a later app may add to a record", () => {
    const { draft } = composing("EW");
    const { E1 } = draft.evidence;
    const later = { ...draft, evidence: { E1: { ...E1, attachment: "x" } } } as unknown as Draft;
    expect(canonicalJson(fullReturn("EW", { draft: later }))).not.toContain("attachment");
  });
});

test("evidence, actions and people stand in the order of their numbers", () => {
  const { evidence, actions, people } = fullReturn("EW");
  expect(evidence.map(({ id }) => id)).toEqual(["E1", "E2", "E10"]);
  expect(actions.map(({ id }) => id)).toEqual(["A1", "A2"]);
  expect(people.took.map(({ id }) => id)).toEqual(["P1", "P2"]);
});

describe("figures", () => {
  test("are read as whole numbers, or say why there is none", () => {
    const cells = Object.entries(fullReturn("SC").figures.cells).filter(([name]) => /^D(1|9|99)\./.test(name));
    expect(Object.fromEntries(cells)).toEqual({
      "D1.2024": { value: 2320, why: null, reason: "", published: null },
      "D1.2025": { value: 3000, why: null, reason: "", published: null },
      "D1.2026": { value: 5059, why: null, reason: "", published: null },
      "D9.total.2024": { value: null, why: "does-not-apply", reason: "No such list was kept", published: null },
      "D9.total.2025": { value: null, why: "not-recorded", reason: "", published: null },
      "D9.total.2026": { value: null, why: "not-extracted", reason: "", published: null },
    });
    expect(fullReturn("EW").figures.cells["D21.team.snap"]?.value).toBe(45);
  });

  test("confirmed take the published value, corrected the typed one", () => {
    const { draft } = composing("EW");
    const force = forceIn("EW");
    const figures = {
      "D1.2024": { text: "", why: null, reason: "", published: "confirmed" },
      "D1.2025": { text: "60", why: null, reason: "", published: "corrected" },
      "D1.2026": { text: "x", why: null, reason: "" },
    } as const;
    expect(fullReturn("EW", { draft: { ...draft, figures } }).figures.cells).toEqual({
      "D1.2024": { value: force.published["D1.2024"]?.value, why: null, reason: "", published: "confirmed" },
      "D1.2025": { value: 60, why: null, reason: "", published: "corrected" },
    });
  });

  test("cannot be confirmed where nothing is published", () => {
    const { draft } = composing("SC");
    const figures = { "D1.2024": { text: "", why: null, reason: "", published: "confirmed" } } as const;
    expect(fullReturn("SC", { draft: { ...draft, figures } }).figures.cells).toEqual({});
  });
});

describe("version", () => {
  test("is one more than the highest signed, and replaces that one", () => {
    const { draft } = composing("EW");
    const one = draft.signed["1"];
    const signed = { "10": { ...one, jsonSha256: "cd".repeat(32) }, "9": one } as Draft["signed"];
    expect(fullReturn("EW", { draft: { ...draft, signed } })).toMatchObject({
      version: 11,
      replaces: "cd".repeat(32),
    });
  });

  test("is 1 before any was signed", () => {
    const { draft } = composing("EW");
    expect(fullReturn("EW", { draft: { ...draft, signed: {} } })).toMatchObject({ version: 1, replaces: null });
  });
});

test("an empty draft composes to a return of unanswered questions", () => {
  const content = contentIn("BTP");
  const draft = emptyDraft("x", { format: 1, edition: content.edition.id, force: "", createdAt: "" });
  const composed = composeReturn(composing("BTP", { draft, forDraft: true }));
  expect(Object.keys(composed.answers)).toHaveLength(24);
  expect(composed.marking).toBe("OFFICIAL-SENSITIVE");
  expect(composed.declaration.date).toBe("");
  expect(Object.values(composed.answers).every(({ counted }) => counted === null)).toBe(true);
});
