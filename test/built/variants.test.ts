import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { samePerson, servedApp } from "../support/hooks.ts";
import { startPractice, visit } from "../support/lead-and-head.ts";
import { axeFindings, violations, workerReady } from "../support/person.ts";

const app = servedApp();
const lead = samePerson();

interface SavedPdf {
  readonly name: string;
  readonly buffer: Buffer;
}

const save = async (page: Page, button: string): Promise<SavedPdf> => {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: button, exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), buffer: await readFile(await download.path()) };
};

test("blank copy, draft and summary are saved without a server, and none of them passes for a return", async () => {
  const page = await lead.open(app.url);
  await workerReady(page);
  await page.getByText("Ready to work offline").waitFor();
  await app.stop();

  await visit(page, "#/questions");
  await page.getByLabel("Questions for").selectOption("Scotland");
  const blank = await save(page, "Save a blank copy as PDF");
  const draftId = await startPractice(page);
  await visit(page, `#/draft/${draftId}/print`);
  const draft = await save(page, "Save the draft as PDF");
  await page.getByLabel("Print the levels").check();
  const summary = await save(page, "Save the summary as PDF");
  expect([blank.name, draft.name, summary.name]).toEqual([
    "OFFICIAL_MSHT-blank-copy_2026_scotland.pdf",
    "DRAFT_TRAINING_IASC-MSHT_training-2026_exampleshire_v1.pdf",
    "DRAFT_TRAINING_MSHT-summary_training-2026_exampleshire_v1.pdf",
  ]);
  expect(await axeFindings(page)).toEqual([]);

  await visit(page, "#/check-return");
  await page
    .getByLabel("Signed returns (PDF)")
    .setInputFiles([blank, draft, summary].map((file) => ({ ...file, mimeType: "application/pdf" })));
  await page.locator('[data-code="unsigned"]').waitFor({ timeout: 30_000 });
  const rows = page.locator("[data-code]");
  await expect.poll(() => rows.count()).toBe(3);
  const codes = await rows.evaluateAll((all) => all.map((row) => row.getAttribute("data-code")));
  expect(codes.sort()).toEqual(["not-a-return", "not-a-return", "unsigned"]);
  expect(await violations(page)).toEqual([]);
});
