import "fake-indexeddb/auto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Change, change, type Draft, emptyDraft, only } from "../../src/core/answers/draft.ts";
import { archiveIn } from "../../src/drafts/archive.ts";
import { type Database, openDatabase } from "../../src/drafts/database.ts";
import { draftsIn } from "../../src/drafts/drafts.ts";
import * as storedDrafts from "../../src/drafts/stored-draft.ts";
import { readBack } from "../../src/drafts/write.ts";
import type { Drafts, StoredDraft } from "../../src/journeys/ports.ts";
import { writeDraft } from "../../src/journeys/start.ts";

const clock = { now: () => "2026-06-01T09:00:00.000Z" };
const begun = emptyDraft("d1", { format: 1, edition: "2026", force: "kent", createdAt: "" });
let opened = 0;

/** Windows with a connection each to one database, in which a draft was begun. No locks: the store alone must hold. */
const windows = async (many: number) => {
  opened += 1;
  const name = `windows-${opened}`;
  const open = () => {
    const database = openDatabase(name);
    return { database, drafts: draftsIn(database, async () => storedDrafts, clock) };
  };
  const all = Array.from({ length: many }, open);
  const [first] = all;
  if (first === undefined) {
    throw new Error("no window");
  }
  await writeDraft(first, begun);
  const archive = archiveIn(first.database, clock);
  return {
    drafts: all.map(({ drafts }) => drafts),
    archive,
    databases: all.map(({ database }) => database),
    close: () => Promise.all(all.map(({ database }) => database.close())),
  };
};
const office = (id: string, value: string): Change => ({ section: "office", id, value });

test("of two windows that have read the same draft the second is told of a conflict, and nothing of it is written", async () => {
  const { drafts } = await windows(2);
  const [one, other] = drafts as [Drafts, Drafts];
  const [a, b] = await Promise.all([
    one.write("d1", [office("SOC", "from one")], { after: 1 }),
    other.write("d1", [office("SOC", "from the other"), office("PWR", "too")], { after: 1 }),
  ]);
  expect([a.status, b.status].sort()).toEqual(["conflict", "saved"]);
  const stored = (await one.read("d1"))?.draft.office;
  expect(stored).toEqual(a.status === "saved" ? { SOC: "from one" } : { SOC: "from the other", PWR: "too" });
});

test("what another window writes beside an answer before it is read back does not make that answer unsaved", async () => {
  const { drafts, databases } = await windows(2);
  const [one, other] = drafts as [Drafts, Drafts];
  const changes = [office("SOC", "from one")];
  await one.write("d1", changes, { after: 1 });
  await other.write("d1", [office("PWR", "beside it")], { after: 2 });
  const connection = await (databases[0] as Database).open();
  expect(await readBack(connection, "d1", changes, 2)).toEqual({ status: "saved", revision: 2 });
  await other.write("d1", [office("SOC", "over it")], { after: 3 });
  expect(await readBack(connection, "d1", changes, 2)).toEqual({ status: "overtaken", revision: 2 });
});

test("who goes on typing where another window has written since is told, and what was sent with it is taken back", async () => {
  const { drafts, archive } = await windows(2);
  const [one, other] = drafts as [Drafts, Drafts];
  await one.write("d1", [office("SOC", "a")], { after: 1 });
  await one.write("d1", [office("SOC", "ab")], { after: 2 });
  await other.write("d1", [office("PWR", "theirs")], { after: 3 });
  const before = await archive.history("d1");
  expect(await one.write("d1", [office("SOC", "abc")], { after: 3 })).toEqual({ status: "conflict" });
  expect(await one.read("d1")).toMatchObject({ revision: 4, draft: { office: { SOC: "ab", PWR: "theirs" } } });
  expect(await archive.history("d1")).toEqual(before);
});

test("a draft that another window has removed is not half begun again", async () => {
  const { drafts, archive } = await windows(2);
  const [one, other] = drafts as [Drafts, Drafts];
  await one.remove("d1");
  expect(await other.write("d1", [office("SOC", "late")], { after: 1 })).toEqual({ status: "conflict" });
  await archive.takeBack("d1");
  expect(await other.write("d1", [office("SOC", "late")], { after: 1 })).toEqual({ status: "conflict" });
  await one.removeAll();
  expect(await other.write("d1", [office("SOC", "late")], { after: 1 })).toEqual({ status: "conflict" });
  expect(await other.read("d1")).toBeUndefined();
});

test("a draft that was begun meanwhile is not begun over", async () => {
  const { drafts } = await windows(2);
  const [one, other] = drafts as [Drafts, Drafts];
  const begin = (force: string): Change => ({
    section: "about",
    id: only,
    value: { format: 1, edition: "2026", force, createdAt: "" },
  });
  const outcomes = await Promise.all([
    one.write("new", [begin("kent")], { after: "none" }),
    other.write("new", [begin("essex")], { after: "none" }),
  ]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["conflict", "saved"]);
});

interface Step {
  readonly window: number;
  readonly id: string;
  /** Whether the window reads the draft anew first. */
  readonly reads: boolean;
  /** Whether the next step begins before this one has ended. */
  readonly waits: boolean;
}

test("whatever two or three windows write and when, no update is lost and none is merged unseen", async () => {
  const step: fc.Arbitrary<Step> = fc.record({
    window: fc.nat(2),
    id: fc.constantFrom("SOC", "PWR", "EXP"),
    reads: fc.boolean(),
    waits: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 12 }), async (steps) => {
      const { drafts, archive, close } = await windows(3);
      const known: StoredDraft[] = await Promise.all(drafts.map(async (one) => (await one.read("d1")) as StoredDraft));
      const saved: {
        readonly revision: number;
        readonly after: number;
        readonly wrote: Change;
        readonly saw: Draft;
      }[] = [];
      const run = async ({ window, id, reads }: Step, text: string): Promise<void> => {
        const store = drafts[window] as Drafts;
        if (reads) {
          known[window] = (await store.read("d1")) as StoredDraft;
        }
        const { draft, revision: after } = known[window] as StoredDraft;
        const wrote = office(id, text);
        const outcome = await store.write("d1", [wrote], { after });
        if (outcome.status === "saved" || outcome.status === "overtaken") {
          const { revision } = outcome;
          saved.push({ revision, after, wrote, saw: draft });
          known[window] = { draft: change(draft, wrote), revision, savedAt: "" };
        }
      };
      const running: Promise<void>[] = [];
      for (const [i, one] of steps.entries()) {
        running.push(run(one, `text ${i}`));
        if (one.waits) {
          await Promise.all(running);
        }
      }
      await Promise.all(running);
      saved.sort((a, b) => a.revision - b.revision);
      // Each write came after exactly the one that its writer had seen, so nobody wrote over what they did not know.
      expect(saved.map(({ revision }) => revision)).toEqual(saved.map((_, i) => i + 2));
      expect(saved.map(({ after }) => after)).toEqual(saved.map((_, i) => i + 1));
      let draft = begun;
      for (const { saw, wrote } of saved) {
        expect(saw.office).toEqual(draft.office);
        draft = change(draft, wrote);
      }
      expect((await drafts[0]?.read("d1"))?.draft).toEqual(draft);
      // What was replaced is in the history: played backwards it gives the draft of the beginning.
      const history = await archive.history("d1");
      const back = history
        .flatMap(({ changes }) => changes.toReversed())
        .map(({ section, id, before }) => ({ section, id, value: before }) as Change);
      expect(back.reduce(change, draft)).toEqual(begun);
      await close();
    }),
    { numRuns: 60 },
  );
});
