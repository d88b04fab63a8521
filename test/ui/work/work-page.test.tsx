import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { only } from "../../../src/core/answers/draft.ts";
import type { KeptKey } from "../../../src/core/return/return-file.ts";
import { certificateFingerprint } from "../../../src/core/verdict/certificate-fingerprint.ts";
import { draftCopy } from "../../../src/journeys/start.ts";
import { WorkPage } from "../../../src/ui/work/work-page.tsx";
import { axeFindings, readyDraft, show, stageEdges, sticksOutAt320, until } from "../read/stage.ts";

const draft = readyDraft();
const name = "Exampleshire Police, 2026 training edition";
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
const told = () => page.elementLocator(document.querySelector(".govuk-inset-text") ?? document.body);

test("a copy of a draft is offered, and what was done is said where the focus is", async () => {
  const edges = stageEdges({ drafts: [draft], keys: [key] });
  show(<WorkPage edges={edges} params={{}} />);
  await page.getByRole("button", { name: "Save a copy of the draft" }).click();
  await until(() => document.querySelector(".govuk-inset-text"));
  await expect.element(told()).toHaveFocus();
  const [offered] = edges.files.offered;
  expect(offered?.name).toMatch(/TRAINING_IASC-MSHT_training-2026_exampleshire_draft\.json$/);
  expect(offered?.content).toBe(draftCopy(draft));
});

test("a copy and a second draft hold what another window has written since the list was drawn", async () => {
  const edges = stageEdges({ drafts: [draft] });
  show(<WorkPage edges={edges} params={{}} />);
  await expect.element(page.getByRole("heading", { level: 3, name })).toBeVisible();
  const stored = await edges.drafts.read(draft.id);
  await edges.drafts.write(draft.id, [{ section: "office", id: "SOC", value: "typed since" }], {
    after: stored?.revision ?? -1,
  });
  await page.getByRole("button", { name: "Save a copy of the draft" }).click();
  await until(() => edges.files.offered[0]);
  expect(edges.files.offered[0]?.content).toContain("typed since");
  await page.getByRole("button", { name: `Make a second one like it ${name}` }).click();
  await expect.element(page.getByText("was made.")).toBeVisible();
  expect((await edges.drafts.list()).map((one) => one.draft.office.SOC)).toEqual(["typed since", "typed since"]);
});

test("a draft that another window has taken back is not deleted for good from here", async () => {
  const edges = stageEdges({ drafts: [draft] });
  await edges.drafts.remove(draft.id);
  show(<WorkPage edges={edges} params={{}} />);
  await page.getByRole("button", { name: `Delete for good ${name}` }).click();
  await (await edges.archive()).takeBack(draft.id);
  await page.getByRole("button", { name: "Delete it for good" }).click();
  await expect.element(page.getByText("Nothing was deleted: another window has taken this draft back")).toBeVisible();
  await expect.element(page.getByRole("heading", { level: 3, name })).toBeVisible();
  expect((await edges.drafts.read(draft.id))?.draft).toEqual(draft);
});

test("a deleted draft comes back with one press, or later from the list of the deleted", async () => {
  const told: string[] = [];
  const edges = stageEdges({ drafts: [draft], keys: [key] });
  const tabs = { ...edges.tabs, written: (id: string) => void told.push(id) };
  show(<WorkPage edges={{ ...edges, tabs }} params={{}} />);
  await page.getByRole("button", { name: `Delete ${name}` }).click();
  await expect.element(page.getByText("There are no drafts on this device.")).toBeVisible();
  expect(await edges.drafts.list()).toEqual([]);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => told).toEqual([draft.id]);
  await expect.element(page.getByRole("heading", { level: 3, name })).toBeVisible();
  expect((await edges.drafts.read(draft.id))?.draft).toEqual(draft);
  await page.getByRole("button", { name: `Delete ${name}` }).click();
  await expect.element(page.getByText("Kept for at least 30 days.")).toBeVisible();
  await page.getByRole("button", { name: `Take it back ${name}` }).click();
  await expect.element(page.getByText(`“${name}” is back among your drafts.`)).toHaveFocus();
  expect(await edges.drafts.list()).toHaveLength(1);
});

test("a draft goes for good only after it was asked", async () => {
  const edges = stageEdges({ drafts: [draft], keys: [key] });
  show(<WorkPage edges={edges} params={{}} />);
  await page.getByRole("button", { name: `Delete ${name}` }).click();
  await page.getByRole("button", { name: `Delete for good ${name}` }).click();
  await expect.element(page.getByRole("heading", { level: 1 })).toHaveFocus();
  await page.getByRole("button", { name: "Keep it" }).click();
  await page.getByRole("button", { name: `Delete for good ${name}` }).click();
  await page.getByRole("button", { name: "Delete it for good" }).click();
  await expect.element(page.getByText("There are no drafts on this device.")).toBeVisible();
  expect(await (await edges.archive()).removed()).toEqual([]);
  expect(await edges.keys.list()).toHaveLength(1);
});

test("a draft gets a name and loses it, and a second one like it is made", async () => {
  const edges = stageEdges({ drafts: [draft] });
  show(<WorkPage edges={edges} params={{}} />);
  await page.getByRole("button", { name: `Rename ${name}` }).click();
  await page.getByLabelText("Name of the draft").fill("First attempt");
  await page.getByRole("button", { name: "Save the name", exact: true }).click();
  await expect.element(page.getByRole("heading", { level: 3, name: "First attempt" })).toBeVisible();
  await page.getByRole("button", { name: "Make a second one like it" }).click();
  await expect.element(page.getByRole("heading", { level: 3, name: "First attempt (second)" })).toBeVisible();
  const [first, second] = (await edges.drafts.list()).map((one) => one.draft);
  expect(second?.answers).toEqual(first?.answers);
  expect(second?.id).not.toBe(first?.id);
});

test("how safe the work is stands there plainly", async () => {
  const edges = stageEdges({ drafts: [draft] });
  show(<WorkPage edges={edges} params={{}} />);
  const rows = await until(() => {
    const found = [...document.querySelectorAll(".govuk-summary-list__row")].map((row) => row.textContent);
    return found.length === 0 ? null : found;
  });
  expect(rows).toEqual([
    `Last saved1 July 2026 at 10:30, ${name}. Read back and compared.`,
    expect.stringContaining("Not promised."),
    "Last backup fileNone yet",
    `Lost if the browser’s data were cleared nowEverything in ${name}`,
    "Room on this device2 MB used, about 2 GB left",
  ]);
});

test("where nothing was saved and no backup made, no backup is said to hold it all", async () => {
  show(<WorkPage edges={stageEdges()} params={{}} />);
  await expect.element(page.getByText("No drafts: there are none to lose.")).toBeVisible();
});

test("after a backup only what was changed since would be lost, whatever the clock says", async () => {
  const edges = stageEdges({ drafts: [draft] });
  const archive = await edges.archive();
  const lastBackup = { at: "2027-01-01T09:00:00.000Z", name: "a_backup.age" };
  const revision = (await edges.drafts.read(draft.id))?.revision ?? 0;
  await archive.set({ lastBackup: { ...lastBackup, revisions: { [draft.id]: revision } } });
  show(<WorkPage edges={edges} params={{}} />);
  await expect.element(page.getByText("Nothing: the last backup holds it all.")).toBeVisible();
  await archive.set({ lastBackup: { ...lastBackup, revisions: { [draft.id]: revision - 1 } } });
  show(<WorkPage edges={edges} params={{}} />);
  await expect.element(page.getByText(`What changed since 1 January 2027 at 09:00 in ${name}`)).toBeVisible();
});

test("the device is given the name that the history will say", async () => {
  const edges = stageEdges({ drafts: [draft] });
  show(<WorkPage edges={edges} params={{}} />);
  await page.getByLabelText("What the history calls this device").fill(" Bureau laptop ");
  await page.getByRole("button", { name: "Save the name of the device" }).click();
  await expect.element(page.getByText("The name of the device was saved.")).toHaveFocus();
  expect((await (await edges.archive()).settings()).device).toBe("Bureau laptop");
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

test("axe finds nothing, and nothing sticks out at 320 pixels", async () => {
  const edges = stageEdges({ drafts: [draft, { ...draft, id: "other" }], keys: [key] });
  await edges.drafts.remove("other");
  show(<WorkPage edges={edges} params={{}} />);
  await until(() => document.querySelector('a[href^="#/draft/"]'));
  await page.getByRole("button", { name: `Rename ${name}` }).click();
  expect(await axeFindings()).toEqual([]);
  expect(await sticksOutAt320()).toBeLessThanOrEqual(0);
});
