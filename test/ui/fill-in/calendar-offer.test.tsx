import { expect, test } from "vitest";
import { page } from "vitest/browser";
import type { Change } from "../../../src/core/answers/draft.ts";
import { ActionsPage } from "../../../src/ui/fill-in/actions-page.tsx";
import { TaskListPage } from "../../../src/ui/fill-in/task-list-page.tsx";
import { show } from "../read/stage.ts";
import { draftWith, openDraft } from "./open-draft.ts";

const action = (id: string, due: string, serves: readonly string[] = ["SOC-1", "D9"]): Change => ({
  section: "actions",
  id,
  value: { outcome: "PC Sample tells Alex Example", owner: "Sam Sample", due, serves, dependsOn: [], help: "" },
});
const offer = "Save the dates for your calendar";

test("the deadline and each action that has a day are offered from the task list, with nobody's name or words", async () => {
  const { props, edges } = await openDraft(
    draftWith("exampleshire", action("A2", "2026-09-30"), action("A10", "2027-01-15", []), action("A3", "soon")),
  );
  show(<TaskListPage {...props()} />);
  await page.getByRole("button", { name: offer }).click();
  const [file] = edges.files.offered;
  const text = String(file?.content).replaceAll("\r\n ", "");
  expect(file?.name).toBe("TRAINING_MSHT-dates_training-2026_exampleshire.ics");
  expect(text.match(/^UID:.*$/gm)).toEqual([
    "UID:deadline-training-2026-exampleshire@msht-self-assessment",
    "UID:A2-training-2026-exampleshire@msht-self-assessment",
    "UID:A10-training-2026-exampleshire@msht-self-assessment",
  ]);
  expect(text).toContain("DTSTAMP:20260701T093000Z");
  expect(text).toContain("SUMMARY:TRAINING: Exampleshire Police: action A2 of the MSHT self-assessment is due");
  expect(text).toContain("DESCRIPTION:It serves 1.1 and D9. What was promised stands");
  expect(text).not.toMatch(/Sample|Alex/);
});

test("the actions page offers the same", async () => {
  const { props, edges } = await openDraft(draftWith("exampleshire", action("A1", "2026-09-30")));
  show(<ActionsPage {...props()} />);
  await page.getByRole("button", { name: offer }).click();
  expect(edges.files.offered).toHaveLength(1);
});

test("without a force there is no date to keep, and nothing is offered", async () => {
  const { props } = await openDraft(draftWith("", action("A1", "2026-09-30")));
  const main = show(<TaskListPage {...props()} />);
  expect(main.textContent).not.toContain(offer);
});
