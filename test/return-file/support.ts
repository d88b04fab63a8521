import { createHash } from "node:crypto";
import { contentOf, forcesOf } from "../../src/core/questionnaire/all-content.ts";
import type { Jurisdiction } from "../../src/core/questionnaire/content.ts";
import { editionIds } from "../../src/core/questionnaire/editions.ts";
import { canonicalJson } from "../../src/core/return/canonical-json.ts";
import { composeReturn } from "../../src/core/return/compose.ts";
import { documentTree } from "../../src/core/return/document-tree.ts";
import { fingerprintOf } from "../../src/core/return/fingerprint.ts";
import type { ForceReturn } from "../../src/core/return/force-return.ts";
import type { KeptKey } from "../../src/core/return/return-file.ts";
import type { Register, Verdict } from "../../src/core/verdict/verdict.ts";
import { coveredBytes, putContents, type UpdateParameters, usualReserve, writeUpdate } from "../../src/pdf/update.ts";
import { writePdf } from "../../src/pdf/write.ts";
import { type CheckOptions, examine } from "../../src/return-file/check.ts";
import type { Known } from "../../src/return-file/known.ts";
import { newSigningKey, type SigningKey } from "../../src/return-file/new-key.ts";
import { signOffReason } from "../../src/return-file/sign-off-words.ts";
import { completeDraft } from "../../src/samples/complete-draft.ts";
import { type Bytes, sha256Hex } from "../../src/signature/bytes.ts";
import { signCms } from "../../src/signature/cms.ts";
import { fonts } from "../pdf/support/sample.ts";

export { fonts };
export const random = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));
export const passphrase = "four words and a number 7";
export const at = "2026-12-01T00:00:00Z";
export const signedAt = "2026-06-01T09:30:00Z";
/** The words as they stand in this checkout; that they are those pinned is a test of the questionnaire. */
const hashOf = (edition: string, jurisdiction: Jurisdiction): string =>
  createHash("sha256")
    .update(canonicalJson(contentOf(edition, jurisdiction)))
    .digest("hex");
export const known: Known = {
  contents: Object.fromEntries(
    editionIds.map((edition) => [
      edition,
      {
        EW: hashOf(edition, "EW"),
        SC: hashOf(edition, "SC"),
        NI: hashOf(edition, "NI"),
        BTP: hashOf(edition, "BTP"),
      },
    ]),
  ),
  forcesOf,
};

export const returnOf = async (
  jurisdiction: Jurisdiction = "EW",
  edition = "training-2026",
  forDraft = false,
): Promise<ForceReturn> => {
  const content = contentOf(edition, jurisdiction);
  const force = forcesOf(edition).find((one) => one.jurisdiction === jurisdiction);
  if (content === undefined || force === undefined) {
    throw new Error(`nothing of ${edition} in ${jurisdiction}`);
  }
  const draft = completeDraft(content, force, {
    level: () => 2,
    signerName: "Siân Ŵyn-Ŷorath",
    sharing: "yes",
    evidence: 1,
  });
  const contentSha256 = await sha256Hex(new TextEncoder().encode(canonicalJson(content)));
  return composeReturn({ draft, content, contentSha256, force, forDraft, date: "2026-06-01" });
};

/** Keys as they came open from being made: to unlock one again takes 600,000 rounds, and is tested where it matters. */
const openKeys = new Map<KeptKey, CryptoKey>();

export const keyFor = async (
  forceReturn: ForceReturn,
  about: Partial<Parameters<typeof newSigningKey>[0]> = {},
): Promise<KeptKey> => {
  const { kept, open } = await newSigningKey(
    {
      force: forceReturn.force,
      forceName: forceReturn.forceData.name,
      name: forceReturn.declaration.name,
      title: forceReturn.declaration.title,
      passphrase,
      at: "2026-05-20T10:00:00Z",
      ...about,
    },
    random,
  );
  openKeys.set(kept, open.privateKey);
  return kept;
};

/** A key that is open already: for what only needs a signature. */
export const openKeyFor = async (forceReturn: ForceReturn): Promise<SigningKey> => {
  const { declaration, force, forceData } = forceReturn;
  const { name, title } = declaration;
  const request = { force, forceName: forceData.name, name, title, passphrase, at: "2026-05-20T10:00:00Z" };
  return (await newSigningKey(request, random)).open;
};

export const registerOf = (
  force: string,
  certificateSha256: string,
  more: Partial<Register["signers"][number]> = {},
): Register => ({
  format: 1,
  signers: [
    {
      force,
      certificateSha256,
      name: "Siân Ŵyn-Ŷorath",
      confirmedBy: "telephone",
      confirmedAt: "2026-05-21T09:00:00Z",
      revokedAt: null,
      ...more,
    },
  ],
});

export interface Attempt {
  /** What the file carries, where it is not what the pages show. */
  readonly json?: string | Uint8Array<ArrayBuffer>;
  readonly parameters?: Partial<UpdateParameters>;
  /** Changes the unsigned bytes before they are signed. */
  readonly base?: (base: Bytes) => Bytes;
  readonly cms?: (cms: Bytes, covered: Bytes, privateKey: CryptoKey) => Promise<Bytes> | Bytes;
  /** One page instead of all, where the check never comes to the pages: quick to make. */
  readonly onePage?: boolean;
}

/** The unsigned file, honest or not: pages of one return round the data of another. */
export const unsignedOf = async (forceReturn: ForceReturn, { json, base, onePage }: Attempt = {}): Promise<Bytes> => {
  const bytes =
    json === undefined || typeof json === "string"
      ? new TextEncoder().encode(json ?? canonicalJson(forceReturn))
      : json;
  const jsonSha256 = await sha256Hex(bytes);
  const shown = await sha256Hex(new TextEncoder().encode(canonicalJson(forceReturn)));
  const pages = `${jsonSha256} ${shown} ${onePage === true}`;
  const made = madeBefore.get(pages) ?? madeNow(forceReturn, bytes, jsonSha256, onePage);
  madeBefore.set(pages, made);
  return base?.(made.slice()) ?? made.slice();
};

/** Many forgeries are round the same pages, which are a pure function of what they show. */
const madeBefore = new Map<string, Bytes>();

const madeNow = (forceReturn: ForceReturn, json: Bytes, jsonSha256: string, onePage = false): Bytes => {
  const whole = documentTree(forceReturn, jsonSha256);
  const tree = onePage ? { ...whole, blocks: whole.blocks.filter(({ kind }) => kind === "signature") } : whole;
  return writePdf({ json, jsonSha256, template: 1, tree, fonts });
};

/** Signs whatever it is given, as a dishonest holder of a right key could. */
export const forge = async (forceReturn: ForceReturn, key: KeptKey, attempt: Attempt = {}): Promise<Bytes> => {
  const base = await unsignedOf(forceReturn, attempt);
  const bytes =
    attempt.json === undefined || typeof attempt.json === "string"
      ? new TextEncoder().encode(attempt.json ?? canonicalJson(forceReturn))
      : attempt.json;
  const parameters: UpdateParameters = {
    name: forceReturn.declaration.name,
    title: forceReturn.declaration.title,
    reason: signOffReason(forceReturn.version, fingerprintOf(await sha256Hex(bytes))),
    time: signedAt,
    reserved: usualReserve,
    ...attempt.parameters,
  };
  const privateKey = openKeys.get(key);
  if (privateKey === undefined) {
    throw new Error("the key was not made here");
  }
  const update = writeUpdate(base, parameters, fonts);
  const covered = coveredBytes(update.bytes, update.byteRange);
  const cms = await signCms(covered, privateKey, key.certificate);
  return putContents(update, (await attempt.cms?.(cms, covered, privateKey)) ?? cms);
};

/** `examine`, so that a bug throws instead of becoming a refusal. */
export const verdictOn = async (bytes: Bytes | null, options: Partial<CheckOptions> = {}): Promise<Verdict> =>
  (await examine({ name: "a.pdf", bytes }, { at, register: null, fonts, known, ...options })).verdict;
