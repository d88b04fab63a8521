import { X509Certificate } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { type Bytes, concat, hex } from "../../src/signature/bytes.ts";
import { createCertificate } from "../../src/signature/certificate.ts";
import { readCertificate } from "../../src/signature/certificate-reader.ts";
import { bitString, integer, nothing, objectId, sequence, unsignedInteger } from "../../src/signature/der.ts";
import { createKey, type NewKey } from "../../src/signature/key.ts";
import { ids } from "../../src/signature/object-ids.ts";

const random = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));
const request = {
  name: "Siân Ŵyn-Ŷorath",
  title: "Chief Constable",
  forceName: "Heddlu Enghraifft",
  at: "2026-06-01T09:30:15.250Z",
};
let key: NewKey;
let certificate: Bytes;

beforeAll(async () => {
  key = await createKey("passphrase", random);
  certificate = await createCertificate(key, request, random);
});

test("it names the signer, the title and the force, Welsh letters whole", () => {
  const read = readCertificate(certificate);
  expect(read).toMatchObject({
    name: request.name,
    title: request.title,
    organisation: request.forceName,
    maySign: true,
    keyKind: { kind: "ec", curve: "P-256" },
  });
});

test("a second reader (Node's OpenSSL) agrees, and finds it signed by its own key", () => {
  const second = new X509Certificate(certificate);
  expect(second.subject).toBe(`C=GB\nO=${request.forceName}\ntitle=${request.title}\nCN=${request.name}`);
  expect(second.issuer).toBe(second.subject);
  expect(second.verify(second.publicKey)).toBe(true);
  expect(second.ca).toBe(false);
  expect(second.publicKey.export({ format: "der", type: "spki" })).toEqual(Buffer.from(key.publicKey));
});

test("it is valid for three years from the time given, to the second", () => {
  const read = readCertificate(certificate);
  expect(read?.notBefore).toBe("2026-06-01T09:30:15Z");
  expect(read?.notAfter).toBe("2029-06-01T09:30:15Z");
  const second = new X509Certificate(certificate);
  expect(new Date(second.validFrom).toISOString()).toBe("2026-06-01T09:30:15.000Z");
  expect(new Date(second.validTo).toISOString()).toBe("2029-06-01T09:30:15.000Z");
});

test("key usage is digitalSignature and nonRepudiation, critical; no certificate authority, critical", () => {
  expect(hex(certificate)).toContain("0603551d0f0101ff0404030206c0");
  expect(hex(certificate)).toContain("0603551d130101ff04023000");
});

test("the longest name and title that a return may hold fit", async () => {
  const long = { ...request, name: "Ŵ".repeat(80), title: "Ŷ".repeat(80) };
  const read = readCertificate(await createCertificate(key, long, random));
  expect([read?.name, read?.title]).toEqual([long.name, long.title]);
});

test("serial numbers are positive, of 16 octets, and come from the random source", async () => {
  const fixed = await createCertificate(key, request, (length) => new Uint8Array(length).fill(0xff));
  expect(hex(readCertificate(fixed)?.serialNumber ?? new Uint8Array())).toBe(`02107f${"ff".repeat(15)}`);
});

test("a certificate from 2047 on ends in GeneralizedTime and reads back", async () => {
  const late = await createCertificate(key, { ...request, at: "2047-02-28T00:00:00Z" }, random);
  expect(readCertificate(late)?.notAfter).toBe("2050-02-28T00:00:00Z");
});

test("a certificate that begins on 30 February is none, in whatever engine", () => {
  const began = request.at.slice(2, 10).replaceAll("-", "");
  const text = String.fromCharCode(...certificate).replace(began, `${began.slice(0, 2)}0230`);
  const changed = Uint8Array.from(text, (character) => character.charCodeAt(0));
  expect([...changed]).not.toEqual([...certificate]);
  expect(readCertificate(changed)).toBeUndefined();
});

test("a public key in a form that only some engines take is none that we accept", async () => {
  const kindOf = async (publicKey: Bytes): Promise<string | undefined> =>
    readCertificate(await createCertificate({ ...key, publicKey }, request, random))?.keyKind.kind;
  const point = key.publicKey.length - 65;
  const altered = (at: number, octet: number): Bytes => key.publicKey.map((old, i) => (i === at ? octet : old));
  const rsa = (parameters: readonly Bytes[], exponent: number, unused = 0): Bytes => {
    const modulus = unsignedInteger(new Uint8Array(256).fill(0xef));
    const bits = bitString(sequence(modulus, integer(exponent)), unused);
    return sequence(sequence(objectId(ids.rsa), ...parameters), bits);
  };
  expect([await kindOf(key.publicKey), await kindOf(rsa([nothing], 65_537))]).toEqual(["ec", "rsa"]);
  for (const odd of [
    altered(point, 6),
    altered(point, 2),
    rsa([], 65_537),
    rsa([nothing], 1),
    rsa([nothing], 65_536),
    rsa([nothing], 65_537, 1),
  ]) {
    expect((await kindOf(odd)) ?? "other").toBe("other");
  }
});

test("anything that is not one whole certificate is none", () => {
  for (const bytes of [
    new Uint8Array(),
    certificate.subarray(1),
    concat(certificate, Uint8Array.of(0)),
    key.publicKey,
  ]) {
    expect(readCertificate(bytes)).toBeUndefined();
  }
});

test("no single changed byte makes the reader throw", () => {
  for (let at = 0; at < certificate.length; at++) {
    const changed = certificate.slice();
    changed[at] = (changed[at] ?? 0) ^ 0xff;
    expect(() => readCertificate(changed)).not.toThrow();
  }
});
