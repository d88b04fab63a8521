import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { MaturityPage } from "../../../src/ui/fill-in/maturity-page.tsx";
import { PrintPage } from "../../../src/ui/read/print-page.tsx";
import { axeFindings, readyDraft, show, sticksOutAt320, until } from "../read/stage.ts";
import { draftWith, openDraft } from "./open-draft.ts";

const opened = async (draft = readyDraft()) => {
  const { props } = await openDraft(draft);
  const main = show(<MaturityPage {...props()} />);
  await until(() => main.querySelector("svg, a"));
  return { main, props };
};

test("three points beside each other, each with level, reason, drawing, table and what would raise it", async () => {
  const { main } = await opened();
  const points = [...main.querySelectorAll(".app-points > section")];
  expect(points).toHaveLength(3);
  for (const point of points) {
    expect(point.querySelector("h2")?.textContent).toMatch(/^Point \d|^\d\. /);
    expect(point.textContent).toMatch(/Level \d\./);
    expect(point.textContent).toMatch(/the opinion proposed is .*, because /);
    expect(point.querySelectorAll("svg rect")).toHaveLength(24);
    expect(point.querySelectorAll("tbody tr")).toHaveLength(8);
  }
  await page.viewport(1280, 900);
  const tops = points.map((point) => point.getBoundingClientRect().top);
  expect(new Set(tops).size).toBe(1);
  expect(await axeFindings()).toEqual([]);
});

test("the drawing has a name and says what it shows, and is filled as the table says", async () => {
  const { main } = await opened();
  for (const point of main.querySelectorAll(".app-points > section")) {
    const svg = point.querySelector("svg");
    const named = document.getElementById(svg?.getAttribute("aria-labelledby") ?? "");
    expect(named?.textContent).toMatch(/^Point \d: levels of its questions$/);
    expect(svg?.querySelector("desc")?.textContent).toContain(": level ");
    const filled = [...(svg?.querySelectorAll("g") ?? [])].map(
      (row) => row.querySelectorAll(".app-level-chart__reached").length,
    );
    const told = [...point.querySelectorAll("tbody tr")].map((row) => row.querySelector("td")?.textContent ?? "");
    expect(filled.map(String)).toEqual(told.map((text) => (/^\d/.test(text) ? text.slice(0, 1) : "0")));
  }
});

test("the points stand under each other at 320 pixels, and nothing sticks out", async () => {
  const { main } = await opened();
  expect(await sticksOutAt320()).toBeLessThanOrEqual(0);
  await page.viewport(320, 800);
  const lefts = [...main.querySelectorAll(".app-points > section")].map((point) => point.getBoundingClientRect().left);
  await page.viewport(1280, 900);
  expect(new Set(lefts).size).toBe(1);
});

test("before anything is answered it says what comes first; without a force, to choose one", async () => {
  const { main } = await opened(draftWith("exampleshire"));
  expect(main.textContent).toContain("No level yet: 8 questions unanswered.");
  expect(main.textContent).toContain("First, an answer to: 1.1, 1.2,");
  await opened(draftWith(""));
  await expect.element(page.getByRole("link", { name: "Choose the force" })).toBeVisible();
});

test("its print link shows the maturity page first, drawing and all, marked DRAFT", async () => {
  const { main, props } = await opened();
  main.querySelector("a")?.addEventListener("click", (event) => event.preventDefault());
  await page.getByRole("link", { name: "Print this page" }).click();
  const print = show(<PrintPage {...props()} />);
  await until(() => print.querySelector(".app-document:not([aria-busy])"));
  await expect.element(page.getByLabelText("What to show")).toHaveValue("maturity");
  expect(print.querySelectorAll(".app-document svg")).toHaveLength(3);
  expect(print.textContent).toContain("DRAFT.");
  await page.getByLabelText("What to show").selectOptions("The open actions");
  await until(() => (print.querySelector(".app-document svg") === null ? true : null));
  await until(() => print.querySelector(".app-document:not([aria-busy])"));
  expect(print.querySelector(".app-document")?.textContent).toContain("Still without an action");
  await page.getByLabelText("What to show").selectOptions("The figures");
  await until(() => (print.textContent?.includes("MSHT crimes recorded") === true ? true : null));
  expect(await axeFindings()).toEqual([]);
});
