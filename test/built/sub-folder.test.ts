import { cp, mkdtemp, rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type PreviewServer, preview } from "vite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { saved } from "../support/lead-and-head.ts";
import { type Person, person, violations, workerReady } from "../support/person.ts";

let server: PreviewServer;
let folder: string;
let reader: Person;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "host-"));
  await cp("dist", join(folder, "any/folder"), { recursive: true });
  server = await preview({
    root: folder,
    configFile: false,
    logLevel: "error",
    appType: "mpa",
    build: { outDir: "." },
    preview: { host: "127.0.0.1", port: 0, strictPort: true },
  });
  reader = await person();
});
afterAll(async () => {
  await reader.leave();
  await server.close().catch(() => {});
  await rm(folder, { recursive: true, force: true });
});

test("in a sub-folder the app works, makes its worker and goes offline", async () => {
  const { port } = server.httpServer.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/any/folder/`;
  let page = await reader.open(`${url}#/try/SOC-2`);
  await workerReady(page);
  await page.locator('[name="SOC-2"][value="SOC-2c"]').check();
  await saved(page);
  await page.goto(`${url}#/draft/practice/sign-off`);
  const waiting = page.waitForEvent("download", { timeout: 30_000 });
  await page.getByRole("button", { name: "Save a draft PDF for a meeting" }).click();
  expect((await waiting).suggestedFilename()).toMatch(/^DRAFT_TRAINING_IASC-MSHT_training-2026_exampleshire_v1\.pdf$/);
  expect(await violations(page)).toEqual([]);
  await reader.close();
  if ("closeAllConnections" in server.httpServer) {
    server.httpServer.closeAllConnections();
  }
  await server.close();
  page = await reader.open(`${url}#/try/SOC-2`);
  expect(await page.locator('[name="SOC-2"][value="SOC-2c"]').isChecked()).toBe(true);
});
