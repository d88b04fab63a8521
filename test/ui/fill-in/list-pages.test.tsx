import { afterEach, beforeEach, expect, test } from "vitest";
import { page } from "vitest/browser";
import { only } from "../../../src/core/answers/draft.ts";
import { ActionsPage } from "../../../src/ui/fill-in/actions-page.tsx";
import { EvidencePage } from "../../../src/ui/fill-in/evidence-page.tsx";
import { PeoplePage } from "../../../src/ui/fill-in/people-page.tsx";
import { axeFindings, show, sticksOutAt320 } from "../read/stage.ts";
import { completedIn, draftWith, openDraft, policy } from "./open-draft.ts";

const textbox = (name: string) => page.getByRole("textbox", { name, exact: true });
const button = (name: string) => page.getByRole("button", { name });

beforeEach(() => {
  window.location.hash = "#/draft/d1/evidence";
});
afterEach(() => {
  window.location.hash = "";
});

const namedBySoc1 = {
  section: "answers",
  id: "SOC-1",
  value: { ticks: ["SOC-1a"], choice: null, narrative: "", evidence: ["E1"], note: "" },
} as const;

test("evidence is typed into the form below the list, and is on the list when done", async () => {
  const { fillIn, props } = await openDraft(draftWith("exampleshire"));
  show(<EvidencePage {...props()} />);
  await page.getByRole("combobox", { name: "Type" }).selectOptions("Dip sample (test evidence)");
  await textbox("Title").fill("Dip sample of files");
  await textbox("Date").fill("15/1/2026");
  await textbox("Held by").fill("Force crime registrar");
  await page.getByRole("checkbox", { name: "Derived from National Crime Agency material" }).click();
  await button("Add to the list").click();
  expect(fillIn.draft.value.evidence.E1).toEqual({
    type: "dip-sample",
    title: "Dip sample of files",
    date: "2026-01-15",
    heldBy: "Force crime registrar",
    reference: "",
    nca: true,
  });
  await expect.element(page.getByRole("listitem")).toHaveTextContent(/E1\. Dip sample of files.*15 January 2026/);
  await expect.element(page.getByRole("heading", { name: "Add evidence E2" })).toHaveFocus();
  await expect.element(textbox("Title")).toHaveValue("");
});

test("adding nothing to a list says that there is nothing to add, until something is typed", async () => {
  const { fillIn, props } = await openDraft(draftWith("exampleshire"));
  show(<EvidencePage {...props()} />);
  await button("Add to the list").click();
  await expect.element(page.getByRole("alert")).toHaveTextContent("Nothing has been entered yet");
  expect(fillIn.draft.value.evidence).toEqual({});
  await textbox("Title").fill("Minutes");
  await expect.poll(() => document.querySelector('[role="alert"]')).toBeNull();
  await button("Add to the list").click();
  expect(Object.keys(fillIn.draft.value.evidence)).toEqual(["E1"]);
  expect(document.querySelector('[role="alert"]')).toBeNull();
});

test("a date that is none is said when the person continues, not before, and kept as typed", async () => {
  const { fillIn, props } = await openDraft(draftWith("exampleshire"));
  show(<EvidencePage {...props()} />);
  await textbox("Date").fill("spring");
  await textbox("Title").fill("Minutes");
  expect(document.querySelector('[role="alert"]')).toBeNull();
  await button("Continue").click();
  await page.getByRole("link", { name: "Date must be a real date, like March 2026" }).click();
  await expect.element(textbox("Date")).toHaveFocus();
  expect(fillIn.draft.value.evidence.E1?.date).toBe("spring");
  await textbox("Date").fill("March 2026");
  await button("Continue").click();
  expect(window.location.hash).toBe("#/draft/d1");
});

test("taking evidence away asks first, says where it is named, and never gives its number again", async () => {
  const { fillIn, props } = await openDraft(draftWith("exampleshire", policy, namedBySoc1));
  show(<EvidencePage {...props()} />);
  await button("Remove E1").click();
  await expect.element(page.getByText("Question 1.1 names it.")).toBeVisible();
  await button("Keep E1").click();
  await expect.element(button("Remove E1")).toHaveFocus();
  expect(fillIn.draft.value.evidence.E1).toBeDefined();
  await button("Remove E1").click();
  await page
    .getByRole("region", { name: "Remove evidence E1 from the list?" })
    .getByRole("button", { name: "Remove E1" })
    .click();
  expect(fillIn.draft.value.evidence).toEqual({});
  await expect.poll(() => document.activeElement?.id).toBe("evidence-form");
  expect(fillIn.draft.value.answers["SOC-1"]?.evidence).toEqual([]);
  expect(fillIn.draft.value.about[only]?.given).toEqual({ E: 1 });
  show(<EvidencePage {...props()} />);
  await expect.element(page.getByRole("heading", { name: "Add evidence E2" })).toBeVisible();
});

test("an item is changed in the same form", async () => {
  const { fillIn, props } = await openDraft(draftWith("exampleshire", policy));
  show(<EvidencePage {...props()} />);
  await button("Change E1").click();
  await expect.element(page.getByRole("heading", { name: "Change evidence E1" })).toHaveFocus();
  await expect.element(textbox("Date")).toHaveValue("15 January 2026");
  await textbox("Title").fill("Portfolio list of 2026");
  await button("Done").click();
  expect(fillIn.draft.value.evidence.E1?.title).toBe("Portfolio list of 2026");
});

test("an action names what it serves; a due date outside the years is said in words", async () => {
  const { fillIn, props } = await openDraft(draftWith("exampleshire", namedBySoc1, policy));
  show(<ActionsPage {...props()} />);
  await expect.element(page.getByRole("link", { name: "1.1 Accountability" })).toBeVisible();
  await textbox("What will be different").fill("Every board action has an owner.");
  await textbox("Owner").fill("Head of crime");
  await textbox("Due date").fill("31 March 2026");
  await page.getByRole("checkbox", { name: "1.1 Accountability" }).first().click();
  await button("Continue").click();
  await expect.element(page.getByRole("alert")).toHaveTextContent("The due date must be after 31 March 2026");
  await textbox("Due date").fill("1 April 2028");
  await button("Continue").click();
  await expect.element(page.getByRole("alert")).toHaveTextContent("The due date must be 31 March 2028 or earlier");
  await textbox("Due date").fill("30/9/2026");
  await button("Continue").click();
  expect(fillIn.draft.value.actions.A1).toMatchObject({ due: "2026-09-30", serves: ["SOC-1"], owner: "Head of crime" });
  await expect
    .element(page.getByText("No question that is answered still needs an action or an accepted risk."))
    .toBeVisible();
});

test("an accepted risk is recorded with why, who accepts it and what it concerns", async () => {
  const { fillIn, props } = await openDraft(draftWith("exampleshire"));
  show(<ActionsPage {...props()} />);
  await textbox("Why the risk is accepted").fill("The force is small.");
  await textbox("Accepted by").fill("Assistant chief constable");
  await page.getByRole("checkbox", { name: "D9 Suspects referred to the prosecutor" }).last().click();
  expect(fillIn.draft.value.risks.R1).toEqual({
    serves: ["D9"],
    why: "The force is small.",
    acceptedBy: "Assistant chief constable",
  });
});

test("the posts behind the return and who challenged are kept, and the section can be marked", async () => {
  const opened = await openDraft(draftWith("exampleshire"));
  const { fillIn, props } = opened;
  show(<PeoplePage {...props()} />);
  await textbox("Post of the lead on modern slavery").fill("Detective superintendent");
  await textbox("Telephone of that post").fill("01632 960 001");
  await textbox("Post").fill("Head of audit");
  await page.getByRole("combobox", { name: "Part" }).selectOptions("Challenged the answers");
  await textbox("Date").fill("May 2026");
  await button("Add to the list").click();
  await page.getByRole("radio", { name: "Yes, I’ve completed this section" }).click();
  expect(fillIn.draft.value.about[only]).toMatchObject({
    leadPost: "Detective superintendent",
    leadTelephone: "01632 960 001",
  });
  expect(document.querySelectorAll(".app-identifiers")).toHaveLength(0);
  expect(fillIn.draft.value.people.P1).toMatchObject({ post: "Head of audit", part: "challenged", date: "2026-05" });
  expect(completedIn(opened)).toEqual(["people"]);
});

for (const [name, Page] of [
  ["evidence", EvidencePage],
  ["actions", ActionsPage],
  ["people", PeoplePage],
] as const) {
  test(`axe finds nothing on the page of ${name}, and nothing sticks out at 320 px`, async () => {
    const { props } = await openDraft(draftWith("exampleshire", policy, namedBySoc1));
    show(<Page {...props()} />);
    await expect.element(page.getByRole("heading", { level: 1 })).toBeVisible();
    document.querySelectorAll("details").forEach((details) => {
      details.open = true;
    });
    if (name === "evidence") {
      await button("Remove E1").click();
    }
    expect(await axeFindings()).toEqual([]);
    expect(await sticksOutAt320()).toBe(0);
  });
}
