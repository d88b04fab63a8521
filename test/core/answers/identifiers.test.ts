import { describe, expect, test } from "vitest";
import { likelyIdentifiers } from "../../../src/core/answers/identifiers.ts";
import { contentOf } from "../../../src/core/questionnaire/all-content.ts";
import { jurisdictions } from "../../../src/core/questionnaire/content.ts";

const found = (text: string, mailbox?: string): string[] =>
  likelyIdentifiers(text, mailbox).map(({ kind, text: said }) => `${kind}: ${said}`);

describe("what may identify somebody is found", () => {
  test.each([
    ["Minutes of Op Redbrick, March 2026", "an operation name: Op Redbrick"],
    ["The review of Operation Fort was read", "an operation name: Operation Fort"],
    ["OP REDBRICK closing report", "an operation name: OP REDBRICK"],
    ["Files of the Dexter line were read", "the name of a line or a group: Dexter line"],
    ["The TJ line was closed", "the name of a line or a group: TJ line"],
    ["A plan for the Harrow OCG", "the name of a line or a group: Harrow OCG"],
    ["Signed by DI Smith", "a person's name: DI Smith"],
    ["PC O'Neill keeps the log", "a person's name: PC O'Neill"],
    ["Ms A. Jones-Price", "a person's name: Ms A. Jones-Price"],
    ["Dr Ŵyn and Mrs Patel", "a person's name: Mrs Patel"],
    ["DS SMITH holds it", "a person's name: DS SMITH"],
    ["A girl aged 15 was found", "a date of birth or an age: aged 15"],
    ["born on 3 May 2009", "a date of birth or an age: born on 3 May 2009"],
    ["DOB 03/05/2009", "a date of birth or an age: DOB 03/05/2009"],
    ["Call 020 7946 0018", "a telephone number: 020 7946 0018"],
    ["Call +44 20 7946 0018 at night", "a telephone number: +44 20 7946 0018"],
    ["07700 900123", "a telephone number: 07700 900123"],
    ["Write to a.b@example.org", "an email address: a.b@example.org"],
    ["The house at SW1A 1AA", "a postcode: SW1A 1AA"],
    ["M1 1AE was visited", "a postcode: M1 1AE"],
    ["Vehicle AB12 CDE", "a vehicle registration: AB12 CDE"],
    ["Vehicle P123 XYB", "a vehicle registration: P123 XYB"],
    ["Vehicle XYZ 123A", "a vehicle registration: XYZ 123A"],
    ["Vehicle AIZ 4321", "a vehicle registration: AIZ 4321"],
    ["URN 01AB12345/26", "a prosecutor's reference: 01AB12345/26"],
    ["Crime 42/123456/25", "a crime, custody or referral reference: 42/123456/25"],
    ["Referral NRM00012345", "a crime, custody or referral reference: NRM00012345"],
    ["PNC 2000/0123456A", "a crime, custody or referral reference: 2000/0123456A"],
    ["Record MS/1234/24", "a crime, custody or referral reference: MS/1234/24"],
    ["QQ 12 34 56 C and AB 12 34 56 C", "a National Insurance number: AB 12 34 56 C"],
  ])("%s", (text, expected) => {
    expect(found(text)).toContain(expected);
  });
});

describe("what policing writes every day is let pass", () => {
  test.each([
    "Operations board minutes, March 2026",
    "The policy has been in operation since 2024. The board reads it.",
    "OPERATIONS BOARD; OPEN ACTIONS; Operational guidance; Opportunity for review; Open actions",
    "County lines and County line files; Front line training; First line supervisors",
    "The line is true. Each line was read. Every OCG is mapped. Tested line ticked.",
    "Their line manager signs; Main line of enquiry; line management",
    "DI Public Protection; DS Modern Slavery; DI MSHT; DC Investigator",
    "Detective Inspector, Head of Crime",
    "Miss rate, Mr and Mrs",
    "People aged 18 or over, aged 16 to 17, aged under 18; aged between 10 and 17",
    "The process was born of a review",
    "Year 2025/26; FY2025/26; Q1/2026; 2024-25; 1 April 2025 to 31 March 2026; 31/03/2026; 03/2026; 2026-03-31",
    "2,320 crimes became 5,059; 12345 records; £250000",
    "Evidence E1, E12 and A3; section 45; S98; D9.total; PIP2; 4P plan",
    "MG11 forms; MG3 to the CPS; FY25 NRM figures; ISO27001",
    "24/7 cover; 9 in 10; 1/3",
    "sample of 20 at 95% over 12 months",
    "E1 2nd edition; Level 3 3rd review",
    "Board of 15 January 2026: 12 of 14 present",
    "",
  ])("%s", (text) => {
    expect(found(text)).toEqual([]);
  });
});

test.each(jurisdictions)("no word of the edition itself is warned of: %s", (jurisdiction) => {
  const texts: string[] = [];
  JSON.stringify(contentOf("2026", jurisdiction), (_, value: unknown) => {
    texts.push(...(typeof value === "string" ? [value] : []));
    return value;
  });
  expect(texts.length).toBeGreaterThan(500);
  expect(texts.flatMap((text) => found(text))).toEqual([]);
});

test("the office's own address identifies nobody", () => {
  expect(found("Sent to Office@example.invalid", "office@example.invalid")).toEqual([]);
  expect(found("Sent to other@example.invalid", "office@example.invalid")).toEqual([
    "an email address: other@example.invalid",
  ]);
});

test("each place is warned of once, in the order of the text", () => {
  expect(found("DI Smith of Op Redbrick, 020 7946 0018, crime 42/123456/25")).toEqual([
    "a person's name: DI Smith",
    "an operation name: Op Redbrick",
    "a telephone number: 020 7946 0018",
    "a crime, custody or referral reference: 42/123456/25",
  ]);
});

test("a long text of any kind is read at once", () => {
  const started = performance.now();
  for (const piece of ["0", "A", "aged ", "(0", "a@", "A1 ", "DI A ", "A-", "12/"]) {
    likelyIdentifiers(piece.repeat(4000));
  }
  expect(performance.now() - started).toBeLessThan(3000);
});
