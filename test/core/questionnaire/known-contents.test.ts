import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { contentOf, knownContents } from "../../../src/core/questionnaire/all-content.ts";
import { jurisdictions } from "../../../src/core/questionnaire/content.ts";
import { editionIds } from "../../../src/core/questionnaire/editions.ts";
import { canonicalJson } from "../../../src/core/return/canonical-json.ts";

const sha256 = (value: unknown): string => createHash("sha256").update(canonicalJson(value), "utf8").digest("hex");

test("the app knows the SHA-256 of every edition in every jurisdiction", () => {
  const right = Object.fromEntries(
    editionIds.map((id) => [id, Object.fromEntries(jurisdictions.map((j) => [j, sha256(contentOf(id, j))]))]),
  );
  const json = `${JSON.stringify(right, null, 2)}\n`;
  if (process.env.UPDATE_KNOWN === "1") {
    writeFileSync(new URL("../../../src/core/questionnaire/content/known.json", import.meta.url), json);
    return;
  }
  // From release 1.0.0 on an edition never changes: a correction is a new edition, and this must not be written anew.
  expect(
    knownContents,
    `content/known.json is out of date. Run this test with UPDATE_KNOWN=1, or paste:\n${json}`,
  ).toEqual(right);
});

test("two editions, and two jurisdictions of one, never have the same words", () => {
  const all = Object.values(knownContents).flatMap((byJurisdiction) => Object.values(byJurisdiction));
  expect(new Set(all).size).toBe(editionIds.length * jurisdictions.length);
});
