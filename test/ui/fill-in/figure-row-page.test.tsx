import { afterEach, beforeEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { changeForce } from "../../../src/journeys/change-force.ts";
import { ActionsPage } from "../../../src/ui/fill-in/actions-page.tsx";
import { FigureRowPage } from "../../../src/ui/fill-in/figure-row-page.tsx";
import { axeFindings, show, stageEdges, sticksOutAt320 } from "../read/stage.ts";
import { draftWith, openDraft } from "./open-draft.ts";

const field = (name: string): HTMLInputElement | HTMLSelectElement => {
  const found = document.getElementsByName(name)[0];
  if (!(found instanceof HTMLInputElement || found instanceof HTMLSelectElement)) {
    throw new Error(`no field ${name}`);
  }
  return found;
};
const box = (name: string) => page.elementLocator(field(name));
const open = async (row: string, force = "exampleshire") => {
  const opened = await openDraft(draftWith(force));
  show(<FigureRowPage {...opened.props({ row })} />);
  await expect.element(page.getByRole("heading", { level: 1 })).toBeVisible();
  return opened;
};
const choice = (cell: string, name: "Confirm" | "Correct") => {
  const id = `${cell}.published-${name === "Confirm" ? "confirmed" : "corrected"}`;
  return page.elementLocator(document.getElementById(id) as HTMLElement);
};
const why = (name: string) => page.elementLocator(field(`${name}.why`));
const openWhys = () => page.getByText("If there is no figure for a box").click();
const onward = () => page.getByRole("button", { name: "Continue" }).click();
const focused = () => document.activeElement?.getAttribute("name");

beforeEach(() => {
  window.location.hash = "#/draft/d1/figures/D9";
});
afterEach(() => {
  window.location.hash = "";
});

test("each cell has a box of the contract's name, which is heard with its row, its unit and its year", async () => {
  await open("D15");
  await expect.element(box("D15.applied.2025")).toHaveAccessibleName(/applications Year to 31 March 2025$/);
  await expect.element(box("D15.considered.2026")).toHaveAccessibleName(/decisions, if held Year to 31 March 2026$/);
  expect(document.getElementsByName("D15.pending_start.2026")).toHaveLength(0);
  expect(document.querySelectorAll("table input")).toHaveLength(14);
  expect(document.querySelectorAll("table th[scope=row]")).toHaveLength(6);
  await open("D6");
  await expect.element(box("D6.snap")).toHaveAccessibleName(/investigations At 31 March 2026$/);
});

test("arrow keys move as in a spreadsheet, and Tab leaves the boxes", async () => {
  const { fillIn } = await open("D15");
  box("D15.applied.2024").element().focus();
  await userEvent.keyboard("3{ArrowRight}4{ArrowRight}5{ArrowDown}1{Enter}2{ArrowUp}{ArrowUp}{Home}");
  expect(focused()).toBe("D15.applied.2024");
  const typed = (cell: string) => fillIn.draft.value.figures[cell]?.text;
  expect(["D15.applied.2024", "D15.applied.2025", "D15.applied.2026"].map(typed)).toEqual(["3", "4", "5"]);
  expect(["D15.made.2026", "D15.refused.2026"].map(typed)).toEqual(["1", "2"]);
  // Arriving takes up what is there, so that typing replaces it, and arrow keys go on at once.
  await userEvent.keyboard("{ArrowRight}71{ArrowLeft}");
  expect(typed("D15.applied.2025")).toBe("71");
  expect(focused()).toBe("D15.applied.2024");
  // F2 and a click change the figure where it stands: the caret moves, and leaves at the end.
  await userEvent.keyboard("{F2}0{ArrowLeft}9{ArrowRight}{ArrowRight}");
  expect(typed("D15.applied.2024")).toBe("390");
  expect(focused()).toBe("D15.applied.2025");
  await box("D15.made.2026").click();
  await userEvent.keyboard("{Home}5{ArrowLeft}");
  expect(typed("D15.made.2026")).toBe("51");
  expect(focused()).toBe("D15.made.2026");
  await userEvent.keyboard("{Control>}{End}{/Control}");
  expect(focused()).toBe("D15.pending_end.2026");
  await userEvent.tab();
  expect(document.activeElement?.closest("table")).toBeNull();
  await userEvent.tab({ shift: true });
  expect(focused()).toBe("D15.pending_end.2026");
});

test("Continue asks for what is missing, beside its box and in the summary", async () => {
  await open("D9");
  await box("D9.total.2024").fill("4.6");
  await box("D9.total.2025").fill("1,204");
  expect(document.querySelector('[role="alert"]')).toBeNull();
  await onward();
  const links = [...document.querySelectorAll('[role="alert"] a')].map((link) => link.textContent);
  expect(links).toEqual([
    "Suspects referred to the prosecutor, year to 31 March 2024 must be a whole number, like 12",
    "Enter Suspects referred to the prosecutor, year to 31 March 2026, or choose why there is no figure",
  ]);
  await expect.element(box("D9.total.2024")).toHaveAccessibleDescription(/must be a whole number/);
  await expect.element(why("D9.total.2026")).toBeVisible();
  await page.getByRole("link", { name: /^Enter / }).click();
  expect(focused()).toBe("D9.total.2026");
  // Typing on must not take the focus back to the summary.
  await box("D9.total.2024").fill("46");
  await expect.element(box("D9.total.2024")).toHaveFocus();
});

test("parts that do not add up are said at once as a note, and stop Continue beside their total", async () => {
  await open("D2");
  await page.getByRole("button", { name: "Confirm all published figures" }).click();
  await box("D2.adult.2026").fill("40");
  const said = "The parts of People referred to the NRM, year to 31 March 2026 add up to 81. They must add up to 78";
  await expect.element(page.getByText(said)).toBeVisible();
  expect(document.querySelector(".govuk-error-message, [role=alert]")).toBeNull();
  await onward();
  await expect.element(page.getByRole("alert")).toHaveTextContent(said);
  await expect.element(box("D2.total.2026")).toHaveAccessibleDescription(/add up to 81\. They must add up to 78$/);
  await box("D2.adult.2026").fill("37");
  await onward();
  expect(window.location.hash).toBe("#/draft/d1/figures/D3");
});

test("what may be true is a note: it stops nobody", async () => {
  await open("D15");
  await box("D15.considered.2026").fill("2");
  await box("D15.applied.2026").fill("5");
  await expect
    .element(page.getByText(/applications made to the court come to 5, and decisions recorded to 2\./))
    .toBeVisible();
  await onward();
  await expect.element(page.getByRole("alert")).toHaveTextContent("Enter Risk order");
  expect(document.querySelector('[role="alert"]')?.textContent).not.toContain("recorded 2 decisions");
});

test("a share stands under the counts that it is made of, and none of too few", async () => {
  await open("D14");
  await box("D14.made.2025").fill("20");
  await box("D14.refused.2025").fill("10");
  await expect
    .element(page.getByText("Applications decided, share granted, year to 31 March 2025: 67% (20 of 30)"))
    .toBeVisible();
  await box("D14.refused.2025").fill("");
  await expect.element(page.getByText(/share granted/)).not.toBeInTheDocument();
});

test("a reason takes the place of a figure, and why it does not apply is asked in 10 characters", async () => {
  const { fillIn } = await open("D9");
  await openWhys();
  await why("D9.total.2026").selectOptions("This does not apply here");
  expect(field("D9.total.2026").value).toBe("NA");
  await expect.element(box("D9.total.2026")).toHaveAccessibleDescription("This does not apply here");
  await page.getByRole("textbox", { name: /^Why this does not apply here/ }).fill("Too short");
  await onward();
  await expect.element(page.getByRole("alert")).toHaveTextContent("Say in 10 characters or more");
  expect(fillIn.draft.value.figures["D9.total.2026"]).toEqual({ text: "", why: "does-not-apply", reason: "Too short" });
});

test("a code typed in a box is its reason, and a figure typed over it takes its place", async () => {
  const { fillIn } = await open("D9");
  await box("D9.total.2025").fill("nr");
  expect(fillIn.draft.value.figures["D9.total.2025"]).toEqual({ text: "", why: "not-recorded", reason: "" });
  expect(field("D9.total.2025.why").value).toBe("not-recorded");
  await box("D9.total.2025").fill("12");
  expect(fillIn.draft.value.figures["D9.total.2025"]).toEqual({ text: "12", why: null, reason: "" });
  expect(field("D9.total.2025.why").value).toBe("");
});

test("the changes stand beside the figures, and a large one asks for a note before sign-off", async () => {
  await open("D9");
  await box("D9.total.2024").fill("20");
  await box("D9.total.2025").fill("31");
  await box("D9.total.2026").fill("36");
  await expect.element(page.getByRole("row", { name: /\+80%.*\+5 \(\+16\.1%\)/ })).toBeVisible();
  await expect.element(page.getByText(/went from 20 to 31\. Add a note/)).toBeVisible();
  await page.getByRole("textbox", { name: "Note on the figures" }).fill("Recording improved.");
  await expect.element(page.getByText(/went from 20 to 31/)).not.toBeInTheDocument();
  await onward();
  expect(window.location.hash).toBe("#/draft/d1/figures/D10");
});

test("a published figure is confirmed or corrected, and a correction asks for a note", async () => {
  const { fillIn } = await open("D1");
  await expect.element(page.getByText("Published: 58 (Office of Examples, 16 July 2026)")).toBeVisible();
  await onward();
  await page.getByRole("link", { name: /^Confirm or correct the published figure.*2024/ }).click();
  expect(focused()).toBe("D1.2024.published");
  await choice("D1.2024", "Confirm").click();
  await box("D1.2025").fill("52");
  await expect.element(choice("D1.2025", "Confirm")).toBeChecked();
  await choice("D1.2026", "Correct").click();
  await box("D1.2026").fill("60");
  expect(fillIn.draft.value.figures["D1.2024"]).toMatchObject({ text: "41", published: "confirmed" });
  expect(fillIn.draft.value.figures["D1.2025"]).toMatchObject({ text: "52", published: "confirmed" });
  expect(fillIn.draft.value.figures["D1.2026"]).toMatchObject({ text: "60", published: "corrected" });
  await expect.element(page.getByText(/Add a note that says why the published figure is corrected/)).toBeVisible();
  await onward();
  expect(window.location.hash).toBe("#/draft/d1/figures/D2");
});

test("published figures are confirmed all together, and what was corrected stays", async () => {
  const { fillIn } = await open("D1");
  await box("D1.2026").fill("60");
  await page.getByRole("button", { name: "Confirm all published figures" }).click();
  const held = ["D1.2024", "D1.2025", "D1.2026"].map((cell) => fillIn.draft.value.figures[cell]);
  expect(held.map((cell) => cell?.published)).toEqual(["confirmed", "confirmed", "corrected"]);
  expect(field("D1.2024").value).toBe("41");
  // There is a figure, so there is no reason why there is none.
  expect(document.getElementsByName("D1.2026.why")).toHaveLength(0);
});

test("a block pasted into a box fills those beside it, after a preview, and is taken back whole", async () => {
  const { fillIn } = await open("D9");
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/plain", "20\t24\t26");
  field("D9.total.2024").dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  await page.getByRole("button", { name: "Put in these figures" }).click();
  expect(["2024", "2025", "2026"].map((year) => field(`D9.total.${year}`).value)).toEqual(["20", "24", "26"]);
  await page.getByRole("button", { name: "Take these figures back" }).click();
  expect(fillIn.draft.value.figures).toEqual({});
});

test("a row that is none says so", async () => {
  await open("D99");
  await expect.element(page.getByRole("heading", { level: 1 })).toHaveTextContent("Page not found");
});

test("a row that is not asked here says why", async () => {
  await open("D15", "lough-example");
  await expect.element(page.getByText(/^This figure is not asked here: /)).toBeVisible();
  expect(document.querySelector("input")).toBeNull();
});

test("where the latest figure is not recorded, an action is started from here, and there is none until something is typed", async () => {
  const { fillIn } = await open("D9");
  await box("D9.total.2026").fill("NR");
  await page.getByRole("button", { name: "Add an action for D9" }).click();
  expect(fillIn.draft.value.actions).toEqual({});
  expect(window.location.hash).toBe("#/draft/d1/actions");
  show(<ActionsPage {...{ edges: stageEdges({ drafts: [] }), fillIn, params: {} }} />);
  await expect.poll(() => document.activeElement?.id).toBe("action.outcome");
  await expect.element(page.getByRole("heading", { name: "Add action A1" })).toBeVisible();
  const outcome = page.getByRole("textbox", { name: "What will be different" });
  await outcome.fill("The referrals of each year are counted.");
  expect(fillIn.draft.value.actions.A1?.serves).toEqual(["D9"]);
  await outcome.fill("");
  expect(fillIn.draft.value.actions.A1).toBeUndefined();
});

test("a figure confirmed for one force is asked again for another, and comes back with the force", async () => {
  const opened = await openDraft(draftWith("exampleshire"));
  show(<FigureRowPage {...opened.props({ row: "D1" })} />);
  await expect.element(page.getByRole("heading", { level: 1 })).toBeVisible();
  await choice("D1.2026", "Confirm").click();
  changeForce(opened.fillIn, "lough-example");
  await expect.poll(() => document.querySelector<HTMLInputElement>('[name="D1.2026"]')?.value).toBe("");
  changeForce(opened.fillIn, "exampleshire-2");
  await expect.poll(() => document.getElementsByName("D1.2026.published").length).toBe(2);
  await expect.element(choice("D1.2026", "Confirm")).not.toBeChecked();
  changeForce(opened.fillIn, "exampleshire");
  await expect.poll(() => document.querySelector<HTMLInputElement>('[name="D1.2026"]')?.value).toBe("58");
});

for (const row of ["D1", "D2", "D6", "D9", "D15"]) {
  test(`axe finds nothing on ${row} with its errors, and nothing sticks out at 320 px`, async () => {
    await open(row);
    await onward();
    await expect.element(page.getByRole("alert")).toBeVisible();
    document.querySelectorAll("details").forEach((details) => {
      details.open = true;
    });
    expect(await axeFindings()).toEqual([]);
    expect(await sticksOutAt320()).toBe(0);
  });
}
