import type { Bytes } from "./bytes.ts";
import { tags } from "./der.ts";
import {
  type Asn1,
  expectTag,
  inOrder,
  Malformed,
  objectIdOf,
  readBer,
  readDer,
  smallIntegerOf,
} from "./der-reader.ts";
import { ids } from "./object-ids.ts";

/** A SignedData with one signer (RFC 5652 §5), taken apart but not yet believed. */
export interface SignedData {
  readonly certificates: readonly Asn1[];
  /** IssuerAndSerialNumber's two parts, encoded. */
  readonly issuer: Bytes;
  readonly serialNumber: Bytes;
  readonly digestAlgorithm: Asn1;
  readonly signatureAlgorithm: Asn1;
  readonly signature: Bytes;
  /** The signed attributes as a SET OF: what the signature is over. */
  readonly attributes: Bytes;
  /** Each signed attribute's one value, by object identifier. */
  readonly attribute: ReadonlyMap<string, Asn1>;
}

export type Structure =
  | { readonly ok: true; readonly signedData: SignedData }
  | { readonly ok: false; readonly why: StructureFault };

/** Whatever certificates and lists of revoked ones another program adds stay far below; ours have 4 kB. */
export const largestCms = 500_000;

export type StructureFault =
  | "too-large"
  | "not-der"
  | "left-over"
  | "not-signed-data"
  | "content-embedded"
  | "several-signers";

/**
 * Reads what stands in /Contents: one ContentInfo, then nothing but zeros up to the length reserved.
 * Of our own files everything that the signature does not cover must be exactly as we write it, else a byte could
 * change unnoticed: DER, versions, one digest algorithm, one certificate, no unsigned attributes, no CRLs.
 */
export const readSignedData = (padded: Bytes, { elsewhere }: { readonly elsewhere: boolean }): Structure => {
  if (padded.length > largestCms) {
    return { ok: false, why: "too-large" };
  }
  const found = elsewhere ? readBer(padded) : readDer(padded);
  if (found === undefined) {
    return { ok: false, why: "not-der" };
  }
  if (padded.subarray(found.length).some((octet) => octet !== 0)) {
    return { ok: false, why: "left-over" };
  }
  try {
    return structureOf(found.node, elsewhere);
  } catch (error) {
    if (error instanceof Malformed) {
      return { ok: false, why: "not-signed-data" };
    }
    throw error;
  }
};

const structureOf = (node: Asn1, elsewhere: boolean): Structure => {
  const [type, wrapped] = exactly(node, tags.sequence, 2);
  if (objectIdOf(type) !== ids.signedData) {
    throw new Malformed("another content type");
  }
  const [signedData] = exactly(wrapped, 0xa0, 1);
  const [version, digestAlgorithms, content, ...rest] = expectTag(signedData, tags.sequence).parts;
  const [contentType, embedded] = expectTag(content, tags.sequence).parts;
  if (embedded !== undefined) {
    return { ok: false, why: "content-embedded" };
  }
  const signers = expectTag(rest.at(-1), tags.set).parts;
  const [signer] = signers;
  if (signers.length !== 1 || signer === undefined) {
    return { ok: false, why: "several-signers" };
  }
  const optional = rest.slice(0, -1).map(({ tag }) => tag);
  if (
    objectIdOf(contentType) !== ids.data ||
    !["160", "160,161", ...(elsewhere ? ["161", ""] : [])].includes(`${optional}`)
  ) {
    throw new Malformed("not the parts of SignedData");
  }
  const certificates = rest.find(({ tag }) => tag === 0xa0)?.parts ?? [];
  const read = signerOf(signer, certificates, elsewhere);
  const [digestAlgorithm, ...others] = expectTag(digestAlgorithms, tags.set).parts;
  const plain =
    smallIntegerOf(version) === 1 &&
    others.length === 0 &&
    sameBytes(digestAlgorithm, read.digestAlgorithm) &&
    certificates.length === 1 &&
    optional.length === 1;
  if (!elsewhere && !plain) {
    throw new Malformed("not as we write it");
  }
  return { ok: true, signedData: read };
};

const signerOf = (signer: Asn1, certificates: readonly Asn1[], elsewhere: boolean): SignedData => {
  const [version, identifier, digestAlgorithm, attributes, signatureAlgorithm, signature, ...unsigned] = expectTag(
    signer,
    tags.sequence,
  ).parts;
  const [issuer, serialNumber] = exactly(identifier, tags.sequence, 2);
  const signed = expectTag(attributes, 0xa0);
  if (
    smallIntegerOf(version) !== 1 ||
    unsigned.length > (elsewhere ? 1 : 0) ||
    unsigned.some(({ tag }) => tag !== 0xa1) ||
    (!elsewhere && !inOrder(signed))
  ) {
    throw new Malformed("not a SignerInfo as we know it");
  }
  return {
    certificates,
    issuer: expectTag(issuer, tags.sequence).encoded,
    serialNumber: expectTag(serialNumber, tags.integer).encoded,
    digestAlgorithm: expectTag(digestAlgorithm, tags.sequence),
    signatureAlgorithm: expectTag(signatureAlgorithm, tags.sequence),
    signature: expectTag(signature, tags.octetString).value,
    attributes: retagged(signed.encoded, tags.set),
    attribute: attributesOf(signed),
  };
};

/** RFC 5652 §5.3 and §11: no attribute twice, and of each one value. */
const attributesOf = (signed: Asn1): ReadonlyMap<string, Asn1> => {
  const found = new Map<string, Asn1>();
  for (const one of signed.parts) {
    const [id, values] = exactly(one, tags.sequence, 2);
    const [value] = exactly(values, tags.set, 1);
    const name = objectIdOf(id);
    if (found.has(name) || value === undefined) {
      throw new Malformed("an attribute twice");
    }
    found.set(name, value);
  }
  return found;
};

const exactly = (node: Asn1 | undefined, tag: number, count: number): readonly Asn1[] => {
  const { parts } = expectTag(node, tag);
  if (parts.length !== count) {
    throw new Malformed(`${count} parts expected`);
  }
  return parts;
};

const sameBytes = (a: Asn1 | undefined, b: Asn1): boolean =>
  a !== undefined && a.encoded.length === b.encoded.length && a.encoded.every((octet, i) => octet === b.encoded[i]);

const retagged = (encoded: Bytes, tag: number): Bytes => {
  const copy = encoded.slice();
  copy[0] = tag;
  return copy;
};
