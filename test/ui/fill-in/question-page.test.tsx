import { afterEach, beforeEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { QuestionPage } from "../../../src/ui/fill-in/question-page.tsx";
import { axeFindings, show, sticksOutAt320 } from "../read/stage.ts";
import { completedIn, draftWith, openDraft, policy } from "./open-draft.ts";

const open = async (question: string, force = "exampleshire", ...changes: Parameters<typeof draftWith>[1][]) => {
  const opened = await openDraft(draftWith(force, ...changes));
  show(<QuestionPage {...opened.props({ question })} forms={forms} />);
  await expect.element(page.getByRole("heading", { level: 1 })).toBeVisible();
  return opened;
};
const forms = () => import("../../../src/ui/fill-in/inline-forms.tsx");
const box = (value: string): HTMLInputElement => {
  const found = document.querySelector<HTMLInputElement>(`input[value="${value}"]`);
  if (found === null) {
    throw new Error(`no box ${value}`);
  }
  return found;
};
const level = (): string => document.querySelector(".app-level__now")?.textContent ?? "";
const answer = ({ fillIn }: Awaited<ReturnType<typeof openDraft>>, id: string) => fillIn.draft.value.answers[id];

beforeEach(() => {
  window.location.hash = "#/draft/d1/SOC-1";
});
afterEach(() => {
  window.location.hash = "";
});

test("the heading is the question with its number, and the boxes have the names of the contract", async () => {
  await open("SOC-1");
  await expect.element(page.getByRole("heading", { level: 1 })).toHaveTextContent(/^1\.1 Is one member of the chief/);
  const values = [...document.querySelectorAll<HTMLInputElement>('input[name="SOC-1"]')].map(({ value }) => value);
  expect(values).toEqual(["SOC-1a", "SOC-1b", "SOC-1c", "SOC-1d", "SOC-1e", "SOC-1t", "none", "not-known"]);
  await expect.element(page.getByRole("group", { name: "Which of these are true now?" })).toBeVisible();
  expect(level()).toBe("Not answered.");
});

test("ticking a line clears None of these and We do not know, and each of them clears all ticks", async () => {
  const opened = await open("SOC-1");
  await page.getByRole("checkbox", { name: "None of these" }).click();
  expect(level()).toBe("Level 0, not in place: no line is true.");
  box("SOC-1a").click();
  await expect.poll(() => box("none").checked).toBe(false);
  expect(answer(opened, "SOC-1")).toMatchObject({ ticks: ["SOC-1a"], choice: null });
  box("not-known").click();
  await expect.poll(() => box("SOC-1a").checked).toBe(false);
  expect(answer(opened, "SOC-1")).toMatchObject({ ticks: [], choice: "not-known" });
  box("none").click();
  await expect.poll(() => box("not-known").checked).toBe(false);
  box("none").click();
  await expect.poll(level).toBe("Not answered.");
});

test("the level follows each tick at once, and says what the evidence makes of it and what comes next", async () => {
  await open("SOC-1", "exampleshire", policy);
  for (const line of ["a", "b", "c"]) {
    box(`SOC-1${line}`).click();
  }
  await expect.poll(level).toBe("Level 1, developing: 3 of 5 lines. Claimed 1, counts as 0: no evidence named.");
  box("E1").click();
  await expect.poll(level).toBe("Level 1, developing: 3 of 5 lines.");
  expect(document.querySelector(".app-level")?.textContent).toContain("Not ticked: d and e.");
  expect(document.querySelector(".app-level")?.textContent).toContain("Level 2 asks for the two lines not ticked.");
  for (const line of ["d", "e", "t"]) {
    box(`SOC-1${line}`).click();
  }
  await expect
    .poll(level)
    .toBe(
      "Level 3, embedded: 5 of 5 lines, and the tested line too. Claimed 3, counts as 2: no test evidence dated in the last 12 months.",
    );
});

test("a screen reader hears the level once the ticking has paused, not at every tick", async () => {
  await open("SOC-1");
  const heard = (): string => document.querySelector(".app-level [aria-live]")?.textContent ?? "";
  box("SOC-1a").click();
  await expect.poll(level).toContain("1 of 5");
  expect(heard()).toBe("");
  box("SOC-1b").click();
  await expect.poll(heard, { timeout: 3000 }).toContain("2 of 5 lines");
});

test("a line that does not apply is text with its reason, and cannot be ticked", async () => {
  await open("PWR-1", "lough-example");
  expect(document.querySelector('input[value="PWR-1b"]')).toBeNull();
  await expect.element(page.getByText(/^b\. Not shown: No risk order was found in Northern Ireland law/)).toBeVisible();
  for (const line of ["a", "c", "d"]) {
    box(`PWR-1${line}`).click();
  }
  await expect.poll(level).toContain("3 of 3 lines");
});

test("the reason is asked from level 2 on, and what was written stays in sight below it", async () => {
  const opened = await open("SOC-4");
  const reason = page.getByRole("textbox", { name: "Why the team says so" });
  box("SOC-4a").click();
  await expect.element(reason).not.toBeInTheDocument();
  for (const line of ["b", "c", "d"]) {
    box(`SOC-4${line}`).click();
  }
  await reason.fill("The log shows it.");
  box("SOC-4d").click();
  await expect.element(reason).toHaveValue("The log shows it.");
  expect(answer(opened, "SOC-4")?.narrative).toBe("The log shows it.");
});

test("evidence is added there and then, with its fields, and is named by the question", async () => {
  const opened = await open("SOC-1", "exampleshire", policy);
  await page.getByRole("button", { name: "Add evidence to the list" }).click();
  await expect.element(page.getByRole("combobox", { name: "Type" })).toHaveFocus();
  await page.getByRole("combobox", { name: "Type" }).selectOptions("Minutes");
  await page.getByRole("textbox", { name: "Title" }).fill("Board minutes");
  await page.getByRole("textbox", { name: "Date" }).fill("march 2026");
  await page.getByRole("textbox", { name: "Held by" }).fill("Staff officer");
  expect(await axeFindings()).toEqual([]);
  await page.getByRole("button", { name: "Add to the list" }).click();
  await expect.element(page.getByRole("checkbox", { name: "E2. Board minutes" })).toHaveFocus();
  expect(opened.fillIn.draft.value.evidence.E2).toMatchObject({ type: "minutes", date: "2026-03" });
  expect(answer(opened, "SOC-1")?.evidence).toEqual(["E2"]);
  box("E1").click();
  await expect.poll(() => answer(opened, "SOC-1")?.evidence).toEqual(["E1", "E2"]);
});

test("a form of evidence that is closed with nothing in it gives the focus back to what opened it", async () => {
  const opened = await open("SOC-1");
  await page.getByRole("button", { name: "Add evidence to the list" }).click();
  await expect.element(page.getByRole("combobox", { name: "Type" })).toHaveFocus();
  await page.getByRole("button", { name: "Add to the list" }).click();
  await expect.element(page.getByRole("button", { name: "Add evidence to the list" })).toHaveFocus();
  expect(opened.fillIn.draft.value.evidence).toEqual({});
});

test("how to read the lines says first which letter it is that the questions name", async () => {
  await open("PWR-1");
  await expect
    .element(page.getByText(/^The letter names slavery and trafficking risk and prevention orders\./))
    .toBeVisible();
  await page.getByText("How to read the lines").click();
  await expect.element(page.getByText(/^"The letter" is the letter of 18 November 2019/)).toBeVisible();
});

test("an action starts from the lines not ticked and serves the question; a risk may stand in its place", async () => {
  const opened = await open("SOC-1", "exampleshire", policy);
  for (const value of ["SOC-1a", "SOC-1b", "SOC-1c", "SOC-1d", "E1"]) {
    box(value).click();
  }
  await expect.element(page.getByText("This question needs an action, or an accepted risk")).toBeVisible();
  await page.getByRole("button", { name: "Add an action from the lines not ticked" }).click();
  const outcome = page.getByRole("textbox", { name: "What will be different" });
  await expect.element(outcome).toHaveFocus();
  expect((outcome.element() as HTMLTextAreaElement).value).toMatch(
    /^In the last 12 months, the .* that covers MSHT\.$/,
  );
  await page.getByRole("button", { name: "Add to the list" }).click();
  await expect.element(page.getByText(/^Action A1: In the last 12 months/)).toBeVisible();
  expect(opened.fillIn.draft.value.actions.A1?.serves).toEqual(["SOC-1"]);
  await page.getByRole("button", { name: "Accept the risk instead" }).click();
  await page.getByRole("textbox", { name: "Why the risk is accepted" }).fill("Small force");
  await page.getByRole("button", { name: "Add to the list" }).click();
  expect(opened.fillIn.draft.value.risks.R1).toMatchObject({ serves: ["SOC-1"], why: "Small force" });
});

test("a date that cannot be read is said when the item is added to the list, and keeps the form open", async () => {
  const opened = await open("SOC-1");
  box("SOC-1a").click();
  await page.getByRole("button", { name: "Add evidence to the list" }).click();
  await page.getByRole("textbox", { name: "Date" }).fill("30 2 2026");
  await page.getByRole("button", { name: "Add to the list" }).click();
  const date = page.getByRole("textbox", { name: "Date" });
  await expect.element(date).toHaveAccessibleDescription(/Date must be a real date, like March 2026/);
  await expect.element(date).toHaveFocus();
  await date.fill("28 2 2026");
  await page.getByRole("button", { name: "Add to the list" }).click();
  expect(opened.fillIn.draft.value.evidence.E1?.date).toBe("2026-02-28");
  // The form closes and the page below it moves up: a click that was aimed before would miss.
  await expect.element(date).not.toBeInTheDocument();
  await page.getByRole("button", { name: "Add an action from the lines not ticked" }).click();
  const due = page.getByRole("textbox", { name: "Due date" });
  await due.fill("31 March 2026");
  await page.getByRole("button", { name: "Add to the list" }).click();
  await expect.element(due).toHaveAccessibleDescription(/The due date must be after 31 March 2026/);
  await due.fill("30 9 2026");
  await page.getByRole("button", { name: "Add to the list" }).click();
  expect(opened.fillIn.draft.value.actions.A1?.due).toBe("2026-09-30");
  await expect.poll(() => document.activeElement?.id).toBe("SOC-1.serves");
});

test("where only evidence is missing, an action starts empty: no line is left to quote", async () => {
  const opened = await open("SOC-4");
  for (const line of ["a", "b", "c", "d"]) {
    box(`SOC-4${line}`).click();
  }
  await page.getByRole("button", { name: "Add an action" }).click();
  const outcome = page.getByRole("textbox", { name: "What will be different" });
  await expect.element(outcome).toHaveValue("");
  await outcome.fill("Name evidence");
  expect(opened.fillIn.draft.value.actions.A1).toMatchObject({ outcome: "Name evidence", serves: ["SOC-4"] });
});

test("an action, a risk or evidence that is cancelled in its form is gone from the draft", async () => {
  const opened = await open("SOC-1");
  box("SOC-1a").click();
  await page.getByRole("button", { name: "Add an action from the lines not ticked" }).click();
  expect(opened.fillIn.draft.value.actions.A1?.serves).toEqual(["SOC-1"]);
  await page.getByRole("button", { name: "Cancel A1" }).click();
  await expect.poll(() => document.activeElement?.id).toBe("SOC-1.serves");
  await page.getByRole("button", { name: "Accept the risk instead" }).click();
  await page.getByRole("textbox", { name: "Why the risk is accepted" }).fill("Small force");
  await page.getByRole("button", { name: "Cancel R1" }).click();
  await page.getByRole("button", { name: "Add evidence to the list" }).click();
  await page.getByRole("textbox", { name: "Title" }).fill("Board minutes");
  expect(answer(opened, "SOC-1")?.evidence).toEqual(["E1"]);
  await page.getByRole("button", { name: "Cancel E1" }).click();
  await expect.element(page.getByRole("button", { name: "Add evidence to the list" })).toHaveFocus();
  const { actions, risks, evidence } = opened.fillIn.draft.value;
  expect([actions, risks, evidence]).toEqual([{}, {}, {}]);
  expect(answer(opened, "SOC-1")?.evidence).toEqual([]);
});

test("a form of an action, a risk or evidence that was emptied, or never filled, leaves no empty item behind", async () => {
  const opened = await open("SOC-1");
  box("SOC-1a").click();
  const items = () => {
    const { actions, risks, evidence } = opened.fillIn.draft.value;
    return [actions, risks, evidence].flatMap(Object.keys);
  };
  await page.getByRole("button", { name: "Add an action from the lines not ticked" }).click();
  await page.getByRole("textbox", { name: "What will be different" }).fill("");
  expect(items()).toEqual([]);
  await page.getByRole("button", { name: "Add to the list" }).click();
  await page.getByRole("button", { name: "Accept the risk instead" }).click();
  await expect.element(page.getByRole("textbox", { name: "Why the risk is accepted" })).toHaveFocus();
  expect(items()).toEqual([]);
  await page.getByRole("button", { name: "Add to the list" }).click();
  await page.getByRole("button", { name: "Add evidence to the list" }).click();
  await page.getByRole("textbox", { name: "Title" }).fill("Board minutes");
  expect(items()).toEqual(["E1"]);
  await page.getByRole("textbox", { name: "Title" }).fill("");
  expect(items()).toEqual([]);
  expect(answer(opened, "SOC-1")?.evidence).toEqual([]);
});

test("working notes say that they are never in the return, and are kept", async () => {
  const opened = await open("SOC-1");
  await page.getByText("Working notes").first().click();
  const notes = page.getByRole("textbox", { name: "Working notes" });
  await expect.element(notes).toHaveAccessibleDescription(/never in the return/);
  await notes.fill("Ask in May");
  expect(answer(opened, "SOC-1")?.note).toBe("Ask in May");
});

test("the last question of a point has the box for the office and asks whether the section is completed", async () => {
  const opened = await open("SOC-8");
  await page.getByRole("textbox", { name: "Notes to the office on point 1" }).fill("A note");
  await page.getByRole("radio", { name: "Yes, I’ve completed this section" }).click();
  expect(opened.fillIn.draft.value.office.SOC).toBe("A note");
  expect(completedIn(opened)).toEqual(["SOC"]);
  await page.getByRole("button", { name: "Continue" }).click();
  expect(window.location.hash).toBe("#/draft/d1");
});

test("Continue leads to the next question, and coming back later to the task list once all is written", async () => {
  const opened = await open("SOC-1");
  expect(document.querySelector('[name="SOC.office"]')).toBeNull();
  await page.getByRole("button", { name: "Continue" }).click();
  expect(window.location.hash).toBe("#/draft/d1/SOC-2");
  box("SOC-1a").click();
  await page.getByRole("button", { name: "Save and come back later" }).click();
  await expect.poll(() => window.location.hash).toBe("#/draft/d1");
  expect((await opened.edges.drafts.read("d1"))?.draft.answers["SOC-1"]?.ticks).toEqual(["SOC-1a"]);
});

test("a question is answered by keyboard alone", async () => {
  const opened = await open("SOC-1");
  box("SOC-1a").focus();
  await userEvent.keyboard(" {Tab} ");
  await expect.poll(() => answer(opened, "SOC-1")?.ticks).toEqual(["SOC-1a", "SOC-1b"]);
  // Enter in a box of one line sends nothing away.
  await userEvent.keyboard("{Enter}");
  expect(window.location.hash).toBe("#/draft/d1/SOC-1");
});

for (const [question, force] of [
  ["SOC-1", "exampleshire"],
  ["PWR-5", "lough-example"],
  ["EXP-8", "example-railway"],
] as const) {
  test(`axe finds nothing on ${question} for ${force}, and nothing sticks out at 320 px`, async () => {
    await open(question, force, policy);
    document.querySelectorAll("details").forEach((details) => {
      details.open = true;
    });
    box(`${question}a`).click();
    await expect.poll(level).toContain("Level 1");
    expect(await axeFindings()).toEqual([]);
    expect(await sticksOutAt320()).toBe(0);
  });
}
