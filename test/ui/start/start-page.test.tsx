import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { draftCopy } from "../../../src/journeys/start.ts";
import { StartPage } from "../../../src/ui/start/pages.tsx";
import { axeFindings, readyDraft, show, stageEdges, sticksOutAt320, until } from "../read/stage.ts";

const draft = readyDraft();
const file = (text: string, name = "a_draft.json"): File => new File([text], name, { type: "application/json" });
const openCopy = async (chosen: File): Promise<void> => {
  await page.getByRole("button", { name: "Open a backup or a return" }).click();
  await page.getByLabelText("Draft copy (JSON)").upload(chosen);
};

test("the start page leads to everything, and speaks for nobody", async () => {
  show(<StartPage edges={stageEdges()} params={{}} />);
  for (const [name, address] of [
    ["Start now", "#/new"],
    ["Try it with a made-up force", "#/try/SOC-1"],
    ["Check a return", "#/check-return"],
  ] as const) {
    await expect.element(page.getByRole("button", { name, exact: true })).toHaveAttribute("href", address);
  }
  const all = page.getByRole("link", { name: "Print or save all questions, figures and definitions", exact: true });
  await expect.element(all).toHaveAttribute("href", "#/questions");
  const text = document.body.textContent ?? "";
  expect(text).toContain("It shows the position at 31 March 2026. The office has not yet said by when.");
  expect(text).toContain("Your chief constable or commissioner gives an opinion");
  expect(text).not.toContain("asks forces to complete");
  expect(text).not.toContain("Your work on this device");
});

test("drafts already here can be continued from the start page", async () => {
  show(<StartPage edges={stageEdges({ drafts: [draft] })} params={{}} />);
  const link = page.getByRole("link", { name: /^Continue Exampleshire Police/ });
  await expect.element(link).toHaveAttribute("href", `#/draft/${draft.id}`);
});

test("a draft copy opens beside what is here", async () => {
  const edges = stageEdges({ drafts: [draft] });
  show(<StartPage edges={edges} params={{}} />);
  await openCopy(file(draftCopy(draft)));
  await until(() => (window.location.hash === "#/draft/new-draft-1" ? true : null));
  expect(await edges.drafts.list()).toHaveLength(2);
  expect((await edges.drafts.read("new-draft-1"))?.draft.answers).toEqual(draft.answers);
});

test.each([
  ["not JSON", file("hello"), "not a draft copy that this service saved"],
  ["JSON of something else", file('{"a":1}'), "not a draft copy that this service saved"],
  ["of a newer version", file('{"format":99,"kind":"draft","draft":{}}'), "newer version of this service"],
  ["a PDF", file("%PDF-1.7", "return.pdf"), "use “Check a return”"],
])("a file that is %s is refused in words, and nothing is written", async (_, chosen, text) => {
  const edges = stageEdges();
  show(<StartPage edges={edges} params={{}} />);
  await openCopy(chosen);
  await expect.element(page.getByText(text, { exact: false })).toBeVisible();
  await expect
    .element(page.getByLabelText("Draft copy (JSON)"))
    .toHaveAccessibleDescription(new RegExp(text.slice(0, 10)));
  expect(await edges.drafts.list()).toEqual([]);
});

test("axe finds nothing, and nothing sticks out at 320 pixels", async () => {
  show(<StartPage edges={stageEdges({ drafts: [draft] })} params={{}} />);
  await page.getByRole("button", { name: "Open a backup or a return" }).click();
  await until(() => document.querySelector('a[href^="#/draft/"]'));
  expect(await axeFindings()).toEqual([]);
  expect(await sticksOutAt320()).toBeLessThanOrEqual(0);
});
