import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { queryCodes, refusedCodes, type Verdict } from "../../src/core/verdict/verdict.ts";
import { type Served, serve } from "../support/built-app.ts";
import { command, type Ended } from "../support/command.ts";
import { type Person, person, violations } from "../support/person.ts";

interface Entry {
  readonly file: string;
  readonly what: string;
  readonly verdict: string;
  readonly code: string;
}
const now = "2026-12-01T00:00:00Z";
let folder: string;
let manifest: Entry[];
let app: Served;
let office: Person;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "samples-"));
  const made = await command(["samples", folder]);
  expect(made).toMatchObject({ code: 0, stdout: "" });
  manifest = JSON.parse(await readFile(join(folder, "manifest.json"), "utf8")) as Entry[];
  [app, office] = await Promise.all([serve(), person()]);
}, 120_000);
afterAll(async () => {
  await Promise.all([office.leave(), app.stop(), rm(folder, { recursive: true })]);
});

const verdictsOf = async (args: readonly string[]): Promise<{ ended: Ended; verdicts: Verdict[] }> => {
  const ended = await command(["check-return", "--json", ...args]);
  return {
    ended,
    verdicts: ended.stdout
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Verdict),
  };
};

test("there are at least six good returns over four jurisdictions, and a broken file for every code", () => {
  expect(manifest.filter(({ code }) => code === "genuine").length).toBeGreaterThanOrEqual(6);
  const wanted = [...refusedCodes, ...queryCodes].filter(
    (code) => code !== "cannot-open" && code !== "preparation-copy",
  );
  const codes = new Set(manifest.map(({ code }) => code).filter((code) => code !== "genuine"));
  expect([...codes].sort()).toEqual([...wanted].sort());
});

test("with the samples' register each file gets the verdict and the code that the manifest names, in order", async () => {
  const files = manifest.map(({ file }) => join(folder, file));
  const { ended, verdicts } = await verdictsOf([
    "--register",
    join(folder, "register.json"),
    "--at",
    now,
    "--",
    ...files,
  ]);
  expect(ended).toMatchObject({ code: 1, stderr: "" });
  expect(verdicts.map(({ file, verdict, code }) => ({ file, verdict, code }))).toEqual(
    manifest.map(({ file, verdict, code }) => ({ file: join(folder, file), verdict, code })),
  );
  for (const verdict of verdicts) {
    expect(verdict.format).toBe(1);
    expect(verdict.return === null).toBe(verdict.verdict === "refused");
    expect(verdict.codes[0] ?? "genuine").toBe(verdict.code);
    if (verdict.code === "genuine") {
      expect(verdict.lines).toEqual({ unchanged: "yes", signer: "yes", pages: "yes", levels: "yes" });
      expect(verdict.return?.training).toBe(true);
      expect(verdict.message.startsWith("Training")).toBe(true);
    }
  }
});

test("the page and the command say the same of every sample", async () => {
  const files = manifest.map(({ file }) => join(folder, file));
  const { verdicts } = await verdictsOf(["--at", now, "--", ...files]);
  const page = await office.open("about:blank");
  await page.clock.setFixedTime(new Date(now));
  await page.goto(`${app.url}#/check-return`);
  await page.getByLabel("Signed returns (PDF)").setInputFiles(files);
  const rows = page.locator("[data-code]");
  await page.waitForFunction((count) => document.querySelectorAll("[data-code]").length === count, files.length, {
    timeout: 90_000,
  });
  const shown = await rows.evaluateAll((elements) =>
    elements.map((row) => ({
      code: row.getAttribute("data-code"),
      lines: [...row.querySelectorAll("dd")].slice(0, 4).map((line) => line.textContent?.split(".")[0]),
    })),
  );
  const words = { yes: "Yes", no: "No", "not-known": "Not known" };
  expect(shown).toEqual(
    verdicts.map(({ code, lines }) => ({
      code,
      lines: [lines.unchanged, lines.signer, lines.pages, lines.levels].map((value) => words[value]),
    })),
  );
  expect(await violations(page)).toEqual([]);
});

test("a missing file is a line with cannot-open, and the others go on", async () => {
  const good = join(folder, manifest[0]?.file ?? "");
  const { ended, verdicts } = await verdictsOf(["--at", now, "--", join(folder, "none.pdf"), folder, good]);
  expect(ended.code).toBe(1);
  expect(verdicts.map(({ code }) => code)).toEqual(["cannot-open", "cannot-open", "signer-unknown"]);
  expect(verdicts[0]).toMatchObject({ sha256: null, return: null, signature: null });
});

test("no file refused is exit 0; without a register the signer is not known", async () => {
  const good = manifest.filter(({ code }) => code === "genuine").map(({ file }) => join(folder, file));
  const { ended, verdicts } = await verdictsOf(["--at", now, ...good]);
  expect(ended.code).toBe(0);
  expect(new Set(verdicts.map(({ lines }) => lines.signer))).toEqual(new Set(["not-known"]));
  expect(verdicts.every(({ signature }) => signature?.enrolled === null)).toBe(true);
});

test("wrong usage and an unreadable register are exit 2 with nothing on stdout", async () => {
  const bad = join(folder, "bad-register.json");
  await writeFile(bad, '{"format":1,"signers":[{"force":"x"}]}');
  for (const args of [
    ["check-return"],
    ["check-return", "--no-such-option", "a.pdf"],
    ["check-return", "--at", "yesterday", "a.pdf"],
    ["check-return", "--register", bad, "a.pdf"],
    ["check-return", "--register", join(folder, "none.json"), "a.pdf"],
    ["samples"],
    ["samples", folder],
    ["no-such-command"],
  ]) {
    const ended = await command(args);
    expect([args.join(" "), ended.code, ended.stdout]).toEqual([args.join(" "), 2, ""]);
    expect(ended.stderr.length).toBeGreaterThan(20);
  }
});

test("in words: four lines and a sentence for each file", async () => {
  const good = manifest.find(({ code }) => code === "genuine")?.file ?? "";
  const { stdout } = await command(["check-return", "--at", now, good], folder);
  expect(stdout.split("\n")[0]).toContain(good);
  expect(stdout.match(/: (Yes|No|Not known)\./g)).toHaveLength(4);
});

test("apart from keys and signatures the samples are the same bytes each run", async () => {
  const again = await mkdtemp(join(tmpdir(), "samples-"));
  try {
    expect((await command(["samples", again])).code).toBe(0);
    const blank = async (where: string, file: string): Promise<string> =>
      (await readFile(join(where, file), "latin1")).replace(/\/Contents <[0-9A-Fa-f]+>/g, "");
    for (const file of await readdir(join(folder, "good"))) {
      expect(await blank(again, `good/${file}`), file).toBe(await blank(folder, `good/${file}`));
    }
    expect(await readFile(join(again, "broken/unsigned.pdf"))).toEqual(
      await readFile(join(folder, "broken/unsigned.pdf")),
    );
    expect(await readFile(join(again, "manifest.json"))).toEqual(await readFile(join(folder, "manifest.json")));
  } finally {
    await rm(again, { recursive: true });
  }
}, 120_000);
