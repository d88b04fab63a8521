import { afterAll, beforeAll, expect, test } from "vitest";
import { type Served, serve } from "../support/built-app.ts";
import { startPractice } from "../support/lead-and-head.ts";
import { person, workerReady } from "../support/person.ts";

let app: Served;
beforeAll(async () => {
  app = await serve();
});
afterAll(() => app.stop());

const typed = "thirty-three characters, all kept";

for (const wait of [50, 100, 500]) {
  test(`killed ${wait} ms after the last key, the browser has lost nothing`, async () => {
    const lead = await person();
    try {
      let page = await lead.open(app.url);
      await workerReady(page);
      await startPractice(page);
      await page.locator("summary", { hasText: "Working notes" }).click();
      await page.locator('[name="SOC-1.note"]').pressSequentially(typed, { delay: 15 });
      await page.waitForTimeout(wait);
      await lead.kill();
      page = await lead.open(`${app.url}#/try/SOC-1`);
      expect(await page.locator('[name="SOC-1.note"]').inputValue()).toBe(typed);
    } finally {
      await lead.leave();
    }
  });
}

test("killed at once, nothing older than 50 ms is lost", async () => {
  const lead = await person();
  try {
    let page = await lead.open(app.url);
    await workerReady(page);
    await startPractice(page);
    await page.locator("summary", { hasText: "Working notes" }).click();
    await page.locator('[name="SOC-1.note"]').pressSequentially(typed, { delay: 60 });
    await lead.kill();
    page = await lead.open(`${app.url}#/try/SOC-1`);
    const kept = await page.locator('[name="SOC-1.note"]').inputValue();
    expect(typed.startsWith(kept)).toBe(true);
    expect(kept.length).toBeGreaterThanOrEqual(typed.length - 1);
  } finally {
    await lead.leave();
  }
});

test("an answer given just before a reload is there after it", async () => {
  const lead = await person();
  try {
    const page = await lead.open(`${app.url}#/try/PWR-3`);
    await page.locator('[name="PWR-3"][value="PWR-3d"]').check();
    await page.reload();
    expect(await page.locator('[name="PWR-3"][value="PWR-3d"]').isChecked()).toBe(true);
  } finally {
    await lead.leave();
  }
});
