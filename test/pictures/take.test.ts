import { execFileSync } from "node:child_process";
import { test } from "vitest";
import { samePerson, servedApp } from "../support/hooks.ts";
import { fillIn, judgeAndDeclare, sign, startPractice, visit } from "../support/lead-and-head.ts";

/** Takes the README's pictures anew, of the training edition alone: `npm run pictures`. Page one of the PDF is drawn by poppler. */

const app = servedApp();
const lead = samePerson();

test("pictures of the task list, a question, an opinion and a verdict", async () => {
  const page = await lead.open(app.url, { viewport: { width: 1000, height: 800 } });
  const take = async (name: string): Promise<void> => {
    await page.evaluate(() => window.scrollTo(0, 0));
    await page.waitForTimeout(300);
    await page.screenshot({ path: `test/pictures/${name}.png` });
  };
  const takeFrom = async (top: string, name: string): Promise<void> => {
    await page
      .locator(top)
      .first()
      .evaluate((element) => element.scrollIntoView());
    await page.waitForTimeout(300);
    await page.screenshot({ path: `test/pictures/${name}.png` });
  };
  const draft = await startPractice(page);
  for (const line of ["a", "b", "c"]) {
    await page.locator(`[value="SOC-1${line}"]`).check();
  }
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await takeFrom("h1", "question");
  await fillIn(page, draft);
  await visit(page, `#/draft/${draft}`);
  await take("task-list");
  await judgeAndDeclare(page, draft);
  await visit(page, `#/draft/${draft}/sign-off/opinions`);
  await take("opinions");
  await visit(page, `#/draft/${draft}/sign-off/sign`);
  const { bytes, name } = await sign(page);
  await page.getByText("Return signed").waitFor();
  await take("signed");
  await visit(page, "#/check-return");
  await page.getByLabel("Signed returns (PDF)").setInputFiles([{ name, mimeType: "application/pdf", buffer: bytes }]);
  await page.locator("[data-code]").waitFor();
  await takeFrom("[data-code]", "verdict");
  const paper = ["-png", "-singlefile", "-r", "72", "-f", "1", "-l", "1", "-", "test/pictures/page-one"];
  execFileSync("pdftoppm", paper, { input: bytes });
});
