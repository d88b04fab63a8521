import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { StartPage } from "../../../src/ui/start/pages.tsx";
import { axeFindings, readyDraft, show, stageEdges, sticksOutAt320, until } from "../read/stage.ts";

const draft = readyDraft();

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
  const restore = page.getByRole("link", { name: "Open a backup or a return", exact: true });
  await expect.element(restore).toHaveAttribute("href", "#/work/restore");
  const text = document.body.textContent ?? "";
  expect(text).toContain("It shows the position at 31 March 2026. The office has not yet said by when to send it.");
  expect(text).toContain("Your chief constable or commissioner gives an opinion");
  expect(text).not.toContain("asks forces to complete");
  expect(text).not.toContain("Your work on this device");
});

test("drafts already here can be continued from the start page", async () => {
  show(<StartPage edges={stageEdges({ drafts: [draft] })} params={{}} />);
  const link = page.getByRole("link", { name: /^Continue Exampleshire Police/ });
  await expect.element(link).toHaveAttribute("href", `#/draft/${draft.id}`);
});

test("a draft of the training edition is called so in words, not by the id of the edition", async () => {
  show(<StartPage edges={stageEdges({ drafts: [draft] })} params={{}} />);
  const link = page.getByRole("link", { name: "Continue Exampleshire Police, 2026 training edition", exact: true });
  await expect.element(link).toBeVisible();
  expect(document.body.textContent).not.toContain("training-2026");
});

test("axe finds nothing, and nothing sticks out at 320 pixels", async () => {
  show(<StartPage edges={stageEdges({ drafts: [draft] })} params={{}} />);
  await until(() => document.querySelector('a[href^="#/draft/"]'));
  expect(await axeFindings()).toEqual([]);
  expect(await sticksOutAt320()).toBeLessThanOrEqual(0);
});
