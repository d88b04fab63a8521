import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { BrowserContextOptions } from "playwright-core";
import { chromium, type Page } from "playwright-core";
import { afterEach, expect, test } from "vitest";
import { chromiumPath, flags } from "../support/chromium.ts";
import { servedApp } from "../support/hooks.ts";

const app = servedApp();
let close: (() => Promise<void>) | undefined;
afterEach(async () => {
  await close?.();
  close = undefined;
});

const open = async (
  url: string,
  { args = [], init, ...options }: BrowserContextOptions & { args?: string[]; init?: string } = {},
): Promise<Page> => {
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: [...flags, ...args] });
  close = () => browser.close();
  const context = await browser.newContext(options);
  const page = await context.newPage();
  if (init) {
    await page.addInitScript(init);
  }
  await page.goto(url);
  return page;
};

/** What a page without the service must still hold: what is missing, and what to do. */
const says = async (page: Page, missing: RegExp): Promise<void> => {
  await page.getByText(missing).first().waitFor();
  const text = await page.locator("body").innerText();
  expect(text).toMatch(/Edge|IT team|https/);
  expect(await page.locator("h1").filter({ visible: true }).count()).toBe(1);
};

test("without JavaScript the page says so and what to do", async () => {
  await says(await open(app.url, { javaScriptEnabled: false }), /JavaScript/);
});

test("without https the page says so and what to do", async () => {
  const args = ["--host-resolver-rules=MAP insecure.example 127.0.0.1"];
  const page = await open(`http://insecure.example:${app.port}/`, { args });
  expect(await page.evaluate(() => window.isSecureContext)).toBe(false);
  await says(page, /https/);
});

const faults = {
  missing: "Object.defineProperty(globalThis, 'indexedDB', { value: undefined });",
  forbidden: "IDBFactory.prototype.open = () => { throw new DOMException('denied', 'SecurityError'); };",
  broken: `const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = function (...given) {
      const request = open.apply(this, given);
      request.addEventListener("upgradeneeded", () => request.transaction.abort());
      return request;
    };`,
};

for (const [fault, init] of Object.entries(faults)) {
  test(`with IndexedDB ${fault} the service works, for as long as the window is open`, async () => {
    const page = await open(`${app.url}#/try/SOC-1`, { init });
    await page.locator('[name="SOC-1"][value="SOC-1a"]').check();
    await page.getByRole("status").getByText("In this window only").waitFor();
    await page.getByText("This browser lets nothing be kept.").waitFor();
    await page.goto(`${app.url}#/try/PWR-1`);
    await page.locator('[name="PWR-1"][value="PWR-1a"]').waitFor();
    await page.goto(`${app.url}#/try/SOC-1`);
    expect(await page.locator('[name="SOC-1"][value="SOC-1a"]').isChecked()).toBe(true);
    await page.goto(`${app.url}#/work`);
    await page.getByLabel("Without a passphrase").check();
    const [backup] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Save a backup", exact: true }).click(),
    ]);
    expect(await readFile(await backup.path(), "utf8")).toContain("SOC-1a");
    // All of it would be gone with the window, so the window asks.
    const [asked] = await Promise.all([page.waitForEvent("dialog"), page.close({ runBeforeUnload: true })]);
    expect(asked.type()).toBe("beforeunload");
    await asked.accept();
  });
}

test("without crypto.subtle the page says so and what to do", async () => {
  const init = "Object.defineProperty(Crypto.prototype, 'subtle', { value: undefined });";
  await says(await open(app.url, { init }), /sign|crypto/i);
});

test("inside a frame of another page the service does not start", async () => {
  const server: Server = createServer((_, response) => {
    response.setHeader("content-type", "text/html");
    response.end(`<!doctype html><title>Outer</title><iframe src="${app.url}" width="800" height="600"></iframe>`);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    const page = await open(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    const frame = page.frameLocator("iframe");
    await frame.locator("h1").waitFor();
    expect(await frame.locator("body").innerText()).toMatch(/frame|inside|another page/i);
    expect(await frame.getByText("Start now").count()).toBe(0);
  } finally {
    server.close();
  }
});
