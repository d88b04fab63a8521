import { beforeAll, describe, expect, test } from "vitest";
import { type Bytes, concat } from "../../src/signature/bytes.ts";
import {
  context,
  integer,
  nothing,
  objectId,
  octetString,
  sequence,
  setOf,
  time,
  tlv,
  unsignedInteger,
} from "../../src/signature/der.ts";
import { readDer } from "../../src/signature/der-reader.ts";
import { ids } from "../../src/signature/object-ids.ts";
import { verifyCms } from "../../src/signature/verify.ts";
import {
  algorithm,
  attribute,
  type Crafted,
  craft,
  ecSigner,
  indefinite,
  inside,
  rsaSigner,
  type Turns,
} from "./crafted-cms.ts";

const content = new TextEncoder().encode("signed bytes");
let signer: Crafted;
let other: Crafted;

beforeAll(async () => {
  [signer, other] = await Promise.all([ecSigner("P-256", "SHA-256"), ecSigner("P-256", "SHA-256")]);
});

const ours = { elsewhere: false };
const elsewhere = { elsewhere: true };
const verdict = async (cms: Bytes, options = ours, over: Bytes = content): Promise<string> => {
  const verified = await verifyCms(cms, over, options);
  return verified.status === "valid" ? "valid" : `${verified.status}: ${verified.why}`;
};
const turned = async (turns: Turns, options = ours): Promise<string> =>
  verdict(await craft(content, signer, turns), options);

describe("what is accepted", () => {
  test.each<[string, () => Promise<Crafted>]>([
    ["ECDSA P-256 with SHA-256", () => ecSigner("P-256", "SHA-256")],
    ["ECDSA P-256 with SHA-512", () => ecSigner("P-256", "SHA-512")],
    ["ECDSA P-384 with SHA-384", () => ecSigner("P-384", "SHA-384")],
    ["RSA of 2048 bits", () => rsaSigner(2048, "SHA-256")],
    ["RSASSA-PSS of 2048 bits", () => rsaSigner(2048, "SHA-256", true)],
  ])("%s", async (_, make) => {
    expect(await verdict(await craft(content, await make()))).toBe("valid");
  });

  test("zeros after it, as /Contents is filled up", async () => {
    expect(await verdict(concat(await craft(content, signer), new Uint8Array(500)))).toBe("valid");
  });
});

describe("what is refused as an algorithm", () => {
  test("SHA-1", async () => {
    const cms = await craft(content, await rsaSigner(2048, "SHA-1"));
    expect(await verdict(cms)).toBe("algorithm-refused: digest 1.3.14.3.2.26");
    expect(await verdict(cms, elsewhere)).toBe("algorithm-refused: digest 1.3.14.3.2.26");
  });

  test("RSA of 1024 bits", async () => {
    expect(await verdict(await craft(content, await rsaSigner(1024, "SHA-256")))).toBe(
      "algorithm-refused: RSA of 1024 bits",
    );
  });

  test("RSASSA-PSS whose two hashes differ", async () => {
    const pss = await rsaSigner(2048, "SHA-256", true);
    const mixed = algorithm(
      ids.rsaPss,
      sequence(
        context(0, algorithm(ids.sha256)),
        context(1, algorithm(ids.mgf1, algorithm("1.3.14.3.2.26"))),
        context(2, integer(32)),
      ),
    );
    expect(await verdict(await craft(content, { ...pss, signatureAlgorithm: mixed }))).toMatch(/^algorithm-refused/);
  });

  test("a signature algorithm that nobody here knows", async () => {
    const cms = await craft(content, { ...signer, signatureAlgorithm: algorithm("1.3.101.112") });
    expect(await verdict(cms)).toBe("algorithm-refused: signature 1.3.101.112");
  });
});

describe("attacks on the structure", () => {
  test("the content embedded, over another document", async () => {
    expect(await turned({ embedded: new TextEncoder().encode("another") })).toBe("invalid: content-embedded");
    expect(await turned({ embedded: new TextEncoder().encode("another") }, elsewhere)).toBe(
      "invalid: content-embedded",
    );
  });

  test("two signers", async () => {
    expect(await turned({ signers: 2 })).toBe("invalid: several-signers");
    expect(await turned({ signers: 2 }, elsewhere)).toBe("invalid: several-signers");
  });

  test("no signer", async () => {
    expect(await turned({ signers: 0 })).toBe("invalid: several-signers");
  });

  test("no signed attributes", async () => {
    expect(await turned({ noAttributes: true })).toBe("invalid: not-signed-data");
    expect(await turned({ noAttributes: true }, elsewhere)).toBe("invalid: not-signed-data");
  });

  test("BER of indefinite lengths: only from elsewhere", async () => {
    const ber = indefinite(await craft(content, signer));
    expect(await verdict(ber)).toBe("invalid: not-der");
    expect(await verdict(ber, elsewhere)).toBe("valid");
  });

  test("anything but zeros after it", async () => {
    const cms = concat(await craft(content, signer), new Uint8Array(10), Uint8Array.of(1));
    expect(await verdict(cms)).toBe("invalid: left-over");
    expect(await verdict(cms, elsewhere)).toBe("invalid: left-over");
  });

  test("unsigned attributes: only from elsewhere, where a time-stamp may stand", async () => {
    const unsignedAttributes = context(1, attribute("1.2.840.113549.1.9.16.2.14", octetString(Uint8Array.of(1))));
    expect(await turned({ unsignedAttributes })).toBe("invalid: not-signed-data");
    expect(await turned({ unsignedAttributes }, elsewhere)).toBe("valid");
  });

  test("a second certificate, which no signature covers: only from elsewhere, where chains are", async () => {
    const certificates = [signer.certificate, other.certificate];
    expect(await turned({ certificates })).toBe("invalid: not-signed-data");
    expect(await turned({ certificates }, elsewhere)).toBe("valid");
  });

  test("a list of revoked certificates, another version, another list of digests", async () => {
    expect(await turned({ crls: tlv(0xa1) })).toBe("invalid: not-signed-data");
    expect(await turned({ version: 3 })).toBe("invalid: not-signed-data");
    expect(await turned({ digestAlgorithms: [algorithm(ids.sha512)] })).toBe("invalid: not-signed-data");
    expect(await turned({ digestAlgorithms: [algorithm(ids.sha256), algorithm(ids.sha512)] })).toBe(
      "invalid: not-signed-data",
    );
  });

  test("no CMS at all", async () => {
    expect(await verdict(new Uint8Array())).toBe("invalid: not-der");
    expect(await verdict(new Uint8Array(100))).toMatch(/^invalid/);
    expect(await verdict(signer.certificate)).toBe("invalid: not-signed-data");
  });
});

describe("attacks on the attributes", () => {
  test.each(["contentType", "messageDigest", "ess", "protection"])("%s taken away", async (gone) => {
    const attributes = (usual: Record<string, Bytes>): readonly Bytes[] =>
      Object.entries(usual).flatMap(([name, value]) => (name === gone ? [] : [value]));
    expect(await turned({ attributes })).toBe("invalid: attributes");
  });

  test("an attribute twice", async () => {
    const attributes = (usual: Record<string, Bytes>): readonly Bytes[] => [
      ...Object.values(usual),
      attribute(ids.messageDigest, octetString(new Uint8Array(32))),
    ];
    expect(await turned({ attributes })).toBe("invalid: not-signed-data");
    expect(await turned({ attributes }, elsewhere)).toBe("invalid: not-signed-data");
  });

  test("an attribute with two values", async () => {
    const attributes = (usual: Record<string, Bytes>): readonly Bytes[] => [
      ...Object.entries(usual).flatMap(([name, value]) => (name === "contentType" ? [] : [value])),
      attribute(ids.contentType, objectId(ids.data), objectId(ids.signedData)),
    ];
    expect(await turned({ attributes })).toBe("invalid: not-signed-data");
  });

  test("another content type", async () => {
    const attributes = (usual: Record<string, Bytes>): readonly Bytes[] => [
      ...Object.entries(usual).flatMap(([name, value]) => (name === "contentType" ? [] : [value])),
      attribute(ids.contentType, objectId(ids.signedData)),
    ];
    expect(await turned({ attributes })).toBe("invalid: attributes");
    expect(await turned({ attributes }, elsewhere)).toBe("invalid: attributes");
  });

  test("a signing time, which PAdES forbids: only from elsewhere", async () => {
    const attributes = (usual: Record<string, Bytes>): readonly Bytes[] => [
      ...Object.values(usual),
      attribute("1.2.840.113549.1.9.5", time("2026-06-01T00:00:00Z")),
    ];
    expect(await turned({ attributes })).toBe("invalid: attributes");
    expect(await turned({ attributes }, elsewhere)).toBe("valid");
  });

  test("no binding of the certificate: only from elsewhere, and called basic", async () => {
    const attributes = ({ contentType, messageDigest }: Record<string, Bytes>): readonly Bytes[] =>
      [contentType, messageDigest].filter((one) => one !== undefined);
    expect(await turned({ attributes })).toBe("invalid: attributes");
    expect(await verifyCms(await craft(content, signer, { attributes }), content, elsewhere)).toMatchObject({
      status: "valid",
      basic: true,
    });
  });

  test("algorithms under the signature that are not those outside it", async () => {
    const attributes = ({ contentType, messageDigest, ess }: Record<string, Bytes>): readonly Bytes[] =>
      [
        contentType,
        messageDigest,
        ess,
        attribute(
          ids.algorithmProtection,
          sequence(algorithm(ids.sha512), context(1, inside(algorithm(ids.ecdsaSha512)))),
        ),
      ].filter((one) => one !== undefined);
    expect(await turned({ attributes })).toBe("invalid: attributes");
    expect(await turned({ attributes }, elsewhere)).toBe("invalid: attributes");
  });

  test("attributes out of the order that DER gives them", async () => {
    const cms = await craft(content, signer);
    const node = readDer(cms)?.node.parts[1]?.parts[0]?.parts.at(-1)?.parts[0]?.parts[3];
    const text = node?.encoded ?? new Uint8Array();
    const swapped = tlv(0xa0, ...[...(node?.parts ?? [])].reverse().map((one) => one.encoded));
    const at = indexOf(cms, text);
    const mixed = concat(cms.subarray(0, at), swapped, cms.subarray(at + text.length));
    expect(await verdict(mixed)).toBe("invalid: not-signed-data");
  });
});

describe("attacks on the certificate", () => {
  test("another certificate in the place of the signer's", async () => {
    expect(await turned({ certificates: [other.certificate] })).toBe("invalid: certificate-missing");
    expect(await turned({ certificates: [other.certificate] }, elsewhere)).toBe("invalid: certificate-missing");
  });

  test("no certificate", async () => {
    expect(await turned({ certificates: [] })).toMatch(/^invalid/);
    expect(await turned({ certificates: [] }, elsewhere)).toBe("invalid: certificate-missing");
  });

  test("signed by a key that is not the certificate's", async () => {
    const cms = await craft(content, { ...signer, sign: other.sign });
    expect(await verdict(cms)).toBe("invalid: signature-wrong");
    expect(await verdict(cms, elsewhere)).toBe("invalid: signature-wrong");
  });
});

describe("attacks on the signature", () => {
  test("the content changed: a finding of its own", async () => {
    const cms = await craft(content, signer);
    expect(await verdict(cms, ours, new TextEncoder().encode("other bytes"))).toBe("invalid: content-differs");
    expect(await verdict(cms, elsewhere, new TextEncoder().encode("other bytes"))).toBe("invalid: content-differs");
  });

  test("the digest put right after a change, without the key", async () => {
    const cms = await craft(new TextEncoder().encode("other bytes"), { ...signer, sign: other.sign });
    expect(await verdict(cms, ours, new TextEncoder().encode("other bytes"))).toBe("invalid: signature-wrong");
  });

  test("the twin (r, n - s), which verifies as well: never in a file of ours", async () => {
    const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
    const twin = (der: Bytes): Bytes => {
      const [r, s] = readDer(der)?.node.parts ?? [];
      const value = BigInt(`0x${Buffer.from(s?.value ?? []).toString("hex")}`);
      const high = Buffer.from((order - value).toString(16).padStart(64, "0"), "hex");
      return sequence(r?.encoded ?? nothing, unsignedInteger(Uint8Array.from(high)));
    };
    expect(await turned({ signature: twin })).toBe("invalid: algorithms-disagree");
    expect(await turned({ signature: twin }, elsewhere)).toBe("valid");
  });

  test("a digest and a signature algorithm that disagree", async () => {
    const cms = await craft(content, { ...signer, signatureAlgorithm: algorithm(ids.ecdsaSha512) });
    expect(await verdict(cms)).toBe("invalid: algorithms-disagree");
  });

  test("an algorithm for another kind of key", async () => {
    const cms = await craft(content, { ...signer, signatureAlgorithm: algorithm(ids.rsaSha256, nothing) });
    expect(await verdict(cms)).toBe("invalid: algorithms-disagree");
  });

  test("a signature of nothing", async () => {
    expect(await turned({ signature: () => setOf() })).toBe("invalid: algorithms-disagree");
    expect(await turned({ signature: () => new Uint8Array() })).toBe("invalid: algorithms-disagree");
  });
});

const indexOf = (whole: Bytes, piece: Bytes): number => Buffer.from(whole).indexOf(Buffer.from(piece));
