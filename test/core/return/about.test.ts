import { expect, test } from "vitest";
import { aboutSection, editionRows } from "../../../src/core/return/about.ts";
import { sayIn } from "../../../src/core/return/say.ts";
import { tellingOf } from "../../../src/core/return/telling.ts";
import { blocksText, contentIn, fullReturn, hashOf } from "./fixture.ts";

test("the whole hashes are printed, and the fingerprint", () => {
  const full = fullReturn("EW");
  const telling = tellingOf(full, hashOf(full));
  const text = blocksText(aboutSection(telling));
  for (const value of [hashOf(full), full.contentSha256, "ab".repeat(32), telling.fingerprint]) {
    expect(text).toContain(value);
  }
});

test("an edition that is not issued prints no deadline, no mailbox and no contact", () => {
  const content = contentIn("SC", "2026");
  const rows = new Map(editionRows(content, sayIn(content)).map(({ key, value }) => [key, value]));
  expect(rows.get("Issued")).toBe("The office has not issued this edition.");
  for (const key of ["Deadline", "Send to", "Questions"]) {
    expect(rows.get(key)).toBe("The office has not yet said.");
  }
  expect(rows.get("How long the office keeps returns")).toBe(
    "The office has not yet said how long it will keep returns.",
  );
});

test("an issued edition prints every field that the office gave", () => {
  const content = contentIn("SC");
  const text = editionRows(content, sayIn(content))
    .map(({ value }) => value)
    .join("\n");
  expect(text).toContain("on 7 April 2026. Reference TRAINING 2026/1.");
  expect(text).toContain("The Independent Anti-Slavery Commissioner asks forces to complete this self-assessment.");
  expect(text).toContain("Send by 18 December 2026");
  expect(text).toContain("office@example.invalid");
});
