import type { ForceReturn } from "../core/return/force-return.ts";
import type { Code, Verdict } from "../core/verdict/verdict.ts";
import { type Bytes, sha256Hex } from "../signature/bytes.ts";
import { readCertificate } from "../signature/certificate-reader.ts";
import { unlockKey } from "../signature/key.ts";
import { type CheckOptions, check } from "./check.ts";
import { type MadeReturn, makeReturn } from "./make.ts";
import type { KeptKey } from "./new-key.ts";
import { signOffReason } from "./sign-off-words.ts";
import { signPages } from "./sign-pages.ts";

export interface SealRequest {
  readonly forceReturn: ForceReturn;
  readonly key: Pick<KeptKey, "certificate" | "encryptedKey">;
  readonly passphrase: string;
  /** ISO time by the signer's clock. */
  readonly at: string;
}

export type SealOutcome =
  | {
      readonly status: "sealed";
      readonly sealed: MadeReturn & { readonly fileSha256: string };
      readonly verdict: Verdict;
    }
  | { readonly status: "wrong-passphrase" }
  | { readonly status: "certificate-expired" }
  /** This browser does not make the same pages twice, or not those that its data say: nothing was signed. */
  | { readonly status: "cannot-reproduce" }
  | { readonly status: "check-failed"; readonly verdict: Verdict };

/** What nobody can know yet, or the return's edition says: all else that a recipient would query is mended first. */
const expected: readonly Code[] = ["signer-unknown", "preparation-copy"];
/** What another browser would not mend. */
const aboutData: readonly Verdict["code"][] = ["newer-format", "unknown-edition", "data-invalid", "levels-differ"];

/**
 * Return and key become a signed PDF, checked by the recipient's own code before anybody gets it. Everything that can fail
 * fails before the signature is made.
 */
export const sealReturn = async (
  { forceReturn, key, passphrase, at }: SealRequest,
  options: Pick<CheckOptions, "fonts" | "known" | "templates">,
): Promise<SealOutcome> => {
  const certificate = readCertificate(key.certificate);
  if (
    certificate === undefined ||
    Date.parse(at) < Date.parse(certificate.notBefore) ||
    Date.parse(at) > Date.parse(certificate.notAfter)
  ) {
    return { status: "certificate-expired" };
  }
  const unlocked = await unlockKey(key.encryptedKey, passphrase);
  if (unlocked.status !== "unlocked") {
    return { status: "wrong-passphrase" };
  }
  const made = await makeReturn(forceReturn, options.fonts, options.templates);
  const checking: CheckOptions = { ...options, at, register: null, made: new Map<string, Bytes>() };
  const before = await check({ name: "", bytes: made.bytes }, checking);
  if (before.verdict.code !== "unsigned") {
    return aboutData.includes(before.verdict.code)
      ? { status: "check-failed", verdict: before.verdict }
      : { status: "cannot-reproduce" };
  }
  const { declaration, version } = forceReturn;
  const words = {
    name: declaration.name,
    title: declaration.title,
    reason: signOffReason(version, made.fingerprint),
    at,
  };
  const signing = { privateKey: unlocked.privateKey, certificate: key.certificate };
  const bytes = await signPages(made.bytes, words, signing, options.fonts);
  const { verdict } = await check({ name: "", bytes }, checking);
  return verdict.codes.every((code) => expected.includes(code))
    ? { status: "sealed", sealed: { ...made, bytes, fileSha256: await sha256Hex(bytes) }, verdict }
    : { status: "check-failed", verdict };
};
