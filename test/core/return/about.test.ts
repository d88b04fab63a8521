import { expect, test } from "vitest";
import { jurisdictions } from "../../../src/core/questionnaire/content.ts";
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
  expect(text).toContain("Send by 18 December 2026");
  expect(text).toContain("office@example.invalid");
});

test("the Commissioner is said to ask only where the office itself has issued the edition", () => {
  const training = contentIn("EW");
  const issued = { ...training, edition: { ...training.edition, training: false } };
  const said = [training, contentIn("EW", "2026"), issued].map((content) =>
    editionRows(content, sayIn(content)).some(({ value }) =>
      String(value).includes("The Independent Anti-Slavery Commissioner asks forces to complete this self-assessment."),
    ),
  );
  expect(said).toEqual([false, false, true]);
});

test("the date of the law is stated of Northern Ireland, where the law was read on that date", () => {
  for (const jurisdiction of jurisdictions) {
    const content = contentIn(jurisdiction, "2026");
    expect(editionRows(content, sayIn(content)).find(({ key }) => key === "Law")?.value).toBe(
      "Nothing dated after 31 March 2026 counts as in force. Northern Ireland law is as at 22 November 2024.",
    );
  }
});
