import { expect, test } from "vitest";
import { emptyDraft } from "../../src/core/answers/draft.ts";
import { openFillIn } from "../../src/journeys/fill-in.ts";
import { undo } from "../../src/journeys/undo.ts";
import { keptInMemory, type MemoryDrafts, memoryDrafts, questionnaire, trainingAbout } from "./support/ports.ts";

const training = emptyDraft("d1", trainingAbout);

const open = async (drafts: MemoryDrafts) => {
  const opened = await openFillIn({ drafts, questionnaire }, "d1");
  if (opened.status !== "open") {
    throw new Error(opened.status);
  }
  return { edges: keptInMemory(drafts), fillIn: opened.fillIn };
};

test("the last tick is taken back, also after closing and opening, and then the one before it", async () => {
  const drafts = memoryDrafts(training);
  const before = await open(drafts);
  before.fillIn.tick("SOC-1", "SOC-1a", true);
  await before.fillIn.settled();
  before.fillIn.tick("SOC-1", "SOC-1b", true);
  await before.fillIn.settled();
  const { edges, fillIn } = await open(drafts);
  expect(await undo(edges, fillIn)).toEqual({ status: "undone", number: 2 });
  expect(fillIn.draft.value.answers["SOC-1"]?.ticks).toEqual(["SOC-1a"]);
  expect((await drafts.read("d1"))?.draft.answers["SOC-1"]?.ticks).toEqual(["SOC-1a"]);
  expect(await undo(edges, fillIn)).toEqual({ status: "undone", number: 1 });
  expect(fillIn.draft.value.answers).toEqual({});
  expect(await undo(edges, fillIn)).toEqual({ status: "nothing" });
});

test("an undo is an entry of its own, says what it took back, and can be taken back", async () => {
  const drafts = memoryDrafts(training);
  const { edges, fillIn } = await open(drafts);
  fillIn.put({ section: "office", id: "SOC", value: "A note" });
  await undo(edges, fillIn);
  const history = await (await edges.archive()).history("d1");
  expect(history.map(({ number, kind, undoes }) => [number, kind, undoes])).toEqual([
    [2, "undo", 1],
    [1, "change", undefined],
  ]);
  expect(await undo(edges, fillIn, 2)).toEqual({ status: "undone", number: 2 });
  expect(fillIn.draft.value.office).toEqual({ SOC: "A note" });
});

test("what was typed on meanwhile is not thrown away", async () => {
  const { edges, fillIn } = await open(memoryDrafts(training));
  fillIn.tick("SOC-1", "SOC-1a", true);
  await fillIn.settled();
  fillIn.tick("SOC-1", "SOC-1b", true);
  await fillIn.settled();
  expect(await undo(edges, fillIn, 1)).toMatchObject({ status: "changed-since" });
  expect(fillIn.draft.value.answers["SOC-1"]?.ticks).toEqual(["SOC-1a", "SOC-1b"]);
});

test("what is typed while the history is read is not put back to what stood before", async () => {
  const { edges, fillIn } = await open(memoryDrafts(training));
  fillIn.tick("SOC-1", "SOC-1a", true);
  await fillIn.settled();
  const archive = await edges.archive();
  const slow = {
    ...archive,
    async history(id: string) {
      const history = await archive.history(id);
      fillIn.tick("SOC-1", "SOC-1b", true);
      return history;
    },
  };
  expect(await undo({ archive: async () => slow }, fillIn)).toMatchObject({ status: "changed-since" });
  expect(fillIn.draft.value.answers["SOC-1"]?.ticks).toEqual(["SOC-1a", "SOC-1b"]);
});

test("while something is unsaved nothing is undone, and an undo that cannot be written says so", async () => {
  const drafts = memoryDrafts(training);
  const { edges, fillIn } = await open(drafts);
  drafts.fail("full");
  fillIn.put({ section: "office", id: "SOC", value: "A note" });
  expect(await undo(edges, fillIn)).toEqual({ status: "not-saved" });
  await fillIn.flush();
  drafts.fail("full");
  expect(await undo(edges, fillIn)).toEqual({ status: "not-saved" });
  expect(fillIn.saved.value).toBe("full");
});
