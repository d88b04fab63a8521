import { expect, test } from "vitest";
import type { Change } from "../../src/core/answers/draft.ts";
import { openAutosave } from "../../src/journeys/autosave.ts";
import type { WriteAs, WriteOutcome } from "../../src/journeys/ports.ts";

const office = (id: string, value: string): Change => ({ section: "office", id, value });

type Outcome = WriteOutcome["status"];

/** A store whose writes end when the test says so. */
const slowStore = () => {
  const batches: (readonly Change[])[] = [];
  const afters: WriteAs["after"][] = [];
  const waiting: { end(outcome: Outcome): void; fail(problem: Error): void }[] = [];
  return {
    batches,
    afters,
    write: (changes: readonly Change[], { after }: WriteAs) =>
      new Promise<WriteOutcome>((end, fail) => {
        batches.push(changes);
        afters.push(after);
        waiting.push({
          fail,
          end: (status) =>
            end(status === "saved" || status === "overtaken" ? { status, revision: Number(after) + 1 } : { status }),
        });
      }),
    async end(outcome: Outcome | Error = "saved") {
      const one = waiting.shift();
      if (one === undefined) {
        throw new Error("nothing is being written");
      }
      if (outcome instanceof Error) {
        one.fail(outcome);
      } else {
        one.end(outcome);
      }
      await new Promise((resolve) => setTimeout(resolve));
    },
    busy: () => waiting.length,
  };
};

test("nothing is said before anything changed", () => {
  expect(openAutosave(slowStore().write, 0).saved.value).toBe("idle");
});

test("the first change is written at once, without waiting for more", () => {
  const store = slowStore();
  const autosave = openAutosave(store.write, 0);
  autosave.put([office("SOC", "a")]);
  expect(store.batches).toEqual([[office("SOC", "a")]]);
  expect(autosave.saved.value).toBe("saving");
});

test("saved is said when the write has ended, not before", async () => {
  const store = slowStore();
  const autosave = openAutosave(store.write, 0);
  autosave.put([office("SOC", "a")]);
  expect(autosave.saved.value).toBe("saving");
  await store.end();
  expect(autosave.saved.value).toBe("saved");
});

test("what changes during a write goes into the next one, newest values only", async () => {
  const store = slowStore();
  const autosave = openAutosave(store.write, 0);
  autosave.put([office("SOC", "a")]);
  autosave.put([office("SOC", "ab")]);
  autosave.put([office("PWR", "x")]);
  autosave.put([office("SOC", "abc")]);
  expect(store.busy()).toBe(1);
  await store.end();
  expect(store.batches[1]).toEqual([office("SOC", "abc"), office("PWR", "x")]);
  expect(autosave.saved.value).toBe("saving");
  await store.end();
  expect(store.batches).toHaveLength(2);
  expect(autosave.saved.value).toBe("saved");
});

test("a failed write is said and its change is tried again with the next one", async () => {
  const store = slowStore();
  const autosave = openAutosave(store.write, 0);
  autosave.put([office("SOC", "a")]);
  await store.end(new Error("no disk"));
  expect(autosave.saved.value).toBe("not-saved");
  expect(store.busy()).toBe(0);
  autosave.put([office("PWR", "b")]);
  expect(autosave.saved.value).toBe("not-saved");
  expect(store.batches[1]).toEqual([office("SOC", "a"), office("PWR", "b")]);
  await store.end();
  expect(autosave.saved.value).toBe("saved");
});

test("a value that came back different is not called saved", async () => {
  const store = slowStore();
  const autosave = openAutosave(store.write, 0);
  autosave.put([office("SOC", "a")]);
  await store.end("differs");
  expect(autosave.saved.value).toBe("not-saved");
});

test("a full disk is said as such", async () => {
  const store = slowStore();
  const autosave = openAutosave(store.write, 0);
  autosave.put([office("SOC", "a")]);
  await store.end("full");
  expect(autosave.saved.value).toBe("full");
});

test("flush tries again what failed", async () => {
  const store = slowStore();
  const autosave = openAutosave(store.write, 0);
  autosave.put([office("SOC", "a")]);
  await store.end("full");
  const flushed = autosave.flush();
  await store.end();
  await flushed;
  expect(autosave.saved.value).toBe("saved");
});

test("flush does not wait behind the write that is under way", async () => {
  const store = slowStore();
  const autosave = openAutosave(store.write, 0);
  autosave.put([office("SOC", "a")]);
  autosave.put([office("SOC", "ab")]);
  void autosave.flush();
  expect(store.batches[1]).toEqual([office("SOC", "ab")]);
  await store.end();
  expect(autosave.saved.value).toBe("saving");
  await store.end();
  await store.end();
  expect(autosave.saved.value).toBe("saved");
});

test("an older write that fails late does not bring its old value back", async () => {
  const store = slowStore();
  const autosave = openAutosave(store.write, 0);
  autosave.put([office("SOC", "old")]);
  autosave.put([office("SOC", "new")]);
  void autosave.flush();
  const second = store.batches[1];
  expect(second).toEqual([office("SOC", "new")]);
  await store.end(new Error("late"));
  await store.end();
  while (store.busy() > 0) {
    await store.end();
  }
  expect(store.batches.slice(1).every((batch) => JSON.stringify(batch) === JSON.stringify(second))).toBe(true);
  expect(autosave.saved.value).toBe("saved");
});

test("flush writes nothing when everything is on disk", async () => {
  const store = slowStore();
  const autosave = openAutosave(store.write, 0);
  await autosave.flush();
  expect(store.batches).toEqual([]);
});

test("settled waits for the writes that follow, and ends also after a failure", async () => {
  const store = slowStore();
  const autosave = openAutosave(store.write, 0);
  await autosave.settled();
  autosave.put([office("SOC", "a")]);
  autosave.put([office("SOC", "ab")]);
  let settled = false;
  const waiting = autosave.settled().then(() => {
    settled = true;
  });
  await store.end();
  expect(settled).toBe(false);
  await store.end(new Error("no disk"));
  await waiting;
  expect(autosave.saved.value).toBe("not-saved");
});

test("nothing put is nothing written", () => {
  const store = slowStore();
  const autosave = openAutosave(store.write, 0);
  autosave.put([]);
  expect(store.batches).toEqual([]);
  expect(autosave.saved.value).toBe("idle");
});

test("each write names the revision that the last one left", async () => {
  const store = slowStore();
  const autosave = openAutosave(store.write, 7);
  autosave.put([office("SOC", "a")]);
  await store.end();
  autosave.put([office("SOC", "b")]);
  await store.end("full");
  autosave.put([office("SOC", "c")]);
  await store.end();
  expect(store.afters).toEqual([7, 8, 8]);
});

test("after a conflict nothing is written until the person has chosen, and what was typed is still there", async () => {
  const store = slowStore();
  const autosave = openAutosave(store.write, 1);
  autosave.put([office("SOC", "a")]);
  await store.end("conflict");
  autosave.put([office("PWR", "b")]);
  await autosave.flush();
  expect(autosave.saved.value).toBe("conflict");
  expect(store.batches).toHaveLength(1);
  expect(autosave.unsaved()).toEqual([office("SOC", "a"), office("PWR", "b")]);
});

test("what was typed is put on top of what the other window wrote, where that is chosen", async () => {
  const store = slowStore();
  const autosave = openAutosave(store.write, 1);
  autosave.put([office("SOC", "a")]);
  await store.end("conflict");
  autosave.goOn(5, true);
  expect(autosave.saved.value).toBe("saving");
  await store.end();
  expect(store.afters).toEqual([1, 5]);
  expect(autosave.saved.value).toBe("saved");
  expect(autosave.unsaved()).toEqual([]);
});

test("or left, where that is chosen", async () => {
  const store = slowStore();
  const autosave = openAutosave(store.write, 1);
  autosave.put([office("SOC", "a")]);
  await store.end("conflict");
  autosave.goOn(5, false);
  expect(autosave.saved.value).toBe("idle");
  autosave.put([office("PWR", "b")]);
  expect(store.afters).toEqual([1, 5]);
  expect(store.batches[1]).toEqual([office("PWR", "b")]);
});

test("a page that hides during a write sends the next one behind it, and is in no conflict with itself", async () => {
  const store = slowStore();
  const autosave = openAutosave(store.write, 1);
  autosave.put([office("SOC", "a")]);
  autosave.put([office("SOC", "ab")]);
  const flushed = autosave.flush();
  expect(store.afters).toEqual([1, 2]);
  // The second has been written before the first could be read back.
  await store.end("overtaken");
  while (store.busy() > 0) {
    await store.end();
  }
  await flushed;
  await autosave.settled();
  expect(autosave.saved.value).toBe("saved");
  expect(autosave.unsaved()).toEqual([]);
  const { length } = store.afters;
  autosave.put([office("SOC", "abc")]);
  expect(store.afters).toEqual([...Array.from({ length }, (_, i) => i + 1), length + 1]);
});

test("behind a write that failed the next one is tried again, and is in no conflict either", async () => {
  const store = slowStore();
  const autosave = openAutosave(store.write, 1);
  autosave.put([office("SOC", "a")]);
  autosave.put([office("SOC", "ab")]);
  const flushed = autosave.flush();
  await store.end("full");
  // Sent as if the first would be there: the disk still stands at 1, so both are refused.
  await store.end("conflict");
  await store.end("conflict");
  expect(store.afters).toEqual([1, 2, 2, 1]);
  await store.end();
  await flushed;
  await autosave.settled();
  expect(autosave.saved.value).toBe("saved");
});

test("a write that another window followed at once ends in a conflict with that window", async () => {
  const store = slowStore();
  const autosave = openAutosave(store.write, 1);
  autosave.put([office("SOC", "a")]);
  await store.end("overtaken");
  expect(store.afters).toEqual([1, 2]);
  await store.end("conflict");
  expect(autosave.saved.value).toBe("conflict");
});

test("a newer service in another window is said as such", async () => {
  const store = slowStore();
  const autosave = openAutosave(store.write, 1);
  autosave.put([office("SOC", "a")]);
  await store.end("newer");
  expect(autosave.saved.value).toBe("newer");
});
