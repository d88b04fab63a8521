import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { samePerson, servedApp } from "../support/hooks.ts";
import { questionIds, startPractice } from "../support/lead-and-head.ts";
import { axeFindings, violations } from "../support/person.ts";

const app = servedApp();
const reader = samePerson();
let page: Page;
beforeAll(async () => {
  page = await reader.open(app.url);
  await startPractice(page);
});

const draft = "#/draft/practice";
const help = ["privacy", "foi", "keeping", "accessibility", "it", "contact", "words", "signing", "changes"];
const addresses = [
  "#/",
  "#/try/SOC-1",
  "#/try/PWR-5",
  "#/new",
  "#/questions",
  "#/check-return",
  "#/work",
  "#/work/restore",
  ...[
    "",
    "/people",
    "/evidence",
    "/figures",
    "/figures/D1",
    "/figures/D15",
    "/figures/sheet",
    "/actions",
    "/maturity",
    "/history",
    "/conflict",
    "/check",
    "/print",
    "/EXP-8",
  ].map((part) => draft + part),
  ...["", "/opinions", "/declaration", "/sign", "/sent"].map((part) => `${draft}/sign-off${part}`),
  ...help.map((name) => `#/help/${name}`),
  "#/no-such-page",
];

/** A cold visit: the address in the bar, not a link that was followed. */
const coldVisit = async (address: string): Promise<void> => {
  await page.goto("about:blank");
  await page.goto(app.url + address);
  await page.locator("main h1").waitFor();
};

/** At 320 pixels, which is also 1280 at 400 %. */
const stickingOut = async (): Promise<number> => {
  await page.setViewportSize({ width: 320, height: 640 });
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await page.setViewportSize({ width: 1000, height: 800 });
  return over;
};

for (const address of addresses) {
  test(`${address} opens cold with one h1 in one main, its title, nothing that axe or the policy finds, and no sideways scroll`, async () => {
    await coldVisit(address);
    expect(await page.locator("h1").count()).toBe(1);
    expect(await page.locator("main").count()).toBe(1);
    const h1 = (await page.locator("h1").innerText()).replace(/\s+/g, " ").trim();
    await page.waitForFunction((text) => document.title.includes(text.slice(0, 30)), h1);
    expect((await page.title()).replace(/^Error: /, "")).toBe(`${h1} – Modern slavery self-assessment`);
    expect(await axeFindings(page)).toEqual([]);
    expect(await violations(page)).toEqual([]);
    expect(await stickingOut()).toBeLessThanOrEqual(0);
  });
}

test("every question has its page, numbered, in one practice draft", async () => {
  for (const [i, id] of questionIds.entries()) {
    await page.goto(`${app.url}#/try/${id}`);
    await page.locator(`input[name="${id}"]`).first().waitFor();
    expect(await page.locator("h1").innerText()).toContain(`${Math.floor(i / 8) + 1}.${(i % 8) + 1}`);
  }
});

test("a change of address moves focus to the h1", async () => {
  await coldVisit("#/");
  await page
    .getByRole("link", { name: "Check a return" })
    .or(page.getByRole("button", { name: "Check a return" }))
    .click();
  await page.waitForFunction(() => document.activeElement?.tagName === "H1");
  expect(await page.evaluate(() => location.hash)).toBe("#/check-return");
});

test("forced colours leave every box and tick to be seen", async () => {
  await page.emulateMedia({ forcedColors: "active" });
  await coldVisit("#/try/SOC-1");
  const box = page.locator('input[name="SOC-1"]').first();
  await box.check();
  expect(await box.isChecked()).toBe(true);
  expect(await axeFindings(page)).toEqual([]);
  await coldVisit(`${draft}/figures/D15`);
  const figure = page.locator('[name="D15.applied.2025"]');
  await figure.fill("NR");
  await figure.focus();
  const drawn = await figure.evaluate((box) => {
    const { borderTopStyle, borderTopWidth, outlineStyle } = getComputedStyle(box);
    return [borderTopStyle, Number.parseFloat(borderTopWidth) > 0, outlineStyle !== "none"];
  });
  expect(drawn).toEqual(["solid", true, true]);
  expect(await axeFindings(page)).toEqual([]);
  await page.emulateMedia({ forcedColors: "none" });
});

test("an unknown address says so and shows the way home", async () => {
  await coldVisit("#/no-such-page");
  expect(await page.locator("h1").innerText()).toBe("Page not found");
  await page.locator("main a").first().click();
  await page.waitForFunction(() => location.hash === "#/" || location.hash === "");
});
