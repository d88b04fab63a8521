import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { unzlibSync, zlibSync } from "fflate";
import { beforeAll, expect, test } from "vitest";
import { forcesOf, knownContents } from "../../src/core/questionnaire/all-content.ts";
import { type Jurisdiction, jurisdictions } from "../../src/core/questionnaire/content.ts";
import { canonicalJson } from "../../src/core/return/canonical-json.ts";
import type { ForceReturn } from "../../src/core/return/force-return.ts";
import type { Register } from "../../src/core/verdict/verdict.ts";
import { makeReturn } from "../../src/return-file/make.ts";
import { signOffReason } from "../../src/return-file/sign-off-words.ts";
import { signPages } from "../../src/return-file/sign-pages.ts";
import { goodSamples } from "../../src/samples/flavours.ts";
import { type Bytes, sha256Hex } from "../../src/signature/bytes.ts";
import { sampleReturn } from "../support/extreme-returns.ts";
import { fonts, openKeyFor, registerOf, signedAt, verdictOn } from "./support.ts";

/**
 * Training returns as they were, one of each jurisdiction, with the SHA-256 of the PDF that each makes, and one signed PDF
 * whose key nobody has any more. From release 1.0.0 on they stay as they are. Before that, a changed layout or changed words need
 *
 *     UPDATE_STORED=1 npx vitest run --config test/vitest.config.ts --project node test/return-file/stored-returns
 *
 * which writes them anew, and the reason in CHANGELOG.md with the mark that the last test asks for.
 */
const folder = new URL("../stored/returns/", import.meta.url);
const stored = (name: string): Bytes => new Uint8Array(readFileSync(new URL(name, folder)));

/** The file `golden.json` of the folder. */
interface Golden {
  /** SHA-256 of the unsigned PDF, by jurisdiction. */
  readonly pages: Readonly<Record<Jurisdiction, string>>;
  readonly signed: { readonly sha256: string; readonly register: Register };
}

const jsonOf = (jurisdiction: Jurisdiction): string =>
  new TextDecoder().decode(unzlibSync(stored(`${jurisdiction}.json.zlib`)));
const returnOf = (jurisdiction: Jurisdiction): ForceReturn => JSON.parse(jsonOf(jurisdiction));
const pagesOf = async (forceReturn: ForceReturn): Promise<string> =>
  sha256Hex((await makeReturn(forceReturn, fonts)).bytes);

const writeAnew = async (): Promise<void> => {
  const pages: Partial<Record<Jurisdiction, string>> = {};
  for (const jurisdiction of jurisdictions) {
    const sample = goodSamples.find(
      ({ force }) => forcesOf("training-2026").find(({ slug }) => slug === force)?.jurisdiction === jurisdiction,
    );
    if (sample === undefined) {
      throw new Error(`no sample in ${jurisdiction}`);
    }
    const forceReturn = sampleReturn(sample);
    const json = new TextEncoder().encode(canonicalJson(forceReturn));
    writeFileSync(new URL(`${jurisdiction}.json.zlib`, folder), zlibSync(json, { level: 9 }));
    pages[jurisdiction] = await pagesOf(forceReturn);
  }
  const forceReturn = returnOf("EW");
  const { bytes, fingerprint } = await makeReturn(forceReturn, fonts);
  const { name, title } = forceReturn.declaration;
  const key = await openKeyFor(forceReturn);
  const words = { name, title, reason: signOffReason(forceReturn.version, fingerprint), at: signedAt };
  const signed = await signPages(bytes, words, key, fonts);
  writeFileSync(new URL("signed.pdf", folder), signed);
  const register = registerOf(forceReturn.force, await sha256Hex(key.certificate), { name });
  const golden = { pages, signed: { sha256: await sha256Hex(signed), register } };
  writeFileSync(new URL("golden.json", folder), `${JSON.stringify(golden, null, 2)}\n`);
};

let golden: Golden;
beforeAll(async () => {
  if (process.env.UPDATE_STORED) {
    await writeAnew();
  }
  golden = JSON.parse(readFileSync(new URL("golden.json", folder), "utf8"));
}, 60_000);

test.each(jurisdictions)("the stored return of %s makes the same PDF as ever", async (jurisdiction) => {
  const forceReturn = returnOf(jurisdiction);
  expect(forceReturn.content.jurisdiction).toBe(jurisdiction);
  expect(canonicalJson(forceReturn)).toBe(jsonOf(jurisdiction));
  expect(await pagesOf(forceReturn)).toBe(golden.pages[jurisdiction]);
});

test.each(jurisdictions)("its words are those that the app knows of %s", (jurisdiction) => {
  const { content, contentSha256 } = returnOf(jurisdiction);
  expect(createHash("sha256").update(canonicalJson(content)).digest("hex")).toBe(contentSha256);
  expect(contentSha256).toBe(knownContents["training-2026"]?.[jurisdiction]);
});

test("the stored signed return is genuine with its register, and a query without", async () => {
  const bytes = stored("signed.pdf");
  const { sha256, register } = golden.signed;
  expect(await sha256Hex(bytes)).toBe(sha256);
  const verdict = await verdictOn(bytes, { register });
  expect(verdict).toMatchObject({ verdict: "genuine", codes: [], sha256 });
  expect(verdict.lines).toEqual({ unchanged: "yes", signer: "yes", pages: "yes", levels: "yes" });
  expect((await verdictOn(bytes)).codes).toEqual(["signer-unknown"]);
});

test("the change log says why the pages last changed", () => {
  const mark = createHash("sha256").update(JSON.stringify(golden.pages)).digest("hex").slice(0, 8);
  const log = readFileSync(new URL("../../CHANGELOG.md", import.meta.url), "utf8");
  expect(
    log.match(/\(pages [0-9a-f]{8}\)/g),
    "say in CHANGELOG.md what changed in the pages, and end the line with this mark",
  ).toEqual([`(pages ${mark})`]);
});
