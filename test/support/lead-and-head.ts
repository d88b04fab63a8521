import { readFile } from "node:fs/promises";
import type { Download, Page } from "playwright-core";
import type { Cell, Draft } from "../../src/core/answers/draft.ts";
import { contentOf, forcesOf } from "../../src/core/questionnaire/all-content.ts";
import type { Content, FigureRow } from "../../src/core/questionnaire/content.ts";
import { completeDraft } from "../../src/samples/complete-draft.ts";
import { baseForBroken } from "../../src/samples/flavours.ts";

/** What a modern slavery lead and the head of the force do, by the names in the page of `contract.md` §3. */

const points = ["SOC", "PWR", "EXP"] as const;
export const questionIds: readonly string[] = points.flatMap((point) =>
  Array.from({ length: 8 }, (_, i) => `${point}-${i + 1}`),
);

/** Goes to an address of the open app without loading the page again. */
export const visit = async (page: Page, address: string): Promise<void> => {
  await page.evaluate((hash) => {
    if (location.hash !== hash) {
      // The page before stays until the next one has been loaded.
      document.querySelector("main h1")?.setAttribute("data-before", "");
      location.hash = hash;
    }
  }, address);
  await page.waitForFunction((hash) => location.hash === hash, address);
  await page.locator("main h1:not([data-before])").waitFor();
};

/** The one status line says "Saved" only after the store was read back. */
export const saved = async (page: Page): Promise<void> => {
  await page
    .locator('[role="status"]')
    .filter({ hasText: /^Saved/ })
    .first()
    .waitFor();
};

const addEvidence = async (page: Page, type: string, title: string, date: string): Promise<void> => {
  await page.locator('[name="evidence.type"]').selectOption(type);
  await page.locator('[name="evidence.title"]').fill(title);
  await page.locator('[name="evidence.date"]').fill(date);
  await page.locator('[name="evidence.held-by"]').fill("Head of intelligence");
  await page.getByRole("button", { name: "Add to the list" }).click();
};

/** Ticks every line but the tested one, cites E1, says why. */
export const answerFully = async (page: Page, id: string): Promise<void> => {
  for (const box of await page.locator(`input[name="${id}"]`).all()) {
    const value = (await box.getAttribute("value")) ?? "";
    if (value !== `${id}t` && value !== "none" && value !== "not-known") {
      await box.check();
    }
  }
  await page.locator(`input[name="${id}.evidence"]`).first().check();
  await page.locator(`[name="${id}.narrative"]`).fill("The documents named here were read and show each practice.");
};

/** A finished draft of a training force: what a person might enter, true by every rule, whatever its jurisdiction asks. */
export const finishedDraft = (slug: string): { readonly draft: Draft; readonly content: Content } => {
  const force = forcesOf("training-2026").find((one) => one.slug === slug);
  const content = force && contentOf("training-2026", force.jurisdiction);
  if (force === undefined || content === undefined) {
    throw new Error(`no force ${slug}`);
  }
  return { draft: completeDraft(content, force, baseForBroken.flavour), content };
};

/** The core rows of a force with their cells, in the order of the pages, and what is entered in each. */
export const coreFigures = (
  slug: string,
): readonly {
  readonly row: FigureRow;
  readonly cells: readonly { name: string; cell: Cell }[];
  readonly note: string;
}[] => {
  const { draft, content } = finishedDraft(slug);
  return content.figures
    .filter(({ use, notShown }) => use === "core" && notShown === undefined)
    .map((row) => ({
      row,
      note: draft.figureRows[row.id]?.note ?? "",
      cells: row.boxes
        .filter(({ held }) => !held)
        .flatMap((box) =>
          box.times.map((time) => {
            const name = `${box.id}.${time}`;
            return { name, cell: draft.figures[name] ?? { text: "", why: null, reason: "" } };
          }),
        ),
    }));
};

/** Every core box of the force: what is published confirmed, the rest typed in. */
export const fillFigures = async (page: Page, draft: string, slug = "exampleshire"): Promise<void> => {
  for (const { row, cells, note } of coreFigures(slug)) {
    await visit(page, `#/draft/${draft}/figures/${row.id}`);
    for (const { name, cell } of cells) {
      if (cell.published === "confirmed") {
        await page.locator(`[name="${name}.published"][value="confirmed"]`).check();
      } else {
        await page.locator(`[name="${name}"]`).fill(cell.text);
      }
    }
    await page.locator(`[name="${row.id}.note"]`).fill(note);
  }
};

/** Fills in a whole return of the draft, so that nothing but sign-off is left. */
export const fillIn = async (page: Page, draft: string): Promise<void> => {
  await visit(page, `#/draft/${draft}/evidence`);
  await addEvidence(page, "policy", "Modern slavery policy, January 2026", "15 January 2026");
  await addEvidence(page, "dip-sample", "Dip sample of records, February 2026", "February 2026");
  for (const id of questionIds) {
    await visit(page, `#/draft/${draft}/${id}`);
    if (id === "EXP-8") {
      await page.locator(`input[name="${id}"][value="not-known"]`).check();
    } else {
      await answerFully(page, id);
    }
  }
  await visit(page, `#/draft/${draft}/actions`);
  await page.locator('[name="action.outcome"]').fill("Each agency has a named contact and a route.");
  await page.locator('[name="action.owner"]').fill("Head of intelligence");
  await page.locator('[name="action.due"]').fill("30 September 2026");
  await page.locator('[name="action.serves"][value="EXP-8"]').check();
  await page.getByRole("button", { name: "Add to the list" }).first().click();
  await fillFigures(page, draft);
  await saved(page);
};

/** Complete but for what the head of the force says. */
export const answeredDraft = (): Draft => ({ ...finishedDraft("exampleshire").draft, opinions: {}, declaration: {} });

/** A draft as a file, as the service saves it. */
export const draftFile = (draft: Draft): { name: string; mimeType: string; buffer: Buffer } => ({
  name: "copy.json",
  mimeType: "application/json",
  buffer: Buffer.from(JSON.stringify({ format: 1, kind: "draft", draft })),
});

/** Opens a whole return from a file, so that nothing but sign-off is left, and says which draft it is. */
export const openAnswered = async (page: Page): Promise<string> => {
  await visit(page, "#/work/restore");
  await page.locator('[name="restore.file"]').setInputFiles(draftFile(answeredDraft()));
  await page.getByRole("button", { name: "Open beside what is here" }).click();
  await page.waitForFunction(() => /^#\/draft\/[a-z0-9]{16}$/.test(location.hash));
  return page.evaluate(() => location.hash.replace("#/draft/", ""));
};

/** What is proposed after `fillIn`: 3.8 is not known, so point 3 is partly assured. */
const proposedAfterFillIn = { SOC: "assured", PWR: "assured", EXP: "partly-assured" } as const;

/** What is proposed after `openAnswered`. */
export const proposedAfterOpening = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(finishedDraft("exampleshire").draft.opinions).map(([id, { opinion }]) => [id, opinion ?? ""]),
  );

/** The head of the force records three opinions, as proposed, and declares. */
export const judgeAndDeclare = async (
  page: Page,
  draft: string,
  proposed: Readonly<Record<string, string>> = proposedAfterFillIn,
): Promise<void> => {
  await visit(page, `#/draft/${draft}/sign-off/opinions`);
  for (const point of points) {
    await page.locator(`[name="opinion.${point}"][value="${proposed[point]}"]`).check();
    await page.locator(`[name="satisfied.${point}"][value="files"]`).check();
    await page.locator(`[name="satisfied.${point}.what"]`).fill("I read ten files, and they showed what is ticked.");
  }
  await page.getByRole("button", { name: "Continue" }).click();
  await page.waitForFunction(() => location.hash.endsWith("/declaration"));
  await page.locator('[name="sharing"][value="yes"]').check();
  await page.locator('[name="signer.name"]').fill("Alex Sample");
  await page.getByRole("button", { name: "Continue" }).click();
  await page.waitForFunction(() => location.hash.endsWith("/sign"));
};

export const passphrase = "correct horse battery staple";

/** Makes a key where none is there, signs, and gives the downloaded file. */
export const sign = async (page: Page): Promise<{ bytes: Buffer; name: string; download: Download }> => {
  await page.locator('[name="passphrase"]').fill(passphrase);
  const again = page.locator('[name="passphrase.again"]');
  if (await again.isVisible()) {
    await again.fill(passphrase);
  }
  const waiting = page.waitForEvent("download", { timeout: 30_000 });
  await page.getByRole("button", { name: "Sign and save the return" }).click();
  const download = await waiting.catch(async () => {
    throw new Error(`no file came; the page says: ${await page.locator("main").innerText()}`);
  });
  return { bytes: await readFile(await download.path()), name: download.suggestedFilename(), download };
};

/** "Try it with a made-up force": the practice draft, made on first use. */
export const startPractice = async (page: Page): Promise<string> => {
  await visit(page, "#/try/SOC-1");
  await page.locator('input[name="SOC-1"]').first().waitFor();
  return "practice";
};
