import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { afterAll, test } from "vitest";
import { forcesOf, knownContents } from "../../src/core/questionnaire/all-content.ts";
import type { ForceReturn } from "../../src/core/return/force-return.ts";
import { check } from "../../src/return-file/check.ts";
import { makeReturn } from "../../src/return-file/make.ts";
import { signOffReason } from "../../src/return-file/sign-off-words.ts";
import { signPages } from "../../src/return-file/sign-pages.ts";
import { fonts } from "../pdf/support/sample.ts";
import { openKeyFor } from "../return-file/support.ts";
import { serveCompressed } from "../support/brotli-server.ts";
import { largestReturn, typicalReturn } from "../support/extreme-returns.ts";
import { samePerson, servedApp } from "../support/hooks.ts";
import { at, say } from "./say.ts";

/** Weight and speed of documents. Prints figures; fails for nothing but a broken measurement. Quiet machine, medians. */

const folder = mkdtempSync(join(tmpdir(), "bench-"));
const app = servedApp(serveCompressed);
const reader = samePerson();
afterAll(() => rmSync(folder, { recursive: true }));

/** Milliseconds by the clock and, where others use the machine too, of this process's own work. */
interface Times {
  readonly clock: number[];
  readonly work: number[];
}

const timed = async (work: () => Promise<unknown>, runs: number): Promise<Times> => {
  const times: Times = { clock: [], work: [] };
  for (let run = 0; run < runs; run += 1) {
    const [start, before] = [performance.now(), process.cpuUsage()];
    await work();
    times.clock.push(performance.now() - start);
    times.work.push(process.cpuUsage(before).user / 1000);
  }
  return times;
};

const sayTimes = (name: string, { clock, work }: Times): void => {
  say(name, clock);
  console.info(`  least ${at(clock, 0).toFixed(1)} ms; of its own work, median ${at(work, 0.5).toFixed(1)} ms`);
};

const returns: Readonly<Record<string, ForceReturn>> = { typical: typicalReturn(), largest: largestReturn() };

test("documents made in Node", async () => {
  for (const [name, forceReturn] of Object.entries(returns)) {
    const { evidence, actions } = forceReturn;
    const start = performance.now();
    const { bytes } = await makeReturn(forceReturn, fonts);
    const first = performance.now() - start;
    const hash = createHash("sha256").update(bytes).digest("hex");
    console.info(
      `${name} return (${evidence.length} items of evidence, ${actions.length} actions): ${bytes.length} B unsigned, ` +
        `made first in ${first.toFixed(0)} ms in Node, SHA-256 ${hash}`,
    );
    sayTimes(`${name} return, made warm in Node`, await timed(() => makeReturn(forceReturn, fonts), 30));
  }
});

const signed = async (forceReturn: ForceReturn): Promise<Uint8Array<ArrayBuffer>> => {
  const { bytes, fingerprint } = await makeReturn(forceReturn, fonts);
  const { name, title } = forceReturn.declaration;
  const reason = signOffReason(forceReturn.version, fingerprint);
  const words = { name, title, reason, at: "2026-06-01T10:00:00Z" };
  return signPages(bytes, words, await openKeyFor(forceReturn), fonts);
};

const now = "2026-12-01T00:00:00Z";

test("returns checked in Node, against pdfsig on the same files", async () => {
  const options = { at: now, register: null, fonts, known: { contents: knownContents, forcesOf } };
  const path = join(folder, "signed.pdf");
  for (const [name, forceReturn] of Object.entries(returns)) {
    const bytes = await signed(forceReturn);
    writeFileSync(path, bytes);
    const judged: number[] = [];
    const checks: Times = { clock: [], work: [] };
    // By turns, so that both meet the same machine.
    for (let run = 0; run < 30; run += 1) {
      const { clock, work } = await timed(() => check({ name: "a.pdf", bytes }, options), 1);
      checks.clock.push(...clock);
      checks.work.push(...work);
      const start = performance.now();
      if (!spawnSync("pdfsig", [path]).error) {
        judged.push(performance.now() - start);
      }
    }
    console.info(`${name} return: ${bytes.length} B signed, checked first in ${checks.clock[0]?.toFixed(0)} ms`);
    sayTimes(`check of a ${name} return, warm in Node`, {
      clock: checks.clock.slice(5),
      work: checks.work.slice(5),
    });
    if (judged.length === 0) {
      console.info("pdfsig is not installed: no ratio");
    } else {
      say("pdfsig on the same file, process start included", judged);
      const ratio = at(checks.clock.slice(5), 0.5) / at(judged, 0.5);
      console.info(`check to pdfsig: ${ratio.toFixed(2)}`);
    }
  }
  const { rss, heapUsed } = process.memoryUsage();
  console.info(`memory of the process: ${(rss / 1e6).toFixed(0)} MB in all, ${(heapUsed / 1e6).toFixed(0)} MB of heap`);
});

const assets = new URL("../../dist/assets/", import.meta.url).pathname;
const workerFile = (): string => {
  const name = readdirSync(assets).find((file) => /^worker-.*\.js$/.test(file));
  if (name === undefined) {
    throw new Error("no worker in dist/assets");
  }
  return name;
};

/** What a page waits for when it asks the built worker: once as it comes to it cold, once as the pages do, who have it prepared. */
const inWorker = (
  page: Page,
  url: string,
  forceReturn: ForceReturn,
  file: Uint8Array,
): Promise<Readonly<Record<"cold" | "prepared" | "made" | "checked", number[]>>> =>
  page.evaluate(
    async ([address, given, file, at]) => {
      const bytes = Uint8Array.from(file);
      let worker = new Worker(address, { type: "module" });
      const asked = async (method: string, ...values: unknown[]): Promise<number> => {
        const begun = performance.now();
        await new Promise<void>((resolve, reject) => {
          worker.onmessage = ({ data }) => ("problem" in data ? reject(new Error(data.problem)) : resolve());
          worker.onerror = () => reject(new Error("the worker does not start"));
          worker.postMessage({ id: 0, method, given: values });
        });
        return performance.now() - begun;
      };
      const cold = [await asked("make", given)];
      worker.terminate();
      worker = new Worker(address, { type: "module" });
      await asked("prepare");
      const prepared = [await asked("make", given)];
      const made: number[] = [];
      const checked: number[] = [];
      for (let run = 0; run < 25; run += 1) {
        made.push(await asked("make", given));
        checked.push(await asked("check", { name: "a.pdf", bytes }, at));
      }
      worker.terminate();
      return { cold, prepared, made: made.slice(5), checked: checked.slice(5) };
    },
    [url, forceReturn, Array.from(file), now] as const,
  );

test("documents made and checked in Chromium's worker, 1x CPU", async () => {
  // Only so that this test may start the worker: the page's own policy lets nobody else.
  const page = await reader.open(app.url, { bypassCSP: true, serviceWorkers: "block" });
  await page.locator("main h1").waitFor();
  const url = new URL(`assets/${workerFile()}`, app.url).href;
  for (const [name, forceReturn] of Object.entries(returns)) {
    const file = await signed(forceReturn);
    const all: Record<"cold" | "prepared" | "made" | "checked", number[]> = {
      cold: [],
      prepared: [],
      made: [],
      checked: [],
    };
    for (let run = 0; run < 5; run += 1) {
      const { cold, prepared, made, checked } = await inWorker(page, url, forceReturn, file);
      all.cold.push(...cold);
      all.prepared.push(...prepared);
      all.made.push(...made);
      all.checked.push(...checked);
    }
    const sayAll = (what: string, times: readonly number[]): void => {
      say(`${name} return, ${what}`, times);
      console.info(`  least ${at(times, 0).toFixed(1)} ms`);
    };
    sayAll("made first in Chromium, start of the worker included", all.cold);
    sayAll("made first in Chromium, the worker prepared as the pages do", all.prepared);
    sayAll("made warm in Chromium", all.made);
    sayAll("checked warm in Chromium", all.checked);
  }
  await reader.close();
});

test("code that makes and checks documents, gzip", () => {
  const name = workerFile();
  const code = readFileSync(join(assets, name));
  console.info(`worker: ${gzipSync(code, { level: 9 }).length} B gzip, ${code.length} B plain (${name}), fonts apart`);
});
