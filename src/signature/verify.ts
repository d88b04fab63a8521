import { type Hash, hashOf, planOf, sizeAccepted } from "./algorithms.ts";
import { type Bytes, digest, equal } from "./bytes.ts";
import { type Certificate, readCertificate } from "./certificate-reader.ts";
import { tags } from "./der.ts";
import { type Asn1, expectTag, Malformed, objectIdOf } from "./der-reader.ts";
import { ids } from "./object-ids.ts";
import { readSignedData, type SignedData, type StructureFault } from "./signed-data.ts";

export type Verified =
  /** `basic`: signed elsewhere without the attribute that binds the certificate. */
  | { readonly status: "valid"; readonly certificate: Certificate; readonly basic: boolean }
  | { readonly status: "invalid"; readonly why: Fault; readonly certificate: Certificate | null }
  | { readonly status: "algorithm-refused"; readonly why: string; readonly certificate: Certificate | null };

export type Fault =
  | StructureFault
  | "attributes"
  | "certificate-missing"
  | "certificate-unreadable"
  | "certificate-not-for-signing"
  | "algorithms-disagree"
  | "signature-wrong"
  /** Rightly signed, but something else: the file was changed after it was signed. */
  | "content-differs";

export interface VerifyOptions {
  /**
   * Another program signed in our empty field. Two things are then let pass, because real programs need them and the
   * data stay bound by the bytes: BER, and no signing-certificate attribute. What only we write is not asked either.
   */
  readonly elsewhere: boolean;
}

/**
 * Verifies one detached CMS over `content`: `pdf.md` §6, steps 4 and 5. No library is asked: the one at hand accepts a
 * CMS that carries another document, two signers, no signed attributes, or rubbish at its end. Trust in the certificate
 * and its dates are the caller's to judge.
 */
export const verifyCms = async (cms: Bytes, content: Bytes, options: VerifyOptions): Promise<Verified> => {
  const structure = readSignedData(cms, options);
  if (!structure.ok) {
    return { status: "invalid", why: structure.why, certificate: null };
  }
  try {
    return await judge(structure.signedData, content, options);
  } catch (error) {
    if (error instanceof Malformed) {
      return { status: "invalid", why: "attributes", certificate: null };
    }
    throw error;
  }
};

const judge = async (signed: SignedData, content: Bytes, options: VerifyOptions): Promise<Verified> => {
  const named = namedCertificate(signed);
  if (named === undefined) {
    return { status: "invalid", why: "certificate-missing", certificate: null };
  }
  const certificate = named;
  const invalid = (why: Fault): Verified => ({ status: "invalid", why, certificate });
  const refused = (why: string): Verified => ({ status: "algorithm-refused", why, certificate });

  const hash = hashOf(signed.digestAlgorithm);
  if (hash === undefined) {
    return refused(`digest ${objectIdOf(signed.digestAlgorithm.parts[0])}`);
  }
  const { messageDigest, essHash, fault } = readAttributes(signed, options);
  if (fault || (essHash === undefined && !options.elsewhere)) {
    return invalid("attributes");
  }
  if (essHash !== undefined && !equal(await digest(essHash.hash, certificate.encoded), essHash.value)) {
    return invalid("certificate-missing");
  }
  if (!certificate.maySign) {
    return invalid("certificate-not-for-signing");
  }
  const plan = planOf(signed.signatureAlgorithm, hash, certificate.keyKind, signed.signature, options);
  if (plan.status === "refused") {
    return refused(`signature ${objectIdOf(signed.signatureAlgorithm.parts[0])}`);
  }
  if (plan.status === "disagree") {
    return invalid("algorithms-disagree");
  }
  const key = await importKey(certificate.publicKey, plan.key);
  if (key === undefined) {
    return invalid("certificate-unreadable");
  }
  if (!sizeAccepted(key)) {
    return refused(`RSA of ${key.algorithm.modulusLength} bits`);
  }
  if (!(await verifies(plan.verify, key, plan.signature, signed.attributes))) {
    return invalid("signature-wrong");
  }
  return equal(await digest(hash, content), messageDigest)
    ? { status: "valid", certificate, basic: essHash === undefined }
    : invalid("content-differs");
};

/** The one certificate that the SignerInfo names by issuer and serial number. */
const namedCertificate = ({ certificates, issuer, serialNumber }: SignedData): Certificate | undefined =>
  certificates
    .filter(({ tag }) => tag === tags.sequence)
    .map(({ encoded }) => readCertificate(encoded))
    .find((one) => one !== undefined && equal(one.issuer, issuer) && equal(one.serialNumber, serialNumber));

interface Attributes {
  readonly messageDigest: Bytes;
  /** `undefined` where there is no signing-certificate-v2. */
  readonly essHash: { readonly hash: Hash; readonly value: Bytes } | undefined;
  readonly fault: boolean;
}

const ours: readonly string[] = [ids.contentType, ids.messageDigest, ids.signingCertificateV2, ids.algorithmProtection];

const readAttributes = (signed: SignedData, { elsewhere }: VerifyOptions): Attributes => {
  const { attribute } = signed;
  const essAttribute = attribute.get(ids.signingCertificateV2);
  const protection = attribute.get(ids.algorithmProtection);
  // A signing time, which PAdES forbids, counts among those that we do not write.
  const exactlyOurs = attribute.size === ours.length && ours.every((id) => attribute.has(id));
  return {
    messageDigest: expectTag(attribute.get(ids.messageDigest), tags.octetString).value,
    essHash: essAttribute === undefined ? undefined : essHashOf(essAttribute),
    fault:
      objectIdOf(attribute.get(ids.contentType)) !== ids.data ||
      (protection !== undefined && !protects(protection, signed)) ||
      (!elsewhere && !exactlyOurs),
  };
};

/** SigningCertificateV2 (RFC 5035 §3): the first ESSCertIDv2 is the signer's; SHA-256 unless it says otherwise. */
const essHashOf = (attribute: Asn1): { readonly hash: Hash; readonly value: Bytes } => {
  const [list] = expectTag(attribute, tags.sequence).parts;
  const [first] = expectTag(list, tags.sequence).parts;
  const [a, b] = expectTag(first, tags.sequence).parts;
  const hash = a?.tag === tags.sequence ? hashOf(a) : "SHA-256";
  if (hash === undefined) {
    throw new Malformed("certificate hash of another kind");
  }
  return { hash, value: expectTag(a?.tag === tags.sequence ? b : a, tags.octetString).value };
};

/** CMSAlgorithmProtection (RFC 6211 §2): both algorithms exactly as the SignerInfo has them. */
const protects = (attribute: Asn1, { digestAlgorithm, signatureAlgorithm }: SignedData): boolean => {
  const [digestPart, signaturePart, ...more] = expectTag(attribute, tags.sequence).parts;
  return (
    more.length === 0 &&
    equal(expectTag(digestPart, tags.sequence).encoded, digestAlgorithm.encoded) &&
    equal(expectTag(signaturePart, 0xa1).value, signatureAlgorithm.value)
  );
};

/** Some makers of WebCrypto reject what cannot be a signature instead of saying no. */
const verifies = (how: CryptoAlgorithm, key: CryptoKey, signature: Bytes, data: Bytes): Promise<boolean> =>
  crypto.subtle.verify(how, key, signature, data).catch(() => false);

const importKey = async (publicKey: Bytes, algorithm: CryptoAlgorithm): Promise<CryptoKey | undefined> => {
  try {
    return await crypto.subtle.importKey("spki", publicKey, algorithm, false, ["verify"]);
  } catch {
    return undefined; // a point off the curve, a broken modulus
  }
};
