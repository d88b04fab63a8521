import { expect, test } from "vitest";
import { emptyDraft, noAnswer } from "../../src/core/answers/draft.ts";
import { openDrafts } from "../../src/ui/open-drafts.ts";
import {
  clockAt,
  keptInMemory,
  memoryDrafts,
  memoryFiles,
  memoryKeys,
  noReturnFiles,
  questionnaire,
  trainingAbout,
} from "../journeys/support/ports.ts";

const note = (text: string) => ({ section: "answers", id: "SOC-1", value: { ...noAnswer, note: text } }) as const;

const stage = async () => {
  const store = memoryDrafts(emptyDraft("d1", trainingAbout), emptyDraft("d2", trainingAbout));
  const drafts = openDrafts({
    ...keptInMemory(store),
    keys: memoryKeys(),
    questionnaire,
    returnFiles: noReturnFiles,
    files: memoryFiles(),
    clock: clockAt("2026-06-01T09:00:00.000Z"),
    newId: () => "new1",
    lookForUpdate: async () => "none",
  });
  const open = async (id: string) => {
    const opened = await drafts.open(id);
    if (opened.status !== "open") {
      throw new Error(opened.status);
    }
    return opened.fillIn;
  };
  return { store, drafts, open };
};

test("a draft that somebody leaves is forgotten once it is saved, and read anew when they come back", async () => {
  const { drafts, open } = await stage();
  const before = await open("d1");
  before.put(note("typed"));
  await drafts.keepOnly(undefined);
  const after = await open("d1");
  expect(after).not.toBe(before);
  expect(after.draft.value.answers["SOC-1"]?.note).toBe("typed");
});

test("a draft left and come back to while its last words are written is still held: what is typed next holds the window back", async () => {
  const { store, drafts, open } = await stage();
  const fillIn = await open("d1");
  const { release } = store.hold();
  fillIn.put(note("typed"));
  const leaving = drafts.keepOnly(undefined);
  expect(await open("d1")).toBe(fillIn);
  release();
  await leaving;
  store.fail("full");
  fillIn.put(note("typed on"));
  await fillIn.settled();
  expect(drafts.unsaved()).toBe(fillIn);
  expect(await open("d1")).toBe(fillIn);
});
