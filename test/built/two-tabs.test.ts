import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { newPerson, servedApp } from "../support/hooks.ts";
import { saved, startPractice } from "../support/lead-and-head.ts";
import { recordsOf } from "../support/on-disk.ts";
import { axeFindings, violations } from "../support/person.ts";

const app = servedApp();
const lead = newPerson();

const note = '[name="SOC-1.note"]';

test("a second tab reads along, takes the draft over, and the first is told: nothing is lost between them", async () => {
  const first = await lead.open(app.url);
  await startPractice(first);
  await first.locator("summary", { hasText: "Working notes" }).click();
  await first.locator(note).fill("from the first");
  await saved(first);
  const second = await first.context().newPage();
  await second.goto(`${app.url}#/try/SOC-1`);
  const takeOver = second.getByRole("button", { name: "Take over here" });
  await takeOver.waitFor();
  expect(await second.locator(note).isDisabled()).toBe(true);
  expect(await second.locator(note).inputValue()).toBe("from the first");
  await first.locator(note).fill("from the first, and more");
  await expect.poll(() => second.locator(note).inputValue()).toBe("from the first, and more");
  expect(await axeFindings(second)).toEqual([]);
  await takeOver.click();
  await first.getByText("This draft is open in another window").waitFor();
  expect(await first.locator(note).isDisabled()).toBe(true);
  await expect.poll(() => second.locator(note).isEnabled()).toBe(true);
  await second.locator(note).fill("from the second");
  await saved(second);
  await expect.poll(() => first.locator(note).inputValue()).toBe("from the second");
  await second.close();
  await expect.poll(() => first.locator(note).isEnabled()).toBe(true);
  expect(await violations(first)).toEqual([]);
});

test("when the browser's database is cleared the start page says so, and so does the draft's own address", async () => {
  const page = await lead.open(app.url);
  await startPractice(page);
  await page.locator('[name="SOC-1"][value="SOC-1a"]').check();
  await saved(page);
  await expect.poll(() => page.evaluate(() => localStorage.length)).toBe(1);
  await page.goto("about:blank");
  await page.goto(`${app.url}icon.svg`).catch(() => {});
  await page.evaluate(async () => {
    const all = await indexedDB.databases();
    await Promise.all(
      all.map(
        ({ name }) =>
          new Promise((resolve) => {
            indexedDB.deleteDatabase(name ?? "").onsuccess = resolve;
          }),
      ),
    );
  });
  await page.goto(app.url);
  await page.getByRole("heading", { name: "Work that was in this browser is gone" }).waitFor();
  await page.goto(`${app.url}#/draft/practice`);
  await page.getByRole("heading", { level: 1, name: "Work that was in this browser is gone" }).waitFor();
});

test("a newer service in another window takes the store over: this one writes nothing more, says why, and opens it no more", async () => {
  const page = await lead.open(app.url);
  await startPractice(page);
  await page.locator("summary", { hasText: "Working notes" }).click();
  await page.locator(note).fill("before");
  await saved(page);
  const before = await recordsOf(page, "practice");
  const newer = await page.context().newPage();
  await newer.goto(`${app.url}icon.svg`);
  // What a later version of the service would do when it is opened: bring the store to its own format.
  await newer.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open("msht-self-assessment", 1_000);
        opening.onblocked = reject;
        opening.onsuccess = () => {
          opening.result.close();
          resolve(undefined);
        };
      }),
  );
  await page.locator(note).fill("typed after");
  await page.getByText("a newer version of this service has taken over").waitFor();
  expect(await page.locator(note).inputValue()).toBe("typed after");
  const [copy] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save a copy of the draft" }).click(),
  ]);
  expect(await readFile(await copy.path(), "utf8")).toContain("typed after");
  page.on("dialog", (dialog) => void dialog.accept());
  await page.reload();
  await page.getByRole("heading", { level: 1, name: "A newer version of this service has been used here" }).waitFor();
  expect(await recordsOf(page, "practice")).toEqual(before);
});
