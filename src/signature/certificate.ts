import { type Bytes, digest } from "./bytes.ts";
import {
  bitString,
  context,
  integer,
  objectId,
  octetString,
  sequence,
  setOf,
  tags,
  time,
  tlv,
  unsignedInteger,
  utf8String,
} from "./der.ts";
import { toDer } from "./ecdsa.ts";
import type { NewKey, Random } from "./key.ts";
import { ids } from "./object-ids.ts";

export interface CertificateRequest {
  /** The signer, as declared. */
  readonly name: string;
  readonly title: string;
  readonly forceName: string;
  /** ISO time from which it is valid; three years. */
  readonly at: string;
}

const years = 3;

/**
 * A self-signed certificate, X.509 version 3 (RFC 5280). Trust comes from no authority but from the register, by the
 * SHA-256 of these bytes; the form is what makes other programs (Acrobat, pdfsig) able to show who signed.
 * Names are UTF8String, whole: X.520 no longer has the bound of 64 that RFC 5280 §A.1 still prints.
 */
export const createCertificate = async (
  key: Pick<NewKey, "privateKey" | "publicKey">,
  request: CertificateRequest,
  random: Random,
): Promise<Bytes> => {
  const name = subject(request);
  const toBeSigned = sequence(
    context(0, integer(2)),
    serialNumber(random),
    signatureAlgorithm,
    name,
    sequence(time(request.at), time(later(request.at, years))),
    name,
    key.publicKey,
    context(3, await extensions(key.publicKey)),
  );
  const signature = await crypto.subtle.sign({ name: "ECDSA", hash: "SHA-256" }, key.privateKey, toBeSigned);
  return sequence(toBeSigned, signatureAlgorithm, bitString(toDer(new Uint8Array(signature), "P-256")));
};

const signatureAlgorithm = sequence(objectId(ids.ecdsaSha256));

const attribute = (id: string, value: Bytes): Bytes => setOf(sequence(objectId(id), value));

const subject = ({ name, title, forceName }: CertificateRequest): Bytes =>
  sequence(
    attribute(ids.country, tlv(tags.printable, new TextEncoder().encode("GB"))),
    attribute(ids.organisation, utf8String(forceName)),
    attribute(ids.title, utf8String(title)),
    attribute(ids.commonName, utf8String(name)),
  );

/** RFC 5280 §4.1.2.2: positive, at most 20 octets; 126 random bits, the top two fixed so that it never shortens. */
const serialNumber = (random: Random): Bytes => {
  const octets = random(16);
  octets[0] = ((octets[0] ?? 0) & 0x3f) | 0x40;
  return unsignedInteger(octets);
};

const critical = tlv(tags.boolean, Uint8Array.of(0xff));

const extensions = async (publicKey: Bytes): Promise<Bytes> =>
  sequence(
    sequence(objectId(ids.basicConstraints), critical, octetString(sequence())),
    // digitalSignature (bit 0) and nonRepudiation (bit 1); six bits of the octet unused.
    sequence(objectId(ids.keyUsage), critical, octetString(bitString(Uint8Array.of(0b1100_0000), 6))),
    sequence(
      objectId(ids.subjectKeyIdentifier),
      // RFC 7093 §2, method 4: a hash of the whole SubjectPublicKeyInfo.
      octetString(octetString((await digest("SHA-256", publicKey)).subarray(0, 20))),
    ),
  );

const later = (iso: string, moreYears: number): string => {
  const from = new Date(iso);
  from.setUTCFullYear(from.getUTCFullYear() + moreYears);
  return from.toISOString();
};
