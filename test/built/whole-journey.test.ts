import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Served, serve } from "../support/built-app.ts";
import { wholeChromiumPath } from "../support/chromium.ts";
import { fillIn, judgeAndDeclare, saved, sign, startPractice, visit } from "../support/lead-and-head.ts";
import { recordsOf } from "../support/on-disk.ts";
import { axeFindings, type Person, person, violations, workerReady } from "../support/person.ts";

let app: Served;
let lead: Person;
let office: Person;
beforeAll(async () => {
  const browser = wholeChromiumPath();
  [app, lead, office] = await Promise.all([serve(), person(browser), person(browser)]);
});
afterAll(async () => {
  await Promise.all([lead.leave(), office.leave(), app.stop()]);
});

/** What a return carries beside what sign-off asks for. */
const tellMore = async (page: Page, draft: string): Promise<void> => {
  await visit(page, `#/draft/${draft}/people`);
  await page.locator('[name="person.post"]').fill("Head of public protection");
  await page.locator('[name="person.organisation"]').fill("Exampleshire Police");
  await page.locator('[name="person.part"]').selectOption({ index: 1 });
  await page.locator('[name="person.date"]').fill("1 May 2026");
  await page.getByRole("button", { name: "Add to the list" }).click();
  await visit(page, `#/draft/${draft}/actions`);
  await page.locator('[name="risk.why"]').fill("The agency has no post to spare this year.");
  await page.locator('[name="risk.accepted-by"]').fill("Assistant chief constable");
  await page.locator('[name="risk.serves"][value="EXP-8"]').check();
  await page.getByRole("button", { name: "Add to the list" }).last().click();
  await visit(page, `#/draft/${draft}/SOC-8`);
  await page.locator('[name="SOC.office"]').fill("Two forces share this team.");
  await saved(page);
};

/** The signed PDF beside the draft that made it, over it, and where it is no more: always shown before anything is kept. */
const bringBack = async (page: Page, pdf: { name: string; mimeType: string; buffer: Buffer }): Promise<void> => {
  const open = async (): Promise<void> => {
    await page.goto("about:blank");
    await page.goto(`${app.url}#/work/restore`);
    await page.locator('[name="restore.file"]').setInputFiles(pdf);
    await page.getByText("It is a signed return.").waitFor();
    await page.getByText("Versions signed").waitFor();
  };
  const signed = await recordsOf(page, "practice");
  const carried = ["about", "answers", "office", "evidence", "actions", "risks", "people", "figures", "figureRows"];
  expect([...new Set(Object.keys(signed).map((key) => key.split("/")[0]))].sort()).toEqual(
    [...carried, "opinions", "declaration", "signed"].sort(),
  );

  await open();
  await page.getByText("is here already and is the same").waitFor();
  expect(await recordsOf(page, "practice")).toEqual(signed);

  await visit(page, "#/try/SOC-1");
  await page.locator('[name="SOC-1"][value="SOC-1a"]').uncheck();
  await saved(page);
  await open();
  expect(await recordsOf(page, "practice")).not.toEqual(signed);
  await page.getByRole("button", { name: /^Put over / }).click();
  await page.waitForFunction(() => location.hash === "#/draft/practice");
  expect(await recordsOf(page, "practice")).toEqual(signed);

  await visit(page, "#/work");
  await page.getByRole("button", { name: /^Delete Exampleshire/ }).click();
  await page.getByText("There are no drafts on this device.").waitFor();
  await open();
  expect(await page.getByRole("button", { name: /^Put over / }).count()).toBe(0);
  await page.getByRole("button", { name: "Open beside what is here" }).click();
  await page.waitForFunction(() => /^#\/draft\/[a-z0-9]{16}$/.test(location.hash));
  const draft = await page.evaluate(() => location.hash.replace("#/draft/", ""));
  const restored = await recordsOf(page, draft);
  // A draft of its own, no longer the one to practise with; a return has 18 where 18.0 was typed, and whole seconds.
  const { createdAt } = restored["about/draft"] as { readonly createdAt: string };
  const version = signed["signed/1"] as { readonly signedAt: string };
  expect(restored).toEqual({
    ...signed,
    "about/draft": { format: 1, edition: "training-2026", force: "exampleshire", createdAt },
    "figures/D21.team.snap": { text: "18", why: null, reason: "" },
    "signed/1": { ...version, signedAt: version.signedAt.replace(/\.\d+Z/, "Z") },
  });
};

test("a return is filled in, signed and saved with the server gone, and checked by somebody else", async () => {
  let page = await lead.open(app.url);
  await workerReady(page);
  await page.getByText("Ready to work offline").waitFor();
  await app.stop();

  const draft = await startPractice(page);
  await fillIn(page, draft);
  await tellMore(page, draft);
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

  await bringBack(page, { name, mimeType: "application/pdf", buffer: bytes });

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
