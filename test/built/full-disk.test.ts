import { execFileSync } from "node:child_process";
import { appendFileSync, mkdtempSync, readFileSync, rmdirSync, rmSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { servedApp } from "../support/hooks.ts";
import { startPractice, visit } from "../support/lead-and-head.ts";
import { person } from "../support/person.ts";

const app = servedApp();

const notes = '[name="SOC-1.note"]';
const typed = `More than fits. ${"More and more. ".repeat(200)}`;

/** Somebody types; the disk fills up; they type on; there is room again. */
const typeThrough = async (page: Page, fillUp: () => Promise<void>, makeRoom: () => Promise<void>): Promise<void> => {
  await startPractice(page);
  await page.locator("summary", { hasText: "Working notes" }).click();
  const box = page.locator(notes);
  const status = page.getByRole("status");
  await box.fill("Before.");
  await status.getByText(/^Saved/).waitFor();
  await fillUp();
  for (let i = 0; i < 20 && !(await status.innerText()).includes("Not saved"); i += 1) {
    await box.fill(`${typed} ${i}`);
    await page.waitForTimeout(300);
  }
  await page.getByText("no room left").waitFor();
  const shown = await box.inputValue();
  expect(shown).toContain(typed);
  // What is said stays said while it is true, whatever else is tried.
  await box.press("End");
  await page.keyboard.type("!");
  await page.waitForTimeout(500);
  expect(await page.getByText("no room left").count()).toBe(1);
  const [copy] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save a copy of the draft" }).click(),
  ]);
  await makeRoom();
  expect(readFileSync(await copy.path(), "utf8")).toContain("More than fits.");
  await page.getByRole("button", { name: "Try again" }).click();
  await status.getByText(/^Saved/).waitFor();
  await page.reload();
  await page.locator("summary", { hasText: "Working notes" }).click();
  expect(await box.inputValue()).toBe(`${shown}!`);
};

test("a site's room used up in the middle of an answer is said at once; the answer stays and is saved when there is room", async () => {
  const lead = await person();
  try {
    const page = await lead.open("about:blank");
    await page.addInitScript(() => {
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = function (...given) {
        if ((globalThis as { readonly full?: boolean }).full === true) {
          throw new DOMException("", "QuotaExceededError");
        }
        return put.apply(this, given);
      };
    });
    await page.goto(app.url);
    const set = (full: boolean) => async () =>
      page.evaluate((value) => void Object.assign(globalThis, { full: value }), full);
    await typeThrough(page, set(true), set(false));
    await set(true)();
    await page.locator('[name="SOC-1"][value="SOC-1a"]').check();
    await page.getByText("no room left").waitFor();
    await visit(page, "#/work");
    await page.getByText("Your last changes are on this screen only").waitFor();
    await page.getByLabel("Without a passphrase").check();
    const [backup] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Save a backup", exact: true }).click(),
    ]);
    expect(readFileSync(await backup.path(), "utf8")).toContain("More than fits.");
    await page.getByText("The backup was read back and handed to your browser").waitFor();
  } finally {
    await lead.leave();
  }
});

/** A small file system of its own, where this machine lets one be made. */
const smallDisk = (): string | undefined => {
  const place = mkdtempSync(join(tmpdir(), "small-disk-"));
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=80m", "tmpfs", place], { stdio: "ignore" });
    return place;
  } catch {
    rmdirSync(place);
    return undefined;
  }
};
const small = process.platform === "linux" ? smallDisk() : undefined;
afterAll(() => {
  if (small !== undefined) {
    execFileSync("umount", [small]);
    rmdirSync(small);
  }
});

test.skipIf(small === undefined)("so it is when the disk itself is full", async () => {
  const { TMPDIR } = process.env;
  process.env.TMPDIR = small;
  const lead = await person();
  process.env.TMPDIR = TMPDIR ?? "/tmp";
  const ballast = join(small ?? "", "ballast");
  const fillUp = (): void => {
    const { bavail, bsize } = statfsSync(small ?? "");
    try {
      appendFileSync(ballast, Buffer.alloc(bavail * bsize));
    } catch {
      // Somebody was quicker to the last of it: the disk is full all the same.
    }
  };
  // A browser that clears up after itself makes room again, so that the next answer is saved after all.
  let filling: ReturnType<typeof setInterval> | undefined;
  try {
    await typeThrough(
      await lead.open(app.url),
      async () => {
        fillUp();
        filling = setInterval(fillUp, 20);
      },
      async () => {
        clearInterval(filling);
        rmSync(ballast);
      },
    );
  } finally {
    clearInterval(filling);
    await lead.leave();
  }
});
