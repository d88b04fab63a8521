import { ContentInfo, SignedData } from "pkijs";
import { beforeAll, expect, test } from "vitest";
import { type Bytes, hex } from "../../src/signature/bytes.ts";
import { createCertificate } from "../../src/signature/certificate.ts";
import { signCms } from "../../src/signature/cms.ts";
import { readDer } from "../../src/signature/der-reader.ts";
import { createKey } from "../../src/signature/key.ts";
import { readSignedData } from "../../src/signature/signed-data.ts";
import { verifyCms } from "../../src/signature/verify.ts";

const random = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));
const content = new TextEncoder().encode("the bytes of a PDF but for the hole");
let certificate: Bytes;
let cms: Bytes;

beforeAll(async () => {
  const key = await createKey("passphrase", random);
  certificate = await createCertificate(
    key,
    { name: "A Chief", title: "Chief Constable", forceName: "Exampleshire Police", at: "2026-06-01T00:00:00Z" },
    random,
  );
  cms = await signCms(content, key.privateKey, certificate);
});

test("our own check finds it valid, bound to its certificate", async () => {
  const verified = await verifyCms(cms, content, { elsewhere: false });
  expect(verified).toMatchObject({ status: "valid", basic: false });
  expect(verified.certificate?.name).toBe("A Chief");
});

test("pkijs, a second opinion, finds the signature right and the content unchanged", async () => {
  const signedData = new SignedData({ schema: ContentInfo.fromBER(cms).content });
  const verified = await signedData.verify({ signer: 0, data: content.buffer, checkChain: false, extendedMode: true });
  expect(verified.signatureVerified).toBe(true);
});

test("pkijs finds a changed content wrong, so its opinion counts", async () => {
  const signedData = new SignedData({ schema: ContentInfo.fromBER(cms).content });
  const other = new TextEncoder().encode("other bytes");
  const opinion = await signedData
    .verify({ signer: 0, data: other.buffer, checkChain: false, extendedMode: true })
    .catch((error: unknown) => (error instanceof Error ? error.message : "thrown"));
  expect(opinion).toContain("Message digest doesn't match");
});

test("it is DER, and of a size for which 2,048 bytes are enough", () => {
  expect(readDer(cms)?.length).toBe(cms.length);
  expect(cms.length).toBeLessThan(1600);
});

test("the four signed attributes of PAdES B-B are there and no signing time", () => {
  const structure = readSignedData(cms, { elsewhere: false });
  const attributes = structure.ok ? [...structure.signedData.attribute.keys()].sort() : [];
  expect(attributes).toEqual([
    "1.2.840.113549.1.9.16.2.47",
    "1.2.840.113549.1.9.3",
    "1.2.840.113549.1.9.4",
    "1.2.840.113549.1.9.52",
  ]);
  expect(hex(cms)).not.toContain("06092a864886f70d010905");
});

test("every byte of it, changed in any of three ways, is refused", async () => {
  const padded = new Uint8Array(cms.length + 40);
  padded.set(cms);
  for (let at = 0; at < padded.length; at++) {
    for (const mask of [0x01, 0x20, 0xff]) {
      const changed = padded.slice();
      changed[at] = (changed[at] ?? 0) ^ mask;
      const { status } = await verifyCms(changed, content, { elsewhere: false });
      expect(status, `byte ${at} ^ ${mask}`).not.toBe("valid");
    }
  }
}, 60_000);
