import { afterEach, beforeEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { Change } from "../../../src/core/answers/draft.ts";
import { fullNameOf } from "../../../src/core/figures/sheet-boxes.ts";
import { contentOf } from "../../../src/core/questionnaire/all-content.ts";
import { FiguresSheetPage } from "../../../src/ui/fill-in/figures-sheet-page.tsx";
import { requestFocus } from "../../../src/ui/fill-in/focus-request.ts";
import { axeFindings, show, sticksOutAt320 } from "../read/stage.ts";
import { draftWith, type OpenDraft, openDraft } from "./open-draft.ts";

const button = (name: string) => page.getByRole("button", { name, exact: true });
const block = page.getByRole("textbox", { name: "Paste a block here" });
const open = async (force = "exampleshire", ...changes: readonly Change[]): Promise<OpenDraft> => {
  const opened = await openDraft(draftWith(force, ...changes));
  show(<FiguresSheetPage {...opened.props()} />);
  await expect.element(page.getByRole("heading", { level: 1 })).toBeVisible();
  return opened;
};
const figure = (id: string, text: string): Change => ({
  section: "figures",
  id,
  value: { text, why: null, reason: "" },
});
const lines = (...all: readonly (readonly string[])[]): string => all.map((line) => line.join("\t")).join("\n");
const content = contentOf("training-2026", "EW");
/** What the edition calls a row and a box, so that its words may change. */
const nameOf = (id: string): string => {
  const found = content?.figures.flatMap((row) => [row, ...row.boxes]).find((one) => one.id === id);
  return found === undefined ? id : fullNameOf(found);
};
const suspects = `${nameOf("D9.total")}, year to 31 March`;
const sheet = (...all: readonly string[]): File =>
  new File(
    [["edition,force,box,name,unit,2024,2025,2026,31-March-2026,source,note", ...all].join("\r\n")],
    "MSHT-figures.csv",
    { type: "text/csv" },
  );
const cells = (): readonly string[] =>
  [...document.querySelectorAll("main table tbody tr")].map((row) =>
    [...row.children].map((cell) => cell.textContent).join(" | "),
  );

beforeEach(() => {
  window.location.hash = "#/draft/d1/figures/sheet";
});
afterEach(() => {
  window.location.hash = "";
});

test("the blank sheet is saved under its name", async () => {
  const { edges } = await open();
  await button("Save a blank sheet").click();
  expect(edges.files.offered[0]?.name).toBe("TRAINING_MSHT-figures_training-2026_exampleshire.csv");
  expect(edges.files.offered[0]?.content).toContain("training-2026,exampleshire,D9.total,");
});

test("a sheet that comes back is shown before anything changes, goes in, and is taken back whole", async () => {
  const begun = figure("D9.total.2024", "20");
  const { fillIn } = await open("exampleshire", begun);
  const before = fillIn.draft.value;
  await page
    .getByLabelText("A sheet that was filled in (CSV)")
    .upload(
      sheet(
        "training-2026,exampleshire,D9.total,Suspects,people,21,-5,NX,x,Case system,",
        "training-2026,exampleshire,D1,Crimes,crimes,41,52,60,x,,",
      ),
    );
  await expect.element(page.getByRole("heading", { name: "What goes where" })).toHaveFocus();
  expect(fillIn.draft.value).toBe(before);
  expect(cells().slice(0, 4)).toEqual([
    `${suspects} 2024 | 20 | 21`,
    `${suspects} 2026 | nothing | We hold this but could not extract it in time`,
    `${nameOf("D1")}, year to 31 March 2026 | 58 is published, not yet confirmed | 60, a correction of the published 58`,
    `${nameOf("D9")}, where the figure comes from | nothing | Case system`,
  ]);
  await expect
    .element(page.getByText(`${suspects} 2025: enter 0 or more, with no minus sign or brackets`))
    .toBeVisible();
  await button("Put in these figures").click();
  await expect.element(page.getByText("4 entries were put in.")).toBeVisible();
  await expect.poll(() => document.activeElement?.id).toBe("figures-put-in");
  const { figures, figureRows } = fillIn.draft.value;
  expect(Object.keys(figures).sort()).toEqual(["D1.2026", "D9.total.2024", "D9.total.2026"]);
  expect(figures["D1.2026"]).toMatchObject({ text: "60", published: "corrected" });
  expect(figureRows.D9).toEqual({ source: "Case system", note: "" });
  await button("Take these figures back").click();
  await expect.element(page.getByText("The figures were taken back.")).toBeVisible();
  expect(fillIn.draft.value).toEqual(before);
});

test("published figures that came back as they are wait for a tick", async () => {
  const { fillIn } = await open();
  await page
    .getByLabelText("A sheet that was filled in (CSV)")
    .upload(sheet("training-2026,exampleshire,D1,Crimes,crimes,41,52,58,x,,"));
  await expect.element(page.getByText("Nothing would change.")).toBeVisible();
  await expect.element(button("Put in these figures")).not.toBeInTheDocument();
  await page.getByRole("checkbox", { name: "Confirm all 3: the published figures are right" }).click();
  await button("Put in these figures").click();
  expect(Object.values(fillIn.draft.value.figures).map(({ published }) => published)).toEqual([
    "confirmed",
    "confirmed",
    "confirmed",
  ]);
});

test("by keyboard: a block is pasted, cancelled with its text kept, mended and put in", async () => {
  const { fillIn } = await open();
  await block.fill(lines(["21", "4,6"], ["24"]));
  await page
    .getByRole("combobox", { name: "A block without headings begins at this figure" })
    .selectOptions("D9.total");
  await page.getByRole("combobox", { name: "and at this time" }).selectOptions("2025");
  button("Show what goes where").element().focus();
  await userEvent.keyboard("{Enter}");
  await expect.element(page.getByRole("heading", { level: 2 })).toHaveFocus();
  await userEvent.tab();
  while (document.activeElement?.textContent !== "Cancel") {
    await userEvent.tab();
  }
  await userEvent.keyboard("{Enter}");
  await expect.element(block).toHaveFocus();
  expect(fillIn.draft.value.figures).toEqual({});
  await expect.element(block).toHaveValue(lines(["21", "4,6"], ["24"]));
  await block.fill(lines(["box", "2026"], ["D9.total", "46"]));
  await button("Show what goes where").click();
  await button("Put in these figures").click();
  expect(fillIn.draft.value.figures["D9.total.2026"]?.text).toBe("46");
});

test("a block that is too big, another force's sheet and a file that is no CSV are refused whole, in words", async () => {
  const { fillIn } = await open();
  await block.fill(lines(["1", "2", "3", "4", "5"]));
  await button("Show what goes where").click();
  await expect.element(page.getByRole("alert")).toHaveTextContent(/^The block is 1 by 5\. Here there is room for/);
  await button("Cancel").click();
  const file = page.getByLabelText("A sheet that was filled in (CSV)");
  await file.upload(sheet("training-2026,glen-example,D1,,,1"));
  await expect
    .element(page.getByRole("alert"))
    .toHaveTextContent("This sheet is for Police of Glen Example, training-2026. Save a new blank sheet");
  await button("Cancel").click();
  await file.upload(new File([Uint8Array.of(0x50, 0x4b, 3, 4, 0x14, 0)], "figures.xlsx"));
  await expect.element(page.getByRole("alert")).toHaveTextContent("This is not a CSV file.");
  expect(fillIn.draft.value.figures).toEqual({});
});

test("a slow sheet that was chosen first does not come up once two at once were refused", async () => {
  await open();
  let goOn = (): void => {};
  const slow = sheet("training-2026,exampleshire,D1,,,1");
  Object.defineProperty(slow, "slice", {
    value: () => ({ arrayBuffer: () => new Promise((resolve) => (goOn = () => resolve(new ArrayBuffer(0)))) }),
  });
  const input = document.querySelector<HTMLInputElement>("input[type=file]");
  for (const files of [[slow], [slow, slow]]) {
    Object.defineProperty(input, "files", { configurable: true, value: files });
    input?.dispatchEvent(new Event("change"));
    Reflect.deleteProperty(input ?? {}, "files");
  }
  await button("Cancel").click();
  goOn();
  await new Promise((resolve) => setTimeout(resolve, 300));
  await expect.element(page.getByRole("button", { name: "Cancel" })).not.toBeInTheDocument();
  expect(document.body.textContent).not.toContain("Reading");
});

test("nothing pasted is said beside the box", async () => {
  await open();
  await button("Show what goes where").click();
  await expect.element(block).toHaveAccessibleDescription(/Paste or type a block first/);
  await expect.element(block).toHaveFocus();
});

test("figures kept apart stand here, can be removed and taken back", async () => {
  requestFocus({ field: "D23.2026", item: undefined });
  const { fillIn } = await open("exampleshire", figure("D23.2026", "4"), figure("D9.total.2026", "5"));
  await expect
    .element(page.getByText(/^D23, year to 31 March 2026 is not in this edition\. The figure is kept/))
    .toHaveFocus();
  await button("Remove them").click();
  expect(Object.keys(fillIn.draft.value.figures)).toEqual(["D9.total.2026"]);
  await button("Take these figures back").click();
  expect(Object.keys(fillIn.draft.value.figures)).toEqual(["D9.total.2026", "D23.2026"]);
});

test("without a force there is nothing to put figures against", async () => {
  await open("");
  await expect.element(page.getByRole("link", { name: "Choose the force" })).toBeVisible();
});

test("axe finds nothing on the page nor in the preview, and nothing sticks out at 320 px", async () => {
  await open("exampleshire", figure("D23.2026", "4"));
  expect(await axeFindings()).toEqual([]);
  expect(await sticksOutAt320()).toBe(0);
  await block.fill(
    lines(
      ["box", "2024", "2025", "2026"],
      ["D9.total", "21", "-5", "NA: no railway in the area"],
      ["D1", "41", "52", "60"],
    ),
  );
  await button("Show what goes where").click();
  await expect.element(page.getByRole("heading", { name: "What goes where" })).toBeVisible();
  expect(await axeFindings()).toEqual([]);
  expect(await sticksOutAt320()).toBe(0);
  await button("Put in these figures").click();
  expect(await axeFindings()).toEqual([]);
});
