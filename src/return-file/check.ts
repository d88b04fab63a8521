import { stoppingProblems } from "../core/answers/problems.ts";
import { fingerprintOf } from "../core/return/fingerprint.ts";
import type { ForceReturn } from "../core/return/force-return.ts";
import type { CheckedFile, FileToCheck } from "../core/return/return-file.ts";
import type { Code, LineName, Register, VerdictReturn } from "../core/verdict/verdict.ts";
import { type Findings, verdictOf } from "../core/verdict/verdict-of.ts";
import { sentence } from "../core/verdict/words.ts";
import { find } from "../pdf/bytes.ts";
import { type Base, largestFile, readBase } from "../pdf/read.ts";
import { templates } from "../pdf/write.ts";
import { type Bytes, equal, sha256Hex } from "../signature/bytes.ts";
import { type Claims, claimsIn, type DataFound, dataIn } from "./data-found.ts";
import { cutShort, isCutShort, unreadable } from "./foreign-file.ts";
import type { Known } from "./known.ts";
import { levelDifference } from "./levels.ts";
import { type Press, pagesOf } from "./make.ts";
import { signOffReason } from "./sign-off-words.ts";
import { type SignatureFound, signatureIn, wasChanged } from "./signature-found.ts";
import { judgeSigner, shownSignature } from "./signer-judged.ts";

export interface CheckOptions extends Press {
  /** ISO time that counts as now. */
  readonly at: string;
  readonly register: Register | null;
  readonly known: Known;
  /** Pages made before, by the SHA-256 of their JSON, of which they are a pure function. Read and added to. */
  readonly made?: Map<string, Bytes>;
  /** Stop at the first finding that refuses: for whoever asks about each byte of a file whether it may change. */
  readonly untilRefused?: boolean;
  /** Lend the data wherever the pages say just that, signed or not: for whoever goes on with the answers, never to count. */
  readonly lendWhole?: boolean;
}

/**
 * The one check, behind page, command and signing (`pdf.md` §6). A file is not searched for signs of tampering: it is made
 * again from its own data, and whatever is not in the bytes so made cannot be in a genuine one. Never throws for a bad file.
 */
export const check = async (file: FileToCheck, options: CheckOptions): Promise<CheckedFile> => {
  try {
    return await examine(file, options);
  } catch {
    // A bug of ours in the face of a hostile file must not take the others of the batch with it, nor pass for a yes.
    return said({ file: file.name, sha256: null, codes: ["cannot-open"] });
  }
};

type Found = Pick<Findings, "file" | "sha256" | "codes"> & Partial<Findings>;

const said = (findings: Found, forceReturn: ForceReturn | null = null): CheckedFile => {
  const verdict = verdictOf({
    reached: [],
    accident: null,
    claims: null,
    return: null,
    signature: null,
    confirmedBy: null,
    variants: {},
    values: {},
    ...findings,
  });
  return { verdict, forceReturn: verdict.verdict === "refused" ? null : forceReturn };
};

/** The same, but a bug shows as a bug: for tests. */
export const examine = async ({ name, bytes, size }: FileToCheck, options: CheckOptions): Promise<CheckedFile> => {
  if (bytes === null) {
    return said({ file: name, sha256: null, codes: ["cannot-open"] });
  }
  const about = { file: name, sha256: size === undefined ? await sha256Hex(bytes) : null };
  const code = atFirstSight(bytes);
  if (code !== null) {
    const megabytes = String(Math.ceil((size ?? bytes.length) / 100_000) / 10);
    return said({ ...about, codes: [code], values: { megabytes } });
  }
  if (options.untilRefused && (await wasChanged(bytes)) !== null) {
    return said({ ...about, codes: ["changed-after-signing"] });
  }
  const read = readBase(bytes);
  return read.ok
    ? checkOurs(read.base, bytes, about, options)
    : said({ ...about, ...(await unreadable(bytes, options)) });
};

const headerWithin = 1024;

const atFirstSight = (bytes: Bytes): Code | null =>
  bytes.length === 0
    ? "empty-file"
    : bytes.length > largestFile
      ? "too-large"
      : find(bytes.subarray(0, headerWithin), "%PDF-") < 0
        ? "not-a-pdf"
        : null;

type About = Pick<Findings, "file" | "sha256">;

/** A file that begins with an unsigned PDF of our making, or of somebody's who writes just as we do. */
const checkOurs = async (base: Base, bytes: Bytes, about: About, options: CheckOptions): Promise<CheckedFile> => {
  const { fonts, known, register } = options;
  const found = await signatureIn(base, bytes, fonts);
  if (options.untilRefused && found.status !== "signed") {
    return said({ ...about, codes: [refusalBy(found)] });
  }
  const shown = async (claims: Claims | null): Promise<Pick<Findings, "claims" | "signature">> => ({
    claims,
    signature:
      found.status === "none" || found.status === "added"
        ? null
        : await shownSignature(found.signer, found.certificate, claims?.slug ?? null, register),
  });
  // Before anything is made of the data: what was changed since it was signed is nobody's word.
  if (found.status === "changed") {
    const who = await shown(claimsIn(base, known));
    const named = who.signature === null ? {} : { "changed-after-signing": "named" };
    return said({ ...about, ...who, codes: ["changed-after-signing"], variants: named });
  }
  const torn = found.status === "added" || (found.status === "invalid" && found.signer === null);
  if (torn && isCutShort(bytes)) {
    return said({ ...about, ...(await shown(claimsIn(base, known))), ...cutShort(bytes) });
  }
  if (found.status === "added") {
    return said({ ...about, ...(await shown(claimsIn(base, known))), codes: ["rewritten"], accident: "optimised" });
  }
  const knowsTemplate = (template: number): boolean => (options.templates ?? templates).has(template);
  const data = await dataIn(base, known, knowsTemplate);
  const soFar = { ...about, ...(await shown(data.claims)), ...ofSignature(found) };
  if (data.status === "refused") {
    const variants = data.variant === undefined ? {} : { [data.code]: data.variant };
    // What never was a return does not lack a signature.
    const codes = data.code === "not-a-return" ? [data.code] : [...soFar.codes, data.code];
    return said({ ...soFar, codes, variants });
  }
  return judge(base, found, data, soFar, options);
};

const ofSignature = (found: SignatureFound): Pick<Findings, "codes" | "reached"> =>
  found.status === "signed" ? { codes: [], reached: ["unchanged"] } : { codes: [refusalBy(found)], reached: [] };

const refusals = {
  none: "unsigned",
  invalid: "signature-invalid",
  "algorithm-refused": "algorithm-refused",
  changed: "changed-after-signing",
  added: "rewritten",
} as const;
const refusalBy = ({ status }: Exclude<SignatureFound, { readonly status: "signed" }>): Code => refusals[status];

type Read = Extract<DataFound, { readonly status: "read" }>;

/** Sound data: do pages, levels and the rules of sign-off agree with it, and who signed it? */
const judge = async (
  base: Base,
  found: SignatureFound,
  { forceReturn, json, jsonSha256 }: Read,
  soFar: Found,
  options: CheckOptions,
): Promise<CheckedFile> => {
  const codes = new Set<Code>(soFar.codes);
  const reached = new Set<LineName>([...(soFar.reached ?? []), "pages", "levels"]);
  const variants: Partial<Record<Code, string>> = {};
  const values: Record<string, string> = {};
  let confirmedBy: Findings["confirmedBy"] = null;

  if (!samePages(base, forceReturn, json, jsonSha256, options)) {
    codes.add(found.status === "none" ? "rewritten" : "pages-differ");
    reached.delete("pages");
  }
  const difference = levelDifference(forceReturn);
  if (difference !== null) {
    codes.add("levels-differ");
    Object.assign(values, difference);
  }
  const problem = found.status === "none" ? null : whatStops(forceReturn);
  if (problem !== null) {
    codes.add("incomplete");
    values.problem = problem;
  }
  if (isPreparation(forceReturn)) {
    codes.add("preparation-copy");
  }
  if (found.status === "signed" && soFar.signature != null) {
    const { signer, certificate } = found;
    const fingerprint = fingerprintOf(jsonSha256);
    if (signer.kind === "elsewhere") {
      codes.add("signed-elsewhere");
    } else if (signer.reason !== signOffReason(forceReturn.version, fingerprint)) {
      codes.add("pages-differ");
    }
    const judged = judgeSigner(signer, certificate, soFar.signature, forceReturn, options);
    for (const code of judged.codes) {
      codes.add(code);
    }
    Object.assign(variants, judged.variants);
    Object.assign(values, judged.values);
    confirmedBy = judged.confirmedBy;
    reached.add("signer");
  }
  const returned = verdictReturn(forceReturn, jsonSha256);
  const checked = said(
    { ...soFar, codes: [...codes], reached: [...reached], variants, values, confirmedBy, return: returned },
    forceReturn,
  );
  return options.lendWhole && reached.has("pages") ? { ...checked, forceReturn } : checked;
};

/** Made again from the data and compared, byte for byte. What cannot be made is not ours. */
const samePages = (
  base: Base,
  forceReturn: ForceReturn,
  json: Bytes,
  jsonSha256: string,
  options: CheckOptions,
): boolean => {
  const before = options.made?.get(jsonSha256);
  if (before !== undefined) {
    return equal(before, base.bytes);
  }
  try {
    const made = pagesOf(forceReturn, json, jsonSha256, { ...options, mostBytes: base.bytes.length });
    options.made?.set(jsonSha256, made);
    return equal(made, base.bytes);
  } catch {
    return false;
  }
};

const whatStops = (forceReturn: ForceReturn): string | null => {
  if (forceReturn.draft) {
    return sentence("problem.draft");
  }
  const [first] = stoppingProblems(forceReturn);
  return first === undefined ? null : first.text.replace(/[^.?]$/, "$&.");
};

const isPreparation = ({ content: { edition } }: ForceReturn): boolean => edition.issued === null && !edition.training;

const verdictReturn = (forceReturn: ForceReturn, jsonSha256: string): VerdictReturn => {
  const { edition, contentSha256, template, training, force, version, replaces, censusDate, marking } = forceReturn;
  return {
    edition,
    contentSha256,
    template,
    training,
    force,
    version,
    replaces,
    censusDate,
    marking,
    fingerprint: fingerprintOf(jsonSha256),
    jsonSha256,
    points: forceReturn.points.map(({ id, level, proposed, opinion }) => ({ id, level, proposed, opinion })),
  };
};
