import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { fullNameOf } from "../../src/core/figures/sheet-boxes.ts";
import { contentOf } from "../../src/core/questionnaire/all-content.ts";
import { samePerson, servedApp } from "../support/hooks.ts";
import { saved, startPractice, visit } from "../support/lead-and-head.ts";
import { axeFindings, violations } from "../support/person.ts";

const app = servedApp();
const lead = samePerson();
let page: Page;
beforeAll(async () => {
  page = await lead.open(app.url);
  await startPractice(page);
});

const content = contentOf("training-2026", "EW");
/** What the edition calls a row and a box, so that its words may change. */
const nameOf = (id: string): string => {
  const found = content?.figures.flatMap((row) => [row, ...row.boxes]).find((one) => one.id === id);
  return found === undefined ? id : fullNameOf(found);
};

const sheetPage = "#/draft/practice/figures/sheet";
const button = (name: string) => page.getByRole("button", { name, exact: true });
const textIn = async (name: string): Promise<string> => page.locator(`[name="${name}"]`).inputValue();

const blankSheet = async (): Promise<{ name: string; text: string }> => {
  await visit(page, sheetPage);
  const waiting = page.waitForEvent("download");
  await button("Save a blank sheet").click();
  const download = await waiting;
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
};

/** As Excel would save it on a computer of Western Europe: semicolons, Windows-1252, the date written anew, a line moved. */
const filledIn = (blank: string): Buffer => {
  const [header = "", ...lines] = blank
    .slice(1)
    .split("\r\n")
    .filter((line) => line !== "");
  const filled = lines.map((line) => {
    const box = line.split(",")[2];
    const rest = line.replace(/,[^,]*,[^,]*,[^,]*,x,,$/, "");
    return box === "D1"
      ? `${rest},41,52,60,x,,Two were recorded late – by hand`
      : box === "D9.total"
        ? `${rest},21,"1 024",NX,x,Système de cas,`
        : line;
  });
  const text = [header.replace("31-March-2026", "31-Mar-26"), ...filled.toReversed()]
    .map((line) => line.replaceAll(",", ";"))
    .join("\r\n");
  return Buffer.from(text.replaceAll("–", "\u{96}"), "latin1");
};

test("a blank sheet goes out, comes back filled in, is shown, goes in, and stays", async () => {
  await visit(page, "#/draft/practice/figures/D9");
  await page.locator('[name="D9.total.2024"]').fill("20");
  const { name, text } = await blankSheet();
  expect(name).toBe("TRAINING_MSHT-figures_training-2026_exampleshire.csv");
  expect(text.split("\r\n")[0]).toBe("\u{feff}edition,force,box,name,unit,2024,2025,2026,31-March-2026,source,note");
  expect(text).not.toContain(",20,");

  await page
    .getByLabel("A sheet that was filled in (CSV)")
    .setInputFiles({ name: "back.csv", mimeType: "text/csv", buffer: filledIn(text) });
  await page.getByRole("heading", { name: "What goes where" }).waitFor();
  const rows = await page.locator("main table").first().locator("tbody tr").allInnerTexts();
  expect(rows.map((row) => row.split("\t").map((cell) => cell.trim()))).toEqual([
    [`${nameOf("D9.total")}, year to 31 March 2024`, "20", "21"],
    [`${nameOf("D9.total")}, year to 31 March 2025`, "nothing", "1,024"],
    [`${nameOf("D9.total")}, year to 31 March 2026`, "nothing", "We hold this but could not extract it in time"],
    [
      `${nameOf("D1")}, year to 31 March 2026`,
      "58 is published, not yet confirmed",
      "60, a correction of the published 58",
    ],
    [`${nameOf("D1")}, note`, "nothing", "Two were recorded late – by hand"],
    [`${nameOf("D9")}, where the figure comes from`, "nothing", "Système de cas"],
  ]);
  expect(await axeFindings(page)).toEqual([]);

  await button("Put in these figures").click();
  await page.locator("#figures-put-in").getByText("entries were put in").waitFor();
  await saved(page);
  await visit(page, "#/draft/practice/figures/D9");
  expect(await textIn("D9.total.2025")).toBe("1024");
  await page.reload();
  await page.locator('[name="D9.total.2024"]').waitFor();
  expect(await textIn("D9.total.2024")).toBe("21");
});

test("taken back, every box stands as it stood, on the disk too", async () => {
  await visit(page, sheetPage);
  await page.getByLabel("Paste a block here").fill("box\t2024\t2026\nD9.total\t7\t8\nD1\t\tCLEAR");
  await button("Show what goes where").click();
  await button("Put in these figures").click();
  await button("Take these figures back").click();
  await page.getByText("The figures were taken back.").waitFor();
  await saved(page);
  await page.goto("about:blank");
  await page.goto(`${app.url}#/draft/practice/figures/D9`);
  await page.locator('[name="D9.total.2024"]').waitFor();
  expect(await textIn("D9.total.2024")).toBe("21");
  await visit(page, "#/draft/practice/figures/D1");
  expect(await textIn("D1.2026")).toBe("60");
});

test("a million lines are refused in words, and the page answers meanwhile", async () => {
  await visit(page, sheetPage);
  await page.evaluate(() => {
    const line = "training-2026,exampleshire,D9.total,Suspects,people,1,2,3,x,,\r\n";
    const file = new File(
      ["edition,force,box,name,unit,2024,2025,2026,31-March-2026,source,note\r\n", line.repeat(1_000_000)],
      "many.csv",
    );
    const files = new DataTransfer();
    files.items.add(file);
    const store = { ticks: 0, timer: 0 };
    store.timer = setInterval(() => {
      store.ticks += 1;
    }, 5) as unknown as number;
    Object.assign(globalThis, { store });
    const input = document.querySelector<HTMLInputElement>('[name="figures.sheet"]');
    if (input !== null) {
      input.files = files.files;
      input.dispatchEvent(new Event("change", { bubbles: true }));
    }
  });
  await page.getByText("The block is 1000001 by 11. Here there is room for 200 by 12").waitFor();
  const ticks = await page.evaluate(() => {
    const { store } = globalThis as unknown as { store: { ticks: number; timer: number } };
    clearInterval(store.timer);
    return store.ticks;
  });
  // Read in one go, nothing of the page would have run in between.
  expect(ticks).toBeGreaterThan(5);
  expect(await violations(page)).toEqual([]);
});
