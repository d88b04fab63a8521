import { afterAll, beforeAll, expect, test } from "vitest";
import { type Served, serve } from "../support/built-app.ts";
import { startPractice, visit } from "../support/lead-and-head.ts";
import { type Person, person } from "../support/person.ts";

let app: Served;
let lead: Person;
beforeAll(async () => {
  [app, lead] = await Promise.all([serve(), person()]);
});
afterAll(async () => {
  await Promise.all([lead.leave(), app.stop()]);
});

/** Chromium writes its page objects plain. */
const sheetsIn = (pdf: Buffer): number => pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;

test("what is printed before a meeting begins on its first sheet and ends on its last: no sheet of the screen round it", async () => {
  const page = await lead.open(app.url);
  const draft = await startPractice(page);
  await visit(page, `#/draft/${draft}/print`);
  await page.getByLabel("What to show").selectOption({ label: "The open actions" });
  await page.locator(".app-document h3").waitFor();
  expect(sheetsIn(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
});
