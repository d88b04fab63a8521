import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { Draft } from "../../../src/core/answers/draft.ts";
import type { FillIn } from "../../../src/journeys/fill-in.ts";
import { OpinionsPage } from "../../../src/ui/sign-off/opinions-page.tsx";
import { axeFindings, fillInOf, readyDraft, show, stageEdges, sticksOutAt320, until, without } from "../read/stage.ts";

const opened = async (draft: Draft): Promise<FillIn> => {
  const edges = stageEdges({ drafts: [draft] });
  const fillIn = await fillInOf(edges, draft);
  window.location.hash = `#/draft/${draft.id}/sign-off/opinions`;
  show(<OpinionsPage edges={edges} params={{ id: draft.id }} fillIn={fillIn} />);
  await until(() => document.querySelector('[name="opinion.SOC"]'));
  return fillIn;
};

const field = <T extends HTMLElement = HTMLInputElement>(name: string, value?: string): T | null =>
  document.querySelector<T>(`[name="${name}"]${value === undefined ? "" : `[value="${value}"]`}`);

test("what is missing is listed by point, and each entry leads to its field", async () => {
  const fillIn = await opened(without(readyDraft(), "opinions"));
  await page.getByRole("button", { name: "Continue" }).click();
  const links = [...document.querySelectorAll(".govuk-error-summary a")].map(({ textContent }) => textContent);
  expect(links).toEqual(
    [1, 2, 3].flatMap((n) => [
      `Point ${n}: Choose your opinion`,
      `Point ${n}: Choose how you satisfied yourself`,
      `Point ${n}: Enter what you looked at and what it showed`,
    ]),
  );
  await page.getByRole("link", { name: "Point 2: Choose your opinion" }).click();
  await expect.poll(() => document.activeElement).toBe(field("opinion.PWR", "assured"));
  expect(window.location.hash).toMatch(/opinions$/);
  // The summary takes the focus once, and not again while the person goes on.
  await userEvent.keyboard(" ");
  expect(fillIn.draft.value.opinions.PWR?.opinion).toBe("assured");
  await expect.poll(() => document.activeElement).toBe(field("opinion.PWR", "assured"));
  await fillIn.settled();
});

test("a higher opinion asks why, a lower one does not, and what was written comes back", async () => {
  // Every question "We do not know": the proposal is the lowest.
  const ready = without(readyDraft(), "opinions");
  const answers = Object.fromEntries(
    Object.entries(ready.answers).map(([id, answer]) => [id, { ...answer, ticks: [], choice: "not-known" as const }]),
  );
  const fillIn = await opened({ ...ready, answers });
  await expect.element(page.getByText("the opinion proposed is not assured", { exact: false }).first()).toBeVisible();
  expect(field("opinion.SOC.why")).toBeNull();
  field("opinion.SOC", "partly-assured")?.click();
  const why = page.getByLabelText("Say why your opinion is higher", { exact: false });
  await expect.element(why).toBeVisible();
  await why.fill("An inspection found more than the answers show.");
  field("opinion.SOC", "not-assured")?.click();
  await until(() => (field("opinion.SOC.why") === null ? true : null));
  expect(fillIn.draft.value.opinions.SOC?.why).toBe("");
  field("opinion.SOC", "assured")?.click();
  await expect.element(why).toHaveValue("An inspection found more than the answers show.");
  // There are gaps to point to, so no exception is asked.
  expect(field("opinion.SOC.exception")).toBeNull();
  await fillIn.settled();
});

test("a lower opinion asks for the exception where no gap is listed, and points to the gaps where there are some", async () => {
  const fillIn = await opened(without(readyDraft(), "opinions"));
  field("opinion.SOC", "partly-assured")?.click();
  await until(() => field("opinion.SOC.exception"));
  await page.getByRole("button", { name: "Continue" }).click();
  await expect.element(page.getByRole("link", { name: "Point 1: Enter what your exception is" })).toBeVisible();
  field("opinion.SOC", "assured")?.click();
  await until(() => (field("opinion.SOC.exception") === null ? true : null));
  fillIn.choose("SOC-5", "not-known", true);
  field("opinion.SOC", "partly-assured")?.click();
  await until(() => (fillIn.draft.value.opinions.SOC?.opinion === "partly-assured" ? true : null));
  expect(field("opinion.SOC.exception")).toBeNull();
  expect(document.body.textContent).toContain(
    "in my force, except for the gaps listed on page “Gaps”, each with an action or a risk that I accept.",
  );
  await fillIn.settled();
});

test("a complete page goes on to the declaration", async () => {
  const draft = readyDraft();
  await opened(draft);
  await page.getByRole("button", { name: "Continue" }).click();
  await until(() => (window.location.hash === `#/draft/${draft.id}/sign-off/declaration` ? true : null));
});

test.each([
  ["exampleshire", "county lines"],
  ["glen-example", "Scotland"],
  ["lough-example", "organised crime groups"],
  ["example-railway", "open to my force"],
])("the words are those of the jurisdiction of %s", async (slug, words) => {
  const fillIn = await opened(readyDraft(slug));
  const text = document.body.textContent ?? "";
  expect(text).toContain(words);
  expect(text.includes("national team")).toBe(["glen-example", "lough-example"].includes(slug));
  expect(text.includes("Risk orders: none found in Northern Ireland law")).toBe(slug === "lough-example");
  await fillIn.settled();
});

test("axe finds nothing, with errors and without, and nothing sticks out at 320 pixels", async () => {
  await opened(without(readyDraft(), "opinions"));
  expect(await axeFindings()).toEqual([]);
  await page.getByRole("button", { name: "Continue" }).click();
  expect(await axeFindings()).toEqual([]);
  expect(await sticksOutAt320()).toBeLessThanOrEqual(0);
});
