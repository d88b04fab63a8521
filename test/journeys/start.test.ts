import { expect, test } from "vitest";
import { type Draft, only } from "../../src/core/answers/draft.ts";
import { changeForce } from "../../src/journeys/change-force.ts";
import { draftCopy, draftCopyFile, practiceDraft, practiceId, startDraft } from "../../src/journeys/start.ts";
import { clockAt, idsFrom, memoryDrafts } from "./support/ports.ts";

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

test("a copy is named by marking, edition and force, never by a person", async () => {
  const { draft } = await begun();
  const lowered = { sharing: null, marking: "OFFICIAL", name: "Kim Example", title: "", absence: "" } as const;
  const about = { format: 1, edition: "training-2026", force: "exampleshire", createdAt: "" } as const;
  const files = [draft, { ...draft, declaration: { [only]: lowered } }, { ...draft, about: { [only]: about } }].map(
    draftCopyFile,
  );
  expect(files.map(({ name }) => name)).toEqual([
    "OFFICIAL-SENSITIVE_IASC-MSHT_2026_kent_draft.json",
    "OFFICIAL_IASC-MSHT_2026_kent_draft.json",
    "TRAINING_IASC-MSHT_training-2026_exampleshire_draft.json",
  ]);
  expect(files[0]?.content).toBe(draftCopy(draft));
});
