import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { type Served, serve } from "../support/built-app.ts";
import { startPractice, visit } from "../support/lead-and-head.ts";
import { newVersion } from "../support/new-version.ts";
import { type Person, person, workerReady } from "../support/person.ts";

let next: Awaited<ReturnType<typeof newVersion>>;
beforeAll(async () => {
  next = await newVersion();
});
afterAll(() => next.remove());

let app: Served;
let lead: Person;
beforeEach(async () => {
  app = await serve();
  lead = await person();
});
afterEach(async () => {
  await lead.leave();
  await app.stop();
});

/** The host now serves another folder. */
const deploy = async (folder: string): Promise<void> => {
  const { port } = app;
  await app.stop();
  app = await serve(port, folder);
};

const version = async (page: Page): Promise<string> =>
  (await page.locator('meta[name="made-up-version"]').count()) === 0 ? "old" : "new";

const look = async (page: Page): Promise<string> => {
  await visit(page, "#/help/changes");
  await page.getByRole("button", { name: "Look for a new version" }).click();
  const said = page.locator("main p[aria-live]");
  await said.filter({ hasText: /version (is ready|could be fetched)|newest version/ }).waitFor();
  return said.innerText();
};

const waits = (page: Page): Promise<boolean> =>
  page.evaluate(async () => ((await navigator.serviceWorker.getRegistration())?.waiting ?? null) !== null);

const offer = (page: Page) => page.getByRole("button", { name: "Start the new version" });

test("a new version waits to be accepted, on the task list alone, and the old page still makes its PDF", async () => {
  const page = await lead.open(app.url);
  await workerReady(page);
  const draft = await startPractice(page);
  await page.locator('[name="SOC-1"][value="SOC-1b"]').check();
  expect(await look(page)).toContain("This is the newest version.");

  await deploy(next.folder);
  expect(await look(page)).toContain("A new version is ready.");
  await visit(page, `#/draft/${draft}/SOC-2`);
  expect(await offer(page).count()).toBe(0);

  // The old part that makes PDFs was never loaded, and the host has it no more.
  await visit(page, `#/draft/${draft}/sign-off`);
  const waiting = page.waitForEvent("download", { timeout: 30_000 });
  await page.getByRole("button", { name: "Save a draft PDF for a meeting" }).click();
  expect(await (await waiting).failure()).toBeNull();

  await visit(page, `#/draft/${draft}`);
  expect(await version(page)).toBe("old");
  await offer(page).click();
  await page.locator('meta[name="made-up-version"]').waitFor({ state: "attached" });
  await visit(page, "#/try/SOC-1");
  expect(await page.locator('[name="SOC-1"][value="SOC-1b"]').isChecked()).toBe(true);
});

test("the consent of one window never loads another window's page again", async () => {
  const page = await lead.open(app.url);
  await workerReady(page);
  const draft = await startPractice(page);
  const other = await page.context().newPage();
  await other.goto(`${app.url}#/try/SOC-2`);
  await other.getByRole("heading", { level: 1 }).waitFor();
  await other.evaluate(() => Object.assign(globalThis, { sameWindow: true }));
  await deploy(next.folder);
  // Nobody asks: it is looked for whenever the service starts.
  await page.reload();
  await visit(page, `#/draft/${draft}`);
  await offer(page).click();
  await page.getByText("Close the other windows of this service first").waitFor();
  expect(await other.evaluate(() => "sameWindow" in globalThis)).toBe(true);
  expect([await version(page), await version(other)]).toEqual(["old", "old"]);
  await other.close();
  await offer(page).click();
  await page.locator('meta[name="made-up-version"]').waitFor({ state: "attached" });
});

test("when all windows are closed the new version starts by itself", async () => {
  const page = await lead.open("about:blank");
  await page.clock.install();
  await page.goto(app.url);
  await workerReady(page);
  await startPractice(page);
  await page.locator('[name="SOC-1"][value="SOC-1c"]').check();
  await deploy(next.folder);
  // Nor here: a window that stays open for hours looks by itself.
  await page.clock.fastForward("06:00:01");
  await expect.poll(() => waits(page), { timeout: 20_000 }).toBe(true);
  const context = page.context();
  const blank = await context.newPage();
  await page.close();
  await blank.waitForTimeout(500);
  await blank.goto(`${app.url}#/try/SOC-1`);
  await blank.getByRole("heading", { level: 1 }).waitFor();
  expect(await version(blank)).toBe("new");
  expect(await blank.locator('[name="SOC-1"][value="SOC-1c"]').isChecked()).toBe(true);
});

test("a new version that is not whole leaves the old one running, offline too", async () => {
  const page = await lead.open(app.url);
  await workerReady(page);
  await startPractice(page);
  await page.locator('[name="SOC-1"][value="SOC-1c"]').check();
  const broken = await newVersion();
  const assets = await readdir(join(broken.folder, "assets"));
  await rm(join(broken.folder, "assets", assets.find((name) => name.startsWith("worker-")) ?? ""));
  await deploy(broken.folder);
  expect(await look(page)).toContain("No new version could be fetched.");
  await app.stop();
  await page.reload();
  await visit(page, "#/try/SOC-1");
  expect(await version(page)).toBe("old");
  expect(await page.locator('[name="SOC-1"][value="SOC-1c"]').isChecked()).toBe(true);
  app = await serve(app.port, broken.folder);
  await broken.remove();
});
