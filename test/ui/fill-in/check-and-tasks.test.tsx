import { afterEach, beforeEach, expect, test } from "vitest";
import { page } from "vitest/browser";
import type { Cell, Change } from "../../../src/core/answers/draft.ts";
import { openSignOff } from "../../../src/journeys/sign-off.ts";
import { CheckPage } from "../../../src/ui/fill-in/check-page.tsx";
import { EditionNotice } from "../../../src/ui/fill-in/edition-notice.tsx";
import { EvidencePage } from "../../../src/ui/fill-in/evidence-page.tsx";
import { FigureRowPage } from "../../../src/ui/fill-in/figure-row-page.tsx";
import { TaskListPage } from "../../../src/ui/fill-in/task-list-page.tsx";
import { jsonSha256 as hashOf } from "../../../src/ui/read/json-sha256.ts";
import { axeFindings, readyDraft, show, sticksOutAt320 } from "../read/stage.ts";
import { draftWith, evidence, openDraft, policy } from "./open-draft.ts";

beforeEach(() => {
  window.location.hash = "#/draft/d1/check";
});
afterEach(() => {
  window.location.hash = "";
});
const heading = () => page.getByRole("heading", { level: 1 });
const statusOf = (id: string): string => document.getElementById(`${id}-status`)?.textContent ?? "";

test("the error summary leads to what stops sign-off, to the very field of the very item", async () => {
  const opened = await openDraft(draftWith("exampleshire", policy, evidence("E2", { title: "" })));
  show(<CheckPage {...opened.props()} />);
  await expect.element(page.getByRole("alert")).toHaveTextContent("Answer question 1.1, or choose “We do not know”");
  const link = page.getByRole("link", { name: "Evidence E2: Enter the title of the evidence" });
  await link.click();
  expect(window.location.hash).toBe("#/draft/d1/evidence");
  show(<EvidencePage {...opened.props()} />);
  await expect.element(page.getByRole("heading", { name: "Change evidence E2" })).toBeVisible();
  await expect.element(page.getByRole("textbox", { name: "Title" })).toHaveFocus();
});

test("blank boxes of one row are one thing to do, and lead to the first", async () => {
  const given = {
    section: "figures",
    id: "D1.2024",
    value: { text: "41", why: null, reason: "", published: "confirmed" },
  };
  const opened = await openDraft(draftWith("exampleshire", given as Change));
  show(<CheckPage {...opened.props()} />);
  const link = page.getByRole("link", {
    name: "D1 MSHT crimes recorded: 2 boxes need a figure, or a reason why there is none",
  });
  await link.click();
  expect(window.location.hash).toBe("#/draft/d1/figures/D1");
  show(<FigureRowPage {...opened.props({ row: "D1" })} />);
  await expect.poll(() => document.activeElement?.getAttribute("name")).toBe("D1.2025.published");
});

test("each box of a row is said on a line, with its years and why there is no figure", async () => {
  const cell = (id: string, part: Partial<Cell>): Change => ({
    section: "figures",
    id: `D9.total.${id}`,
    value: { text: "", why: null, reason: "", ...part },
  });
  const opened = await openDraft(
    draftWith(
      "exampleshire",
      cell("2024", { text: "1204" }),
      cell("2025", { text: "4.6" }),
      cell("2026", { why: "does-not-apply", reason: "No such unit here." }),
    ),
  );
  show(<CheckPage {...opened.props()} />);
  await expect
    .element(page.getByText("1,204 (2024) · 4.6 (2025) · This does not apply here (2026: No such unit here.)"))
    .toBeVisible();
});

test("what sign-off itself asks does not stop the answers: a complete draft goes on to sign-off", async () => {
  const draft = { ...readyDraft(), opinions: {}, declaration: {} };
  const opened = await openDraft(draft);
  show(<CheckPage {...opened.props()} />);
  await expect.element(page.getByText("Nothing in the answers stops sign-off.")).toBeVisible();
  expect(document.querySelector('[role="alert"]')).toBeNull();
  await page.getByRole("button", { name: "Continue" }).click();
  expect(window.location.hash).toBe(`#/draft/${draft.id}/sign-off`);
});

test("each point says its level, the opinion proposed and why, and every answer has its own Change link", async () => {
  const opened = await openDraft(readyDraft());
  show(<CheckPage {...opened.props()} />);
  await expect.element(heading()).toBeVisible();
  await expect
    .element(page.getByText(/^From the answers, the opinion proposed is .+, because .+\.$/).first())
    .toBeVisible();
  const changes = [...document.querySelectorAll(".govuk-summary-list__actions a")].map((link) => link.textContent);
  expect(changes.length).toBeGreaterThan(35);
  expect(new Set(changes).size).toBeGreaterThan(30);
  expect(changes.every((text) => /^Change .+/.test(text ?? ""))).toBe(true);
});

test("identifiers that were kept are counted, and stop nothing", async () => {
  const kept = evidence("E1", { title: "Minutes of Operation Nightjar" });
  const opened = await openDraft(draftWith("exampleshire", kept));
  show(<CheckPage {...opened.props()} />);
  await expect.element(page.getByText(/^1 likely identifier is kept in the answers\./)).toBeVisible();
  expect(document.querySelector('[role="alert"]')?.textContent).not.toContain("Nightjar");
});

test("the heading of the task list puts no word before a force that may need its article", async () => {
  const opened = await openDraft(draftWith("exampleshire"));
  show(<TaskListPage {...opened.props()} />);
  await expect.element(heading()).toHaveTextContent(/^Exampleshire Police: self-assessment$/);
});

test("an empty draft has nothing started, and sign-off cannot start", async () => {
  const opened = await openDraft(draftWith("exampleshire"));
  show(<TaskListPage {...opened.props()} />);
  await expect.element(heading()).toBeVisible();
  expect(statusOf("task-force")).toBe("Completed");
  expect(["task-people", "task-SOC", "task-evidence", "task-check"].map(statusOf)).toEqual(
    Array(4).fill("Not yet started"),
  );
  expect(statusOf("task-sign-off")).toBe("Cannot start yet");
  expect(page.getByRole("link", { name: /^Sign-off/ }).query()).toBeNull();
  await expect
    .element(
      page.getByText(
        /^Position at 31 March 2026\. A real return would have to be sent by 18 December 2026\. \d+ days left\.$/,
      ),
    )
    .toBeVisible();
});

test("a point leads to its first question without an answer, and says how many are answered", async () => {
  const opened = await openDraft(draftWith("exampleshire"));
  opened.fillIn.choose("SOC-1", "none", true);
  show(<TaskListPage {...opened.props()} />);
  const point = page.getByRole("link", { name: "1. Modern slavery and human trafficking as serious organised crime" });
  await expect.element(point).toHaveAttribute("href", "#/draft/d1/SOC-2");
  const figures = page.getByRole("link", { name: "Figures" });
  await expect.element(figures).toHaveAttribute("href", "#/draft/d1/figures");
  await expect.element(figures).toHaveAccessibleDescription(/^0 of \d+ core boxes given Not yet started$/);
  await expect.element(point).toHaveAccessibleDescription("1 of 8 answered In progress");
  await page.getByText("Questions of point 1").click();
  expect(statusOf("task-SOC-1")).toBe("Level 0");
  expect(statusOf("task-SOC-2")).toBe("Not answered");
});

test("a point is completed when every question is answered and the person said so", async () => {
  const draft = readyDraft();
  const opened = await openDraft(draft);
  show(<TaskListPage {...opened.props()} />);
  await expect.element(heading()).toBeVisible();
  const before = statusOf("task-SOC");
  const about = opened.fillIn.draft.value.about.draft;
  if (about !== undefined) {
    opened.fillIn.put({ section: "about", id: "draft", value: { ...about, completed: ["SOC"] } });
  }
  await expect.poll(() => statusOf("task-SOC")).toBe("Completed");
  expect(before).toBe("In progress");
  await expect.element(page.getByRole("link", { name: /^Sign-off by the Chief Constable/ })).toBeVisible();
});

test("what was signed is completed for as long as the answers are what was signed, and can be looked at again", async () => {
  const before = await openDraft(readyDraft());
  const signOff = await openSignOff(before.edges, before.fillIn);
  const signedAt = before.edges.clock.now();
  const jsonSha256 = await hashOf(signOff?.forceReturn.value);
  const record = { jsonSha256, fingerprint: "BBBBBBBBBB", fileSha256: "f".repeat(64), signedAt };
  const opened = await openDraft({ ...readyDraft(), signed: { "1": record } });
  show(<TaskListPage {...opened.props()} />);
  await expect.poll(() => statusOf("task-sign-off")).toBe("Completed");
  expect(statusOf("task-check")).toBe("Completed");
  await expect.element(page.getByText("Version 1 is signed.")).toBeVisible();
  await expect
    .element(page.getByRole("link", { name: /^See the fingerprint of version 1/ }))
    .toHaveAttribute("href", `#/draft/${opened.fillIn.draft.value.id}/sign-off/sent`);

  opened.fillIn.choose("SOC-1", "none", true);
  show(<TaskListPage key="again" {...opened.props()} />);
  await expect.element(page.getByText("The answers have changed since version 1 was signed.")).toBeVisible();
  expect(["task-check", "task-sign-off"].map(statusOf)).toEqual(["In progress", "In progress"]);
});

test("a copy of the draft is offered as a file", async () => {
  const opened = await openDraft(draftWith("exampleshire"));
  show(<TaskListPage {...opened.props()} />);
  await page.getByRole("button", { name: "Save a copy of the draft" }).click();
  expect(opened.edges.files.offered.map(({ name }) => name)).toEqual([
    "TRAINING_IASC-MSHT_training-2026_exampleshire_draft.json",
  ]);
});

for (const [name, Page] of [
  ["check answers", CheckPage],
  ["the task list", TaskListPage],
] as const) {
  test(`axe finds nothing on ${name}, and nothing sticks out at 320 px`, async () => {
    const opened = await openDraft(readyDraft());
    show(<Page {...opened.props()} />);
    await expect.element(heading()).toBeVisible();
    document.querySelectorAll("details").forEach((details) => {
      details.open = true;
    });
    expect(await axeFindings()).toEqual([]);
    expect(await sticksOutAt320()).toBe(0);
  });
}

test("a newer edition is told of only where the service holds one of the same kind", async () => {
  const { fillIn } = await openDraft(draftWith("exampleshire"));
  const newer = { ...fillIn.edition, id: "training-2028", title: "The next edition", censusDate: "2028-03-31" };
  show(<EditionNotice fillIn={fillIn} held={[fillIn.edition, { ...newer, training: false }]} />);
  expect(document.querySelector("main")?.textContent).toBe("");
  show(<EditionNotice fillIn={fillIn} held={[fillIn.edition, newer]} />);
  await expect.element(page.getByText("A newer edition of the questionnaire is here: The next edition.")).toBeVisible();
  expect(page.getByRole("link", { name: "See what changes" }).element().getAttribute("href")).toBe(
    "#/draft/d1/edition",
  );
});
