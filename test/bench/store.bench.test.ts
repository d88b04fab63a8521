import type { Page } from "playwright-core";
import { test } from "vitest";
import { type Draft, type Evidence, only } from "../../src/core/answers/draft.ts";
import { contentOf, forcesOf } from "../../src/core/questionnaire/all-content.ts";
import { backupFiles } from "../../src/files/backup-files.ts";
import { readFile } from "../../src/journeys/read-file.ts";
import { restoreBeside } from "../../src/journeys/restore.ts";
import { makeBackup } from "../../src/journeys/save-backup.ts";
import { completeDraft } from "../../src/samples/complete-draft.ts";
import { goodSamples } from "../../src/samples/flavours.ts";
import { clockAt, keptInMemory, memoryDrafts, noReturnFiles } from "../journeys/support/ports.ts";
import { serveCompressed } from "../support/brotli-server.ts";
import { samePerson, servedApp } from "../support/hooks.ts";

/** Prints what many drafts cost; fails for nothing but a broken measurement. */

const app = servedApp(serveCompressed);
const reader = samePerson();

const [sample] = goodSamples;
const force = forcesOf("training-2026").find(({ slug }) => slug === sample?.force);
const content = force && contentOf("training-2026", force.jurisdiction);
if (!sample || !force || !content) {
  throw new Error("no sample");
}
const complete = completeDraft(content, force, sample.flavour);
const rows = Object.values(complete.evidence);

/** A hundred of them hold 1,500 rows of evidence in all. */
const drafts = (many: number): readonly Draft[] =>
  Array.from({ length: many }, (_, i) => ({
    ...complete,
    id: `bench${i}`,
    about: { [only]: { ...complete.about[only], name: `Draft ${i}` } as Draft["about"][string] },
    evidence: Object.fromEntries(
      Array.from({ length: 15 }, (_, n) => [`E${n + 1}`, rows[n % rows.length] as Evidence]),
    ),
  }));

const median = (values: readonly number[]): string =>
  (values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN).toFixed(0);

/** Straight into the store: what is measured is what comes after. */
const fillStore = (page: Page, many: readonly Draft[]): Promise<void> =>
  page.evaluate(async (all) => {
    const opening = indexedDB.open("msht-self-assessment");
    const database = await new Promise<IDBDatabase>((resolve) => {
      opening.onsuccess = () => resolve(opening.result);
    });
    const transaction = database.transaction(["records", "heads"], "readwrite");
    for (const { id, ...sections } of all) {
      for (const [section, records] of Object.entries(sections)) {
        for (const [record, value] of Object.entries(records)) {
          transaction.objectStore("records").put(value, [id, section, record]);
        }
      }
      transaction.objectStore("heads").put({ revision: 2, savedAt: "2026-06-01T09:00:00.000Z", entries: 0 }, id);
    }
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    database.close();
  }, many);

test("start with 1, 10 and 100 drafts, and the memory that a hundred take", async () => {
  const page = await reader.open("about:blank");
  page.setDefaultTimeout(60_000);
  await page.goto(app.url);
  await page.getByText("Start now").waitFor();
  for (const many of [1, 10, 100]) {
    await fillStore(page, drafts(many));
    const lists: number[] = [];
    const questions: number[] = [];
    const advised: number[] = [];
    for (let run = 0; run < 7; run += 1) {
      await page.goto(app.url);
      await page.reload();
      await page
        .getByText(`Draft ${many - 1}`)
        .first()
        .waitFor();
      lists.push(await page.evaluate(() => performance.now()));
      await page.goto(`${app.url}#/draft/bench0/SOC-1`);
      await page.reload();
      await page.locator('[name="SOC-1"]').first().waitFor();
      questions.push(await page.evaluate(() => performance.now()));
      await page.goto(`${app.url}#/draft/bench0`);
      await page.reload();
      await page.getByText("No backup file holds this work yet.").waitFor();
      advised.push(await page.evaluate(() => performance.now()));
    }
    console.info(
      `start with ${many} drafts: list of drafts shown after ${median(lists)} ms, a question after ${median(questions)} ms, a task list that advises a backup after ${median(advised)} ms, 7 runs`,
    );
  }
  await page.goto(`${app.url}#/work`);
  await page.reload();
  await page.getByText("Draft 99").first().waitFor();
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  await session.send("HeapProfiler.collectGarbage");
  const { metrics } = await session.send("Performance.getMetrics");
  const heap = metrics.find(({ name }) => name === "JSHeapUsedSize")?.value ?? Number.NaN;
  console.info(`memory of the list of 100 drafts with 1,500 rows of evidence: ${(heap / 1e6).toFixed(1)} MB of heap`);
});

test("a backup of 1, 10 and 100 drafts made, read and restored, in Node", async () => {
  for (const many of [1, 10, 100]) {
    for (const passphrase of [undefined, "four plain words here"]) {
      const edges = {
        ...keptInMemory(memoryDrafts(...drafts(many))),
        backupFiles: async () => backupFiles,
        clock: clockAt("2026-06-01T09:00:00.000Z"),
      };
      const begun = performance.now();
      const making = await makeBackup(edges, passphrase === undefined ? {} : { passphrase });
      const made = performance.now() - begun;
      if (making.status !== "made") {
        throw new Error(making.status);
      }
      const { content } = making.backup;
      const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
      let id = 0;
      const empty = {
        ...edges,
        drafts: memoryDrafts(),
        returnFiles: noReturnFiles,
        newId: () => `restored${++id}`,
      };
      const again = performance.now();
      const file = { name: making.backup.name, size: bytes.length, read: async () => bytes };
      const read = await readFile(empty, file, passphrase);
      const previewed = performance.now() - again;
      if (read.status !== "read") {
        throw new Error(read.status);
      }
      for (const draft of read.preview.drafts) {
        await restoreBeside(empty, draft);
      }
      const restored = performance.now() - again;
      console.info(
        `backup of ${many}, ${passphrase === undefined ? "plain" : "encrypted"}: ${bytes.length} B, made, read back and compared in ${made.toFixed(0)} ms; preview ${previewed.toFixed(0)} ms, restored after ${restored.toFixed(0)} ms`,
      );
    }
  }
});
