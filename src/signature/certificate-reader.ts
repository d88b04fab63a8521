import type { Bytes } from "./bytes.ts";
import { tags } from "./der.ts";
import { type Asn1, expectTag, Malformed, objectIdOf, readDer, smallIntegerOf } from "./der-reader.ts";
import type { Curve } from "./ecdsa.ts";
import { ids } from "./object-ids.ts";

/** What a check needs of a certificate. Whom to trust is the register's word, never the certificate's. */
export interface Certificate {
  readonly encoded: Bytes;
  /** Issuer and serial number, encoded, as a SignerInfo names them. */
  readonly issuer: Bytes;
  readonly serialNumber: Bytes;
  readonly publicKey: Bytes;
  readonly keyKind: KeyKind;
  /** The subject's, "" where it has none. */
  readonly name: string;
  readonly title: string;
  readonly organisation: string;
  /** ISO times, whole seconds. */
  readonly notBefore: string;
  readonly notAfter: string;
  /** False where its key usage leaves signing out. */
  readonly maySign: boolean;
}

export type KeyKind =
  | { readonly kind: "rsa" }
  | { readonly kind: "ec"; readonly curve: Curve }
  | { readonly kind: "other" };

/** Reads one X.509 certificate in DER, whole; `undefined` for anything else. */
export const readCertificate = (bytes: Bytes): Certificate | undefined => {
  const found = readDer(bytes);
  if (found === undefined || found.length !== bytes.length) {
    return undefined;
  }
  try {
    return certificateOf(found.node);
  } catch (error) {
    if (error instanceof Malformed) {
      return undefined;
    }
    throw error;
  }
};

const certificateOf = (node: Asn1): Certificate => {
  const [toBeSigned, algorithm, signature, ...more] = expectTag(node, tags.sequence).parts;
  expectTag(algorithm, tags.sequence);
  expectTag(signature, tags.bitString);
  const all = expectTag(toBeSigned, tags.sequence).parts;
  const fields = all[0]?.tag === 0xa0 ? all.slice(1) : all;
  const [serialNumber, , issuer, validity, subject, publicKey, ...rest] = fields;
  const [notBefore, notAfter] = expectTag(validity, tags.sequence).parts;
  if (more.length > 0) {
    throw new Malformed("more than a certificate");
  }
  return {
    encoded: node.encoded,
    issuer: expectTag(issuer, tags.sequence).encoded,
    serialNumber: expectTag(serialNumber, tags.integer).encoded,
    publicKey: expectTag(publicKey, tags.sequence).encoded,
    keyKind: keyKindOf(expectTag(publicKey, tags.sequence)),
    name: textIn(subject, ids.commonName),
    title: textIn(subject, ids.title),
    organisation: textIn(subject, ids.organisation),
    notBefore: timeOf(notBefore),
    notAfter: timeOf(notAfter),
    maySign: maySign(rest.find((field) => field.tag === 0xa3)),
  };
};

const curveOf: Readonly<Record<string, Curve>> = { [ids.p256]: "P-256", [ids.p384]: "P-384", [ids.p521]: "P-521" };

/** A key only in the form that every engine takes: else a file that passes in one would be refused in another. */
const keyKindOf = (publicKey: Asn1): KeyKind => {
  const [algorithm, bits] = publicKey.parts;
  const [id, parameters] = expectTag(algorithm, tags.sequence).parts;
  const [unused, ...key] = expectTag(bits, tags.bitString).value;
  const named = objectIdOf(id);
  if (named === ids.rsa) {
    const plain = unused === 0 && parameters?.tag === tags.nothing && isPlainRsa(Uint8Array.from(key));
    return { kind: plain ? "rsa" : "other" };
  }
  const curve = named === ids.ecPublicKey ? curveOf[objectIdOf(parameters)] : undefined;
  return curve === undefined || unused !== 0 || key[0] !== uncompressed ? { kind: "other" } : { kind: "ec", curve };
};

/** How a point begins of which both coordinates follow (SEC 1 §2.3.3). */
const uncompressed = 4;

/** RFC 8017 §A.1.1, with an exponent that is odd, more than 1 and of 32 bits at most: larger ones some engines refuse. */
const isPlainRsa = (key: Bytes): boolean => {
  const found = readDer(key);
  const [modulus, exponent, ...more] = found?.length === key.length ? expectTag(found.node, tags.sequence).parts : [];
  const [first = 0] = expectTag(modulus, tags.integer).value;
  const e = smallIntegerOf(exponent);
  return more.length === 0 && first < 0x80 && e > 1 && e % 2 === 1;
};

/** The last of a name's attributes of that kind: the most particular one, as RFC 4514 prints it first. */
const textIn = (name: Asn1 | undefined, id: string): string =>
  expectTag(name, tags.sequence)
    .parts.flatMap((relative) => expectTag(relative, tags.set).parts)
    .filter((pair) => objectIdOf(expectTag(pair, tags.sequence).parts[0]) === id)
    .map((pair) => textOf(pair.parts[1]))
    .at(-1) ?? "";

const bmp = 0x1e;
const teletex = 0x14;
const ia5 = 0x16;

const textOf = (node: Asn1 | undefined): string => {
  if (node?.tag === bmp) {
    return decode("utf-16be", node.value);
  }
  if (node?.tag === tags.utf8) {
    return decode("utf-8", node.value);
  }
  return node !== undefined && [tags.printable, teletex, ia5].includes(node.tag)
    ? Array.from(node.value, (octet) => String.fromCharCode(octet)).join("")
    : "";
};

const decode = (coding: string, bytes: Bytes): string => {
  try {
    return new TextDecoder(coding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Malformed("text in another coding");
  }
};

/** RFC 5280 §4.1.2.5: UTCTime means 1950 to 2049; both to the second, in Z. */
const timeOf = (node: Asn1 | undefined): string => {
  const digits = node === undefined ? "" : String.fromCharCode(...node.value.subarray(0, 20));
  const century = Number(digits.slice(0, 2)) < 50 ? "20" : "19";
  const full = node?.tag === tags.utcTime ? `${century}${digits}` : node?.tag === tags.generalizedTime ? digits : "";
  const iso = full.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/, "$1-$2-$3T$4:$5:$6Z");
  // Some engines take 30 February for 2 March: two readers must not differ about one certificate.
  // `isTime` ends in 2199, and a certificate without an end says 9999 (RFC 5280 §4.1.2.5).
  const moment = new Date(iso);
  if (iso === full || Number.isNaN(moment.getTime()) || moment.toISOString().slice(0, 19) !== iso.slice(0, 19)) {
    throw new Malformed("not a time");
  }
  return iso;
};

/** RFC 5280 §4.2.1.3: without a key usage a key may do anything; with one, it must say so. */
const maySign = (extensions: Asn1 | undefined): boolean => {
  const all = extensions === undefined ? [] : expectTag(extensions.parts[0], tags.sequence).parts;
  const usage = all.find((one) => objectIdOf(expectTag(one, tags.sequence).parts[0]) === ids.keyUsage);
  if (usage === undefined) {
    return true;
  }
  const bits = readDer(expectTag(usage.parts.at(-1), tags.octetString).value)?.node;
  return ((expectTag(bits, tags.bitString).value[1] ?? 0) & 0b1100_0000) !== 0;
};
