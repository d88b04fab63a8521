import { expect, test } from "vitest";
import { firstLoad } from "../support/first-load.ts";
import { newPerson, servedApp } from "../support/hooks.ts";

const app = servedApp();
// A visit is cold only to who has never been here: with a draft on the disk its schema is loaded too.
const visitor = newPerson();

const pages = [
  { name: "start page", address: "#/", js: 30_000 },
  { name: "question page 1.1", address: "#/try/SOC-1", js: 40_000 },
  { name: "question page 2.5", address: "#/try/PWR-5", js: 40_000 },
  { name: "question page 3.8", address: "#/try/EXP-8", js: 40_000 },
];

for (const { name, address, js } of pages) {
  test(`${name} loads at most ${js / 1000} kB of JS and 8 kB of CSS, brotli, from its own origin alone`, async () => {
    const found = await firstLoad(visitor, app.url, address);
    console.info(`${name}: JS ${found.js} B, CSS ${found.css} B, ${found.requests.length} requests`);
    expect(found.js).toBeGreaterThan(5_000);
    expect(found.js).toBeLessThanOrEqual(js);
    expect(found.css).toBeGreaterThan(1_000);
    expect(found.css).toBeLessThanOrEqual(8_000);
    expect(found.requests.filter((url) => !url.startsWith(app.url) && !/^(data|blob):/.test(url))).toEqual([]);
  });
}
