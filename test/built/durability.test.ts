import { expect, test } from "vitest";
import { servedApp } from "../support/hooks.ts";
import { keptAfterKill, keysWithin, typed } from "../support/killed.ts";
import { person } from "../support/person.ts";

const app = servedApp();

// Ten runs of each are `npm run night`.
for (const wait of [50, 100, 500]) {
  test(`killed ${wait} ms after the last key, the browser has lost nothing`, async () => {
    expect(await keptAfterKill(app.url, wait)).toBe(typed);
  });
}

for (const wait of [0, 10]) {
  test(`killed ${wait} ms after the last key, nothing older than 50 ms is lost`, async () => {
    const kept = await keptAfterKill(app.url, wait);
    expect(typed.startsWith(kept)).toBe(true);
    expect(kept.length).toBeGreaterThanOrEqual(typed.length - keysWithin(50 - wait));
  });
}

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
