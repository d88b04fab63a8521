import type { Bytes } from "./bytes.ts";
import type { KeyKind } from "./certificate-reader.ts";
import { nothing, tags } from "./der.ts";
import { type Asn1, expectTag, Malformed, objectIdOf, smallIntegerOf } from "./der-reader.ts";
import { fromDer } from "./ecdsa.ts";
import { ids } from "./object-ids.ts";

export type Hash = "SHA-256" | "SHA-384" | "SHA-512";

const hashes: Readonly<Record<string, Hash>> = {
  [ids.sha256]: "SHA-256",
  [ids.sha384]: "SHA-384",
  [ids.sha512]: "SHA-512",
};
const rsaHashes: Readonly<Record<string, Hash>> = {
  [ids.rsaSha256]: "SHA-256",
  [ids.rsaSha384]: "SHA-384",
  [ids.rsaSha512]: "SHA-512",
};
const ecdsaHashes: Readonly<Record<string, Hash>> = {
  [ids.ecdsaSha256]: "SHA-256",
  [ids.ecdsaSha384]: "SHA-384",
  [ids.ecdsaSha512]: "SHA-512",
};
/** TS 119 312 and the NCSC ask for no less; above it a check could be made to last. */
const rsaBits = { least: 2048, most: 8192 };
const hashLength: Readonly<Record<Hash, number>> = { "SHA-256": 32, "SHA-384": 48, "SHA-512": 64 };

/** `undefined` where the digest is none that we accept (SHA-1, MD5 and whatever else). */
export const hashOf = (algorithm: Asn1): Hash | undefined => {
  const [id, parameters, ...more] = expectTag(algorithm, tags.sequence).parts;
  // Parameters absent or NULL (RFC 5754 §2): both are in use.
  return more.length === 0 && (parameters === undefined || isNull(parameters)) ? hashes[objectIdOf(id)] : undefined;
};

const isNull = ({ tag }: Asn1): boolean => tag === nothing[0];

export type Plan =
  | {
      readonly status: "use";
      readonly key: CryptoAlgorithm;
      readonly verify: CryptoAlgorithm;
      readonly signature: Bytes;
    }
  /** An algorithm that we do not accept. */
  | { readonly status: "refused" }
  /** Accepted ones that do not go together, or a signature that cannot be one. */
  | { readonly status: "disagree" };

/** How to verify: which algorithms, agreeing with the digest and with the key, and the signature as WebCrypto takes it. */
export const planOf = (
  algorithm: Asn1,
  hash: Hash,
  keyKind: KeyKind,
  signature: Bytes,
  { elsewhere }: { readonly elsewhere: boolean },
): Plan => {
  const [id, parameters, ...more] = expectTag(algorithm, tags.sequence).parts;
  const named = objectIdOf(id);
  if (more.length > 0) {
    return { status: "disagree" };
  }
  if (keyKind.kind === "other") {
    return { status: "refused" };
  }
  if (ecdsaHashes[named] !== undefined) {
    return ecdsaHashes[named] === hash && parameters === undefined
      ? ecdsaPlan(hash, keyKind, signature, elsewhere)
      : { status: "disagree" };
  }
  if (named === ids.rsaPss) {
    return keyKind.kind === "rsa" ? pssPlan(parameters, hash, signature) : { status: "disagree" };
  }
  if (named !== ids.rsa && rsaHashes[named] === undefined) {
    return { status: "refused" };
  }
  const agrees = keyKind.kind === "rsa" && (named === ids.rsa || rsaHashes[named] === hash);
  return agrees && (parameters === undefined || isNull(parameters))
    ? { status: "use", key: { name: "RSASSA-PKCS1-v1_5", hash }, verify: { name: "RSASSA-PKCS1-v1_5" }, signature }
    : { status: "disagree" };
};

type AcceptedKey = Exclude<KeyKind, { readonly kind: "other" }>;

const ecdsaPlan = (hash: Hash, keyKind: AcceptedKey, signature: Bytes, elsewhere: boolean): Plan => {
  if (keyKind.kind === "rsa") {
    return { status: "disagree" };
  }
  if (keyKind.curve === "P-521" && !elsewhere) {
    return { status: "refused" };
  }
  const numbers = fromDer(signature, keyKind.curve);
  return numbers !== undefined && (numbers.low || elsewhere)
    ? {
        status: "use",
        key: { name: "ECDSA", namedCurve: keyKind.curve },
        verify: { name: "ECDSA", hash },
        signature: numbers.signature,
      }
    : { status: "disagree" };
};

const pssPlan = (parameters: Asn1 | undefined, hash: Hash, signature: Bytes): Plan =>
  pssAgrees(parameters, hash)
    ? {
        status: "use",
        key: { name: "RSA-PSS", hash },
        verify: { name: "RSA-PSS", saltLength: hashLength[hash] },
        signature,
      }
    : { status: "refused" };

/** RFC 8017 §A.2.3: the same hash twice, a salt of its length (RFC 4056 §3); anything else is not accepted. */
const pssAgrees = (parameters: Asn1 | undefined, hash: Hash): boolean => {
  const [hashAlgorithm, maskGeneration, salt, ...more] = expectTag(parameters, tags.sequence).parts;
  const [digest] = expectTag(hashAlgorithm, 0xa0).parts;
  const [mask] = expectTag(maskGeneration, 0xa1).parts;
  const [saltLength] = expectTag(salt, 0xa2).parts;
  const [maskId, maskHash, ...others] = expectTag(mask, tags.sequence).parts;
  if (digest === undefined || maskHash === undefined) {
    throw new Malformed("parameters of RSASSA-PSS");
  }
  return (
    more.length === 0 &&
    others.length === 0 &&
    objectIdOf(maskId) === ids.mgf1 &&
    hashOf(digest) === hash &&
    hashOf(maskHash) === hash &&
    smallIntegerOf(saltLength) === hashLength[hash]
  );
};

export const sizeAccepted = (key: CryptoKey): boolean => {
  const bits = key.algorithm.modulusLength;
  return bits === undefined || (bits >= rsaBits.least && bits <= rsaBits.most);
};
