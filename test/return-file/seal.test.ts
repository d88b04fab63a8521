import { beforeAll, expect, test } from "vitest";
import type { ForceReturn } from "../../src/core/return/force-return.ts";
import type { KeptKey, SealOutcome } from "../../src/core/return/return-file.ts";
import { makeReturn } from "../../src/return-file/make.ts";

import { sealReturn } from "../../src/return-file/seal.ts";
import { equal, sha256Hex } from "../../src/signature/bytes.ts";
import { fonts, keyFor, known, passphrase, registerOf, returnOf, signedAt, verdictOn } from "./support.ts";

let forceReturn: ForceReturn;
let key: KeptKey;

beforeAll(async () => {
  forceReturn = await returnOf();
  key = await keyFor(forceReturn);
});

const seal = (about: Partial<Parameters<typeof sealReturn>[0]> = {}): Promise<SealOutcome> =>
  sealReturn({ forceReturn, key, passphrase, at: signedAt, ...about }, { fonts, known });

test("a sealed return is genuine with a register and its signer unknown without", async () => {
  const outcome = await seal();
  expect(outcome).toMatchObject({ status: "sealed", verdict: { code: "signer-unknown" } });
  if (outcome.status === "sealed") {
    const { bytes, jsonSha256, fingerprint, fileSha256 } = outcome.sealed;
    const register = registerOf(forceReturn.force, key.certificateSha256);
    const verdict = await verdictOn(bytes, { register });
    expect(verdict).toMatchObject({ verdict: "genuine", code: "genuine", codes: [] });
    expect(verdict.lines).toEqual({ unchanged: "yes", signer: "yes", pages: "yes", levels: "yes" });
    expect(verdict.return).toMatchObject({
      jsonSha256,
      fingerprint,
      force: "exampleshire",
      version: 1,
      training: true,
    });
    expect(verdict.signature).toEqual({
      kind: "ours",
      name: "Siân Ŵyn-Ŷorath",
      title: "Chief Constable",
      certificateSha256: key.certificateSha256,
      claimedTime: signedAt,
      enrolled: true,
    });
    expect(fileSha256).toBe(await sha256Hex(bytes));
    expect(verdict.sha256).toBe(fileSha256);
    const without = await verdictOn(bytes);
    expect(without).toMatchObject({ verdict: "query", codes: ["signer-unknown"], signature: { enrolled: null } });
    expect(without.lines).toEqual({ unchanged: "yes", signer: "not-known", pages: "yes", levels: "yes" });
  }
});

test("the signed file begins with the unsigned one, byte for byte", async () => {
  const [made, outcome] = [await makeReturn(forceReturn, fonts), await seal()];
  expect(outcome.status).toBe("sealed");
  if (outcome.status === "sealed") {
    expect(equal(outcome.sealed.bytes.subarray(0, made.bytes.length), made.bytes)).toBe(true);
    expect(outcome.sealed.jsonSha256).toBe(made.jsonSha256);
  }
});

test("a wrong passphrase and a certificate out of its dates are said, and nothing is made", async () => {
  expect(await seal({ passphrase: "wrong" })).toEqual({ status: "wrong-passphrase" });
  expect(await seal({ at: "2029-05-20T10:00:01Z" })).toEqual({ status: "certificate-expired" });
  expect(await seal({ at: "2026-05-20T09:59:59Z" })).toEqual({ status: "certificate-expired" });
});

test("pages that do not come out the same twice are never signed", async () => {
  let times = 0;
  const wavering = new Map([[1, () => new TextEncoder().encode(`%PDF-1.7 ${times++}`)]]);
  const outcome = await sealReturn(
    { forceReturn, key, passphrase, at: signedAt },
    { fonts, known, templates: wavering },
  );
  expect(outcome).toEqual({ status: "cannot-reproduce" });
});

test("a key made for another name is not used", async () => {
  const other = await keyFor(forceReturn, { name: "Somebody Else" });
  expect(await seal({ key: other })).toMatchObject({
    status: "check-failed",
    verdict: { codes: ["signer-unknown", "signer-name-differs"] },
  });
});

test("a return with something missing is not sealed", async () => {
  const silent = { ...forceReturn, declaration: { ...forceReturn.declaration, sharing: null } };
  expect(await seal({ forceReturn: silent })).toMatchObject({
    status: "check-failed",
    verdict: { code: "incomplete" },
  });
});

test.each(["SC", "NI", "BTP"] as const)("a return of %s is sealed and genuine", async (jurisdiction) => {
  const theirs = await returnOf(jurisdiction);
  const theirKey = await keyFor(theirs);
  const outcome = await seal({ forceReturn: theirs, key: theirKey });
  expect(outcome.status).toBe("sealed");
  if (outcome.status === "sealed") {
    const register = registerOf(theirs.force, theirKey.certificateSha256);
    expect((await verdictOn(outcome.sealed.bytes, { register })).code).toBe("genuine");
  }
});
