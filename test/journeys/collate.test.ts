import { expect, test } from "vitest";
import type { CheckedFile } from "../../src/core/return/return-file.ts";
import type { Verdict } from "../../src/core/verdict/verdict.ts";
import { mostRead, openCollate } from "../../src/journeys/collate.ts";
import type { ReturnFiles } from "../../src/journeys/ports.ts";
import { largestFile } from "../../src/pdf/read.ts";
import { clockAt, noReturnFiles } from "./support/ports.ts";

const refused = (file: string, code: Verdict["code"]): CheckedFile => ({
  verdict: { file, verdict: "refused", code, return: null } as unknown as Verdict,
  forceReturn: null,
});

/** A check that says what it was given, and may be held up. */
const collating = () => {
  const given: { name: string; bytes: Uint8Array | null; size?: number; at: string }[] = [];
  let gate: Promise<void> = Promise.resolve();
  const returnFiles: ReturnFiles = {
    ...noReturnFiles,
    prepare: async () => {},
    async check({ name, bytes, size }, at) {
      given.push({ name, bytes, ...(size === undefined ? {} : { size }), at });
      await gate;
      return refused(name, bytes === null ? "cannot-open" : "not-a-pdf");
    },
  };
  const collate = openCollate({ returnFiles, clock: clockAt("2026-12-01T00:00:00.000Z") });
  return {
    collate,
    given,
    hold() {
      let open = (): void => {};
      gate = new Promise((resolve) => {
        open = resolve;
      });
      return () => open();
    },
  };
};
const file = (name: string, bytes = new Uint8Array([1])) => ({ name, size: bytes.length, read: async () => bytes });

test("every file gets its verdict, in the order given, at the time of the clock", async () => {
  const { collate, given } = collating();
  await collate.add([file("a.pdf"), file("b.pdf")]);
  await collate.add([file("a.pdf")]);
  expect(collate.checked.value.map(({ file: { verdict } }) => verdict.file)).toEqual(["a.pdf", "b.pdf", "a.pdf"]);
  expect(new Set(collate.checked.value.map(({ id }) => id)).size).toBe(3);
  expect(given.map(({ at }) => at)).toEqual(Array.from({ length: 3 }, () => "2026-12-01T00:00:00.000Z"));
  expect(collate.busy.value).toBe(0);
});

test("a file that cannot be read has a verdict like any other", async () => {
  const { collate, given } = collating();
  await collate.add([{ name: "gone.pdf", size: 1, read: () => Promise.reject(new Error("moved")) }, file("b.pdf")]);
  expect(given.map(({ name, bytes }) => [name, bytes === null])).toEqual([
    ["gone.pdf", true],
    ["b.pdf", false],
  ]);
  expect(collate.checked.value.map(({ file: { verdict } }) => verdict.code)).toEqual(["cannot-open", "not-a-pdf"]);
});

test("of a file larger than any return only the beginning is read, and its size is told", async () => {
  const { collate, given } = collating();
  const asked: number[] = [];
  const beginning = new Uint8Array(mostRead);
  const read = async (most: number) => {
    asked.push(most);
    return beginning;
  };
  await collate.add([{ name: "disk.img", size: 5_000_000_000, read }, file("a.pdf")]);
  expect(asked).toEqual([largestFile + 1]);
  expect(given.map(({ size }) => size)).toEqual([5_000_000_000, undefined]);
});

test("a file that breaks the worker does not stop those behind it", async () => {
  const returnFiles: ReturnFiles = {
    ...noReturnFiles,
    prepare: async () => {},
    check: async ({ name, bytes }) => {
      if (bytes !== null && name === "bomb.pdf") {
        throw new Error("worker: no memory");
      }
      return refused(name, bytes === null ? "cannot-open" : "not-a-pdf");
    },
  };
  const collate = openCollate({ returnFiles, clock: clockAt("2026-12-01T00:00:00.000Z") });
  await collate.add([file("bomb.pdf"), file("b.pdf")]);
  expect(collate.checked.value.map(({ file: { verdict } }) => verdict.code)).toEqual(["cannot-open", "not-a-pdf"]);
});

test("a refused file lends no pages to read", async () => {
  const { collate } = collating();
  await collate.add([file("a.pdf")]);
  expect(collate.checked.value[0]?.file.forceReturn).toBeNull();
});

test("it is told how many files wait, and one is read at a time", async () => {
  const { collate, given, hold } = collating();
  const release = hold();
  const all = collate.add([file("a.pdf"), file("b.pdf"), file("c.pdf")]);
  const more = collate.add([file("d.pdf")]);
  await new Promise((resolve) => setTimeout(resolve));
  expect(collate.busy.value).toBe(4);
  expect(given.map(({ name }) => name)).toEqual(["a.pdf"]);
  release();
  await Promise.all([all, more]);
  expect(collate.busy.value).toBe(0);
  expect(collate.checked.value).toHaveLength(4);
});

test("clearing forgets also the files that still wait", async () => {
  const { collate, hold } = collating();
  const release = hold();
  const all = collate.add([file("a.pdf"), file("b.pdf")]);
  await new Promise((resolve) => setTimeout(resolve));
  collate.clear();
  expect(collate.busy.value).toBe(0);
  release();
  await all;
  expect(collate.checked.value).toEqual([]);
  await collate.add([file("c.pdf")]);
  expect(collate.checked.value.map(({ file: { verdict } }) => verdict.file)).toEqual(["c.pdf"]);
});

test("the table of refused files alone has no row", async () => {
  const { collate } = collating();
  await collate.add([file("a.pdf")]);
  const { content, type } = collate.csv();
  expect(type).toBe("text/csv");
  expect(String(content).trim().split("\n")).toHaveLength(1);
});

test("what checks is prepared before the first file is dropped", () => {
  let prepared = 0;
  const returnFiles: ReturnFiles = {
    ...noReturnFiles,
    prepare: async () => {
      prepared += 1;
    },
  };
  openCollate({ returnFiles, clock: clockAt("2026-12-01T00:00:00.000Z") });
  expect(prepared).toBe(1);
});
