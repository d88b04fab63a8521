import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { newPerson, servedApp } from "../support/hooks.ts";
import { coreFigures, saved, startPractice, visit } from "../support/lead-and-head.ts";
import { recordsOf } from "../support/on-disk.ts";
import { axeFindings, person, violations } from "../support/person.ts";

const app = servedApp();
const lead = newPerson();

const tick = '[name="SOC-1"][value="SOC-1a"]';
const note = '[name="SOC-1.note"]';

const openNotes = (page: Page): Promise<void> => page.locator("summary", { hasText: "Working notes" }).click();

test("a change is undone after the browser was closed and opened again", async () => {
  const before = await lead.open(app.url);
  await startPractice(before);
  await before.locator(tick).check();
  await saved(before);
  await lead.close();
  const page = await lead.open(`${app.url}#/draft/practice/history`);
  await page.getByRole("button", { name: "Undo the last change" }).click();
  await page.getByText("Undone. The history keeps both.").waitFor();
  await visit(page, "#/draft/practice/SOC-1");
  expect(await page.locator(tick).isChecked()).toBe(false);
  await page.reload();
  expect(await page.locator(tick).isChecked()).toBe(false);
});

test("a draft PDF gives its answers and figures back in another browser", async () => {
  const [first] = coreFigures("exampleshire").filter(({ cells }) => cells.some(({ cell }) => cell.text !== ""));
  const filled = first?.cells.find(({ cell }) => cell.text !== "");
  if (first === undefined || filled === undefined) {
    throw new Error("no figure to fill in");
  }
  const box = `[name="${filled.name}"]`;
  const page = await lead.open(app.url);
  await startPractice(page);
  await page.locator(tick).check();
  await visit(page, `#/draft/practice/figures/${first.row.id}`);
  await page.locator(box).fill("17");
  await saved(page);
  await visit(page, "#/draft/practice/print");
  const [pdf] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save the draft as PDF" }).click(),
  ]);
  const path = await pdf.path();
  const other = await person();
  try {
    const there = await other.open(`${app.url}#/work/restore`);
    await there.locator('[name="restore.file"]').setInputFiles({
      name: pdf.suggestedFilename(),
      mimeType: "application/pdf",
      buffer: await readFile(path),
    });
    await there.getByRole("heading", { name: "What the file holds" }).waitFor();
    await there.getByRole("button", { name: "Open beside what is here" }).click();
    await there.waitForFunction(() => /^#\/draft\/[a-z0-9]{16}$/.test(location.hash));
    const draft = await there.evaluate(() => location.hash);
    await visit(there, `${draft}/SOC-1`);
    expect(await there.locator(tick).isChecked()).toBe(true);
    await visit(there, `${draft}/figures/${first.row.id}`);
    expect(await there.locator(box).inputValue()).toBe("17");
  } finally {
    await other.leave();
  }
});

test("two windows with neither locks nor messages: the second is told, sees both texts, and chooses", async () => {
  const first = await lead.open("about:blank");
  await first.context().addInitScript(() => {
    Object.defineProperty(Navigator.prototype, "locks", { value: undefined });
    BroadcastChannel.prototype.postMessage = () => {};
  });
  await first.goto(app.url);
  await startPractice(first);
  await openNotes(first);
  await first.locator(note).fill("before");
  await saved(first);
  const second = await first.context().newPage();
  await second.goto(`${app.url}#/draft/practice/SOC-1`);
  expect(await second.locator(note).inputValue()).toBe("before");
  await first.locator(note).fill("from the first");
  await first.locator(tick).check();
  await saved(first);
  await second.locator(note).fill("from the second");
  await second.getByText("another window has saved this draft since").waitFor();
  expect(await second.locator(note).inputValue()).toBe("from the second");
  await visit(second, "#/draft/practice/conflict");
  await second.getByText("from the first").waitFor();
  await second.getByText("from the second").waitFor();
  await second.getByText("Lines ticked, on this side only: nothing").waitFor();
  expect(await axeFindings(second)).toEqual([]);
  await second.getByLabel("What the other window saved").check();
  await second.getByRole("button", { name: "Go on with what I chose" }).click();
  await second.waitForFunction(() => !location.hash.endsWith("/conflict"));
  await saved(second);
  await second.reload();
  await visit(second, "#/draft/practice/history");
  await second.getByText("from the second").first().waitFor();
  await visit(second, "#/draft/practice/SOC-1");
  expect(await second.locator(note).inputValue()).toBe("from the first");
  expect(await violations(first)).toEqual([]);
});

test("other time zones, both changes of the clocks and a clock set back: the order is that of doing, and no time misleads", async () => {
  const page = await lead.open(app.url);
  const session = await page.context().newCDPSession(page);
  await startPractice(page);
  const change = async (question: string, at: string, timezoneId: string): Promise<void> => {
    await page.clock.setFixedTime(at);
    await session.send("Emulation.setTimezoneOverride", { timezoneId });
    await visit(page, `#/draft/practice/${question}`);
    await page.locator(`[name="${question}"][value="${question}a"]`).check();
    await saved(page);
    // The line of the change before may have said so.
    await page.waitForTimeout(100);
  };
  await change("SOC-1", "2026-03-29T00:30:00Z", "Europe/London");
  await change("SOC-2", "2026-03-29T01:30:00Z", "America/New_York");
  await change("SOC-3", "2026-10-25T00:30:00Z", "Pacific/Kiritimati");
  await change("SOC-4", "2026-10-25T01:30:00Z", "Europe/London");
  await visit(page, "#/work");
  await page.getByRole("button", { name: "Make a second one like it" }).click();
  await page.getByText("(second)” was made.").waitFor();
  await change("SOC-5", "2026-10-24T01:30:00Z", "America/New_York");
  const setBack = " (the clock of this device has been set back since)";
  const told = async (): Promise<readonly string[]> => {
    const entries = page.locator("main ol > li");
    await entries.first().waitFor();
    return (await entries.allInnerTexts()).map((text) => {
      const [number, time] = text.split("\n").filter((line) => line.trim() !== "");
      return `${number}: ${time}`;
    });
  };
  await page.reload();
  await visit(page, "#/draft/practice/history");
  expect(await told()).toEqual([
    "Entry 5: 24 October 2026 at 02:30",
    `Entry 4: 25 October 2026 at 01:30, after the clocks went back${setBack}`,
    `Entry 3: 25 October 2026 at 01:30, before the clocks went back${setBack}`,
    "Entry 2: 29 March 2026 at 02:30",
    "Entry 1: 29 March 2026 at 00:30",
  ]);
  await visit(page, "#/work");
  const last = page.locator(".govuk-summary-list__row").filter({ hasText: "Last saved" });
  expect(await last.innerText()).toContain("24 October 2026 at 02:30, Exampleshire Police, 2026 training edition.");
  await visit(page, "#/draft/practice/history");
  await page.getByRole("button", { name: "Undo the last change" }).click();
  await page.getByText("Undone. The history keeps both.").waitFor();
  await visit(page, "#/draft/practice/SOC-5");
  expect(await page.locator('[name="SOC-5"][value="SOC-5a"]').isChecked()).toBe(false);
  await visit(page, "#/draft/practice/SOC-4");
  expect(await page.locator('[name="SOC-4"][value="SOC-4a"]').isChecked()).toBe(true);
});

test("where the service holds a newer edition the task list leads to it, and the draft goes there by choice alone", async () => {
  const page = await lead.open("about:blank", { serviceWorkers: "block" });
  let replaced = 0;
  // The edition of 2026 as if it were a training edition of the year after.
  await page.route("**/assets/first-*.js", async (route) => {
    const code = await (await route.fetch()).text();
    const body = code.replace(/(\{id:.2026.,title:\{[^}]*\},training:)!1(,censusDate:.)2026/, (_, before, date) => {
      replaced += 1;
      return `${before}!0${date}2027`;
    });
    await route.fulfill({ contentType: "text/javascript", body, headers: { "access-control-allow-origin": "*" } });
  });
  await page.goto(app.url);
  await startPractice(page);
  expect(replaced).toBe(1);
  await page.locator(tick).check();
  await saved(page);
  await visit(page, "#/draft/practice");
  await page.getByText("A newer edition of the questionnaire is here").waitFor();
  await page.getByRole("link", { name: "See what changes" }).click();
  await page.getByRole("heading", { level: 1, name: "Move to a newer edition" }).waitFor();
  await page.getByText("Moving makes a second draft with your answers.").waitFor();
  const before = await recordsOf(page, "practice");
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole("button", { name: "Make a second draft of the newer edition" }).click();
  await page.waitForFunction(() => /^#\/draft\/[a-z0-9]{16}$/.test(location.hash));
  const moved = await page.evaluate(() => location.hash.replace("#/draft/", ""));
  expect(await recordsOf(page, "practice")).toEqual(before);
  const { "about/draft": about, ...answers } = await recordsOf(page, moved);
  const { "about/draft": _, ...answersBefore } = before;
  expect(about).toMatchObject({ edition: "2026" });
  expect(answers).toEqual(answersBefore);
});

test("a page that throws keeps the draft, offers a copy of it, and the next page works", async () => {
  const page = await lead.open("about:blank", { serviceWorkers: "block" });
  await page.route("**/assets/history-page-*.js", async (route) => {
    const code = await (await route.fetch()).text();
    const names = [...(/export\s*\{([^}]*)\}/.exec(code)?.[1] ?? "").matchAll(/(\w+)(?=,|$)/g)].map(([name]) => name);
    const body = `const page = () => { throw new Error("made to fail"); }; export { ${names.map((name) => `page as ${name}`).join()} };`;
    await route.fulfill({ contentType: "text/javascript", body });
  });
  await page.goto(app.url);
  await startPractice(page);
  await openNotes(page);
  await page.locator(note).fill("typed just before");
  await visit(page, "#/draft/practice/history");
  await page.getByRole("heading", { level: 1, name: "Sorry, there is a problem with the service" }).waitFor();
  await page.getByText("made to fail").waitFor();
  const [copy] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("main").getByRole("button", { name: "Save a copy of the draft" }).click(),
  ]);
  expect(await readFile(await copy.path(), "utf8")).toContain("typed just before");
  await visit(page, "#/draft/practice/SOC-1");
  expect(await page.locator(note).inputValue()).toBe("typed just before");
  await page.locator(note).fill("and after");
  await saved(page);
});
