import { expect, test } from "vitest";
import { composeReturn } from "../../../src/core/return/compose.ts";
import { lastSigned, versionSigned } from "../../../src/core/return/version-signed.ts";
import { composing, hashOf } from "./fixture.ts";

const before = composing("EW");
const signed = composeReturn(before);
const record = { jsonSha256: hashOf(signed), fingerprint: "x", fileSha256: "", signedAt: "2026-06-01T09:00:00Z" };
const after = { ...before.draft, signed: { ...before.draft.signed, [String(signed.version)]: record } };
const today = (draft = after) => composeReturn({ ...before, draft, date: "2026-06-09" });

test("the version signed last is the highest, and none is 0", () => {
  expect(lastSigned({})).toBe(0);
  expect(lastSigned({ 2: record, 10: record, 9: record })).toBe(10);
});

test("is the return that was signed, to the bit, where nothing was answered since", () => {
  expect(today().version).toBe(signed.version + 1);
  expect(hashOf(versionSigned(today(), after.signed, signed.version, "2026-06-01"))).toBe(record.jsonSha256);
});

test("is another where anything was", () => {
  const changed = today({ ...after, office: { ...after.office, SOC: "One more word" } });
  expect(hashOf(versionSigned(changed, after.signed, signed.version, "2026-06-01"))).not.toBe(record.jsonSha256);
});
