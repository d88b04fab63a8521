import { expect, test } from "vitest";
import { type About, type Evidence, emptyDraft, noAnswer, only } from "../../../src/core/answers/draft.ts";
import { readDraft } from "../../../src/core/answers/schema.ts";
import { choosePublished } from "../../../src/core/figures/entry.ts";
import { jurisdictions } from "../../../src/core/questionnaire/content.ts";
import { composeReturn } from "../../../src/core/return/compose.ts";
import { toDraft } from "../../../src/core/return/to-draft.ts";
import { completeDraft } from "../../../src/samples/complete-draft.ts";
import { goodSamples } from "../../../src/samples/flavours.ts";
import { contentIn, forceIn, fullDraft, hashOf } from "./fixture.ts";

const createdAt = "2026-06-02T09:00:00.000Z";
const restoring = { id: "restored", createdAt };

for (const jurisdiction of jurisdictions) {
  const content = contentIn(jurisdiction);
  const force = forceIn(jurisdiction);
  const around = { content, contentSha256: hashOf(content), force, date: "2026-06-01", forDraft: false };

  test(`${jurisdiction}: the draft of a return makes that return again`, () => {
    const drafts = [fullDraft(content), ...goodSamples.map(({ flavour }) => completeDraft(content, force, flavour))];
    for (const draft of drafts) {
      const forceReturn = composeReturn({ ...around, draft });
      expect(composeReturn({ ...around, draft: toDraft(forceReturn, restoring) })).toEqual(forceReturn);
    }
  });

  test(`${jurisdiction}: an empty return gives a draft in which nothing is answered`, () => {
    const empty = emptyDraft("d", { format: 1, edition: content.edition.id, force: force.slug, createdAt });
    const forceReturn = composeReturn({ ...around, draft: empty, forDraft: true });
    const draft = toDraft(forceReturn, restoring);
    expect(draft).toMatchObject({ answers: {}, figures: {}, opinions: {}, evidence: {}, signed: {} });
    expect(composeReturn({ ...around, draft, forDraft: true })).toEqual(forceReturn);
  });

  test(`${jurisdiction}: the schema of the disk reads what was restored, whole`, () => {
    const draft = toDraft(composeReturn({ ...around, draft: fullDraft(content) }), restoring);
    expect(readDraft(structuredClone(draft))).toEqual({ ok: true, draft, unread: [] });
  });
}

const content = contentIn("EW");
const force = forceIn("EW");
const around = { content, contentSha256: hashOf(content), force, date: "2026-06-01", forDraft: false };

test("a return that replaces another is the same version again, and a signed one is followed by the next", () => {
  const first = { jsonSha256: "ab".repeat(32), fingerprint: "x", fileSha256: "cd".repeat(32), signedAt: createdAt };
  const forceReturn = composeReturn({ ...around, draft: { ...fullDraft(content), signed: { "1": first } } });
  expect(forceReturn).toMatchObject({ version: 2, replaces: first.jsonSha256 });
  expect(composeReturn({ ...around, draft: toDraft(forceReturn, restoring) })).toEqual(forceReturn);
  const signed = { ...first, jsonSha256: "ef".repeat(32) };
  const next = composeReturn({ ...around, draft: toDraft(forceReturn, { ...restoring, signed }) });
  expect(next).toMatchObject({ version: 3, replaces: signed.jsonSha256 });
});

test("over a draft, what no return carries stays: notes, hidden ticks, the name, what was signed", () => {
  const full = fullDraft(content);
  const hidden = content.points
    .flatMap(({ questions }) => questions)
    .flatMap(({ id, lines }) => lines.flatMap((line) => (line.notShown === undefined ? [] : [{ id, line: line.id }])));
  const signed = { jsonSha256: "ab".repeat(32), fingerprint: "x", fileSha256: "cd".repeat(32), signedAt: createdAt };
  const over = {
    ...full,
    id: "here",
    about: { [only]: { ...(full.about[only] as About), name: "Ours", completed: ["figures"], given: { E: 40 } } },
    answers: Object.fromEntries(
      content.points.flatMap(({ questions }) =>
        questions.map(({ id }) => [
          id,
          { ...noAnswer, note: `Note on ${id}`, ticks: hidden.filter((one) => one.id === id).map(({ line }) => line) },
        ]),
      ),
    ),
    signed: { "1": signed },
  };
  const forceReturn = composeReturn({ ...around, draft: full });
  const draft = toDraft(forceReturn, { ...restoring, over });
  expect(draft.id).toBe("here");
  expect(draft.about[only]).toMatchObject({ name: "Ours", completed: ["figures"], given: { E: 40 } });
  expect(draft.signed).toEqual({ "1": signed });
  for (const [id, answer] of Object.entries(draft.answers)) {
    expect(answer.note).toBe(`Note on ${id}`);
    const kept = answer.choice === null ? hidden.filter((one) => one.id === id) : [];
    expect(answer.ticks).toEqual(expect.arrayContaining(kept.map(({ line }) => line)));
  }
  const { version: _, replaces: __, ...rest } = forceReturn;
  expect(composeReturn({ ...around, draft })).toMatchObject(rest);
});

test("over the draft that made it a return changes nothing, however its figures were typed", () => {
  for (const { flavour } of goodSamples) {
    const complete = completeDraft(content, force, flavour);
    const draft = {
      ...complete,
      figures: { ...complete.figures, "D21.team.snap": { text: "18.0", why: null, reason: "" } },
    };
    expect(Object.values(complete.figures).some(({ published }) => published === "confirmed")).toBe(true);
    expect(toDraft(composeReturn({ ...around, draft }), { ...restoring, over: draft })).toEqual(draft);
  }
});

test("where there is no draft, a confirmed figure is as the page confirms it", () => {
  const [[name, value] = ["", undefined]] = Object.entries(force.published);
  const confirmed = choosePublished(undefined, "confirmed", { value: value?.value ?? Number.NaN });
  const draft = { ...fullDraft(content), figures: { [name]: confirmed } };
  expect(toDraft(composeReturn({ ...around, draft }), restoring).figures).toEqual({ [name]: confirmed });
});

test("numbers of what the return does not have stay given", () => {
  const full = fullDraft(content);
  const over = { ...full, evidence: { ...full.evidence, E77: Object.values(full.evidence)[0] as Evidence } };
  const draft = toDraft(composeReturn({ ...around, draft: full }), { ...restoring, over });
  expect(draft.evidence.E77).toBeUndefined();
  expect(draft.about[only]?.given).toMatchObject({ E: 77 });
});
