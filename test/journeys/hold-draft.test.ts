import { expect, test } from "vitest";
import { noAnswer } from "../../src/core/answers/draft.ts";
import { type FillIn, openFillIn } from "../../src/journeys/fill-in.ts";
import { holdDraft } from "../../src/journeys/hold-draft.ts";
import type { Drafts, TabEvents, Tabs } from "../../src/journeys/ports.ts";
import { startDraft } from "../../src/journeys/start.ts";
import { clockAt, type MemoryDrafts, memoryDrafts, questionnaire } from "./support/ports.ts";

/** One tab, whose neighbours the test plays. */
const tab = async (drafts: Drafts, id: string) => {
  const opened = await openFillIn({ drafts, questionnaire }, id);
  if (opened.status !== "open") {
    throw new Error(opened.status);
  }
  const said: string[] = [];
  let told: TabEvents | undefined;
  const tabs: Tabs = {
    written: () => {},
    join: (_, events) => {
      told = events;
      return {
        written: () => void said.push("written"),
        takeOver: async () => void said.push("take over"),
        leave: () => void said.push("left"),
      };
    },
  };
  const hold = holdDraft({ drafts, tabs, afterSaving: (saved) => void said.push(`saved ${saved}`) }, opened.fillIn);
  if (told === undefined) {
    throw new Error("joined no other tab");
  }
  return { fillIn: opened.fillIn, hold, said, told };
};
const begun = async (): Promise<{ readonly drafts: MemoryDrafts; readonly id: string }> => {
  const drafts = memoryDrafts();
  const started = await startDraft(
    { drafts, clock: clockAt("2026-06-01T09:00:00.000Z"), newId: () => "d1" },
    { edition: "training-2026", force: "exampleshire" },
  );
  if (started.status !== "started") {
    throw new Error(started.status);
  }
  return { drafts, id: started.id };
};
const note = (text: string) => ({ section: "answers", id: "SOC-1", value: { ...noAnswer, note: text } }) as const;
const noteOf = ({ draft }: FillIn): string | undefined => draft.value.answers["SOC-1"]?.note;
const writeThere = async (drafts: Drafts, id: string, text: string): Promise<void> => {
  const stored = await drafts.read(id);
  expect((await drafts.write(id, [note(text)], { after: stored?.revision ?? "none" })).status).toBe("saved");
};
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

test("a tab writes until it is told that the draft is open elsewhere", async () => {
  const { drafts, id } = await begun();
  const { hold, told } = await tab(drafts, id);
  expect(hold.elsewhere.value).toBe(false);
  told.onHeld(true);
  expect(hold.elsewhere.value).toBe(false);
  told.onHeld(false);
  expect(hold.elsewhere.value).toBe(true);
});

test("each save is told to the other tabs, only once it was read back", async () => {
  const { drafts, id } = await begun();
  const { fillIn, said } = await tab(drafts, id);
  const { release } = drafts.hold();
  fillIn.put(note("typed"));
  await turn();
  expect(said).toEqual([]);
  release();
  await fillIn.settled();
  expect(said).toEqual(["written", "saved d1"]);
});

test("a tab that watches shows what the other one saves", async () => {
  const { drafts, id } = await begun();
  const { fillIn, told } = await tab(drafts, id);
  told.onHeld(false);
  await writeThere(drafts, id, "from the other tab");
  told.onWritten();
  await expect.poll(() => noteOf(fillIn)).toBe("from the other tab");
  expect(fillIn.saved.value).toBe("idle");
});

test("what was saved between the reading of the draft and the joining of its tabs is shown too", async () => {
  const { drafts, id } = await begun();
  const { fillIn, told } = await tab(drafts, id);
  await writeThere(drafts, id, "saved before anybody listened");
  told.onHeld(false);
  await expect.poll(() => noteOf(fillIn)).toBe("saved before anybody listened");
});

test("a save that comes while it reads is read too", async () => {
  const { drafts, id } = await begun();
  const { fillIn, told } = await tab(drafts, id);
  await writeThere(drafts, id, "one");
  told.onWritten();
  await writeThere(drafts, id, "two");
  told.onWritten();
  await expect.poll(() => noteOf(fillIn)).toBe("two");
});

test("what is unsaved here is never read over: the next write makes a conflict of it", async () => {
  const { drafts, id } = await begun();
  const { fillIn, told } = await tab(drafts, id);
  drafts.fail(new Error("no store"));
  fillIn.put(note("typed here"));
  await fillIn.settled();
  await writeThere(drafts, id, "typed there");
  told.onWritten();
  await turn();
  expect(noteOf(fillIn)).toBe("typed here");
  await fillIn.flush();
  expect(fillIn.saved.value).toBe("conflict");
  expect((await drafts.read(id))?.draft.answers["SOC-1"]?.note).toBe("typed there");
});

test("asked for the draft, it takes nothing more in, writes what waits, and only then lets go", async () => {
  const { drafts, id } = await begun();
  const { fillIn, hold, told } = await tab(drafts, id);
  const { release } = drafts.hold();
  fillIn.put(note("waiting"));
  let gone = false;
  const wanted = told.onWanted().then(() => {
    gone = true;
  });
  expect(hold.elsewhere.value).toBe(true);
  await turn();
  expect(gone).toBe(false);
  release();
  await wanted;
  expect((await drafts.read(id))?.draft.answers["SOC-1"]?.note).toBe("waiting");
});

test("a tab that gets the draft reads it anew before a word can be typed into it", async () => {
  const { drafts, id } = await begun();
  const { fillIn, hold, told } = await tab(drafts, id);
  told.onHeld(false);
  await writeThere(drafts, id, "what the other tab left");
  told.onHeld(true);
  expect(hold.elsewhere.value).toBe(true);
  await expect.poll(() => hold.elsewhere.value).toBe(false);
  expect(noteOf(fillIn)).toBe("what the other tab left");
  fillIn.put(note("goes on"));
  await fillIn.settled();
  expect(fillIn.saved.value).toBe("saved");
});

test("taking over asks the other tab, leaving tells it", async () => {
  const { drafts, id } = await begun();
  const { fillIn, hold, said } = await tab(drafts, id);
  await hold.takeOver();
  hold.leave();
  fillIn.put(note("after leaving"));
  await fillIn.settled();
  expect(said).toEqual(["take over", "left"]);
});

test("a draft that goes again while it is read anew stays elsewhere: two tabs never both write", async () => {
  for (const goes of ["lost", "wanted"]) {
    const { drafts, id } = await begun();
    const { hold, told } = await tab(drafts, id);
    told.onHeld(false);
    told.onHeld(true);
    if (goes === "lost") {
      told.onHeld(false);
    } else {
      void told.onWanted();
    }
    await turn();
    await turn();
    expect(hold.elsewhere.value).toBe(true);
  }
});

test("what is saved here while the draft is read anew is not taken off the screen by the older reading", async () => {
  const { drafts, id } = await begun();
  let read = (): void => {};
  const slow: Drafts = {
    ...drafts,
    async read(draft) {
      const stored = await drafts.read(draft);
      await new Promise<void>((resolve) => {
        read = resolve;
      });
      return stored;
    },
  };
  const opening = tab(slow, id);
  await turn();
  read();
  const { fillIn, told } = await opening;
  told.onWritten();
  await turn();
  fillIn.put(note("typed and saved"));
  await fillIn.settled();
  expect(fillIn.saved.value).toBe("saved");
  read();
  await turn();
  expect(noteOf(fillIn)).toBe("typed and saved");
  fillIn.put(note("typed on"));
  await fillIn.settled();
  expect(fillIn.saved.value).toBe("saved");
});

test("a save elsewhere that is told while a write here is being read back is shown, and what is typed next is no conflict", async () => {
  const { drafts, id } = await begun();
  let acknowledge = (): void => {};
  const slow: Drafts = {
    ...drafts,
    async write(draft, changes, as) {
      const outcome = await drafts.write(draft, changes, as);
      await new Promise<void>((resolve) => {
        acknowledge = resolve;
      });
      return outcome;
    },
  };
  const { fillIn, told } = await tab(slow, id);
  fillIn.put(note("typed here"));
  await turn();
  const stored = await drafts.read(id);
  await drafts.write(id, [{ section: "office", id: "SOC", value: "there" }], { after: stored?.revision ?? "none" });
  told.onWritten();
  await turn();
  acknowledge();
  await expect.poll(() => fillIn.draft.value.office.SOC).toBe("there");
  fillIn.put(note("typed on"));
  await turn();
  acknowledge();
  await fillIn.settled();
  expect(fillIn.saved.value).toBe("saved");
  expect((await drafts.read(id))?.draft).toMatchObject({
    answers: { "SOC-1": { note: "typed on" } },
    office: { SOC: "there" },
  });
});
