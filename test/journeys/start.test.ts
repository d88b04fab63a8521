import { expect, test } from "vitest";
import { type Draft, only } from "../../src/core/answers/draft.ts";
import { changeForce } from "../../src/journeys/change-force.ts";
import { openDraftCopy } from "../../src/journeys/open-copy.ts";
import { draftCopy, practiceDraft, practiceId, saveDraftCopy, startDraft } from "../../src/journeys/start.ts";
import { clockAt, idsFrom, memoryDrafts, memoryFiles } from "./support/ports.ts";

const clock = clockAt("2026-06-01T09:00:00.000Z");
const begun = async () => {
  const drafts = memoryDrafts();
  const edges = { drafts, clock, newId: idsFrom("first", "second", "third") };
  await startDraft(edges, { edition: "2026", force: "kent" });
  return { drafts, edges, draft: (await drafts.read("first"))?.draft as Draft };
};

test("a started draft is on disk with its edition, force and time", async () => {
  const { draft } = await begun();
  expect(draft.about[only]).toEqual({
    format: 1,
    edition: "2026",
    force: "kent",
    createdAt: "2026-06-01T09:00:00.000Z",
  });
});

test("a draft that could not be saved is not started", async () => {
  const drafts = memoryDrafts();
  drafts.fail("full", "differs", new Error("no disk"));
  const edges = { drafts, clock, newId: idsFrom("a", "b", "c") };
  const start = () => startDraft(edges, { edition: "2026", force: "kent" });
  expect([await start(), await start(), await start()]).toEqual([
    { status: "full" },
    { status: "not-saved" },
    { status: "not-saved" },
  ]);
});

test("the practice draft is made once and is of the training edition", async () => {
  const drafts = memoryDrafts();
  const first = await practiceDraft({ drafts, clock });
  expect(first).toEqual({
    status: "started",
    id: practiceId,
    stored: { ...(await drafts.read(practiceId)), savedAt: "" },
  });
  expect(await practiceDraft({ drafts, clock })).toEqual({ ...first, stored: await drafts.read(practiceId) });
  expect(drafts.written).toHaveLength(1);
  expect((await drafts.read(practiceId))?.draft.about[only]).toMatchObject({
    edition: "training-2026",
    force: "exampleshire",
    practice: true,
  });
});

test("a change of force changes nothing else", async () => {
  const { draft } = await begun();
  const puts: unknown[] = [];
  const open = { draft: { value: draft }, put: (...changes: readonly unknown[]) => void puts.push(...changes) };
  changeForce(open, "kent");
  expect(puts).toEqual([]);
  changeForce(open, "essex");
  expect(puts).toEqual([{ section: "about", id: only, value: { ...draft.about[only], force: "essex" } }]);
});

test("a copy opens as a draft of its own with the same answers, working notes too", async () => {
  const { drafts, edges, draft } = await begun();
  const full: Draft = {
    ...draft,
    answers: { "SOC-1": { ticks: ["SOC-1a"], choice: null, narrative: "Because", evidence: ["E1"], note: "Ask Kim" } },
    office: { SOC: "A note" },
  };
  const opened = await openDraftCopy(edges, draftCopy(full));
  expect(opened).toEqual({ status: "started", id: "second", unread: [] });
  expect((await drafts.read("second"))?.draft).toEqual({ ...full, id: "second" });
  expect((await drafts.read("first"))?.draft).toEqual(draft);
});

test("a copy of the practice draft is no second practice draft", async () => {
  const drafts = memoryDrafts();
  await practiceDraft({ drafts, clock });
  const copy = draftCopy((await drafts.read(practiceId))?.draft as Draft);
  await openDraftCopy({ drafts, newId: idsFrom("copy") }, copy);
  expect((await drafts.read("copy"))?.draft.about[only]).not.toHaveProperty("practice");
});

test("a record that cannot be read is named, and the rest opens", async () => {
  const { drafts, edges, draft } = await begun();
  const copy = JSON.parse(draftCopy({ ...draft, office: { SOC: "A note" } }));
  copy.draft.answers = { "SOC-1": { ticks: "all of them" } };
  const opened = await openDraftCopy(edges, JSON.stringify(copy));
  expect(opened).toMatchObject({ status: "started", unread: ["answers SOC-1"] });
  expect((await drafts.read("second"))?.draft.office).toEqual({ SOC: "A note" });
});

test.each([
  ["no JSON", "{"],
  ["other JSON", "[1]"],
  ["another kind", JSON.stringify({ format: 1, kind: "return", draft: {} })],
  ["a draft that does not say what it is", JSON.stringify({ format: 1, kind: "draft", draft: { about: {} } })],
])("%s is no copy, and nothing is written", async (_, text) => {
  const drafts = memoryDrafts();
  expect(await openDraftCopy({ drafts, newId: idsFrom() }, text)).toEqual({ status: "not-a-copy" });
  expect(drafts.written).toEqual([]);
});

test("a copy of a newer format is told apart", async () => {
  const text = JSON.stringify({ format: 2, kind: "draft", draft: {} });
  expect(await openDraftCopy({ drafts: memoryDrafts(), newId: idsFrom() }, text)).toEqual({ status: "newer" });
});

test("a byte order mark before a copy does no harm", async () => {
  const { edges, draft } = await begun();
  expect(await openDraftCopy(edges, `\uFEFF${draftCopy(draft)}`)).toMatchObject({ status: "started" });
});

test("a copy is named by marking, edition and force, never by a person", async () => {
  const { draft } = await begun();
  const files = memoryFiles();
  saveDraftCopy({ files }, draft);
  const lowered = { sharing: null, marking: "OFFICIAL", name: "Kim Example", title: "", absence: "" } as const;
  saveDraftCopy({ files }, { ...draft, declaration: { [only]: lowered } });
  const about = { format: 1, edition: "training-2026", force: "exampleshire", createdAt: "" } as const;
  saveDraftCopy({ files }, { ...draft, about: { [only]: about } });
  expect(files.offered.map(({ name }) => name)).toEqual([
    "OFFICIAL-SENSITIVE_IASC-MSHT_2026_kent_draft.json",
    "OFFICIAL_IASC-MSHT_2026_kent_draft.json",
    "TRAINING_IASC-MSHT_training-2026_exampleshire_draft.json",
  ]);
  expect(files.offered[0]?.content).toBe(draftCopy(draft));
});
