import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, test } from "vitest";
import { forcesOf, knownContents } from "../../src/core/questionnaire/all-content.ts";
import type { ForceReturn } from "../../src/core/return/force-return.ts";
import { check } from "../../src/return-file/check.ts";
import { makeReturn } from "../../src/return-file/make.ts";
import { signOffReason } from "../../src/return-file/sign-off-words.ts";
import { signPages } from "../../src/return-file/sign-pages.ts";
import { fonts } from "../pdf/support/sample.ts";
import { openKeyFor } from "../return-file/support.ts";
import { serveCompressed } from "../support/brotli-server.ts";
import type { Served } from "../support/built-app.ts";
import { largestReturn, typicalReturn } from "../support/extreme-returns.ts";
import { type Person, person } from "../support/person.ts";
import { at, say } from "./say.ts";

/** Weight and speed of documents. Prints figures; fails for nothing but a broken measurement. Quiet machine, medians. */

const folder = mkdtempSync(join(tmpdir(), "bench-"));
let app: Served;
let reader: Person;
beforeAll(async () => {
  [app, reader] = await Promise.all([serveCompressed(), person()]);
});
afterAll(async () => {
  await reader.leave();
  await app.stop();
  rmSync(folder, { recursive: true });
});

const timed = async (work: () => Promise<unknown>, runs: number): Promise<number[]> => {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times;
};

const returns: Readonly<Record<string, ForceReturn>> = { typical: typicalReturn(), largest: largestReturn() };

test("documents made in Node", async () => {
  for (const [name, forceReturn] of Object.entries(returns)) {
    const start = performance.now();
    const { bytes } = await makeReturn(forceReturn, fonts);
    const first = performance.now() - start;
    const hash = createHash("sha256").update(bytes).digest("hex");
    console.info(
      `${name} return: ${bytes.length} B unsigned, made first in ${first.toFixed(0)} ms in Node, SHA-256 ${hash}`,
    );
    say(`${name} return, made warm in Node`, await timed(() => makeReturn(forceReturn, fonts), 30));
  }
});

test("a typical return checked in Node, against pdfsig on the same file", async () => {
  const forceReturn = typicalReturn();
  const { bytes: base, fingerprint } = await makeReturn(forceReturn, fonts);
  const { name, title } = forceReturn.declaration;
  const reason = signOffReason(forceReturn.version, fingerprint);
  const words = { name, title, reason, at: "2026-06-01T10:00:00Z" };
  const bytes = await signPages(base, words, await openKeyFor(forceReturn), fonts);
  const options = { at: "2026-12-01T00:00:00Z", register: null, fonts, known: { contents: knownContents, forcesOf } };
  const checks = await timed(() => check({ name: "a.pdf", bytes }, options), 40);
  console.info(`typical return: ${bytes.length} B signed`);
  say("check of a typical return, warm in Node", checks);
  const path = join(folder, "signed.pdf");
  writeFileSync(path, bytes);
  if (spawnSync("pdfsig", ["-v"]).error) {
    console.info("pdfsig is not installed: no ratio");
  } else {
    const judge = await timed(async () => spawnSync("pdfsig", [path]), 20);
    say("pdfsig on the same file, process start included", judge);
    console.info(`check to pdfsig: ${(at(checks, 0.5) / at(judge, 0.5)).toFixed(2)}`);
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

/** Makes a return in the built worker, from its start on, as a page would. */
const madeInWorker = (page: Page, url: string, forceReturn: ForceReturn): Promise<{ first: number; warm: number[] }> =>
  page.evaluate(
    async ([address, given]) => {
      const start = performance.now();
      const worker = new Worker(address, { type: "module" });
      const make = (id: number): Promise<void> =>
        new Promise((resolve, reject) => {
          worker.onmessage = ({ data }) => ("problem" in data ? reject(new Error(data.problem)) : resolve());
          worker.onerror = () => reject(new Error("the worker does not start"));
          worker.postMessage({ id, method: "make", given: [given] });
        });
      await make(0);
      const first = performance.now() - start;
      const warm: number[] = [];
      for (let run = 1; run <= 25; run += 1) {
        const begun = performance.now();
        await make(run);
        warm.push(performance.now() - begun);
      }
      worker.terminate();
      return { first, warm };
    },
    [url, forceReturn] as const,
  );

test("documents made in Chromium's worker, 1x CPU", async () => {
  // Only so that this test may start the worker: the page's own policy lets nobody else.
  const page = await reader.open(app.url, { bypassCSP: true, serviceWorkers: "block" });
  await page.locator("main h1").waitFor();
  for (const [name, forceReturn] of Object.entries(returns)) {
    const firsts: number[] = [];
    for (let run = 0; run < 5; run += 1) {
      const { first, warm } = await madeInWorker(page, new URL(`assets/${workerFile()}`, app.url).href, forceReturn);
      firsts.push(first);
      if (run === 4) {
        say(`${name} return, made warm in Chromium`, warm);
      }
    }
    say(`${name} return, made first in Chromium, start of the worker included`, firsts);
  }
  await reader.close();
});

test("code that makes and checks documents, gzip", () => {
  const name = workerFile();
  const code = readFileSync(join(assets, name));
  console.info(`worker: ${gzipSync(code, { level: 9 }).length} B gzip, ${code.length} B plain (${name}), fonts apart`);
});
