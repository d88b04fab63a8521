import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Served, serve } from "../support/built-app.ts";
import { type Person, person } from "../support/person.ts";

let app: Served;
let visitor: Person;
beforeAll(async () => {
  [app, visitor] = await Promise.all([serve(), person()]);
});
afterAll(async () => {
  await Promise.all([visitor.leave(), app.stop()]);
});

const brotli = async (path: string): Promise<number> =>
  brotliCompressSync(await readFile(join("dist", path)), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/** What a cold visit loads before the page is quiet, brotli bytes by kind; the service worker is kept out. */
const loaded = async (address: string): Promise<{ js: number; css: number; requests: string[] }> => {
  const page: Page = await visitor.open("about:blank", { serviceWorkers: "block" });
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  await page.goto(`${app.url}${address}`, { waitUntil: "networkidle" });
  await page.locator("h1").waitFor();
  await page.waitForTimeout(300);
  await visitor.close();
  const paths = [...new Set(requests.filter((url) => url.startsWith(app.url)).map((url) => new URL(url).pathname))];
  const sum = async (ending: string): Promise<number> =>
    (await Promise.all(paths.filter((path) => path.endsWith(ending)).map(brotli))).reduce((a, b) => a + b, 0);
  return { js: await sum(".js"), css: await sum(".css"), requests };
};

const pages = [
  { name: "start page", address: "#/", js: 30_000 },
  { name: "question page 1.1", address: "#/try/SOC-1", js: 40_000 },
  { name: "question page 2.5", address: "#/try/PWR-5", js: 40_000 },
  { name: "question page 3.8", address: "#/try/EXP-8", js: 40_000 },
];

for (const { name, address, js } of pages) {
  test(`${name} loads at most ${js / 1000} kB of JS and 8 kB of CSS, brotli, from its own origin alone`, async () => {
    const found = await loaded(address);
    console.info(`${name}: JS ${found.js} B, CSS ${found.css} B, ${found.requests.length} requests`);
    expect(found.js).toBeGreaterThan(5_000);
    expect(found.js).toBeLessThanOrEqual(js);
    expect(found.css).toBeGreaterThan(1_000);
    expect(found.css).toBeLessThanOrEqual(8_000);
    expect(found.requests.filter((url) => !url.startsWith(app.url) && !/^(data|blob):/.test(url))).toEqual([]);
  });
}
