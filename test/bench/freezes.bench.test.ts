import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, test } from "vitest";
import type { ForceReturn } from "../../src/core/return/force-return.ts";
import { makeReturn } from "../../src/return-file/make.ts";
import { signOffReason } from "../../src/return-file/sign-off-words.ts";
import { signPages } from "../../src/return-file/sign-pages.ts";
import { fonts } from "../pdf/support/sample.ts";
import { openKeyFor } from "../return-file/support.ts";
import { largestReturn, typicalReturn } from "../support/extreme-returns.ts";
import { samePerson, servedApp } from "../support/hooks.ts";
import { passphrase, visit } from "../support/lead-and-head.ts";

/**
 * How long the page stands still while a return is read, checked, made and signed. The worker does the work; what is left to the
 * page is to compose, to draw and to hand over. By the browser's own trace: the longest task of the page's thread.
 */
const app = servedApp();
const lead = samePerson();

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  /** Of the thread's own work: what others do on the machine is not in it. */
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/** The longest task of the page's main thread, by the clock and by its own work. */
const longestTask = (trace: Buffer): { readonly clock: number; readonly work: number } => {
  const { traceEvents } = JSON.parse(trace.toString()) as { readonly traceEvents: readonly TraceEvent[] };
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain")
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const tasks = traceEvents.filter(({ name, pid, tid }) => name === "RunTask" && mains.has(`${pid} ${tid}`));
  if (tasks.length === 0) {
    throw new Error("the trace has no task of the page");
  }
  const most = (times: readonly (number | undefined)[]): number => Math.max(...times.map((time) => time ?? 0)) / 1000;
  return { clock: most(tasks.map(({ dur }) => dur)), work: most(tasks.map(({ tdur }) => tdur)) };
};

/** Says of one piece of work how long it took and how long the page stood still at most. */
const stoodStill = async (page: Page, name: string, work: () => Promise<unknown>): Promise<void> => {
  const browser = page.context().browser();
  if (browser === null) {
    throw new Error("no browser to trace");
  }
  await browser.startTracing(page, { categories: ["disabled-by-default-devtools.timeline"] });
  const start = performance.now();
  await work();
  const took = performance.now() - start;
  const longest = longestTask(await browser.stopTracing());
  const [clock, own] = [longest.clock, longest.work].map((time) => time.toFixed(0));
  console.info(`${name}: ${took.toFixed(0)} ms in all; the page stood still ${own} ms at most (${clock} by the clock)`);
};

const signed = async (forceReturn: ForceReturn): Promise<Buffer> => {
  const { bytes, fingerprint } = await makeReturn(forceReturn, fonts);
  const { name, title } = forceReturn.declaration;
  const words = { name, title, reason: signOffReason(forceReturn.version, fingerprint), at: "2026-06-01T10:00:00Z" };
  return Buffer.from(await signPages(bytes, words, await openKeyFor(forceReturn), fonts));
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "freezes-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** On disk, as a person has it: bytes handed over by the test are unpacked on the page's own thread. */
const onDisk = async (name: string, bytes: Buffer): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
};

/** A document is busy until all of it is drawn. */
const drawn = (page: Page): Promise<void> => page.locator(".app-document:not([aria-busy])").last().waitFor();

test("the page while a return is checked, opened, made and signed", async () => {
  const page = await lead.open(`${app.url}#/check-return`);
  const files = {
    typical: await onDisk("typical.pdf", await signed(typicalReturn())),
    largest: await onDisk("largest.pdf", await signed(largestReturn())),
  };
  for (const name of ["typical", "typical", "largest"] as const) {
    await stoodStill(page, `check of a ${name} return, till its pages can be read`, async () => {
      const before = await page.locator("[data-code]").count();
      await page.getByLabel("Signed returns (PDF)").setInputFiles(files[name]);
      await page.locator("[data-code]").nth(before).waitFor({ timeout: 60_000 });
    });
  }
  for (const [row, name] of [
    [1, "typical"],
    [2, "largest"],
  ] as const) {
    await stoodStill(page, `the answers of a ${name} return, unfolded`, async () => {
      await page.locator("[data-code] summary").nth(row).click();
      await page.locator("[data-code]").nth(row).locator(".app-document:not([aria-busy])").waitFor();
    });
  }
  await visit(page, "#/work/restore");
  await stoodStill(page, "all questions on the screen", async () => {
    await visit(page, "#/questions");
    await drawn(page);
  });
  await visit(page, "#/work/restore");
  await stoodStill(page, "a typical return opened, to go on with", async () => {
    await page.locator('[name="restore.file"]').setInputFiles(files.typical);
    await page.getByRole("button", { name: "Open beside what is here" }).click();
    await page.waitForFunction(() => /^#\/draft\/[a-z0-9]{16}$/.test(location.hash));
  });
  const draft = await page.evaluate(() => location.hash);
  await page.locator("main h1").waitFor();
  await stoodStill(page, "its whole text on the screen", async () => {
    await visit(page, `${draft}/print`);
    await drawn(page);
  });
  for (const button of ["Save the draft as PDF", "Save the summary as PDF"]) {
    await stoodStill(page, button, () =>
      Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: button }).click()]),
    );
  }
  await stoodStill(page, "the page for the head of the force", () => visit(page, `${draft}/sign-off`));
  await visit(page, `${draft}/sign-off/sign`);
  await page.locator('[name="passphrase"]').fill(passphrase);
  await page.locator('[name="passphrase.again"]').fill(passphrase);
  await stoodStill(page, "a key made, the return made, signed, checked and handed over", async () => {
    const [download] = await Promise.all([
      page.waitForEvent("download", { timeout: 60_000 }),
      page.getByRole("button", { name: "Sign and save the return" }).click(),
    ]);
    await readFile(await download.path());
    await page.getByText("Return signed").waitFor();
  });
});
