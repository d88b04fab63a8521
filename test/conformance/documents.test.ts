import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeReturn, printTree } from "../../src/return-file/make.ts";
import { signOffReason } from "../../src/return-file/sign-off-words.ts";
import { signPages } from "../../src/return-file/sign-pages.ts";
import type { Bytes } from "../../src/signature/bytes.ts";
import { faultsOf } from "../pdf/support/faults.ts";
import { fonts } from "../pdf/support/sample.ts";
import { baseOf } from "../pdf/support/structure.ts";
import { openKeyFor, signedAt } from "../return-file/support.ts";
import { drafts, others, returns } from "../support/every-document.ts";
import { type Judged, judgeMeanwhile, missing } from "./judges.ts";
import { mutoolAccepts, opensslAccepts, pdfsigAccepts, qpdfAccepts } from "./signature-judges.ts";
import { flavours, veraPdf } from "./verapdf.ts";

/** Every kind of document, judged by programs that we did not write. Made here by the code that the page calls. */
const folder = mkdtempSync(join(tmpdir(), "documents-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What is no return, and nobody signs. */
const printed: Readonly<Record<string, () => Promise<Bytes>>> = {
  ...Object.fromEntries(
    Object.entries(drafts).map(([name, make]) => [name, async () => (await makeReturn(make(), fonts)).bytes]),
  ),
  ...Object.fromEntries(Object.entries(others).map(([name, make]) => [name, () => printTree(make(), fonts)])),
};

const pathOf = (name: string, state: "signed" | "unsigned"): string =>
  join(folder, `${name.replaceAll(" ", "-")}-${state}.pdf`);

const unsigned = [...Object.keys(returns), ...Object.keys(printed)].map((name) => pathOf(name, "unsigned"));
const signed = Object.keys(returns).map((name) => pathOf(name, "signed"));

/** What is no document of ours, so that a judge that passes everything is found out. */
const letter = join(folder, "letter.pdf");
const notThere = join(folder, "not-there.pdf");
const notMarked = join(folder, "not-marked.pdf");
let verdicts: Awaited<ReturnType<typeof veraPdf>>;

// A signature adds nothing to the structure, and poppler takes ten seconds for each file, so one of each kind.
const [typical = ""] = unsigned;
const ofEachKind = [
  typical,
  ...["least", "troubled", "draft of nothing", "summary with levels", "blank copy NI"].map((name) =>
    pathOf(name, "unsigned"),
  ),
];
const structures = new Map<string, Judged>();

beforeAll(async () => {
  expect(missing(), "these programs are missing: install them and run again").toEqual([]);
  for (const [name, make] of Object.entries(returns)) {
    const forceReturn = make();
    const { bytes, fingerprint } = await makeReturn(forceReturn, fonts);
    writeFileSync(pathOf(name, "unsigned"), bytes);
    const { version, declaration } = forceReturn;
    const words = { ...declaration, reason: signOffReason(version, fingerprint), at: signedAt };
    const key = await openKeyFor(forceReturn);
    writeFileSync(pathOf(name, "signed"), await signPages(bytes, words, key, fonts));
  }
  for (const [name, make] of Object.entries(printed)) {
    writeFileSync(pathOf(name, "unsigned"), await make());
  }
  writeFileSync(letter, "A letter.");
  const [whole = ""] = unsigned;
  const text = readFileSync(whole, "latin1");
  expect(text).toContain("/Marked true");
  writeFileSync(notMarked, text.replace("/Marked true", "/Marked null"), "latin1");
  const readStructures = async (): Promise<void> => {
    for (const path of ofEachKind) {
      structures.set(path, await judgeMeanwhile("pdfinfo", ["-struct-text", path]));
    }
  };
  // The two that take long, side by side.
  [verdicts] = await Promise.all([veraPdf([...unsigned, ...signed, letter, notThere, notMarked]), readStructures()]);
}, 900_000);

describe.each([...unsigned, ...signed])("%s", (path) => {
  test.each(flavours)("veraPDF passes it as %s", (flavour) => {
    expect(verdicts[flavour].get(path)).toBe("passes");
  });

  test("qpdf finds no fault", () => qpdfAccepts(path));
});

test.each(ofEachKind)("%s: poppler reads its structure without complaint", (path) => {
  const { status, said, errors } = structures.get(path) ?? {};
  expect([status, errors]).toEqual([0, ""]);
  expect(said).toMatch(/^Document\n[\s\S]*\n {2}H1 \(block\)\n/);
});

describe.each(signed)("%s", (path) => {
  test("pdfsig finds one valid signature over the whole document", () => pdfsigAccepts(path));
  test("mutool finds the signature sound and the document unchanged", () => mutoolAccepts(path));
  test("openssl verifies the CMS as CAdES over the bytes of the ByteRange", () => {
    const work = mkdtempSync(join(folder, "openssl-"));
    opensslAccepts(path, work);
  });
});

test.each(Object.keys(returns))("%s: no fault that veraPDF does not notice", (name) => {
  expect(faultsOf(baseOf(readFileSync(pathOf(name, "unsigned"))))).toEqual([]);
});

test.each(flavours)(
  "a judge that passes everything would be found out: %s has no verdict on what is none",
  (flavour) => {
    for (const path of [letter, notThere]) {
      expect(verdicts[flavour].get(path)).toMatch(/^(0 verdicts|fails)/);
    }
  },
);

test.each(flavours)("nor does %s pass a file that no longer says that it is tagged", (flavour) => {
  expect(verdicts[flavour].get(notMarked)).toMatch(/^fails /);
});
