import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Verdict } from "../../src/core/verdict/verdict.ts";
import { type Served, serve } from "../support/built-app.ts";
import { command } from "../support/command.ts";
import { judgeAndDeclare, openAnswered, proposedAfterOpening, sign } from "../support/lead-and-head.ts";
import { type Person, person, workerReady } from "../support/person.ts";
import { judge, missing } from "./judges.ts";
import { mutoolAccepts, opensslAccepts, pdfsigAccepts, qpdfAccepts } from "./signature-judges.ts";

const folder = mkdtempSync(join(tmpdir(), "conformance-"));
const samples = join(folder, "samples");
const inBrowser = join(folder, "browser.pdf");
let app: Served;
let lead: Person;

/** Our own check of each file, by its path. */
const verdicts = new Map<string, Verdict>();

const good = [
  "exampleshire-typical",
  "glen-example-scotland",
  "lough-example-northern-ireland",
  "example-railway-two-laws",
  "exampleshire-2-embedded",
  "exampleshire-3-weak",
];
const files = [
  { name: "signed in the browser with the server gone", path: inBrowser },
  ...good.map((name) => ({ name, path: join(samples, "good", `${name}.pdf`) })),
];

beforeAll(async () => {
  expect(missing(), "these programs are missing: install them and run again").toEqual([]);
  expect(await command(["samples", samples])).toMatchObject({ code: 0 });
  [app, lead] = await Promise.all([serve(), person()]);
  const page = await lead.open(app.url);
  await workerReady(page);
  await page.getByText("Ready to work offline").waitFor();
  await app.stop();
  await judgeAndDeclare(page, await openAnswered(page), proposedAfterOpening());
  writeFileSync(inBrowser, (await sign(page)).bytes);

  const paths = files.map(({ path }) => path);
  const { stdout } = await command(["check-return", "--json", "--at", "2026-12-01T00:00:00Z", ...paths]);
  for (const line of stdout.trimEnd().split("\n")) {
    const verdict = JSON.parse(line) as Verdict;
    verdicts.set(verdict.file, verdict);
  }
}, 300_000);
afterAll(async () => {
  await lead?.leave();
  await app?.stop().catch(() => {});
  rmSync(folder, { recursive: true, force: true });
});

for (const { name, path } of files) {
  test(`${name}: pdfsig finds one valid signature over the whole document`, () => pdfsigAccepts(path));

  test(`${name}: qpdf finds no fault`, () => qpdfAccepts(path));

  test(`${name}: mutool finds the signature sound and the document unchanged`, () => mutoolAccepts(path));

  test(`${name}: openssl verifies the CMS as CAdES over the bytes of the ByteRange`, () => {
    const work = join(folder, `openssl-${name.replaceAll(/\W/g, "")}`);
    mkdirSync(work);
    opensslAccepts(path, work);
  });

  test(`${name}: pdfdetach gives the return's JSON back byte for byte`, () => {
    const json = join(folder, `${name.replaceAll(/\W/g, "")}.json`);
    expect(judge("pdfdetach", ["-list", path]).out).toMatch(/^1 embedded files\n1: return\.json\n/);
    expect(judge("pdfdetach", ["-save", "1", "-o", json, path]).status).toBe(0);
    const sha256 = createHash("sha256").update(readFileSync(json)).digest("hex");
    expect(sha256).toBe(verdicts.get(path)?.return?.jsonSha256);
  });

  test(`${name}: every page carries the marking twice, the fingerprint and its number`, () => {
    const fingerprint = verdicts.get(path)?.return?.fingerprint ?? "?";
    const pages = judge("pdftotext", ["-layout", path, "-"]).out.split("\f").slice(0, -1);
    expect(pages.length).toBeGreaterThan(5);
    pages.forEach((page, i) => {
      expect(page.match(/OFFICIAL-SENSITIVE/g)?.length ?? 0, `page ${i + 1}`).toBeGreaterThanOrEqual(2);
      expect(page).toContain("TRAINING");
      expect(page).toContain(fingerprint);
      expect(page).toContain(`Page ${i + 1} of ${pages.length}`);
    });
  });
}

test("the outside judge does not take what our check refuses for whole: pdfsig on the changed sample", () => {
  const { out } = judge("pdfsig", [join(samples, "broken", "changed-after-signing.pdf")]);
  expect(out).not.toContain("Signature is Valid.");
});
