import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { newPerson, servedApp } from "../support/hooks.ts";
import { type Keyboard, keyboardOf } from "../support/keyboard.ts";
import {
  answeredDraft,
  coreFigures,
  draftFile,
  passphrase,
  proposedAfterOpening,
  visit,
} from "../support/lead-and-head.ts";

const app = servedApp();
const lead = newPerson();

const points = ["SOC", "PWR", "EXP"] as const;
const radios: readonly string[] = ["assured", "partly-assured", "not-assured"];

/** By Tab to the grid, then by arrow keys to the cell: along to its year where the row allows it, else up or down. */
const walkTo = async (page: Page, keys: Keyboard, name: string): Promise<void> => {
  const away = (): Promise<{ at: string; down: number; along: number } | null> =>
    page.evaluate((wanted) => {
      const placeOf = (box: Element | null): readonly [number, number] | null => {
        const cell = box?.closest("td");
        const row = cell?.closest("tr");
        return cell && row ? [row.rowIndex, cell.cellIndex] : null;
      };
      const focused = document.activeElement;
      const [from, to] = [placeOf(focused), placeOf(document.getElementById(wanted))];
      return from === null || to === null
        ? null
        : { at: focused?.getAttribute("name") ?? "", down: to[0] - from[0], along: to[1] - from[1] };
    }, name);
  if ((await away()) === null) {
    await keys.tabTo(page.locator('table input[type="text"][tabindex="0"]'));
  }
  let before = "";
  for (let from = await away(); from?.at !== name; from = await away()) {
    if (from === null) {
      throw new Error(`the focus left the grid on the way to ${name}`);
    }
    const stuck = from.at === before;
    before = from.at;
    await page.keyboard.press(
      from.along !== 0 && !stuck
        ? from.along > 0
          ? "ArrowRight"
          : "ArrowLeft"
        : from.down < 0
          ? "ArrowUp"
          : "ArrowDown",
    );
  }
};

test("a question and its evidence are answered by keyboard alone", async () => {
  const page = await lead.open(app.url);
  const keys = keyboardOf(page);
  const field = (name: string) => page.locator(`[name="${name}"]`).first();
  const button = (name: string) => page.getByRole("button", { name, exact: true });

  await keys.press(page.getByRole("button", { name: "Try it with a made-up force" }), "Space");
  await keys.arrive(/^1\.1 /);
  for (const letter of "abcde") {
    await keys.press(page.locator(`[value="SOC-1${letter}"]`), "Space");
  }
  await keys.press(button("Add evidence to the list"), "Enter");
  await page.waitForFunction(() => document.activeElement?.getAttribute("name") === "evidence.type");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await keys.type(field("evidence.title"), "Board minutes, March 2026");
  await keys.type(field("evidence.date"), "3 2026");
  await keys.type(field("evidence.held-by"), "Staff officer");
  await keys.press(button("Add to the list"), "Enter");
  await page.waitForFunction(() => document.activeElement?.id === "SOC-1.evidence-E1");
  expect(await field("SOC-1.evidence").isChecked()).toBe(true);
  expect(await page.locator(".app-level__now").innerText()).toMatch(/^Level 2, established/);
  await keys.type(field("SOC-1.narrative"), "The minutes show each line.");
  await keys.press(button("Continue"), "Enter");
  await keys.arrive(/^1\.2 /);
  await keys.press(button("Save and come back later"), "Enter");
  await keys.arrive(/: self-assessment$/);
});

test("every core figure of a force is given by keyboard alone", async () => {
  const rows = coreFigures("exampleshire");
  const page = await lead.open(`${app.url}#/try`);
  const keys = keyboardOf(page);
  const field = (name: string) => page.locator(`[name="${name}"]`).first();
  const button = (name: string) => page.getByRole("button", { name, exact: true });

  await keys.press(page.getByRole("link", { name: "Figures" }), "Enter");
  await keys.arrive(/^Figures$/);
  await keys.press(page.getByRole("link", { name: /^D1 / }), "Enter");
  for (const { row, cells, note } of rows) {
    await keys.arrive(new RegExp(`^${row.id} `));
    for (const { name, cell } of cells) {
      await walkTo(page, keys, name);
      // A published figure typed again is confirmed by it.
      await page.keyboard.type(cell.text);
      expect(await field(name).inputValue()).toBe(cell.text);
    }
    await keys.type(field(`${row.id}.note`), note);
    await keys.press(button("Continue"), "Enter");
  }
  await keys.arrive(/^Figures$/);
  const boxes = rows.reduce((sum, { cells }) => sum + cells.length, 0);
  expect(await page.locator("main").innerText()).toContain(`${boxes} of ${boxes} core boxes are given.`);
});

test("a published figure is corrected, and an error followed to its box, by keyboard alone", async () => {
  const page = await lead.open(`${app.url}#/try/SOC-1`);
  const keys = keyboardOf(page);
  const field = (name: string) => page.locator(`[name="${name}"]`).first();
  const button = (name: string) => page.getByRole("button", { name, exact: true });
  await page.locator('input[name="SOC-1"]').first().waitFor();
  await visit(page, "#/draft/practice/figures/D1");
  await keys.arrive(/^D1 /);
  await keys.press(button("Continue"), "Enter");
  await page.waitForFunction(() => document.activeElement?.classList.contains("govuk-error-summary"));
  await keys.press(page.locator(".govuk-error-summary a").nth(1), "Enter");
  expect(await page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("D1.2025.published");
  await page.keyboard.press("Space");
  await keys.tabTo(field("D1.2025"), "backwards");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.type("60");
  await page.keyboard.press("Home");
  await page.keyboard.press("Home");
  await keys.press(field("D1.2024.published"), "Space");
  await keys.type(field("D1.note"), "Two were recorded late.");
  await keys.press(button("Continue"), "Enter");
  await keys.arrive(/^D[29] /);
});

test("a return is opened, checked, signed off and read again by keyboard alone", async () => {
  const proposed = proposedAfterOpening();
  const page = await lead.open(app.url);
  const keys = keyboardOf(page);
  const field = (name: string) => page.locator(`[name="${name}"]`).first();
  const button = (name: string) => page.getByRole("button", { name, exact: true });

  await keys.press(page.getByRole("link", { name: "Open a backup or a return" }), "Enter");
  await keys.arrive(/^Open a backup or a return/);
  await keys.pick(field("restore.file"), draftFile(answeredDraft()));
  await keys.press(button("Open beside what is here"), "Enter");
  await keys.arrive(/: self-assessment$/);
  await keys.press(page.getByRole("link", { name: "Check answers" }), "Enter");
  await page.getByText("Nothing in the answers stops sign-off.").waitFor();
  await keys.arrive(/^Check answers/);
  await keys.press(button("Continue"), "Enter");
  await page.waitForFunction(() => location.hash.endsWith("/sign-off"));
  await keys.arrive(/./);
  await keys.press(
    page.getByRole("button", { name: "Continue" }).or(page.getByRole("link", { name: "Continue" })),
    "Enter",
  );
  await page.waitForFunction(() => location.hash.endsWith("/opinions"));
  await keys.arrive(/./);
  for (const point of points) {
    await keys.press(field(`opinion.${point}`), "Space");
    for (let down = radios.indexOf(proposed[point] ?? ""); down > 0; down -= 1) {
      await page.keyboard.press("ArrowDown");
    }
    await keys.press(page.locator(`[name="satisfied.${point}"][value="files"]`), "Space");
    await keys.type(field(`satisfied.${point}.what`), "I read ten files, and they showed what is ticked.");
  }
  await keys.press(button("Continue"), "Enter");
  await page.waitForFunction(() => location.hash.endsWith("/declaration"));
  await keys.arrive(/./);
  await keys.press(field("sharing"), "Space");
  await keys.type(field("signer.name"), "Alex Sample");
  await keys.press(button("Continue"), "Enter");
  await page.waitForFunction(() => location.hash.endsWith("/sign"));
  await keys.arrive(/./);
  await keys.type(field("passphrase"), passphrase);
  await keys.type(field("passphrase.again"), passphrase);
  const file = page.waitForEvent("download", { timeout: 30_000 });
  await keys.press(button("Sign and save the return"), "Enter");
  const download = await file;
  await keys.arrive(/Return signed/);

  await keys.tabTo(page.getByRole("link", { name: "Modern slavery self-assessment" }), "backwards");
  await page.keyboard.press("Enter");
  await keys.arrive(/self-assessment 2026/);
  await keys.press(page.getByRole("main").getByRole("button", { name: "Check a return" }), "Enter");
  await keys.arrive(/^Check a return/);
  await keys.pick(page.getByLabel("Signed returns (PDF)"), {
    name: download.suggestedFilename(),
    mimeType: "application/pdf",
    buffer: await readFile(await download.path()),
  });
  const row = page.locator('[data-code="signer-unknown"]');
  await row.waitFor({ timeout: 30_000 });
  expect(await row.locator("dd").first().innerText()).toMatch(/^Yes\./);
  await keys.press(page.locator("main summary").last(), "Enter");
  expect(await page.locator("main details[open]").count()).toBeGreaterThan(0);
});
