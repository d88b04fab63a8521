import { type Bytes, concat, digest } from "../../src/signature/bytes.ts";
import { readCertificate } from "../../src/signature/certificate-reader.ts";
import {
  bitString,
  context,
  integer,
  objectId,
  octetString,
  sequence,
  setOf,
  time,
  tlv,
  utf8String,
} from "../../src/signature/der.ts";
import { readDer } from "../../src/signature/der-reader.ts";
import { type Curve, toDer } from "../../src/signature/ecdsa.ts";
import { ids } from "../../src/signature/object-ids.ts";

/** CMS of every shape, right and wrong, written by hand so that each wrong turn is the only one. */
export interface Crafted {
  readonly certificate: Bytes;
  readonly sign: (data: Bytes) => Promise<Bytes>;
  readonly hash?: "SHA-1" | "SHA-256" | "SHA-384" | "SHA-512";
  readonly digestAlgorithm: Bytes;
  readonly signatureAlgorithm: Bytes;
}

export interface Turns {
  readonly attributes?: (usual: Record<string, Bytes>) => readonly Bytes[];
  readonly certificates?: readonly Bytes[];
  readonly embedded?: Bytes;
  readonly signers?: number;
  readonly unsignedAttributes?: Bytes;
  readonly digestAlgorithms?: readonly Bytes[];
  readonly version?: number;
  readonly crls?: Bytes;
  readonly signature?: (signature: Bytes) => Bytes;
  readonly noAttributes?: boolean;
}

export const algorithm = (id: string, parameters?: Bytes): Bytes =>
  parameters === undefined ? sequence(objectId(id)) : sequence(objectId(id), parameters);

export const attribute = (id: string, ...values: readonly Bytes[]): Bytes => sequence(objectId(id), setOf(...values));

export const inside = (encoded: Bytes): Bytes => readDer(encoded)?.node.value ?? encoded;

const retag = (encoded: Bytes, tag: number): Bytes => tlv(tag, inside(encoded));

export const craft = async (content: Bytes, signer: Crafted, turns: Turns = {}): Promise<Bytes> => {
  const { issuer, serialNumber } = readCertificate(signer.certificate) ?? {
    issuer: sequence(),
    serialNumber: integer(1),
  };
  const { digestAlgorithm, signatureAlgorithm } = signer;
  const usual = {
    contentType: attribute(ids.contentType, objectId(ids.data)),
    messageDigest: attribute(ids.messageDigest, octetString(await digest(signer.hash ?? "SHA-256", content))),
    ess: attribute(
      ids.signingCertificateV2,
      sequence(sequence(sequence(octetString(await digest("SHA-256", signer.certificate))))),
    ),
    protection: attribute(ids.algorithmProtection, sequence(digestAlgorithm, context(1, inside(signatureAlgorithm)))),
  };
  const attributes = setOf(...(turns.attributes?.(usual) ?? Object.values(usual)));
  const signature = await signer.sign(turns.noAttributes ? content : attributes);
  const one = sequence(
    integer(1),
    sequence(issuer, serialNumber),
    digestAlgorithm,
    ...(turns.noAttributes ? [] : [retag(attributes, 0xa0)]),
    signatureAlgorithm,
    octetString(turns.signature?.(signature) ?? signature),
    ...(turns.unsignedAttributes === undefined ? [] : [turns.unsignedAttributes]),
  );
  const content_ = turns.embedded === undefined ? [] : [context(0, octetString(turns.embedded))];
  const signedData = sequence(
    integer(turns.version ?? 1),
    setOf(...(turns.digestAlgorithms ?? [digestAlgorithm])),
    sequence(objectId(ids.data), ...content_),
    context(0, ...(turns.certificates ?? [signer.certificate])),
    ...(turns.crls === undefined ? [] : [turns.crls]),
    setOf(...Array.from({ length: turns.signers ?? 1 }, () => one)),
  );
  return sequence(objectId(ids.signedData), context(0, signedData));
};

export const ecSigner = async (curve: Curve, hash: "SHA-256" | "SHA-384" | "SHA-512"): Promise<Crafted> => {
  const pair = await crypto.subtle.generateKey({ name: "ECDSA", namedCurve: curve }, true, ["sign", "verify"]);
  const signatureId = { "SHA-256": ids.ecdsaSha256, "SHA-384": ids.ecdsaSha384, "SHA-512": ids.ecdsaSha512 }[hash];
  const digestId = { "SHA-256": ids.sha256, "SHA-384": ids.sha384, "SHA-512": ids.sha512 }[hash];
  const sign = async (data: Bytes): Promise<Bytes> =>
    toDer(new Uint8Array(await crypto.subtle.sign({ name: "ECDSA", hash }, pair.privateKey, data)), curve);
  const certificate = await selfSigned(pair.publicKey, algorithm(signatureId), sign);
  return { certificate, sign, hash, digestAlgorithm: algorithm(digestId), signatureAlgorithm: algorithm(signatureId) };
};

export const rsaSigner = async (bits: number, hash: "SHA-1" | "SHA-256", pss = false): Promise<Crafted> => {
  const name = pss ? "RSA-PSS" : "RSASSA-PKCS1-v1_5";
  const pair = await crypto.subtle.generateKey(
    { name, modulusLength: bits, publicExponent: Uint8Array.of(1, 0, 1), hash },
    true,
    ["sign", "verify"],
  );
  const none = Uint8Array.of(5, 0);
  const digestAlgorithm = algorithm(hash === "SHA-1" ? "1.3.14.3.2.26" : ids.sha256);
  const signatureAlgorithm = pss
    ? algorithm(
        ids.rsaPss,
        sequence(
          context(0, digestAlgorithm),
          context(1, algorithm(ids.mgf1, digestAlgorithm)),
          context(2, integer(32)),
        ),
      )
    : algorithm(hash === "SHA-1" ? "1.2.840.113549.1.1.5" : ids.rsaSha256, none);
  const sign = async (data: Bytes): Promise<Bytes> =>
    new Uint8Array(await crypto.subtle.sign({ name, saltLength: 32 }, pair.privateKey, data));
  const certificate = await selfSigned(pair.publicKey, signatureAlgorithm, sign);
  return { certificate, sign, hash, digestAlgorithm, signatureAlgorithm };
};

const selfSigned = async (
  publicKey: CryptoKey,
  signatureAlgorithm: Bytes,
  sign: (data: Bytes) => Promise<Bytes>,
): Promise<Bytes> => {
  const name = sequence(setOf(sequence(objectId(ids.commonName), utf8String("Crafted"))));
  const spki = new Uint8Array(await crypto.subtle.exportKey("spki", publicKey));
  const toBeSigned = sequence(
    context(0, integer(2)),
    integer(77),
    signatureAlgorithm,
    name,
    sequence(time("2026-01-01T00:00:00Z"), time("2029-01-01T00:00:00Z")),
    name,
    spki,
  );
  return sequence(toBeSigned, signatureAlgorithm, bitString(await sign(toBeSigned)));
};

/** The same value in BER: every constructed length indefinite. */
export const indefinite = (encoded: Bytes): Bytes => {
  const node = readDer(encoded)?.node;
  return node === undefined || (node.tag & 0x20) === 0
    ? encoded
    : concat(Uint8Array.of(node.tag, 0x80), ...node.parts.map((one) => indefinite(one.encoded)), Uint8Array.of(0, 0));
};
