import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { type Draft, only } from "../../../src/core/answers/draft.ts";
import type { FillIn } from "../../../src/journeys/fill-in.ts";
import { CheckPage } from "../../../src/ui/fill-in/check-page.tsx";
import { DeclarationPage } from "../../../src/ui/sign-off/declaration-page.tsx";
import { SummaryPage } from "../../../src/ui/sign-off/summary-page.tsx";
import { axeFindings, fillInOf, readyDraft, show, stageEdges, sticksOutAt320, until, without } from "../read/stage.ts";
import { sha } from "./verdicts.ts";

const opened = async (of: typeof SummaryPage, draft: Draft): Promise<FillIn> => {
  const Page = of;
  const edges = stageEdges({
    drafts: [draft],
    returnFiles: {
      make: async (forceReturn) => ({
        bytes: new Uint8Array([forceReturn.draft ? 1 : 0]),
        jsonSha256: sha("a"),
        fingerprint: "BBBBBBBBBB",
      }),
    },
  });
  const fillIn = await fillInOf(edges, draft);
  show(<Page edges={edges} params={{ id: draft.id }} fillIn={fillIn} />);
  await until(() => (document.querySelector("main button") === null ? null : true));
  return Object.assign(fillIn, { edges });
};

test("the summary lists what stops sign-off first, each with a link, then page one of the document", async () => {
  const ready = readyDraft();
  const { "SOC-1": _, ...answers } = ready.answers;
  await opened(SummaryPage, { ...ready, answers, opinions: {}, declaration: {} });
  const link = page.getByRole("link", { name: /question/ }).first();
  await expect.element(link).toHaveAttribute("href", `#/draft/${ready.id}/SOC-1`);
  // What the next pages ask is not held against the answers.
  expect(document.body.textContent).not.toContain("Choose your opinion");
  const stops = document.querySelector("main h2");
  expect(stops?.textContent).toBe("What stops sign-off");
  expect(document.body.textContent).toContain("Opinions of the Chief Constable");
  expect(await axeFindings()).toEqual([]);
  expect(await sticksOutAt320()).toBeLessThanOrEqual(0);
});

test("of a draft hardly begun the first are listed, and the page that lists all is a link away", async () => {
  const ready = readyDraft();
  await opened(SummaryPage, { ...ready, answers: {}, opinions: {}, declaration: {} });
  const items = [...(document.querySelector("main h2 ~ ul")?.querySelectorAll("a") ?? [])];
  expect(items).toHaveLength(13);
  expect(items[0]?.textContent).toMatch(/^Answer question 1\.1/);
  expect(items.at(-1)?.textContent).toMatch(/^and \d+ more, on the page “Check answers”$/);
  expect(items.at(-1)?.getAttribute("href")).toBe(`#/draft/${ready.id}/check`);
  expect(document.body.textContent).toContain("No opinion recorded.");
  expect(document.body.textContent).not.toContain("was satisfied is not recorded");
});

test("what stops sign-off is counted as on the page that lists all of it: blank boxes of one row are one thing to do", async () => {
  const ready = readyDraft();
  const fillIn = await opened(SummaryPage, { ...ready, figures: {} });
  const { edges } = fillIn as FillIn & { readonly edges: ReturnType<typeof stageEdges> };
  const items = [...document.querySelectorAll("main h2 ~ ul a")].map((item) => item.textContent ?? "");
  expect(items.filter((item) => item.startsWith("D1 "))).toEqual([
    "D1 MSHT crimes recorded: 3 boxes need a figure, or a reason why there is none",
  ]);
  const listed = items.length - 1 + Number(/^and (\d+) more/.exec(items.at(-1) ?? "")?.[1]);
  show(<CheckPage edges={edges} params={{ id: ready.id }} fillIn={fillIn} />);
  await expect.element(page.getByText(`${listed} things stop sign-off.`, { exact: false })).toBeVisible();
});

test("a draft PDF for a meeting is a draft, by its name and its data", async () => {
  const fillIn = await opened(SummaryPage, readyDraft());
  await page.getByRole("button", { name: "Save a draft PDF for a meeting" }).click();
  await expect.element(page.getByText("was handed to your browser as DRAFT_", { exact: false })).toBeVisible();
  const { edges } = fillIn as FillIn & { readonly edges: ReturnType<typeof stageEdges> };
  expect(edges.files.offered).toMatchObject([
    { name: "DRAFT_TRAINING_IASC-MSHT_training-2026_exampleshire_v1.pdf", content: new Uint8Array([1]) },
  ]);
});

test("the declaration starts with the title of the head of the force, and asks for the rest", async () => {
  const fillIn = await opened(DeclarationPage, without(readyDraft(), "declaration"));
  await expect.element(page.getByLabelText("Your title")).toHaveValue("Chief Constable");
  await expect.element(page.getByRole("radio", { name: "OFFICIAL-SENSITIVE" })).toBeChecked();
  await page.getByRole("button", { name: "Continue" }).click();
  await expect.element(page.getByRole("alert")).toHaveTextContent("Choose whether the office may share this return");
  await expect.element(page.getByRole("alert")).toHaveTextContent("Enter your name");
  expect(await axeFindings()).toEqual([]);
  expect(await sticksOutAt320()).toBeLessThanOrEqual(0);
  await page.getByRole("radio", { name: "Yes, after asking us" }).click();
  await page.getByLabelText("Your full name").fill("Sam Example");
  await page.getByRole("button", { name: "Continue" }).click();
  await until(() => (window.location.hash.endsWith("/sign-off/sign") ? true : null));
  expect(fillIn.draft.value.declaration[only]).toEqual({
    sharing: "ask",
    marking: "OFFICIAL-SENSITIVE",
    name: "Sam Example",
    title: "Chief Constable",
    absence: "",
  });
  await fillIn.settled();
});

test("a name and a title are put right like any text, and what prints in place of a character is said", async () => {
  const fillIn = await opened(DeclarationPage, readyDraft());
  await page.getByLabelText("Your full name").fill("Sam \u202eExample");
  await expect.element(page.getByText("We took out a mark that changes the direction of writing")).toBeVisible();
  expect(fillIn.draft.value.declaration[only]?.name).toBe("Sam Example");
  await page.getByLabelText("Your title").fill("Chief Constable 甲");
  await page.getByLabelText("Your full name").click();
  await expect.element(page.getByText("It prints [U+7532] in their place.", { exact: false })).toBeVisible();
  await fillIn.settled();
});

test("the text that is declared follows every choice, and says the fingerprint that the return would have", async () => {
  const fillIn = await opened(DeclarationPage, readyDraft());
  const text = (): string => document.querySelector(".govuk-inset-text")?.textContent ?? "";
  expect(text()).toContain("I have read version 1 of this return for Exampleshire Police.");
  expect(text()).toContain("Its known limits are on page “Known limits”.");
  const fingerprint = /fingerprint ([A-Z0-9]{10})/;
  const before = await until(() => (text().includes("BBBBBBBBBB") ? null : fingerprint.exec(text())?.[1]));
  await page.getByRole("radio", { name: "OFFICIAL", exact: true }).click();
  await expect.element(page.getByText("I have agreed the marking, OFFICIAL.", { exact: true })).toBeVisible();
  await until(() => {
    const now = fingerprint.exec(text())?.[1];
    return now === undefined || now === before || now === "BBBBBBBBBB" ? null : now;
  });
  await page.getByLabelText("Your title").fill("Deputy Chief Constable");
  await page.getByLabelText("Why you sign in the absence of the Chief Constable").fill("the post is vacant");
  await expect
    .element(
      page.getByText("signing in the absence of the Chief Constable, because the post is vacant", { exact: false }),
    )
    .toBeVisible();
  await fillIn.settled();
});
