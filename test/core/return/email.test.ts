import fc from "fast-check";
import { expect, test } from "vitest";
import { type EmailParts, emailOf } from "../../../src/core/return/email.ts";

const parts: EmailParts = {
  training: false,
  marking: "OFFICIAL-SENSITIVE",
  year: "2026",
  force: "Heddlu Gŵyr & Afon",
  headTitle: "Chief Constable",
  deputy: null,
  version: 2,
  previous: 1,
  fingerprint: "BCDFGHJKMP",
  post: "Head of crime",
  telephone: "020 7946 0000",
  mailbox: "office@example.invalid",
};

test("subject and body are those of the edition's words", () => {
  const { subject, body } = emailOf(parts);
  expect(subject).toBe("OFFICIAL-SENSITIVE: MSHT self-assessment 2026, Heddlu Gŵyr & Afon, version 2");
  expect(body).toBe(
    "The MSHT self-assessment is attached: Heddlu Gŵyr & Afon, version 2, replacing version 1, signed by the Chief Constable. Fingerprint BCDFGHJKMP.\r\n\r\n" +
      "Please confirm that you have received it. Questions: Head of crime, 020 7946 0000.",
  );
});

test("a first version replaces none, and what is not known is not asked of anybody", () => {
  const { body } = emailOf({ ...parts, version: 1, previous: null, telephone: "" });
  expect(body).toContain("version 1, signed by the Chief Constable. Fingerprint");
  expect(body).toMatch(/Questions: Head of crime\.$/);
  expect(emailOf({ ...parts, post: "" }).body).toMatch(/received it\.$/);
});

test("where somebody signed in the absence of the head of the force, the email says who", () => {
  expect(emailOf({ ...parts, deputy: "Deputy Chief Constable" }).body).toContain(
    "signed by the Deputy Chief Constable in the absence of the Chief Constable. Fingerprint",
  );
});

test("a training return is called so in the subject", () => {
  expect(emailOf({ ...parts, training: true }).subject).toMatch(/^TRAINING: MSHT/);
});

test("the link opens with the same subject and body", () => {
  const { subject, body, href } = emailOf(parts);
  const url = new URL(href ?? "");
  expect(url.protocol + url.pathname).toBe("mailto:office@example.invalid");
  expect(url.searchParams.get("subject")).toBe(subject);
  expect(url.searchParams.get("body")).toBe(body);
  expect([...url.searchParams.keys()]).toEqual(["subject", "body"]);
});

test("there is no link without a mailbox, or to anything but one plain address", () => {
  for (const mailbox of [
    null,
    "",
    "office",
    "a@b.example,c@d.example",
    "a@b.example?cc=c@d.example",
    "A <a@b.example>",
  ]) {
    expect(emailOf({ ...parts, mailbox }).href).toBeNull();
  }
});

test("no value can add a line, a header or a recipient, or make the link too long", () => {
  const any = fc.oneof(
    fc.string({ unit: "binary", maxLength: 80 }),
    fc.constant("x\r\nBcc: a@b.example\r\n\r\n&cc=a@b.example"),
  );
  fc.assert(
    fc.property(any, any, any, any, (force, headTitle, post, telephone) => {
      const { subject, body, href } = emailOf({ ...parts, force, headTitle, post, telephone });
      expect(subject).not.toMatch(/[\r\n]/);
      expect(body.split("\r\n")).toHaveLength(3);
      if (href !== null) {
        expect(href.length).toBeLessThan(1800);
        expect(href).toMatch(/^mailto:office@example\.invalid\?subject=[^&?#]*&body=[^&?#]*$/);
      }
    }),
    { numRuns: 300 },
  );
});

test("the longest post of four-byte characters shortens the body instead of cutting the link", () => {
  const { body, href } = emailOf({ ...parts, post: "😀".repeat(80), telephone: "😀".repeat(80) });
  expect(body).toContain("😀");
  expect(href).not.toContain("%F0%9F%98%80");
  expect(href).toContain("Fingerprint");
});

test("braces in a name are not filled", () => {
  expect(emailOf({ ...parts, force: "{post}" }).subject).toContain("{post}");
});

test("a lone surrogate does not break the link", () => {
  expect(emailOf({ ...parts, post: "\ud800" }).href).toContain("%EF%BF%BD");
});
