import { type Bytes, sha256Hex } from "../signature/bytes.ts";
import { createCertificate } from "../signature/certificate.ts";
import { readCertificate } from "../signature/certificate-reader.ts";
import { createKey, type Random } from "../signature/key.ts";

export interface KeyRequest {
  /** Slug. */
  readonly force: string;
  readonly forceName: string;
  readonly name: string;
  readonly title: string;
  readonly passphrase: string;
  /** ISO time from which the certificate is valid. */
  readonly at: string;
}

/** All that is ever kept of a key: nothing here opens without the passphrase. */
export interface KeptKey {
  readonly certificateSha256: string;
  readonly certificate: Bytes;
  readonly encryptedKey: Bytes;
  readonly force: string;
  readonly name: string;
  readonly title: string;
  readonly notBefore: string;
  readonly notAfter: string;
}

/** A key of the signer's own and its certificate, three years. */
export const newKey = async (request: KeyRequest, random: Random): Promise<KeptKey> => {
  const { force, forceName, name, title, passphrase, at } = request;
  const key = await createKey(passphrase, random);
  const certificate = await createCertificate(key, { name, title, forceName, at }, random);
  const read = readCertificate(certificate);
  if (read === undefined) {
    throw new Error("a certificate just made cannot be read");
  }
  return {
    certificateSha256: await sha256Hex(certificate),
    certificate,
    encryptedKey: key.encryptedKey,
    force,
    name,
    title,
    notBefore: read.notBefore,
    notAfter: read.notAfter,
  };
};
