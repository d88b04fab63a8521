import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { noAnswer } from "../../../src/core/answers/draft.ts";
import { StartPage } from "../../../src/ui/start/pages.tsx";
import { HistoryPage } from "../../../src/ui/work/history-page.tsx";
import { memoryDevice } from "../../journeys/support/ports.ts";
import { axeFindings, fillInOf, readyDraft, show, stageEdges, sticksOutAt320 } from "../read/stage.ts";

const draft = { ...readyDraft(), id: "d1" };
const missed = { id: "gone", force: "exampleshire", edition: "training-2026", savedAt: "2026-06-30T09:00:00.000Z" };

test("the history shows what changed on a question, and the last change is undone from it", async () => {
  const edges = stageEdges({ drafts: [draft] });
  const fillIn = await fillInOf(edges, draft);
  fillIn.put({ section: "answers", id: "SOC-1", value: { ...noAnswer, note: "A new note" } });
  await fillIn.settled();
  show(<HistoryPage edges={edges} params={{}} fillIn={fillIn} />);
  await expect.element(page.getByRole("heading", { level: 3, name: "Question 1.1" })).toBeVisible();
  await expect.element(page.getByText("A new note")).toBeVisible();
  expect(await axeFindings()).toEqual([]);
  expect(await sticksOutAt320()).toBeLessThanOrEqual(0);
  await page.getByRole("button", { name: "Undo the last change" }).click();
  await expect.element(page.getByText("Undone. The history keeps both.")).toBeVisible();
  expect((await edges.drafts.read("d1"))?.draft.answers).toEqual(draft.answers);
});

test("the history begins with the newest 30 changes, and goes on to the older with the keyboard where they begin", async () => {
  const edges = stageEdges({ drafts: [draft] });
  const fillIn = await fillInOf(edges, draft);
  for (let n = 1; n <= 32; n += 1) {
    fillIn.put({ section: "answers", id: n % 2 === 0 ? "SOC-1" : "SOC-2", value: { ...noAnswer, note: `Note ${n}` } });
    await fillIn.settled();
  }
  show(<HistoryPage edges={edges} params={{}} fillIn={fillIn} />);
  const entries = page.getByRole("heading", { level: 2 });
  await expect.element(entries.first()).toHaveTextContent("Entry 32");
  expect(entries.elements().length).toBe(30);
  await page.getByRole("button", { name: "Show 2 older changes" }).click();
  await expect.element(page.getByRole("heading", { level: 2, name: "Entry 2", exact: true })).toHaveFocus();
  expect(entries.elements().length).toBe(32);
  await expect.element(page.getByRole("button", { name: /older/ })).not.toBeInTheDocument();
});

test("where nothing was changed there is nothing to undo", async () => {
  const edges = stageEdges({ drafts: [draft] });
  show(<HistoryPage edges={edges} params={{}} fillIn={await fillInOf(edges, draft)} />);
  await page.getByRole("button", { name: "Undo the last change" }).click();
  await expect.element(page.getByText("There is nothing left to undo.")).toBeVisible();
});

test("drafts that a trace remembers and the store has lost are told on the start page, until it is known", async () => {
  const device = memoryDevice(missed);
  const edges = { ...stageEdges(), device: async () => device };
  show(<StartPage edges={edges} params={{}} />);
  await expect.element(page.getByRole("heading", { name: "Work that was in this browser is gone" })).toBeVisible();
  await expect
    .element(page.getByText("Exampleshire Police, 2026 training edition, last saved about 30 June 2026 at 10:00"))
    .toBeVisible();
  expect(document.body.textContent).toContain("ClearBrowsingDataOnExit");
  expect(await axeFindings()).toEqual([]);
  await page.getByRole("button", { name: "I know. Do not show this again" }).click();
  expect(device.trace.remembered()).toEqual([]);
});

test("drafts in a store that the browser does not open are not said to be gone", async () => {
  const device = memoryDevice(missed);
  const edges = { ...stageEdges(), keeps: "memory", device: async () => device } as const;
  show(<StartPage edges={edges} params={{}} />);
  await expect
    .element(page.getByRole("heading", { name: "Work that was saved in this browser cannot be opened now" }))
    .toBeVisible();
  await expect.element(page.getByText("This service did not delete them.")).toBeVisible();
  expect(document.body.textContent).not.toMatch(/is gone|were cleared|cannot bring/);
  expect(page.getByRole("button", { name: "I know" }).elements()).toEqual([]);
  expect(await axeFindings()).toEqual([]);
});
