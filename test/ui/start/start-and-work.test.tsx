import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { only } from "../../../src/core/answers/draft.ts";
import type { KeptKey } from "../../../src/core/return/return-file.ts";
import { certificateFingerprint } from "../../../src/core/verdict/certificate-fingerprint.ts";

import { draftCopy } from "../../../src/journeys/start.ts";
import { StartPage } from "../../../src/ui/start/pages.tsx";
import { WorkPage } from "../../../src/ui/start/work-page.tsx";
import { axeFindings, readyDraft, show, stageEdges, sticksOutAt320, until } from "../read/stage.ts";

const draft = readyDraft();
const key: KeptKey = {
  certificateSha256: "c".repeat(64),
  certificate: new Uint8Array([1]),
  encryptedKey: new Uint8Array([2]),
  force: "exampleshire",
  name: "Sam Example",
  title: "Chief Constable",
  notBefore: "2026-06-01T00:00:00Z",
  notAfter: "2029-06-01T00:00:00Z",
};
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

test("work on this device: a copy is offered, and a draft goes only after it was asked", async () => {
  const edges = stageEdges({ drafts: [draft], keys: [key] });
  show(<WorkPage edges={edges} params={{}} />);
  await page.getByRole("button", { name: "Save a copy of the draft" }).click();
  const [offered] = edges.files.offered;
  expect(offered?.name).toMatch(/TRAINING_IASC-MSHT_training-2026_exampleshire_draft\.json$/);
  expect(offered?.content).toBe(draftCopy(draft));
  await page.getByRole("button", { name: /^Delete Exampleshire/ }).click();
  await expect.element(page.getByRole("heading", { level: 1 })).toHaveFocus();
  await page.getByRole("button", { name: "Keep it" }).click();
  expect(await edges.drafts.list()).toHaveLength(1);
  await page.getByRole("button", { name: /^Delete Exampleshire/ }).click();
  await page.getByRole("button", { name: "Delete the draft" }).click();
  await expect.element(page.getByText("There are no drafts on this device.")).toBeVisible();
  expect(await edges.drafts.list()).toEqual([]);
  expect(await edges.keys.list()).toHaveLength(1);
});

test("keys are listed by who they are for and by what is read over the telephone", async () => {
  const edges = stageEdges({ keys: [key] });
  show(<WorkPage edges={edges} params={{}} />);
  await expect.element(page.getByText("Sam Example, Chief Constable, Exampleshire Police")).toBeVisible();
  await expect.element(page.getByText(certificateFingerprint(key.certificateSha256))).toBeVisible();
  await page.getByRole("button", { name: "Delete Sam Example" }).click();
  await page.getByRole("button", { name: "Delete the key" }).click();
  await expect.element(page.getByText("There are no signing keys on this device.")).toBeVisible();
});

test("everything on this device goes at once, drafts and keys", async () => {
  const edges = stageEdges({ drafts: [draft], keys: [key] });
  show(<WorkPage edges={edges} params={{}} />);
  await page.getByRole("button", { name: "Delete everything on this device" }).click();
  await page.getByRole("button", { name: "Delete everything", exact: true }).click();
  await expect.element(page.getByText("There are no drafts on this device.")).toBeVisible();
  expect(await edges.drafts.list()).toEqual([]);
  expect(await edges.keys.list()).toEqual([]);
});

test("a draft without a force is listed all the same", async () => {
  const about = draft.about[only];
  if (about === undefined) {
    throw new Error("the sample is about something");
  }
  const edges = stageEdges({ drafts: [{ ...draft, about: { [only]: { ...about, force: "" } } }] });
  show(<WorkPage edges={edges} params={{}} />);
  await expect.element(page.getByRole("heading", { name: /^No force chosen/ })).toBeVisible();
});

test("axe finds nothing on both pages, and nothing sticks out at 320 pixels", async () => {
  const edges = stageEdges({ drafts: [draft], keys: [key] });
  show(<StartPage edges={edges} params={{}} />);
  await page.getByRole("button", { name: "Open a backup or a return" }).click();
  await until(() => document.querySelector('a[href^="#/draft/"]'));
  expect(await axeFindings()).toEqual([]);
  expect(await sticksOutAt320()).toBeLessThanOrEqual(0);
  show(<WorkPage edges={edges} params={{}} />);
  await until(() => document.querySelector('a[href^="#/draft/"]'));
  expect(await axeFindings()).toEqual([]);
  expect(await sticksOutAt320()).toBeLessThanOrEqual(0);
});
