import { sayDate } from "../core/answers/dates.ts";
import { cleanText, limits } from "../core/answers/text.ts";
import type { ForceReturn } from "../core/return/force-return.ts";
import { enrolmentOf } from "../core/verdict/enrolment.ts";
import { isTime } from "../core/verdict/time.ts";
import type { Code, Register, RegisteredSigner, VerdictSignature } from "../core/verdict/verdict.ts";
import { sha256Hex } from "../signature/bytes.ts";
import type { Certificate } from "../signature/certificate-reader.ts";
import type { Signer } from "./signature-found.ts";

export interface SignerJudged {
  readonly codes: readonly Code[];
  readonly variants: Readonly<Partial<Record<Code, string>>>;
  readonly values: Readonly<Record<string, string>>;
  readonly confirmedBy: RegisteredSigner["confirmedBy"] | null;
}

/** What a verdict shows of a signature, whatever becomes of the file. */
export const shownSignature = async (
  signer: Signer | null,
  certificate: Certificate | null,
  force: string | null,
  register: Register | null,
): Promise<VerdictSignature | null> => {
  if (certificate === null) {
    return null;
  }
  const certificateSha256 = await sha256Hex(certificate.encoded);
  return {
    kind: signer?.kind ?? "ours",
    name: shown(signer?.name || certificate.name),
    title: shown(signer?.title || certificate.title),
    certificateSha256,
    claimedTime: signer?.time ?? "",
    enrolled: register === null ? null : force !== null && enrolmentOf(register, force, certificateSha256).enrolled,
  };
};

/** As long as a name or a title may be (`contract.md` §6): a longer one would tell a tale inside the check's own words. */
const longest = limits.name;

/** Another program's names are anybody's: no invisible or turning characters, no pages of text. */
const shown = (text: string): string => [...cleanText(text).text.replaceAll("\n", " ")].slice(0, longest).join("");

/** A sound signature over sound data: is it the right person's, at a time that can be (`pdf.md` §6, step 5)? */
export const judgeSigner = (
  signer: Signer,
  certificate: Certificate,
  shownAs: VerdictSignature,
  { content, force, forceData, declaration }: ForceReturn,
  { at, register }: { readonly at: string; readonly register: Register | null },
): SignerJudged => {
  const { confirmedBy, enrolled, revokedAt } = enrolmentOf(register, force, shownAs.certificateSha256);
  const time = validity(signer.time, certificate);
  const odd = oddTime(signer.time, at, content.edition.censusDate);
  const codes: readonly (Code | false)[] = [
    time !== "valid" && "certificate-not-valid-then",
    revokedAt !== null && "signer-revoked",
    revokedAt === null && enrolled !== true && "signer-unknown",
    namesDiffer(signer, certificate, declaration) && "signer-name-differs",
    odd !== null && "signing-time-odd",
  ];
  return {
    codes: codes.filter((code) => code !== false),
    variants: {
      ...(time === "early" ? { "certificate-not-valid-then": "early" } : {}),
      ...(register === null
        ? {}
        : { "signer-unknown": confirmedBy === "official-address" ? confirmedBy : "not-listed" }),
      ...(enrolled === true ? { "signed-elsewhere": "confirmed" } : {}),
      ...(odd === null || odd === "late" ? {} : { "signing-time-odd": odd }),
    },
    values: {
      notBefore: sayDay(certificate.notBefore),
      notAfter: sayDay(certificate.notAfter),
      revokedOn: sayDay(revokedAt ?? ""),
      headTitle: forceData.headTitle,
      censusDate: sayDate(content.edition.censusDate),
    },
    confirmedBy: enrolled === true || confirmedBy === "official-address" ? confirmedBy : null,
  };
};

const sayDay = (iso: string): string => sayDate(iso.slice(0, 10));

/** The signer's own claim; without one no certificate can be said to have run out. */
const validity = (time: string, { notBefore, notAfter }: Certificate): "valid" | "early" | "late" => {
  if (time === "") {
    return "valid";
  }
  // A time that is none, such as 30 February, lies within no dates.
  const then = isTime(time) ? Date.parse(time) : Number.NaN;
  return then < Date.parse(notBefore) ? "early" : then <= Date.parse(notAfter) ? "valid" : "late";
};

const oddTime = (time: string, at: string, censusDate: string): "late" | "early" | "none" | null =>
  !isTime(time) ? "none" : Date.parse(time) > Date.parse(at) ? "late" : time.slice(0, 10) < censusDate ? "early" : null;

/** Certificate, block and declaration name one person and title. Another program's certificate seldom has our titles. */
const namesDiffer = (signer: Signer, certificate: Certificate, declaration: ForceReturn["declaration"]): boolean => {
  const { name, title } = declaration;
  return signer.kind === "ours"
    ? [signer, certificate].some((one) => one.name !== name || one.title !== title)
    : certificate.name !== name || (signer.name !== "" && signer.name !== name);
};
