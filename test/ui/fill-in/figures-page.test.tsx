import { afterEach, beforeEach, expect, test } from "vitest";
import { page } from "vitest/browser";
import type { Change } from "../../../src/core/answers/draft.ts";
import { FigureRowPage } from "../../../src/ui/fill-in/figure-row-page.tsx";
import { FiguresPage } from "../../../src/ui/fill-in/figures-page.tsx";
import { axeFindings, readyDraft, show, sticksOutAt320 } from "../read/stage.ts";
import { completedIn, draftWith, openDraft } from "./open-draft.ts";

const figure = (id: string, text: string): Change => ({
  section: "figures",
  id,
  value: { text, why: null, reason: "" },
});
const open = async (force: string, ...changes: readonly Change[]) => {
  const opened = await openDraft(draftWith(force, ...changes));
  show(<FiguresPage {...opened.props()} />);
  await expect.element(page.getByRole("heading", { level: 1, name: "Figures" })).toBeVisible();
  return opened;
};
const statusOf = (row: string): string => document.getElementById(`row-${row}-status`)?.textContent ?? "";

beforeEach(() => {
  window.location.hash = "#/draft/d1/figures";
});
afterEach(() => {
  window.location.hash = "";
});

test("each core row says how far it is given and leads to its page", async () => {
  const { fillIn } = await open("exampleshire");
  expect(statusOf("D9")).toBe("Not yet started");
  fillIn.put(figure("D9.total.2024", "4"));
  await expect.poll(() => statusOf("D9")).toBe("In progress");
  fillIn.put(figure("D9.total.2024", "4.6"));
  await expect.poll(() => statusOf("D9")).toBe("There is a problem");
  fillIn.put(...["2024", "2025", "2026"].map((year) => figure(`D9.total.${year}`, "6")));
  await expect.poll(() => statusOf("D9")).toBe("Completed");
  await expect.element(page.getByText(/^3 of \d+ core boxes are given\.$/)).toBeVisible();
  await expect.element(page.getByRole("link", { name: /^D9 / })).toHaveAttribute("href", "#/draft/d1/figures/D9");
});

test("what is wrong across the figures leads to its very field; what is only blank is not said again", async () => {
  const opened = await open("exampleshire", figure("D9.total.2024", "4.6"));
  const links = [...document.querySelectorAll("main .govuk-list--bullet a")].map((link) => link.textContent);
  expect(links).toEqual(["Suspects referred to the prosecutor, year to 31 March 2024 must be a whole number, like 12"]);
  await page.getByRole("link", { name: /must be a whole number/ }).click();
  show(<FigureRowPage {...opened.props({ row: "D9" })} />);
  await expect.poll(() => document.activeElement?.getAttribute("name")).toBe("D9.total.2024");
});

test.each([
  ["exampleshire", 62],
  ["glen-example", 59],
  ["lough-example", 42],
  ["example-railway", 58],
])("%s is asked for %i core boxes, and a finished draft gives them all", async (slug, boxes) => {
  const opened = await openDraft(readyDraft(slug));
  show(<FiguresPage {...opened.props()} />);
  await expect.element(page.getByText(`${boxes} of ${boxes} core boxes are given.`)).toBeVisible();
});

test("a row that is not asked here stands with its reason, and leads nowhere", async () => {
  await open("lough-example");
  await expect
    .element(page.getByText(/^D15 Risk orders: No risk order was found in Northern Ireland law/))
    .toBeVisible();
  expect(document.getElementById("row-D15-status")).toBeNull();
});

test("rows that may stay blank are folded away until one of them is given", async () => {
  const { fillIn } = await open("exampleshire");
  const folded = () => document.getElementById("row-D5-status")?.closest("details")?.open;
  expect(folded()).toBe(false);
  expect(statusOf("D5")).toBe("None given");
  fillIn.put(figure("D5.2026", "4"));
  await expect.poll(() => statusOf("D5")).toBe("Given");
  await open("exampleshire", figure("D5.2026", "4"));
  expect(folded()).toBe(true);
});

test("risk and reward are counts side by side, with a word where there is none", async () => {
  await open("exampleshire", figure("D9.total.2024", "20"), figure("D9.total.2026", "36"));
  const line = page.getByRole("row", { name: /^Suspects referred to the prosecutor/ });
  await expect.element(line).toHaveTextContent("Suspects referred to the prosecutor20not answered36");
  await expect
    .element(page.getByText("Different things, on different dates. Do not divide one line by another."))
    .toBeVisible();
});

test("the section is completed when the person says so", async () => {
  const opened = await open("exampleshire");
  await page.getByRole("radio", { name: /^Yes/ }).click();
  expect(completedIn(opened)).toEqual(["figures"]);
  await page.getByRole("button", { name: "Continue" }).click();
  expect(window.location.hash).toBe("#/draft/d1");
});

test("axe finds nothing on all figures, and nothing sticks out at 320 px", async () => {
  const opened = await openDraft(readyDraft());
  show(<FiguresPage {...opened.props()} />);
  await expect.element(page.getByRole("heading", { level: 1 })).toBeVisible();
  document.querySelectorAll("details").forEach((details) => {
    details.open = true;
  });
  expect(await axeFindings()).toEqual([]);
  expect(await sticksOutAt320()).toBe(0);
});
