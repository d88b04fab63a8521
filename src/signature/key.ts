import type { Bytes } from "./bytes.ts";
import { integer, nothing, objectId, octetString, sequence, tags } from "./der.ts";
import { type Asn1, expectTag, Malformed, objectIdOf, readDer, smallIntegerOf } from "./der-reader.ts";
import { ids } from "./object-ids.ts";

/** So many fresh random bytes: the edge's `crypto.getRandomValues`, a fixed source in a test. */
export type Random = (length: number) => Bytes;

export interface NewKey {
  /** PKCS #8 under the passphrase: the only form in which a private key is ever kept. */
  readonly encryptedKey: Bytes;
  /** Cannot be exported; signs the key's own certificate now, and is then let go. */
  readonly privateKey: CryptoKey;
  /** SubjectPublicKeyInfo. */
  readonly publicKey: Bytes;
}

export type Unlocked =
  | { readonly status: "unlocked"; readonly privateKey: CryptoKey }
  | { readonly status: "wrong-passphrase" }
  /** Not a key that we keep: damaged, or protected in another way. */
  | { readonly status: "unreadable" };

/** OWASP's figure for PBKDF2 with HMAC-SHA-256. */
const rounds = 600_000;
/** A damaged number must not hold the page for minutes. */
const mostRounds = 10_000_000;
const ecdsa = { name: "ECDSA", namedCurve: "P-256" };

/** A key P-256 with a passphrase. */
export const createKey = async (passphrase: string, random: Random): Promise<NewKey> => {
  const pair = await crypto.subtle.generateKey(ecdsa, true, ["sign", "verify"]);
  const plain = new Uint8Array(await crypto.subtle.exportKey("pkcs8", pair.privateKey));
  const publicKey = new Uint8Array(await crypto.subtle.exportKey("spki", pair.publicKey));
  try {
    const privateKey = await crypto.subtle.importKey("pkcs8", plain, ecdsa, false, ["sign"]);
    return { encryptedKey: await encryptKey(plain, passphrase, random), privateKey, publicKey };
  } finally {
    plain.fill(0);
  }
};

/** EncryptedPrivateKeyInfo by PBES2 (RFC 8018 §6.2): PBKDF2 with HMAC-SHA-256, then AES-256-CBC. */
export const encryptKey = async (pkcs8: Bytes, passphrase: string, random: Random): Promise<Bytes> => {
  const salt = random(16);
  const iv = random(16);
  const key = await derive(passphrase, salt, rounds, "encrypt");
  const encrypted = new Uint8Array(await crypto.subtle.encrypt({ name: "AES-CBC", iv }, key, pkcs8));
  const derivation = sequence(
    objectId(ids.pbkdf2),
    sequence(octetString(salt), integer(rounds), sequence(objectId(ids.hmacSha256), nothing)),
  );
  const cipher = sequence(objectId(ids.aes256Cbc), octetString(iv));
  return sequence(sequence(objectId(ids.pbes2), sequence(derivation, cipher)), octetString(encrypted));
};

export const unlockKey = async (encryptedKey: Bytes, passphrase: string): Promise<Unlocked> => {
  const parameters = readParameters(encryptedKey);
  if (parameters === undefined) {
    return { status: "unreadable" };
  }
  const { salt, iterations, iv, encrypted } = parameters;
  const key = await derive(passphrase, salt, iterations, "decrypt");
  let plain = new Uint8Array();
  try {
    plain = new Uint8Array(await crypto.subtle.decrypt({ name: "AES-CBC", iv }, key, encrypted));
    const privateKey = await crypto.subtle.importKey("pkcs8", plain, ecdsa, false, ["sign"]);
    return { status: "unlocked", privateKey };
  } catch {
    // Wrong padding, or (once in 256) right padding round what is no key: CBC cannot tell a wrong
    // passphrase from damage, and the person can only do one thing about either.
    return { status: "wrong-passphrase" };
  } finally {
    plain.fill(0);
  }
};

/** One passphrase, however the keyboard composes its accents (RFC 8265 §4.2 asks for NFC). */
const derive = async (passphrase: string, salt: Bytes, iterations: number, use: "encrypt" | "decrypt") => {
  const secret = new TextEncoder().encode(passphrase.normalize("NFC"));
  const base = await crypto.subtle.importKey("raw", secret, { name: "PBKDF2" }, false, ["deriveKey"]);
  secret.fill(0);
  const how = { name: "PBKDF2", hash: "SHA-256", salt, iterations };
  return crypto.subtle.deriveKey(how, base, { name: "AES-CBC", length: 256 }, false, [use]);
};

interface Parameters {
  readonly salt: Bytes;
  readonly iterations: number;
  readonly iv: Bytes;
  readonly encrypted: Bytes;
}

const readParameters = (bytes: Bytes): Parameters | undefined => {
  const found = readDer(bytes);
  if (found === undefined || found.length !== bytes.length) {
    return undefined;
  }
  try {
    return parametersOf(found.node);
  } catch (error) {
    if (error instanceof Malformed) {
      return undefined;
    }
    throw error;
  }
};

const parametersOf = (node: Asn1): Parameters => {
  const [scheme, encrypted] = expectTag(node, tags.sequence).parts;
  const [pbes2, both] = expectTag(scheme, tags.sequence).parts;
  const [derivation, cipher] = expectTag(both, tags.sequence).parts;
  const [pbkdf2, values] = expectTag(derivation, tags.sequence).parts;
  const [salt, iterations, ...rest] = expectTag(values, tags.sequence).parts;
  const [aes, iv] = expectTag(cipher, tags.sequence).parts;
  // keyLength is optional (RFC 8018 §A.2); openssl leaves it out, others write 32.
  const hmac = rest.length > 1 && smallIntegerOf(rest[0]) === 32 ? rest[1] : rest[0];
  if (
    objectIdOf(pbes2) !== ids.pbes2 ||
    objectIdOf(pbkdf2) !== ids.pbkdf2 ||
    objectIdOf(expectTag(hmac, tags.sequence).parts[0]) !== ids.hmacSha256 ||
    objectIdOf(aes) !== ids.aes256Cbc
  ) {
    throw new Malformed("another scheme");
  }
  const count = smallIntegerOf(iterations);
  const start = expectTag(iv, tags.octetString).value;
  if (count < 1 || count > mostRounds || start.length !== 16) {
    throw new Malformed("out of range");
  }
  return {
    salt: expectTag(salt, tags.octetString).value,
    iterations: count,
    iv: start,
    encrypted: expectTag(encrypted, tags.octetString).value,
  };
};
