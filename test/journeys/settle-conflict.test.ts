import { expect, test } from "vitest";
import { noAnswer } from "../../src/core/answers/draft.ts";
import { type FillIn, openFillIn } from "../../src/journeys/fill-in.ts";
import { bringBack, readConflict, settleConflict } from "../../src/journeys/settle-conflict.ts";
import { startDraft } from "../../src/journeys/start.ts";
import { clockAt, type MemoryDrafts, memoryDrafts, questionnaire } from "./support/ports.ts";

const note = (id: string, text: string) => ({ section: "answers", id, value: { ...noAnswer, note: text } }) as const;

/** Two windows have the draft open, both type into 1.1, this one into 1.2 too, and the other one saves first. */
const inConflict = async (): Promise<{ readonly drafts: MemoryDrafts; readonly fillIn: FillIn }> => {
  const drafts = memoryDrafts();
  await startDraft(
    { drafts, clock: clockAt("2026-06-01T09:00:00.000Z"), newId: () => "d1" },
    { edition: "training-2026", force: "exampleshire" },
  );
  const [here, there] = await Promise.all([1, 2].map(() => openFillIn({ drafts, questionnaire }, "d1")));
  if (here?.status !== "open" || there?.status !== "open") {
    throw new Error("not open");
  }
  there.fillIn.put(note("SOC-1", "there"));
  await there.fillIn.settled();
  here.fillIn.put(note("SOC-1", "here"), note("SOC-2", "only here"));
  await here.fillIn.settled();
  expect(here.fillIn.saved.value).toBe("conflict");
  return { drafts, fillIn: here.fillIn };
};
const read = async (drafts: MemoryDrafts, question: string): Promise<string | undefined> =>
  (await drafts.read("d1"))?.draft.answers[question]?.note;
const both = async (drafts: MemoryDrafts, fillIn: FillIn) => {
  const conflict = await readConflict({ drafts }, fillIn);
  if (conflict.status !== "both") {
    throw new Error(conflict.status);
  }
  return conflict;
};

test("both values stand side by side; nothing is written before somebody has chosen", async () => {
  const { drafts, fillIn } = await inConflict();
  const found = await both(drafts, fillIn);
  expect(found.both).toEqual([
    { section: "answers", id: "SOC-1", here: { ...noAnswer, note: "here" }, there: { ...noAnswer, note: "there" } },
    { section: "answers", id: "SOC-2", here: { ...noAnswer, note: "only here" }, there: undefined },
  ]);
  await fillIn.flush();
  expect(await read(drafts, "SOC-1")).toBe("there");
});

test("what is on this screen is written where it was chosen, and the other is in the history", async () => {
  const { drafts, fillIn } = await inConflict();
  await settleConflict(fillIn, await both(drafts, fillIn), () => "here");
  await fillIn.settled();
  expect(fillIn.saved.value).toBe("saved");
  expect([await read(drafts, "SOC-1"), await read(drafts, "SOC-2")]).toEqual(["here", "only here"]);
  const [latest] = await drafts.archive.history("d1");
  expect(latest?.changes[0]).toMatchObject({ before: { note: "there" }, after: { note: "here" } });
});

test("where the other window's was chosen it stands again, and what was typed here is in the history", async () => {
  const { drafts, fillIn } = await inConflict();
  await settleConflict(fillIn, await both(drafts, fillIn), ({ id }) => (id === "SOC-1" ? "there" : "here"));
  await fillIn.settled();
  expect([await read(drafts, "SOC-1"), await read(drafts, "SOC-2")]).toEqual(["there", "only here"]);
  expect(fillIn.draft.value.answers["SOC-1"]?.note).toBe("there");
  const [latest, before] = await drafts.archive.history("d1");
  expect(latest?.kind).toBe("restore");
  expect(latest?.changes[0]).toMatchObject({ before: { note: "here" }, after: { note: "there" } });
  expect(before?.changes.map(({ after }) => after)).toMatchObject([{ note: "here" }, { note: "only here" }]);
});

test("where the other window writes once more before it is settled, what was typed here is not let go", async () => {
  const { drafts, fillIn } = await inConflict();
  const found = await both(drafts, fillIn);
  const { revision } = found.stored;
  await drafts.write("d1", [note("SOC-1", "there, and more")], { after: revision });
  await settleConflict(fillIn, found, () => "there");
  expect(fillIn.saved.value).toBe("conflict");
  expect((await both(drafts, fillIn)).both[0]).toMatchObject({
    here: { note: "here" },
    there: { note: "there, and more" },
  });
});

test("what both windows have typed alike is no question", async () => {
  const { drafts, fillIn } = await inConflict();
  fillIn.put(note("SOC-1", "there"));
  expect((await both(drafts, fillIn)).both.map(({ id }) => id)).toEqual(["SOC-2"]);
});

test("a draft that the other window deleted can be brought back with what was typed here", async () => {
  const { drafts, fillIn } = await inConflict();
  await drafts.remove("d1");
  expect(await readConflict({ drafts }, fillIn)).toEqual({ status: "deleted" });
  const edges = { drafts, archive: async () => drafts.archive };
  expect(await bringBack(edges, fillIn)).toBe(true);
  await fillIn.settled();
  expect([await read(drafts, "SOC-1"), await read(drafts, "SOC-2")]).toEqual(["here", "only here"]);
});

test("one that is gone for good cannot", async () => {
  const { drafts, fillIn } = await inConflict();
  await drafts.remove("d1");
  await drafts.archive.forget("d1");
  expect(await bringBack({ drafts, archive: async () => drafts.archive }, fillIn)).toBe(false);
  expect(fillIn.draft.value.answers["SOC-1"]?.note).toBe("here");
});
