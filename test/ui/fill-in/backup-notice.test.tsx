import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { BackupNotice } from "../../../src/ui/fill-in/backup-notice.tsx";
import { clockAt } from "../../journeys/support/ports.ts";
import { readyDraft, show, stageEdges } from "../read/stage.ts";

const draft = { ...readyDraft(), id: "d1" };
const write = { section: "office", id: "SOC", value: "A note" } as const;
const never = "No backup file holds this work yet.";
const old = "This work has changed since the last backup file";

/** A draft at revision 2, looked at `now`; the last backup, if any, holds it at revision `held`. */
const look = async (now: string, backup?: { readonly at: string; readonly held: number }): Promise<void> => {
  const edges = { ...stageEdges({ drafts: [draft] }), clock: clockAt(now) };
  expect((await edges.drafts.write("d1", [write], { after: 1 })).status).toBe("saved");
  if (backup !== undefined) {
    const { at, held } = backup;
    await (await edges.archive()).set({ lastBackup: { at, name: "backup.json", revisions: { d1: held } } });
  }
  show(<BackupNotice edges={edges} draftId="d1" />);
};
/** What is silent has to have had its time to speak. */
const silent = async (): Promise<void> => {
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(document.querySelector("main")?.textContent).toBe("");
};
const later = "2026-07-10T09:00:00.000Z";

test("work that no backup holds is spoken of, and the link leads to where one is saved", async () => {
  await look(later);
  await expect.element(page.getByText(never)).toBeVisible();
  expect(page.getByRole("link", { name: "Save a backup" }).element().getAttribute("href")).toBe("#/work");
});

test("work that changed since a backup of more than a day ago is spoken of", async () => {
  await look(later, { at: "2026-07-09T08:59:59.000Z", held: 1 });
  await expect.element(page.getByText(old)).toBeVisible();
});

test("work that changed since a backup of less than a day ago is not", async () => {
  await look(later, { at: "2026-07-09T09:00:01.000Z", held: 1 });
  await silent();
});

test("a clock that was set back since the backup does not silence it", async () => {
  await look(later, { at: "2027-07-09T09:00:00.000Z", held: 1 });
  await expect.element(page.getByText(old)).toBeVisible();
});

test("a backup that holds the work as it is needs no other, however old it is", async () => {
  await look(later, { at: "2026-07-01T09:00:00.000Z", held: 2 });
  await silent();
});
