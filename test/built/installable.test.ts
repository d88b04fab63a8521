import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { wholeChromiumPath } from "../support/chromium.ts";
import { servedApp } from "../support/hooks.ts";
import { startPractice, visit } from "../support/lead-and-head.ts";
import { person, workerReady } from "../support/person.ts";

const app = servedApp();

interface Manifest {
  readonly name: string;
  readonly start_url: string;
  readonly display: string;
  readonly icons: readonly { readonly src: string; readonly sizes: string }[];
}

test("the manifest names the service and icons that are there, so that a browser can install it", async () => {
  const html = await readFile("dist/index.html", "utf8");
  expect(html).toMatch(/<link rel="manifest" href="\.\/manifest\.webmanifest">/);
  expect(html).toMatch(/manifest-src .{0,6}self/);
  const manifest = JSON.parse(await readFile("dist/manifest.webmanifest", "utf8")) as Manifest;
  expect(manifest).toMatchObject({ name: "Modern slavery self-assessment", start_url: ".", display: "standalone" });
  expect(manifest.icons.map(({ sizes }) => sizes)).toEqual(expect.arrayContaining(["192x192", "512x512"]));
  for (const { src } of manifest.icons) {
    expect(existsSync(join("dist", src)), src).toBe(true);
  }
});

test("the browser finds nothing that keeps it from being installed", async () => {
  const reader = await person(wholeChromiumPath());
  try {
    const page = await reader.open(app.url);
    await workerReady(page);
    const session = await page.context().newCDPSession(page);
    const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
    expect(installabilityErrors).toEqual([]);
    const { errors } = await session.send("Page.getAppManifest");
    expect(errors).toEqual([]);
  } finally {
    await reader.leave();
  }
});

test("everything that the app may need is precached, the worker of the PDF and its fonts included", async () => {
  const worker = await readFile("dist/sw.js", "utf8");
  const html = await readFile("dist/index.html", "utf8");
  expect(worker).toContain("index.html");
  expect(html).not.toMatch(/https?:\/\/(?!www\.w3\.org)/);
  for (const name of await readdir("dist/assets")) {
    expect(worker, name).toContain(name);
  }
});

/** The draft PDF that a browser with this clock and these habits makes of the same answers. */
const draftPdf = async (locale: string, timezoneId: string): Promise<Buffer> => {
  const reader = await person();
  try {
    const page = await reader.open(app.url, { locale, timezoneId });
    const draft = await startPractice(page);
    await page.locator('[name="SOC-1"][value="SOC-1b"]').check();
    await visit(page, `#/draft/${draft}/sign-off`);
    const waiting = page.waitForEvent("download", { timeout: 30_000 });
    await page.getByRole("button", { name: "Save a draft PDF for a meeting" }).click();
    return await readFile(await (await waiting).path());
  } finally {
    await reader.leave();
  }
};

test("the same answers give the same bytes in any time zone and locale", async () => {
  const here = await draftPdf("en-GB", "Europe/London");
  const there = await draftPdf("ar-EG", "Pacific/Auckland");
  expect(there.equals(here)).toBe(true);
});

test("the page for IT says of which source the copy was built", async () => {
  const reader = await person();
  try {
    const page = await reader.open(`${app.url}#/help/it`);
    await page.getByText("SHA-256 of its source").waitFor();
    expect(await page.locator("main").innerText()).toMatch(/\b[0-9a-f]{64}\b/);
  } finally {
    await reader.leave();
  }
});
