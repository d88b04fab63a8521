import { mkdtemp, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Encrypter } from "age-encryption";
import type { Download, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Served, serve } from "../support/built-app.ts";
import { saved, startPractice, visit } from "../support/lead-and-head.ts";
import { onDisk } from "../support/on-disk.ts";
import { axeFindings, type Person, person, violations } from "../support/person.ts";

let app: Served;
let lead: Person;
let page: Page;
let folder: string;
const first = "Exampleshire Police, 2026 training edition";
const second = `${first} (second)`;
const passphrase = "four quiet grey herons";
beforeAll(async () => {
  [app, lead, folder] = await Promise.all([serve(), person(), mkdtemp(join(tmpdir(), "backups-"))]);
  page = await lead.open(app.url);
  await startPractice(page);
  await page.locator('[name="SOC-1"][value="SOC-1a"]').check();
  await saved(page);
  await visit(page, "#/work");
  await page.getByRole("button", { name: "Make a second one like it" }).click();
  await page.getByText("(second)” was made.").waitFor();
});
afterAll(async () => {
  await Promise.all([lead.leave(), app.stop(), rm(folder, { recursive: true, force: true })]);
});

/** What a browser, its policy or the person makes of the choice of a file; `own`: a real file of this origin's own. */
const openWith = async (picker: "missing" | "forbidden" | "left" | "own"): Promise<void> => {
  await page.addInitScript((kind) => {
    const picked = async ({ suggestedName }: { readonly suggestedName: string }) => {
      if (kind !== "own") {
        throw new DOMException("", kind === "left" ? "AbortError" : "SecurityError");
      }
      return (await navigator.storage.getDirectory()).getFileHandle(suggestedName, { create: true });
    };
    const value = kind === "missing" ? undefined : picked;
    Object.defineProperty(globalThis, "showSaveFilePicker", { configurable: true, value });
  }, picker);
  await page.goto("about:blank");
  await page.goto(`${app.url}#/work`);
  await page.getByLabel("Without a passphrase").check();
};
const inOwnFiles = (name: string): Promise<string> =>
  page.evaluate(
    async (of) => (await (await (await navigator.storage.getDirectory()).getFileHandle(of)).getFile()).text(),
    name,
  );
const choose = () => page.getByRole("button", { name: "Save to a file that you choose" });
const download = async (): Promise<Download> => {
  // Working a key out takes seconds.
  const waiting = page.waitForEvent("download", { timeout: 60_000 });
  await page.getByRole("button", { name: "Save a backup", exact: true }).click();
  return waiting;
};
const namesIn = (text: string): readonly (string | undefined)[] =>
  JSON.parse(text).drafts.map(
    ({ draft }: { readonly draft: { readonly about: { readonly draft: { readonly name?: string } } } }) =>
      draft.about.draft.name,
  );

test("where no file can be chosen, one draft alone is saved as a download, and the other is still said to be in none", async () => {
  await openWith("missing");
  expect(await choose().count()).toBe(0);
  await page.getByLabel("What the file holds").selectOption({ label: `Only ${second}` });
  const file = await download();
  expect(file.suggestedFilename()).toMatch(/^TRAINING_IASC-MSHT_training-2026_exampleshire_backup_.*\.json$/);
  expect(namesIn(await readFile(await file.path(), "utf8"))).toEqual([second]);
  await page.getByText(`The backup was read back and handed to your browser as ${file.suggestedFilename()}`).waitFor();
  await page.getByText(`Everything in ${first}`, { exact: true }).waitFor();
});

test("a choice that a policy forbids says what to do instead, and that works; one that is left says nothing", async () => {
  await openWith("left");
  await choose().click();
  await page.waitForTimeout(300);
  expect(await page.locator(".govuk-inset-text").count()).toBe(0);
  await openWith("forbidden");
  await page.getByLabel("With a passphrase").check();
  await page.getByLabel("Passphrase", { exact: true }).fill(passphrase);
  await page.getByLabel("Enter the passphrase again").fill(passphrase);
  await choose().click();
  await page.getByText("The file could not be written").waitFor();
  const file = await download();
  expect(file.suggestedFilename()).toMatch(/\.age$/);
  expect((await readFile(await file.path(), "latin1")).startsWith("age-encryption.org/v1\n-> scrypt ")).toBe(true);
});

test("a file that was chosen once is saved again with one press, until the window closes", async () => {
  await openWith("own");
  await choose().click();
  const told = page.getByText(/^The backup was saved to \S+ and read back\./);
  await told.waitFor();
  const name = /\S+\.json/.exec(await told.innerText())?.[0] ?? "";
  const before = await inOwnFiles(name);
  // In the order of their ids, which are random.
  expect(new Set(namesIn(before))).toEqual(new Set([second, undefined]));
  await visit(page, "#/try/SOC-2");
  await page.locator('[name="SOC-2"][value="SOC-2a"]').check();
  await saved(page);
  await visit(page, "#/work");
  await page.getByText(/^What changed since .* in Exampleshire Police/).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole("button", { name: `Save again to ${name}` }).click();
  await told.waitFor();
  await page.getByText("Nothing: the last backup holds it all.").waitFor();
  expect(before).not.toContain("SOC-2a");
  expect(await inOwnFiles(name)).toContain("SOC-2a");
  await page.reload();
  await page.getByRole("button", { name: "Save a backup", exact: true }).waitFor();
  expect(await page.getByRole("button", { name: /^Save again/ }).count()).toBe(0);
});

/** The file that the app makes, but for the work of the key, which the header of the file tells to whoever opens it. */
const quicklyEncrypted = async (text: string): Promise<Buffer> => {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(2);
  return Buffer.from(await encrypter.encrypt(text));
};
const give = async (given: string): Promise<void> => {
  await page.getByLabel("Passphrase").fill(given);
  await page.getByRole("button", { name: "Open the file" }).click();
};
const shown = () => page.getByRole("heading", { name: "What the file holds" });

test("what is no whole backup of ours is refused, each in words of its own, and every draft stays as it was", async () => {
  await openWith("missing");
  const plain = await readFile(await (await download()).path(), "utf8");
  const encrypted = await quicklyEncrypted(plain);
  const before = await onDisk(page);
  const flipped = Buffer.from(encrypted);
  flipped[flipped.length - 100] = (flipped.at(-100) ?? 0) ^ 1;
  const files: readonly (readonly [string, string | Buffer, string])[] = [
    ["cut.json", plain.slice(0, plain.length >> 1), "is cut short"],
    ["altered.json", plain.replace('"SOC-1a"', '"SOC-1b"'), "was altered or damaged"],
    ["altered.age", flipped, "was altered or damaged"],
    ["cut.age", encrypted.subarray(0, 100), "was altered or damaged"],
    ["newer.json", plain.replace('"format": 1', '"format": 99'), "made by a newer version of this service"],
    ["photograph.json", Buffer.from([0xff, 0xd8, 0xff, 0xe0]), "is no backup"],
    ["empty.json", "", "is empty"],
    ["list.json", "[1, 2, 3]", "is no backup"],
    ["large.json", "{", "is too large"],
  ];
  await visit(page, "#/work/restore");
  const alert = page.getByRole("alert");
  for (const [name, content, words] of files) {
    const path = join(folder, name);
    await writeFile(path, content);
    if (name === "large.json") {
      await truncate(path, 200_000_000);
    }
    await page.locator('[name="restore.file"]').setInputFiles(path);
    if (name.endsWith(".age")) {
      await give(passphrase);
    }
    await alert.filter({ hasText: words }).waitFor();
  }
  const whole = join(folder, "whole.age");
  await writeFile(whole, encrypted);
  await page.locator('[name="restore.file"]').setInputFiles(whole);
  await give("another one altogether");
  await page.getByText("The passphrase is not right for this file").waitFor();
  await give(passphrase);
  await shown().waitFor();
  expect(await onDisk(page)).toEqual(before);
  expect(await violations(page)).toEqual([]);
});

test.each(["backup-1.json", "draft-copy-1.json"])(
  "a file of the first format that was ever saved is opened: %s",
  async (name) => {
    await page.goto("about:blank");
    await page.goto(`${app.url}#/work/restore`);
    await page.locator('[name="restore.file"]').setInputFiles(join("test/stored", name));
    await shown().waitFor();
    await page.getByRole("button", { name: "Open beside what is here" }).first().click();
    await page.waitForFunction(() => /^#\/draft\/[a-z0-9]{16}$/.test(location.hash));
  },
);

test("a sitting whose last backup is old is told so on the task list, with the way to a new one", async () => {
  await page.clock.setFixedTime(Date.now() + 2 * 24 * 60 * 60 * 1000);
  await visit(page, "#/try/SOC-3");
  await page.locator('[name="SOC-3"][value="SOC-3a"]').check();
  await saved(page);
  await visit(page, "#/draft/practice");
  const notice = page.getByText("This work has changed since the last backup file, of");
  await notice.waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await notice.getByRole("link", { name: "Save a backup" }).click();
  await page.getByRole("heading", { level: 1, name: "Your work on this device" }).waitFor();
});
