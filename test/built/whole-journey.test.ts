import { afterAll, beforeAll, expect, test } from "vitest";
import { type Served, serve } from "../support/built-app.ts";
import { fillIn, judgeAndDeclare, saved, sign, startPractice, visit } from "../support/lead-and-head.ts";
import { axeFindings, type Person, person, violations, workerReady } from "../support/person.ts";

let app: Served;
let lead: Person;
let office: Person;
beforeAll(async () => {
  [app, lead, office] = await Promise.all([serve(), person(), person()]);
});
afterAll(async () => {
  await Promise.all([lead.leave(), office.leave(), app.stop()]);
});

test("a return is filled in, signed and saved with the server gone, and checked by somebody else", async () => {
  let page = await lead.open(app.url);
  await workerReady(page);
  await page.getByText("Ready to work offline").waitFor();
  await app.stop();

  const draft = await startPractice(page);
  await fillIn(page, draft);
  await visit(page, `#/draft/${draft}/check`);
  expect(await axeFindings(page)).toEqual([]);

  await lead.close();
  page = await lead.open(`${app.url}#/draft/${draft}/sign-off`);
  await page.locator("main h1").waitFor();
  await judgeAndDeclare(page, draft);
  const { bytes, name } = await sign(page);
  expect(name).toBe("TRAINING_IASC-MSHT_training-2026_exampleshire_v1.pdf");
  await page.getByText("Return signed").waitFor();
  expect(await axeFindings(page)).toEqual([]);
  expect(await violations(page)).toEqual([]);
  const fingerprint = /[BCDFGHJKMPQRTVWXY2346789]{10}/.exec((await page.locator("main").innerText()) ?? "")?.[0];
  expect(fingerprint).toBeDefined();

  app = await serve(app.port);
  const desk = await office.open(`${app.url}#/check-return`);
  await desk.getByLabel("Signed returns (PDF)").setInputFiles([
    { name, mimeType: "application/pdf", buffer: bytes },
    { name: "cut.pdf", mimeType: "application/pdf", buffer: bytes.subarray(0, 90_000) },
  ]);
  const good = desk.locator('[data-code="signer-unknown"]');
  await good.waitFor({ timeout: 30_000 });
  const lines = await good.locator("dt").allInnerTexts();
  const values = await good.locator("dd").allInnerTexts();
  expect(lines.slice(0, 4)).toEqual(
    [
      "the file is unchanged since it was signed",
      "the signer is the person we expect",
      "the pages match the data",
      "the levels and proposed opinions follow from the answers",
    ].map((line) => expect.stringMatching(new RegExp(line, "i"))),
  );
  expect(values.slice(0, 4).map((value) => value.split(".")[0])).toEqual(["Yes", "Not known", "Yes", "Yes"]);
  expect(await good.innerText()).toContain(fingerprint);
  await desk.locator('[data-code="cut-short"]').waitFor();
  expect(await axeFindings(desk)).toEqual([]);
  expect(await violations(desk)).toEqual([]);
});

test("an answer is there after the browser was killed and the server is gone", async () => {
  const reader = await person();
  try {
    let page = await reader.open(app.url);
    await workerReady(page);
    await page.getByText("Ready to work offline").waitFor();
    await startPractice(page);
    await page.locator('[name="SOC-1"][value="SOC-1b"]').check();
    await saved(page);
    await app.stop();
    await reader.kill();
    page = await reader.open(`${app.url}#/try/SOC-1`);
    expect(await page.locator('[name="SOC-1"][value="SOC-1b"]').isChecked()).toBe(true);
    expect(await page.locator('[name="SOC-1"][value="SOC-1a"]').isChecked()).toBe(false);
  } finally {
    await reader.leave();
    app = await serve(app.port);
  }
});
