import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Served, serve } from "../support/built-app.ts";
import { startPractice } from "../support/lead-and-head.ts";
import { person } from "../support/person.ts";

let app: Served;
beforeAll(async () => {
  app = await serve();
});
afterAll(() => app.stop());

test("a full disk in the middle of an answer is said at once; the answer stays, can be saved as a copy, and is kept once there is room", async () => {
  const lead = await person();
  try {
    const page = await lead.open(app.url);
    await startPractice(page);
    await page.locator("summary", { hasText: "Working notes" }).click();
    const box = page.locator('[name="SOC-1.note"]');
    await box.fill("Before the disk was full.");
    const status = page.getByRole("status");
    await status.getByText("Saved").waitFor();
    const session = await page.context().newCDPSession(page);
    const { origin } = new URL(app.url);
    await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 1 });
    const long = `Before the disk was full. ${"More than fits. ".repeat(200)}`;
    await box.fill(long);
    await page.getByText("no room left").waitFor();
    expect(await status.innerText()).toContain("Not saved");
    expect(await box.inputValue()).toBe(long);
    const [copy] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Save a copy of the draft" }).click(),
    ]);
    expect(readFileSync(await copy.path(), "utf8")).toContain("More than fits.");
    await session.send("Storage.overrideQuotaForOrigin", { origin });
    await box.press("End");
    await page.keyboard.type("And on.");
    await status.getByText("Saved", { exact: true }).waitFor();
    await page.reload();
    await page.locator("summary", { hasText: "Working notes" }).click();
    expect(await box.inputValue()).toContain("And on.");
  } finally {
    await lead.leave();
  }
});
