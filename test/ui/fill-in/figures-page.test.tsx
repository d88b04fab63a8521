import { afterEach, beforeEach, expect, test } from "vitest";
import { page } from "vitest/browser";
import { changeForce } from "../../../src/journeys/start.ts";
import { ActionsPage } from "../../../src/ui/fill-in/actions-page.tsx";
import { FiguresPage } from "../../../src/ui/fill-in/figures-page.tsx";
import { axeFindings, show, stageEdges, sticksOutAt320 } from "../read/stage.ts";
import { draftWith, openDraft } from "./open-draft.ts";

const field = (name: string): HTMLInputElement => {
  const found = document.getElementsByName(name)[0];
  if (!(found instanceof HTMLInputElement)) {
    throw new Error(`no field ${name}`);
  }
  return found;
};
const open = async (row: string, force = "exampleshire") => {
  const opened = await openDraft(draftWith(force));
  show(<FiguresPage {...opened.props({ row })} />);
  await expect.element(page.getByRole("heading", { level: 1 })).toBeVisible();
  return opened;
};
const year = (of: number) => page.getByRole("group", { name: `Year to 31 March ${of}` });

beforeEach(() => {
  window.location.hash = "#/draft/d1/figures/D9";
});
afterEach(() => {
  window.location.hash = "";
});

test("each year has a box of the contract's name, and Continue asks for what is missing beside its box", async () => {
  await open("D9");
  for (const of of [2024, 2025, 2026]) {
    expect(field(`D9.total.${of}`).type).toBe("text");
  }
  await year(2024).getByRole("textbox").fill("4.6");
  await year(2025).getByRole("textbox").fill("1,204");
  expect(document.querySelector('[role="alert"]')).toBeNull();
  await page.getByRole("button", { name: "Continue" }).click();
  const links = [...document.querySelectorAll('[role="alert"] a')].map((link) => link.textContent);
  expect(links).toEqual([
    "Suspects referred to the prosecutor, year to 31 March 2024 must be a whole number, like 12",
    "Enter Suspects referred to the prosecutor, year to 31 March 2026, or choose why there is no figure",
  ]);
  await expect.element(year(2024).getByRole("textbox")).toHaveAccessibleDescription(/must be a whole number/);
  // Typing on must not take the focus back to the summary.
  await year(2024).getByRole("textbox").fill("46");
  await expect.element(year(2024).getByRole("textbox")).toHaveFocus();
});

test("a reason takes the place of a figure, and why it does not apply is asked in 10 characters", async () => {
  const { fillIn } = await open("D9");
  await year(2026).getByRole("combobox").selectOptions("This does not apply here");
  await page.getByRole("textbox", { name: "Why this does not apply here" }).fill("Too short");
  await page.getByRole("button", { name: "Continue" }).click();
  await expect.element(page.getByRole("alert")).toHaveTextContent("Say in 10 characters or more");
  expect(fillIn.draft.value.figures["D9.total.2026"]).toEqual({ text: "", why: "does-not-apply", reason: "Too short" });
});

test("the changes follow the figures, and a large one asks for a note before sign-off", async () => {
  await open("D9");
  await year(2024).getByRole("textbox").fill("20");
  await year(2025).getByRole("textbox").fill("31");
  await year(2026).getByRole("textbox").fill("36");
  await expect.element(page.getByText("Change over two years: +80%")).toBeVisible();
  await expect.element(page.getByText("Change on last year: +5 (+16.1%)")).toBeVisible();
  await expect.element(page.getByText(/went from 20 to 31\. Add a note/)).toBeVisible();
  await page.getByRole("textbox", { name: "Note on the figures" }).fill("Recording improved.");
  await expect.element(page.getByText(/went from 20 to 31/)).not.toBeInTheDocument();
  await page.getByRole("button", { name: "Continue" }).click();
  expect(window.location.hash).toBe("#/draft/d1");
});

test("a published figure is confirmed or corrected, and a correction has a box", async () => {
  const { fillIn } = await open("D1");
  await expect.element(page.getByText(/^Published: 58 \(Office of Examples, 16 July 2026\)/)).toBeVisible();
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByRole("link", { name: /^Confirm or correct the published figure.*2024/ }).click();
  expect(document.activeElement?.getAttribute("name")).toBe("D1.2024.published");
  await year(2024).getByRole("radio", { name: "Confirm: it is right" }).click();
  await year(2025).getByRole("radio", { name: "Confirm: it is right" }).click();
  await year(2026)
    .getByRole("radio", { name: /^Correct it/ })
    .click();
  await year(2026).getByRole("textbox").fill("60");
  expect(fillIn.draft.value.figures["D1.2024"]).toMatchObject({ text: "41", published: "confirmed" });
  expect(fillIn.draft.value.figures["D1.2026"]).toMatchObject({ text: "60", published: "corrected" });
  await expect.element(page.getByText(/Add a note that says why the published figure is corrected/)).toBeVisible();
  await page.getByRole("button", { name: "Continue" }).click();
  expect(window.location.hash).toBe("#/draft/d1/figures/D9");
});

test("a row that is none says so", async () => {
  await open("D99");
  await expect.element(page.getByRole("heading", { level: 1 })).toHaveTextContent("Page not found");
});

test("where the latest figure is not recorded, an action is started from here and serves its row", async () => {
  const { fillIn } = await open("D9");
  await year(2026).getByRole("combobox").selectOptions("We do not record this");
  await page.getByRole("button", { name: "Add an action for D9" }).click();
  expect(fillIn.draft.value.actions.A1?.serves).toEqual(["D9"]);
  expect(window.location.hash).toBe("#/draft/d1/actions");
  show(<ActionsPage {...{ edges: stageEdges({ drafts: [] }), fillIn, params: {} }} />);
  await expect.poll(() => document.activeElement?.id).toBe("action.outcome");
  await expect.element(page.getByRole("heading", { name: "Change action A1" })).toBeVisible();
});

test("a figure confirmed for one force is asked again for another, and comes back with the force", async () => {
  const opened = await openDraft(draftWith("exampleshire"));
  show(<FiguresPage {...opened.props({ row: "D1" })} />);
  await year(2026).getByRole("radio", { name: "Confirm: it is right" }).click();
  changeForce(opened.fillIn, "lough-example");
  await expect.element(year(2026).getByRole("textbox")).toHaveValue("");
  changeForce(opened.fillIn, "example-railway");
  await expect.element(year(2026).getByRole("radio", { name: "Confirm: it is right" })).not.toBeChecked();
  changeForce(opened.fillIn, "exampleshire");
  await expect.element(year(2026).getByRole("radio", { name: "Confirm: it is right" })).toBeChecked();
});

for (const row of ["D1", "D9"]) {
  test(`axe finds nothing on ${row} with its errors, and nothing sticks out at 320 px`, async () => {
    await open(row);
    await page.getByRole("button", { name: "Continue" }).click();
    await expect.element(page.getByRole("alert")).toBeVisible();
    expect(await axeFindings()).toEqual([]);
    expect(await sticksOutAt320()).toBe(0);
  });
}
