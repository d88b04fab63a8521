import { expect, test } from "vitest";
import { parseRegister } from "../../../src/core/verdict/schema.ts";

const signer = {
  force: "exampleshire",
  certificateSha256: "ab".repeat(32),
  name: "A Chief",
  confirmedBy: "telephone",
  confirmedAt: "2026-05-01T09:00:00Z",
  revokedAt: null,
};

test("the register of the contract is read", () => {
  expect(parseRegister({ format: 1, signers: [signer] })).toEqual({
    ok: true,
    register: { format: 1, signers: [signer] },
  });
});

test("an empty register is a register", () => {
  expect(parseRegister({ format: 1, signers: [] }).ok).toBe(true);
});

test("a field that somebody added later is passed over", () => {
  const parsed = parseRegister({ format: 1, signers: [{ ...signer, note: "x" }], made: "2026" });
  expect(parsed).toEqual({ ok: true, register: { format: 1, signers: [signer] } });
});

test.each<[string, unknown]>([
  ["nothing", null],
  ["a list", []],
  ["another format", { format: 2, signers: [] }],
  ["no signers", { format: 1 }],
  ["a force that is no slug", { format: 1, signers: [{ ...signer, force: "Exampleshire Police" }] }],
  ["a hash in capitals", { format: 1, signers: [{ ...signer, certificateSha256: "AB".repeat(32) }] }],
  ["a hash too short", { format: 1, signers: [{ ...signer, certificateSha256: "ab" }] }],
  ["another way of confirming", { format: 1, signers: [{ ...signer, confirmedBy: "email" }] }],
  ["a time that is none", { format: 1, signers: [{ ...signer, confirmedAt: "yesterday" }] }],
  ["a day that no month has", { format: 1, signers: [{ ...signer, confirmedAt: "2026-02-30T09:00:00Z" }] }],
  ["an hour that no day has", { format: 1, signers: [{ ...signer, revokedAt: "2026-05-01T24:00:00Z" }] }],
  ["a key of the prototype for signers", JSON.parse('{"format":1,"__proto__":{"signers":[]}}')],
  ["more signers than a register may hold", { format: 1, signers: Array(10_001).fill(signer) }],
  ["revoked by yes", { format: 1, signers: [{ ...signer, revokedAt: true }] }],
  ["one good signer and one bad", { format: 1, signers: [signer, { ...signer, name: 4 }] }],
])("%s is no register", (_, value) => {
  expect(parseRegister(value).ok).toBe(false);
});
