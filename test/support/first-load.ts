import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import type { Page } from "playwright-core";
import type { Person } from "./person.ts";

export const brotli = (bytes: Uint8Array): Buffer =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });

export interface FirstLoad {
  readonly js: number;
  readonly css: number;
  readonly requests: readonly string[];
}

/** What a cold visit loads before the page is quiet, brotli bytes by kind; the service worker is kept out. */
export const firstLoad = async (visitor: Person, origin: string, address: string): Promise<FirstLoad> => {
  const page: Page = await visitor.open("about:blank", { serviceWorkers: "block" });
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  await page.goto(`${origin}${address}`, { waitUntil: "networkidle" });
  await page.locator("h1").waitFor();
  await page.waitForTimeout(300);
  await visitor.close();
  const paths = [...new Set(requests.filter((url) => url.startsWith(origin)).map((url) => new URL(url).pathname))];
  const sum = async (ending: string): Promise<number> => {
    const sizes = paths
      .filter((path) => path.endsWith(ending))
      .map(async (path) => brotli(await readFile(join("dist", path))).length);
    return (await Promise.all(sizes)).reduce((a, b) => a + b, 0);
  };
  return { js: await sum(".js"), css: await sum(".css"), requests };
};
