import { afterEach, beforeEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { only } from "../../../src/core/answers/draft.ts";
import { NewPage } from "../../../src/ui/start/new-page.tsx";
import { axeFindings, fillInOf, readyDraft, show, stageEdges, sticksOutAt320, until } from "../read/stage.ts";

const box = () => page.getByRole("combobox", { name: "Force" });
const go = () => page.getByRole("button", { name: "Continue" });
const active = (): string | null | undefined => {
  const id = document.querySelector('[role="combobox"]')?.getAttribute("aria-activedescendant");
  return id === null || id === undefined ? null : document.getElementById(id)?.textContent;
};

beforeEach(() => {
  window.location.hash = "#/new";
});
afterEach(() => {
  window.location.hash = "";
});

test("a force is chosen by keyboard alone, and its draft starts in the edition that it belongs to", async () => {
  const edges = stageEdges();
  show(<NewPage edges={edges} params={{}} />);
  await expect.element(box()).toBeVisible();
  await userEvent.tab();
  await userEvent.keyboard("thames");
  expect(document.querySelector('[role="combobox"]')?.getAttribute("aria-expanded")).toBe("true");
  await userEvent.keyboard("{ArrowDown}");
  expect(active()).toBe("Thames Valley Police");
  await userEvent.keyboard("{Enter}");
  await expect.element(box()).toHaveValue("Thames Valley Police");
  expect(window.location.hash).toBe("#/new");
  await userEvent.keyboard("{Enter}");
  await until(() => (window.location.hash === "#/draft/new-draft-1" ? true : null));
  const draft = await edges.drafts.read("new-draft-1");
  expect(draft?.draft.about[only]).toMatchObject({ edition: "2026", force: "thames-valley" });
});

test("Escape closes the list, and arrows go round it", async () => {
  show(<NewPage edges={stageEdges()} params={{}} />);
  await box().click();
  await userEvent.keyboard("wales{ArrowUp}");
  expect(active()).toBe("South Wales Police");
  await userEvent.keyboard("{ArrowDown}");
  expect(active()).toBe("North Wales Police");
  await userEvent.keyboard("{Escape}");
  expect(document.querySelector('[role="combobox"]')?.getAttribute("aria-expanded")).toBe("false");
  await expect.element(box()).toHaveValue("wales");
});

test("what was typed is matched though nothing was picked", async () => {
  const edges = stageEdges();
  show(<NewPage edges={edges} params={{}} />);
  await box().fill("exampleshire");
  await go().click();
  await until(() => (window.location.hash === "#/draft/new-draft-1" ? true : null));
  const draft = await edges.drafts.read("new-draft-1");
  expect(draft?.draft.about[only]).toMatchObject({ edition: "training-2026", force: "exampleshire" });
});

test.each([
  ["", "Enter the name of a force"],
  ["Atlantis", "No force is called “Atlantis”. Choose a force from the list"],
  ["Yorkshire", "More than one force matches “Yorkshire”. Choose one from the list"],
])("%j is an error that leads to the box", async (typed, text) => {
  show(<NewPage edges={stageEdges()} params={{}} />);
  await box().fill(typed);
  await go().click();
  await expect.element(page.getByRole("alert")).toHaveTextContent(`There is a problem${text}`);
  await expect.poll(() => document.activeElement?.className).toBe("govuk-error-summary");
  await page.getByRole("link", { name: text }).click();
  await expect.element(box()).toHaveFocus();
  expect(window.location.hash).toBe("#/new");
  await expect.element(box()).toHaveAccessibleDescription(new RegExp(text.slice(0, 12)));
  // Typing on does not take the focus back to the summary.
  await userEvent.keyboard("K");
  await expect.element(box()).toHaveFocus();
});

test("the dates are shown and not asked, those of the force's own edition", async () => {
  show(<NewPage edges={stageEdges()} params={{}} />);
  await expect.element(page.getByText("31 March 2026")).toBeVisible();
  await expect.element(page.getByText("The office has not yet said")).toBeVisible();
  await box().fill("Exampleshire");
  await expect.element(page.getByText("Nothing made with it is a return", { exact: false })).toBeVisible();
});

test("axe finds nothing, with the list open and with an error, and nothing sticks out at 320 pixels", async () => {
  show(<NewPage edges={stageEdges()} params={{}} />);
  await go().click();
  await box().fill("wales");
  expect(await axeFindings()).toEqual([]);
  expect(await sticksOutAt320()).toBeLessThanOrEqual(0);
});

test("changing the force says what will no longer apply, and deletes nothing", async () => {
  const draft = readyDraft();
  const edges = stageEdges({ drafts: [draft] });
  const fillIn = await fillInOf(edges, draft);
  const before = fillIn.draft.value.answers;
  show(<NewPage edges={edges} params={{ id: draft.id }} fillIn={fillIn} />);
  await box().fill("Lough Example");
  await go().click();
  await expect.element(page.getByRole("heading", { level: 1 })).toHaveTextContent("Lough Example");
  await expect.element(page.getByRole("heading", { level: 1 })).toHaveFocus();
  await expect.element(page.getByRole("heading", { name: /no longer apply/ })).toBeVisible();
  await expect.element(page.getByRole("heading", { name: /read differently/ })).toBeVisible();
  expect(await axeFindings()).toEqual([]);
  expect(fillIn.draft.value.about[only]?.force).toBe("exampleshire");
  await page.getByRole("button", { name: "Change the force" }).click();
  expect(fillIn.draft.value.about[only]?.force).toBe("lough-example");
  expect(fillIn.draft.value.answers).toEqual(before);
  await fillIn.settled();
});

test("a made-up force cannot become a real one", async () => {
  const draft = readyDraft();
  const edges = stageEdges({ drafts: [draft] });
  show(<NewPage edges={edges} params={{ id: draft.id }} fillIn={await fillInOf(edges, draft)} />);
  await box().fill("Kent Police");
  await go().click();
  await expect.element(page.getByRole("alert")).toHaveTextContent("No force is called “Kent Police”");
});
