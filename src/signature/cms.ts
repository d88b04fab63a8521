import { type Bytes, digest } from "./bytes.ts";
import { readCertificate } from "./certificate-reader.ts";
import { context, integer, objectId, octetString, sequence, setOf } from "./der.ts";
import { readDer } from "./der-reader.ts";
import { toDer } from "./ecdsa.ts";
import { ids } from "./object-ids.ts";

const digestAlgorithm = sequence(objectId(ids.sha256));
const signatureAlgorithm = sequence(objectId(ids.ecdsaSha256));

const attribute = (id: string, value: Bytes): Bytes => sequence(objectId(id), setOf(value));

/**
 * A detached CMS SignedData (RFC 5652) as PAdES B-B wants it (EN 319 142-1 §6.3): content type, digest, the signing
 * certificate by hash (RFC 5035, so that no other certificate can be put in its place), the algorithms once more
 * under the signature (RFC 6211), and no signing time: that stands in the PDF as /M.
 */
export const signCms = async (content: Bytes, privateKey: CryptoKey, certificate: Bytes): Promise<Bytes> => {
  const { issuer, serialNumber } = known(readCertificate(certificate));
  const attributes = setOf(
    attribute(ids.contentType, objectId(ids.data)),
    attribute(ids.messageDigest, octetString(await digest("SHA-256", content))),
    attribute(ids.signingCertificateV2, await signingCertificate(certificate, issuer, serialNumber)),
    attribute(ids.algorithmProtection, sequence(digestAlgorithm, context(1, inside(signatureAlgorithm)))),
  );
  const signature = await crypto.subtle.sign({ name: "ECDSA", hash: "SHA-256" }, privateKey, attributes);
  const signer = sequence(
    integer(1),
    sequence(issuer, serialNumber),
    digestAlgorithm,
    // Signed as a SET OF, carried under [0] (RFC 5652 §5.4).
    context(0, inside(attributes)),
    signatureAlgorithm,
    octetString(toDer(new Uint8Array(signature), "P-256")),
  );
  const signedData = sequence(
    integer(1),
    setOf(digestAlgorithm),
    sequence(objectId(ids.data)),
    context(0, certificate),
    setOf(signer),
  );
  return sequence(objectId(ids.signedData), context(0, signedData));
};

/** SigningCertificateV2 with the default hash, SHA-256, left out as DER demands; issuer as GeneralNames [4]. */
const signingCertificate = async (certificate: Bytes, issuer: Bytes, serialNumber: Bytes): Promise<Bytes> =>
  sequence(
    sequence(
      sequence(octetString(await digest("SHA-256", certificate)), sequence(sequence(context(4, issuer)), serialNumber)),
    ),
  );

/** Content without its own tag and length, to be put under an implicit tag. */
const inside = (encoded: Bytes): Bytes => known(readDer(encoded)).node.value;

const known = <T>(value: T | undefined): T => {
  if (value === undefined) {
    throw new Error("a certificate of ours cannot be read");
  }
  return value;
};
