import type { KeptKey, KeyRequest } from "../core/return/return-file.ts";
import { type Bytes, sha256Hex } from "../signature/bytes.ts";
import { createCertificate } from "../signature/certificate.ts";
import { readCertificate } from "../signature/certificate-reader.ts";
import { createKey, type Random } from "../signature/key.ts";

/** A key that is open now: it can sign and cannot be exported. */
export interface SigningKey {
  readonly privateKey: CryptoKey;
  readonly certificate: Bytes;
}

/** A key of the signer's own and its certificate, three years. */
export const newKey = async (request: KeyRequest, random: Random): Promise<KeptKey> =>
  (await newSigningKey(request, random)).kept;

/** The same, still open, for whoever signs at once and keeps nothing. */
export const newSigningKey = async (
  request: KeyRequest,
  random: Random,
): Promise<{ readonly kept: KeptKey; readonly open: SigningKey }> => {
  const { force, forceName, name, title, passphrase, at } = request;
  const { privateKey, publicKey, encryptedKey } = await createKey(passphrase, random);
  const certificate = await createCertificate({ privateKey, publicKey }, { name, title, forceName, at }, random);
  const read = readCertificate(certificate);
  if (read === undefined) {
    throw new Error("a certificate just made cannot be read");
  }
  const { notBefore, notAfter } = read;
  const certificateSha256 = await sha256Hex(certificate);
  return {
    kept: { certificateSha256, certificate, encryptedKey, force, name, title, notBefore, notAfter },
    open: { privateKey, certificate },
  };
};
