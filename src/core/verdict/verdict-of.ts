import {
  type Accident,
  type Code,
  type LineName,
  type LineValue,
  lineNames,
  queryCodes,
  type RegisteredSigner,
  refusedCodes,
  type Verdict,
  type VerdictReturn,
  type VerdictSignature,
} from "./verdict.ts";
import { sentence, type Values } from "./words.ts";

/** What a check found out about one file, before it is said. */
export interface Findings {
  readonly file: string;
  readonly sha256: string | null;
  /** In any order, each once or more. */
  readonly codes: readonly Code[];
  /** Lines that the check came to. Of a line that it did not come to, nothing is said but what a code says. */
  readonly reached: readonly LineName[];
  readonly accident: Accident | null;
  /** What the file claims to be: a refused one may be named, and lends nothing else. */
  readonly claims: { readonly force: string; readonly version: number; readonly training: boolean } | null;
  readonly return: VerdictReturn | null;
  readonly signature: VerdictSignature | null;
  /** How the register confirmed the signer; `null` without a register or an entry. */
  readonly confirmedBy: RegisteredSigner["confirmedBy"] | null;
  /** Which of the sentences of a code: `certificate-not-valid-then.early`. */
  readonly variants: Readonly<Partial<Record<Code, string>>>;
  /** What fills the sentences' holes. */
  readonly values: Values;
}

const order: readonly Code[] = [...refusedCodes, ...queryCodes];
const refuses: ReadonlySet<Code> = new Set(refusedCodes);

/** `contract.md` §1: which code makes which line a "no". */
const noes: Readonly<Record<LineName, readonly Code[]>> = {
  unchanged: ["cut-short", "changed-after-signing", "rewritten"],
  signer: ["signature-invalid", "algorithm-refused", "certificate-not-valid-then", "signer-revoked"],
  pages: ["pages-differ"],
  levels: ["levels-differ", "incomplete"],
};
const notKnown: Readonly<Record<LineName, readonly Code[]>> = {
  unchanged: ["unsigned"],
  signer: ["unsigned", "signer-name-differs", "signer-unknown"],
  // Ours match, but an update of another program may show something else in their place: it is not looked into.
  pages: ["signed-elsewhere"],
  levels: [],
};

/** Codes in the order of the table, verdict, lines and words: everything in a verdict that follows from the findings. */
export const verdictOf = (findings: Findings): Verdict => {
  const codes = order.filter((code) => findings.codes.includes(code));
  const verdict = codes.some((code) => refuses.has(code)) ? "refused" : codes.length > 0 ? "query" : "genuine";
  const lines = byLine((line) => lineValue(line, codes, findings));
  return {
    format: 1,
    file: findings.file,
    sha256: findings.sha256,
    verdict,
    code: codes[0] ?? "genuine",
    codes,
    lines,
    message: messageOf(codes, verdict, findings),
    sentences: byLine((line) => lineSentence(line, lines[line], codes, findings)),
    accident: findings.accident,
    return: verdict === "refused" ? null : findings.return,
    signature: findings.signature,
  };
};

const byLine = <T>(of: (line: LineName) => T): Readonly<Record<LineName, T>> =>
  Object.fromEntries(lineNames.map((line) => [line, of(line)])) as Readonly<Record<LineName, T>>;

const lineValue = (line: LineName, codes: readonly Code[], { reached }: Findings): LineValue =>
  codes.some((code) => noes[line].includes(code))
    ? "no"
    : reached.includes(line) && !codes.some((code) => notKnown[line].includes(code))
      ? "yes"
      : "not-known";

/** A certificate may name anybody "A. Chief. Certificate confirmed in person": more than one sentence is put in quotation marks. */
const asOneName = (claimed: string): string =>
  /\S{4,}[.:;!?]\s|["“”]/.test(claimed) ? `“${claimed.replace(/["“”]/g, "’")}”` : claimed;

const valuesOf = ({ values, signature }: Findings): Values => ({
  name: asOneName(signature?.name ?? "") || sentence("no-name"),
  title: asOneName(signature?.title ?? "") || sentence("no-title"),
  ...values,
});

const lineSentence = (line: LineName, value: LineValue, codes: readonly Code[], findings: Findings): string => {
  const because = codes.find((code) => (value === "no" ? noes : notKnown)[line].includes(code));
  const confirmed = line === "signer" ? `.${findings.confirmedBy ?? ""}` : "";
  const name =
    value === "yes"
      ? `${line}.yes${confirmed}`
      : `${line}.${value}${because === undefined ? "" : `.${because}${confirmed}`}`;
  return sentence(`value.${value}`, { sentence: sentence(name.replace(/\.$/, ""), valuesOf(findings)) });
};

const messageOf = (codes: readonly Code[], verdict: Verdict["verdict"], findings: Findings): string => {
  const { claims, accident } = findings;
  const values = valuesOf(findings);
  const who = claims === null ? {} : { force: claims.force, version: String(claims.version) };
  return [
    claims?.training ? sentence("training") : "",
    claims === null ? "" : sentence(verdict === "refused" ? "claims" : "from", who),
    ...codes.map((code) => codeSentence(code, findings, values)),
    codes.length === 0 ? sentence("genuine") : "",
    accident === null ? "" : sentence(`accident.${accident}`, values),
  ]
    .filter((said) => said !== "")
    .join(" ");
};

const codeSentence = (code: Code, { variants }: Findings, values: Values): string =>
  sentence(variants[code] === undefined ? code : `${code}.${variants[code]}`, values);
