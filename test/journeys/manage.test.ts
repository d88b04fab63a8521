import { expect, test } from "vitest";
import { noAnswer, only } from "../../src/core/answers/draft.ts";
import { copyDraft, moveToEdition, renameDraft } from "../../src/journeys/manage.ts";
import { startDraft } from "../../src/journeys/start.ts";
import { clockAt, idsFrom, keptInMemory, type MemoryDrafts, memoryDrafts } from "./support/ports.ts";

const begun = async () => {
  const drafts = memoryDrafts();
  const edges = { ...keptInMemory(drafts), clock: clockAt("2026-06-01T09:00:00.000Z"), newId: idsFrom("d1", "d2") };
  await startDraft(edges, { edition: "2026", force: "kent" });
  await drafts.write("d1", [{ section: "answers", id: "SOC-1", value: { ...noAnswer, note: "kept" } }], { after: 1 });
  return { drafts, edges, stored: await read(drafts, "d1") };
};
const read = async (drafts: MemoryDrafts, id: string) => {
  const stored = await drafts.read(id);
  if (stored === undefined) {
    throw new Error(`no ${id}`);
  }
  return stored;
};

test("a draft is given a name, and loses it again", async () => {
  const { drafts, edges, stored } = await begun();
  expect(await renameDraft(edges, stored, "First attempt")).toBe("saved");
  const named = await read(drafts, "d1");
  expect(named.draft.about[only]).toEqual({ ...stored.draft.about[only], name: "First attempt" });
  expect(await renameDraft(edges, named, "")).toBe("saved");
  expect((await read(drafts, "d1")).draft).toEqual(stored.draft);
});

test("a name is not given to a draft that has changed since it was listed", async () => {
  const { drafts, edges, stored } = await begun();
  await renameDraft(edges, stored, "One");
  expect(await renameDraft(edges, stored, "Two")).toBe("not-saved");
  expect((await read(drafts, "d1")).draft.about[only]?.name).toBe("One");
});

test("a second draft has the answers of the first, a name of its own, and nothing signed", async () => {
  const { drafts, edges, stored } = await begun();
  const signed = { "1": { jsonSha256: "a".repeat(64), fingerprint: "", fileSha256: "b".repeat(64), signedAt: "" } };
  const outcome = await copyDraft(edges, { ...stored.draft, signed }, "Second");
  expect(outcome.status).toBe("started");
  const second = (await read(drafts, "d2")).draft;
  expect(second.answers).toEqual(stored.draft.answers);
  expect(second.about[only]).toEqual({ ...stored.draft.about[only], name: "Second" });
  expect(second.signed).toEqual({});
});

test("the copy of the practice draft is a draft like any other", async () => {
  const { drafts, edges, stored } = await begun();
  const about = { ...stored.draft.about[only], practice: true } as const;
  await copyDraft(
    edges,
    { ...stored.draft, about: { [only]: about as NonNullable<(typeof stored.draft.about)[""]> } },
    "x",
  );
  expect((await read(drafts, "d2")).draft.about[only]?.practice).toBeUndefined();
});

test("moving to another edition makes a second draft and leaves the first as it is", async () => {
  const { drafts, edges, stored } = await begun();
  expect((await moveToEdition(edges, stored.draft, "2027")).status).toBe("started");
  expect(await read(drafts, "d1")).toEqual(stored);
  const second = (await read(drafts, "d2")).draft;
  expect(second.about[only]).toEqual({ ...stored.draft.about[only], edition: "2027" });
  expect(second.answers).toEqual(stored.draft.answers);
});

test("a device that is full is said", async () => {
  const { drafts, edges, stored } = await begun();
  drafts.fail("full", "full");
  expect(await renameDraft(edges, stored, "x")).toBe("full");
  expect(await copyDraft(edges, stored.draft, "x")).toEqual({ status: "full" });
});
