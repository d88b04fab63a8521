import { expect, test } from "vitest";
import { enrolmentOf } from "../../../src/core/verdict/enrolment.ts";
import type { RegisteredSigner } from "../../../src/core/verdict/verdict.ts";

const certificateSha256 = "ab".repeat(32);
const signer: RegisteredSigner = {
  force: "exampleshire",
  certificateSha256,
  name: "A Chief",
  confirmedBy: "telephone",
  confirmedAt: "2026-05-01T09:00:00Z",
  revokedAt: null,
};
const enrolled = (signers: readonly RegisteredSigner[], force = "exampleshire") =>
  enrolmentOf({ format: 1, signers }, force, certificateSha256);

test("without a register nobody is known to be enrolled or not", () => {
  expect(enrolmentOf(null, "exampleshire", certificateSha256)).toEqual({
    enrolled: null,
    confirmedBy: null,
    revokedAt: null,
  });
});

test.each(["telephone", "in-person"] as const)("confirmed by %s is enrolled", (confirmedBy) => {
  expect(enrolled([{ ...signer, confirmedBy }]).enrolled).toBe(true);
});

test.each(["official-address", "not-confirmed"] as const)("%s is in the register and not enrolled", (confirmedBy) => {
  expect(enrolled([{ ...signer, confirmedBy }])).toEqual({ enrolled: false, confirmedBy, revokedAt: null });
});

test("enrolled for another force is not enrolled for this one", () => {
  expect(enrolled([signer], "glen-example")).toEqual({ enrolled: false, confirmedBy: null, revokedAt: null });
});

test("one certificate may be enrolled for two forces, each by its own confirmation", () => {
  const both = [signer, { ...signer, force: "glen-example", confirmedBy: "official-address" as const }];
  expect(enrolled(both).enrolled).toBe(true);
  expect(enrolled(both, "glen-example").enrolled).toBe(false);
});

test("no force is enrolled by a word of the language", () => {
  expect(enrolled([signer], "constructor").enrolled).toBe(false);
  expect(enrolled([signer], "__proto__").enrolled).toBe(false);
});

test("another certificate of the same signer is not enrolled", () => {
  expect(enrolled([{ ...signer, certificateSha256: "cd".repeat(32) }]).enrolled).toBe(false);
});

test("of two entries the stronger confirmation counts, whatever their order", () => {
  const weak: RegisteredSigner = { ...signer, confirmedBy: "official-address" };
  expect(enrolled([weak, signer]).confirmedBy).toBe("telephone");
  expect(enrolled([signer, weak]).confirmedBy).toBe("telephone");
});

test("revoked is never enrolled, though another entry or another force's says nothing of it", () => {
  const revoked = { ...signer, revokedAt: "2026-07-01T00:00:00Z" };
  expect(enrolled([signer, revoked])).toEqual({
    enrolled: false,
    confirmedBy: "telephone",
    revokedAt: "2026-07-01T00:00:00Z",
  });
  expect(enrolled([signer, { ...revoked, force: "glen-example" }]).revokedAt).toBe("2026-07-01T00:00:00Z");
});
