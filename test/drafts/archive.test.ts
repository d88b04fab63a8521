import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { type Change, emptyDraft, noAnswer, only } from "../../src/core/answers/draft.ts";
import { archiveIn } from "../../src/drafts/archive.ts";
import { openDatabase } from "../../src/drafts/database.ts";
import { draftsIn } from "../../src/drafts/drafts.ts";
import { mostEntries } from "../../src/drafts/entry.ts";
import { memoryStore } from "../../src/drafts/memory.ts";
import * as storedDrafts from "../../src/drafts/stored-draft.ts";
import type { Archive, Drafts, WriteAs } from "../../src/journeys/ports.ts";
import { writeDraft } from "../../src/journeys/start.ts";

const begun = emptyDraft("d1", { format: 1, edition: "2026", force: "kent", createdAt: "" });
const office = (value: string | undefined, id = "SOC"): Change => ({ section: "office", id, value });
let opened = 0;

interface Kept {
  readonly drafts: Drafts;
  readonly archive: Archive;
  at(time: string): void;
  write(changes: readonly Change[], as?: Omit<WriteAs, "after">): Promise<void>;
  /** Another window of the same store; in memory there is none. */
  again(): Drafts;
}

/** The browser's store and the one in memory keep the same promises. */
const stores = { disk: true, memory: false };

for (const [kind, onDisk] of Object.entries(stores)) {
  const kept = async (): Promise<Kept> => {
    let time = "2026-06-01T09:00:00.000Z";
    const clock = { now: () => time };
    opened += 1;
    const database = openDatabase(`archive-${opened}`);
    const open = (): Drafts => draftsIn(database, async () => storedDrafts, clock);
    const { drafts, archive } = onDisk ? { drafts: open(), archive: archiveIn(database, clock) } : memoryStore(clock);
    await writeDraft({ drafts }, begun);
    return {
      drafts,
      archive,
      at: (next) => {
        time = next;
      },
      async write(changes, as = {}) {
        const after = (await drafts.read("d1"))?.revision ?? -1;
        expect(await drafts.write("d1", changes, { ...as, after })).toEqual({ status: "saved", revision: after + 1 });
      },
      again: onDisk ? open : () => drafts,
    };
  };
  const summary = async ({ archive }: Kept) =>
    (await archive.history("d1")).map(({ number, changes }) => [
      number,
      ...changes.map(({ before, after }) => [before, after]),
    ]);

  test(`${kind}: beginning a draft is no change of it`, async () => {
    expect(await summary(await kept())).toEqual([]);
  });

  test(`${kind}: keys typed one after the other in one record are one entry`, async () => {
    const store = await kept();
    for (const text of ["A", "A ", "A n", "A no"]) {
      await store.write([office(text)]);
    }
    await store.write([office("B", "PWR")]);
    await store.write([office("A not")]);
    expect(await summary(store)).toEqual([
      [3, ["A no", "A not"]],
      [2, [undefined, "B"]],
      [1, [undefined, "A no"]],
    ]);
  });

  test(`${kind}: a long text that is marked and typed over can be had again`, async () => {
    const long = "We read each document and asked who holds it. ".repeat(4);
    for (const put of [
      (text: string) => office(text),
      (narrative: string): Change => ({ section: "answers", id: "SOC-1", value: { ...noAnswer, narrative } }),
    ]) {
      const store = await kept();
      for (const text of ["We", "We read", long, "x", "x y", "x yz"]) {
        await store.write([put(text)]);
      }
      const history = await store.archive.history("d1");
      expect(history.map(({ changes: [one] }) => [one?.before, one?.after])).toEqual([
        [put(long).value, put("x yz").value],
        [undefined, put(long).value],
      ]);
      // Mending a word in the middle is still typing.
      await store.write([put("x")]);
      await store.write([put(`${long}and ${long}`)]);
      await store.write([put(`${long}or ${long}`)]);
      expect(await store.archive.history("d1")).toHaveLength(2);
    }
  });

  test(`${kind}: each tick is an entry, and text typed after it another`, async () => {
    const store = await kept();
    const answer = { ...noAnswer, ticks: ["SOC-1a"] };
    const put = (value: typeof noAnswer) => store.write([{ section: "answers", id: "SOC-1", value }]);
    await put(answer);
    await put({ ...answer, ticks: ["SOC-1a", "SOC-1b"] });
    await put({ ...answer, ticks: ["SOC-1a", "SOC-1b"], narrative: "B" });
    await put({ ...answer, ticks: ["SOC-1a", "SOC-1b"], narrative: "Be" });
    expect((await store.archive.history("d1")).map(({ number }) => number)).toEqual([3, 2, 1]);
  });

  test(`${kind}: the first keys in a record that was not there are one entry`, async () => {
    const store = await kept();
    await store.write([{ section: "answers", id: "SOC-1", value: { ...noAnswer, narrative: "B" } }]);
    await store.write([{ section: "answers", id: "SOC-1", value: { ...noAnswer, narrative: "Be" } }]);
    expect(await summary(store)).toEqual([[1, [undefined, { ...noAnswer, narrative: "Be" }]]]);
    await store.write([{ section: "answers", id: "SOC-1", value: undefined }]);
    expect(await summary(store)).toHaveLength(2);
  });

  test(`${kind}: after a pause, after another window, and for an undo, an entry begins anew`, async () => {
    const store = await kept();
    await store.write([office("A")]);
    store.at("2026-06-01T09:10:00.000Z");
    await store.write([office("AB")]);
    const revision = (await store.drafts.read("d1"))?.revision ?? -1;
    if (onDisk) {
      await store.again().write("d1", [office("ABC")], { after: revision });
    } else {
      await store.write([office("ABC")], { kind: "restore" });
    }
    await store.write([office("AB")], { kind: "undo", undoes: 3 });
    await store.write([office("ABD")]);
    const history = await store.archive.history("d1");
    expect(history.map(({ number, undoes }) => [number, undoes])).toEqual([
      [5, undefined],
      [4, 3],
      [3, undefined],
      [2, undefined],
      [1, undefined],
    ]);
  });

  test(`${kind}: the order is that of the numbers when the clock is set back or the year is wrong`, async () => {
    const store = await kept();
    for (const [i, time] of [
      "2026-10-25T00:59:00.000Z",
      "2026-10-25T00:10:00.000Z",
      "1980-01-01T00:00:00.000Z",
      "2031-01-01T00:00:00.000Z",
      "2026-10-25T01:30:00.000Z",
    ].entries()) {
      store.at(time);
      await store.write([office(`${i}`, ["SOC", "PWR"][i % 2])]);
    }
    const history = await store.archive.history("d1");
    expect(history.map(({ number }) => number)).toEqual([5, 4, 3, 2, 1]);
    expect(history[0]?.at).toBe("2026-10-25T01:30:00.000Z");
    expect(await store.drafts.read("d1")).toMatchObject({ revision: 6, savedAt: "2026-10-25T01:30:00.000Z" });
  });

  test(`${kind}: an entry says on which device, by the name that it has then`, async () => {
    const store = await kept();
    await store.write([office("A")]);
    await store.archive.set({ device: "Room 4" });
    await store.write([office("B", "PWR")]);
    expect((await store.archive.history("d1")).map(({ device }) => device)).toEqual(["Room 4", ""]);
  });

  test(`${kind}: the last ${mostEntries} entries are kept`, async () => {
    const store = await kept();
    let revision = 1;
    for (let i = 0; i < mostEntries + 5; i += 1) {
      await store.drafts.write("d1", [office(`${i}`, ["SOC", "PWR"][i % 2])], { after: revision });
      revision += 1;
    }
    const history = await store.archive.history("d1");
    expect(history).toHaveLength(mostEntries);
    expect([history[0]?.number, history.at(-1)?.number]).toEqual([mostEntries + 5, 6]);
  });

  test(`${kind}: a draft that was removed is listed apart, comes back whole, and goes on`, async () => {
    const store = await kept();
    await store.write([office("A")]);
    store.at("2026-06-02T09:00:00.000Z");
    await store.drafts.remove("d1");
    expect(await store.drafts.list()).toEqual([]);
    expect(await store.drafts.read("d1")).toBeUndefined();
    expect(await store.archive.removed()).toEqual([
      { draft: { ...begun, office: { SOC: "A" } }, removedAt: "2026-06-02T09:00:00.000Z" },
    ]);
    expect(await store.archive.takeBack("d1")).toBe(true);
    expect((await store.drafts.read("d1"))?.draft.office).toEqual({ SOC: "A" });
    expect(await store.archive.removed()).toEqual([]);
    await store.write([office("B", "PWR")]);
    expect((await store.archive.history("d1")).map(({ number }) => number)).toEqual([2, 1]);
    expect(await store.archive.takeBack("d1")).toBe(false);
  });

  test(`${kind}: a draft that is forgotten is gone with its history`, async () => {
    const store = await kept();
    await store.write([office("A")]);
    await store.drafts.remove("d1");
    await store.archive.forget("d1");
    expect(await store.archive.removed()).toEqual([]);
    expect(await store.archive.takeBack("d1")).toBe(false);
    expect(await store.archive.history("d1")).toEqual([]);
  });

  test(`${kind}: a draft that another window has taken back is not deleted for good by who still sees it among the deleted`, async () => {
    const store = await kept();
    await store.drafts.remove("d1");
    await store.archive.takeBack("d1");
    await store.write([office("typed since")]);
    expect(await store.archive.forget("d1")).toBe(false);
    expect((await store.drafts.read("d1"))?.draft.office).toEqual({ SOC: "typed since" });
    expect(await store.archive.history("d1")).toHaveLength(1);
    await store.drafts.remove("d1");
    expect(await store.archive.forget("d1")).toBe(true);
  });

  test(`${kind}: a draft that another window has deleted for good is not said to have been taken back`, async () => {
    const store = await kept();
    await store.drafts.remove("d1");
    await store.archive.forget("d1");
    expect(await store.archive.forget("d1")).toBe(true);
  });

  test(`${kind}: what was begun under the id of a removed draft is new, and does not count from the start`, async () => {
    const store = await kept();
    await store.write([office("A")]);
    await store.drafts.remove("d1");
    expect(await writeDraft(store, begun)).toMatchObject({ status: "started", stored: { revision: 4 } });
    expect((await store.drafts.read("d1"))?.draft).toEqual(begun);
    expect(await store.archive.takeBack("d1")).toBe(false);
    expect(await store.archive.history("d1")).toEqual([]);
  });

  test(`${kind}: the draft that was written last is known whatever the clock said`, async () => {
    const store = await kept();
    await writeDraft(store, { ...begun, id: "d2" });
    expect((await store.archive.settings()).lastSaved).toBe("d2");
    await store.write([office("A")]);
    expect((await store.archive.settings()).lastSaved).toBe("d1");
  });

  test(`${kind}: settings are kept one by one`, async () => {
    const { archive, drafts } = await kept();
    expect(await archive.settings()).toEqual({ device: "", lastBackup: null, lastSaved: "d1", persistAsked: false });
    const lastBackup = { at: "2026-06-01T09:00:00.000Z", name: "a.json", revisions: { d1: 3 } };
    await archive.set({ lastBackup });
    await archive.set({ persistAsked: true });
    expect(await archive.settings()).toEqual({ device: "", lastBackup, lastSaved: "d1", persistAsked: true });
    await drafts.removeAll();
    expect(await archive.settings()).toEqual({ device: "", lastBackup: null, lastSaved: "", persistAsked: false });
  });
}

const removedOn = async (time: string) => {
  let now = time;
  opened += 1;
  const database = openDatabase(`archive-days-${opened}`);
  const drafts = draftsIn(database, async () => storedDrafts, { now: () => now });
  const archive = archiveIn(database, { now: () => now });
  await writeDraft({ drafts }, begun);
  await drafts.remove("d1");
  return {
    database,
    drafts,
    archive,
    listedOn: async (time: string) => {
      now = time;
      return (await archive.removed()).length;
    },
  };
};

test("a draft is forgotten once it was found on two days to be removed for more than thirty, not before", async () => {
  const { database, listedOn } = await removedOn("2026-06-01T09:00:00.000Z");
  expect(await listedOn("2026-07-01T08:59:00.000Z")).toBe(1);
  expect(await listedOn("2026-07-01T09:01:00.000Z")).toBe(1);
  expect(await listedOn("2026-07-02T09:00:00.000Z")).toBe(1);
  expect(await listedOn("2026-07-02T09:02:00.000Z")).toBe(0);
  expect(await (await database.open()).count("records")).toBe(0);
});

test("a clock that is set far forward for a while does not forget a draft that was removed yesterday", async () => {
  const { archive, drafts, listedOn } = await removedOn("2026-06-01T09:00:00.000Z");
  expect(await listedOn("2031-01-01T00:00:00.000Z")).toBe(1);
  expect(await listedOn("2031-01-01T08:00:00.000Z")).toBe(1);
  expect(await listedOn("2026-06-02T09:00:00.000Z")).toBe(1);
  expect(await archive.takeBack("d1")).toBe(true);
  await drafts.remove("d1");
  expect(await listedOn("2026-08-01T09:00:00.000Z")).toBe(1);
});

test("what is no entry, no head and no setting is left out and does not get in the way", async () => {
  const clock = { now: () => "2026-06-01T09:00:00.000Z" };
  const database = openDatabase("archive-odd");
  const drafts = draftsIn(database, async () => storedDrafts, clock);
  const archive = archiveIn(database, clock);
  const connection = await database.open();
  await connection.put("records", begun.about[only], ["d1", "about", only]);
  await connection.put("heads", "no head", "d1");
  await connection.put("history", { number: "one" }, ["d1", 1]);
  await connection.put("settings", { at: 7 }, "lastBackup");
  await connection.put("settings", { name: "odd" }, "device");
  expect(await drafts.read("d1")).toMatchObject({ revision: 0, savedAt: "" });
  expect(await archive.history("d1")).toEqual([]);
  expect(await archive.settings()).toEqual({ device: "", lastBackup: null, lastSaved: "", persistAsked: false });
});
