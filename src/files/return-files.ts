import type { CheckedFile, KeptKey, MadeReturn, SealOutcome } from "../core/return/return-file.ts";
import type { BackupFiles, Decrypted, ReturnFiles } from "../journeys/ports.ts";

/** All that is too heavy for the page's own thread. */
export type FileWork = ReturnFiles & BackupFiles;

/** One call to the worker: the name of a method of `FileWork`, and what it is given. */
export interface Call {
  readonly id: number;
  readonly method: keyof FileWork;
  readonly given: readonly unknown[];
}

/** Answers come by id. A bug in the worker comes back as its text, never as silence. */
export type Reply =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly problem: string };

/** What the page needs of a `Worker`. */
export interface WorkerLike {
  postMessage(call: Call): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<Reply>) => unknown) | null;
  onerror: ((event: ErrorEvent) => unknown) | null;
  onmessageerror: ((event: MessageEvent) => unknown) | null;
}

interface Waiting {
  resolve(value: unknown): void;
  reject(problem: Error): void;
}

/**
 * `FileWork` in a worker, so that typing never waits for a PDF. The worker starts with the first call; when it
 * breaks, everything that waits is told and the next call starts another.
 */
export const fileWorkIn = (start: () => WorkerLike): FileWork => {
  const waiting = new Map<number, Waiting>();
  let worker: WorkerLike | undefined;
  let given = 0;

  const broken = (text: string): void => {
    worker?.terminate();
    worker = undefined;
    for (const one of waiting.values()) {
      one.reject(new Error(text));
    }
    waiting.clear();
  };

  const started = (): WorkerLike => {
    const fresh = start();
    fresh.onmessage = ({ data }) => {
      const one = waiting.get(data.id);
      waiting.delete(data.id);
      if ("problem" in data) {
        one?.reject(new Error(data.problem));
      } else {
        one?.resolve(data.value);
      }
    };
    fresh.onerror = (event) => broken(`worker: ${event.message}`);
    fresh.onmessageerror = () => broken("worker: unreadable message");
    return fresh;
  };

  const call = (method: keyof FileWork, ...values: readonly unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      worker ??= started();
      given += 1;
      waiting.set(given, { resolve, reject });
      worker.postMessage({ id: given, method, given: values });
    });

  return {
    // What fails here fails again, and is told, where it is needed.
    prepare: () => call("prepare").then(noted, noted),
    make: (forceReturn) => call("make", forceReturn) as Promise<MadeReturn>,
    print: (tree) => call("print", tree) as Promise<Uint8Array<ArrayBuffer>>,
    createKey: (request) => call("createKey", request) as Promise<KeptKey>,
    seal: (request) => call("seal", request) as Promise<SealOutcome>,
    check: (file, at) => call("check", file, at) as Promise<CheckedFile>,
    recover: (file, at) => call("recover", file, at) as Promise<CheckedFile>,
    text: (bytes) => call("text", bytes) as Promise<string | undefined>,
    sha256: (text) => call("sha256", text) as Promise<string>,
    encrypt: (text, passphrase) => call("encrypt", text, passphrase) as Promise<Uint8Array<ArrayBuffer>>,
    decrypt: (bytes, passphrase) => call("decrypt", bytes, passphrase) as Promise<Decrypted>,
  };
};

const noted = (): void => {};

/** The worker's side: every call gets exactly one reply. */
export const answerCalls =
  (files: FileWork, reply: (reply: Reply) => void) =>
  async ({ id, method, given }: Call): Promise<void> => {
    try {
      const run = files[method] as (...values: readonly unknown[]) => Promise<unknown>;
      reply({ id, value: await run(...given) });
    } catch (problem) {
      reply({ id, problem: problem instanceof Error ? `${problem.message}` : String(problem) });
    }
  };
