import type { SealOutcome, SealRequest } from "../core/return/return-file.ts";
import type { Code, Verdict } from "../core/verdict/verdict.ts";
import { type Bytes, sha256Hex } from "../signature/bytes.ts";
import { readCertificate } from "../signature/certificate-reader.ts";
import { unlockKey } from "../signature/key.ts";
import { type CheckOptions, check } from "./check.ts";
import { makeReturn } from "./make.ts";
import { signOffReason } from "./sign-off-words.ts";
import { signPages } from "./sign-pages.ts";

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
  if (forceReturn.draft) {
    // It has no place for a signature.
    return { status: "check-failed", verdict: before.verdict };
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
