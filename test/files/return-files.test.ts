import { expect, test } from "vitest";
import type { CheckedFile } from "../../src/core/return/return-file.ts";
import {
  answerCalls,
  type Call,
  type FileWork,
  fileWorkIn,
  type Reply,
  type WorkerLike,
} from "../../src/files/return-files.ts";
import { never, noReturnFiles } from "../journeys/support/ports.ts";

const none: FileWork = {
  ...noReturnFiles,
  text: never,
  sha256: never,
  encrypt: never,
  decrypt: never,
};

/** A worker that lives here, and passes what it is given through the structured clone that a real one does. */
const workerWith = (files: FileWork): WorkerLike & { ended: boolean } => {
  const worker: WorkerLike & { ended: boolean } = {
    ended: false,
    onmessage: null,
    onerror: null,
    onmessageerror: null,
    postMessage(call: Call) {
      void answerCalls(files, (reply: Reply) =>
        worker.onmessage?.(new MessageEvent("message", { data: structuredClone(reply) })),
      )(structuredClone(call));
    },
    terminate() {
      worker.ended = true;
    },
  };
  return worker;
};

const checkedAs = (name: string): CheckedFile =>
  ({ verdict: { file: name }, forceReturn: null }) as unknown as CheckedFile;

test("answers come to the call that asked, whatever their order", async () => {
  const ends: (() => void)[] = [];
  const files = fileWorkIn(() =>
    workerWith({
      ...none,
      check: async ({ name }) => {
        if (name === "slow.pdf") {
          await new Promise<void>((end) => {
            ends.push(end);
          });
        }
        return checkedAs(name);
      },
    }),
  );
  const slow = files.check({ name: "slow.pdf", bytes: null }, "2026-06-01T00:00:00Z");
  const quick = files.check({ name: "quick.pdf", bytes: null }, "2026-06-01T00:00:00Z");
  expect((await quick).verdict.file).toBe("quick.pdf");
  ends[0]?.();
  expect((await slow).verdict.file).toBe("slow.pdf");
});

test("bytes go over whole", async () => {
  const seen: (Uint8Array | null)[] = [];
  const files = fileWorkIn(() =>
    workerWith({
      ...none,
      check: async ({ name, bytes }) => {
        seen.push(bytes);
        return checkedAs(name);
      },
    }),
  );
  await files.check({ name: "a.pdf", bytes: new Uint8Array([1, 2, 3]) }, "");
  expect(seen).toEqual([new Uint8Array([1, 2, 3])]);
});

test("a bug in the worker rejects its own call and no other", async () => {
  const files = fileWorkIn(() =>
    workerWith({
      ...none,
      check: async ({ name }) => {
        if (name === "bad.pdf") {
          throw new Error("out of paper");
        }
        return checkedAs(name);
      },
    }),
  );
  const bad = files.check({ name: "bad.pdf", bytes: null }, "");
  const good = files.check({ name: "good.pdf", bytes: null }, "");
  await expect(bad).rejects.toThrow("out of paper");
  expect((await good).verdict.file).toBe("good.pdf");
});

test("the worker starts with the first call and serves every later one", async () => {
  let started = 0;
  const files = fileWorkIn(() => {
    started += 1;
    return workerWith({ ...none, check: async ({ name }) => checkedAs(name) });
  });
  expect(started).toBe(0);
  await files.check({ name: "a.pdf", bytes: null }, "");
  await files.check({ name: "b.pdf", bytes: null }, "");
  expect(started).toBe(1);
});

test("a worker that broke tells everybody who waits, and the next call starts another", async () => {
  const workers: ReturnType<typeof workerWith>[] = [];
  const files = fileWorkIn(() => {
    const worker = workerWith({
      ...none,
      check: ({ name }) => (workers.length === 1 ? new Promise(() => {}) : Promise.resolve(checkedAs(name))),
    });
    workers.push(worker);
    return worker;
  });
  const waiting = [files.check({ name: "a.pdf", bytes: null }, ""), files.check({ name: "b.pdf", bytes: null }, "")];
  workers[0]?.onerror?.({ message: "no memory" } as ErrorEvent);
  for (const one of waiting) {
    await expect(one).rejects.toThrow("no memory");
  }
  expect(workers[0]?.ended).toBe(true);
  expect((await files.check({ name: "c.pdf", bytes: null }, "")).verdict.file).toBe("c.pdf");
  expect(workers).toHaveLength(2);
});

test("preparing never rejects, and the worker goes on", async () => {
  const files = fileWorkIn(() =>
    workerWith({
      ...none,
      prepare: async () => {
        throw new Error("no fonts");
      },
      sha256: async (text) => `of ${text}`,
    }),
  );
  await expect(files.prepare()).resolves.toBeUndefined();
  expect(await files.sha256("a")).toBe("of a");
});
