import { expect, test } from "vitest";
import { newPerson, servedApp } from "../support/hooks.ts";
import { openAnswered, saved, startPractice, visit } from "../support/lead-and-head.ts";

const app = servedApp();
const somebody = newPerson();

/** Chromium writes its page objects plain. */
const sheetsIn = (pdf: Buffer): number => pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;

test("what is printed before a meeting begins on its first sheet and ends on its last: no sheet of the screen round it", async () => {
  const page = await somebody.open(app.url);
  const draft = await startPractice(page);
  await visit(page, `#/draft/${draft}/print`);
  await page.getByLabel("What to show").selectOption({ label: "The open actions" });
  await page.locator(".app-document h3").waitFor();
  expect(sheetsIn(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
});

test("the one page that the head of the force reads prints alone, marked as a draft, with no place to sign", async () => {
  const page = await somebody.open(app.url);
  await visit(page, "#/work/restore");
  await page.locator('[name="restore.file"]').setInputFiles("test/stored/returns/signed.pdf");
  await page.getByRole("button", { name: "Open beside what is here" }).click();
  await page.getByRole("heading", { name: /: self-assessment$/ }).waitFor();
  await visit(page, `${new URL(page.url()).hash}/sign-off`);
  const sheet = page.getByRole("region", { name: "The return on one page" });
  await sheet.waitFor();
  expect(await sheet.locator(".app-document__signature").isVisible()).toBe(true);
  expect(sheetsIn(await page.pdf({ preferCSSPageSize: true }))).toBe(1);

  await page.emulateMedia({ media: "print" });
  // The words of the margins stand in the style sheet, under this name.
  expect(await sheet.evaluate((element) => getComputedStyle(element).getPropertyValue("page"))).toBe(
    "official-sensitive-training-draft",
  );
  const printed = await page.locator("body").innerText();
  expect(printed).toMatch(/^TRAINING\..*\s+DRAFT\. Not for signature\./);
  expect(printed).not.toContain("What stops sign-off");
  expect(printed).not.toContain("Signature of");
});

test("every sheet of a screen that is printed bears the marking that its draft has", async () => {
  const page = await somebody.open(app.url);
  const draft = await startPractice(page);
  await visit(page, `#/draft/${draft}/check`);
  const named = async (): Promise<string> => {
    await page.emulateMedia({ media: "print" });
    const name = await page.evaluate(() => getComputedStyle(document.body).getPropertyValue("page"));
    await page.emulateMedia({ media: null });
    return name;
  };
  expect(await named()).toBe("auto");
  await visit(page, `#/draft/${draft}/sign-off/declaration`);
  await page.getByRole("radio", { name: "OFFICIAL", exact: true }).check();
  await saved(page);
  await visit(page, `#/draft/${draft}/check`);
  expect(await named()).toBe("lowered");
  // What the margins of both say stands in the style sheet.
  const margins = await page.evaluate(() =>
    [...document.styleSheets]
      .flatMap(({ cssRules }) => [...cssRules])
      .flatMap((rule) => (rule instanceof CSSMediaRule ? [...rule.cssRules] : [rule]))
      .filter((rule) => rule instanceof CSSPageRule && ["", "lowered"].includes(rule.selectorText))
      .map(({ cssText }) => cssText),
  );
  expect(margins).toHaveLength(2);
  for (const [n, marking] of ["OFFICIAL-SENSITIVE", "OFFICIAL"].entries()) {
    expect(margins[n]).toMatch(
      new RegExp(`@top-center \\{ content: "${marking}";.*@bottom-center \\{ content: "${marking}";`),
    );
  }
});

test("check answers fills its sheets: a question with its lines is not kept on one, and goes on overleaf", async () => {
  const page = await somebody.open(app.url);
  const draft = await openAnswered(page);
  await visit(page, `#/draft/${draft}/check`);
  await page.locator("dt").filter({ hasText: "Figures that may stay blank" }).waitFor();
  // Twenty with each row whole, thirty-four where it was as large as on a page of a few words too.
  expect(sheetsIn(await page.pdf({ preferCSSPageSize: true }))).toBeLessThan(20);
});

test("a long document that is printed before all of it is drawn is on paper whole", async () => {
  const page = await somebody.open(app.url);
  await page.locator("main h1").waitFor();
  // Its drawing is held at the first slice: neither frame nor timer brings another.
  await page.evaluate(() => {
    const { requestAnimationFrame: frame, setTimeout: timer } = window;
    const going = (): boolean => document.querySelector(".app-document[aria-busy]") === null;
    window.requestAnimationFrame = (run) => frame((time) => going() && run(time));
    Object.assign(window, { setTimeout: (run: () => void, after?: number) => timer(() => going() && run(), after) });
  });
  await visit(page, "#/questions");
  const busy = page.locator(".app-document[aria-busy]");
  await busy.waitFor();
  const blocks = page.locator(".app-document > *");
  const before = await blocks.count();
  const early = sheetsIn(await page.pdf({ preferCSSPageSize: true }));
  expect(await busy.count()).toBe(0);
  expect(await blocks.count()).toBeGreaterThan(4 * before);
  expect(early).toBe(sheetsIn(await page.pdf({ preferCSSPageSize: true })));
});
