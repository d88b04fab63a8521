import { expect, test } from "vitest";
import { rawContent } from "../../../src/core/questionnaire/all-content.ts";
import { type EditionWords, jurisdictions } from "../../../src/core/questionnaire/content.ts";
import { editionOf } from "../../../src/core/questionnaire/editions.ts";
import { rawTokenValues, tokensOf } from "../../../src/core/questionnaire/tokens.ts";

const edition = editionOf("2026") as EditionWords;
const at = (censusDate: string): EditionWords => ({ ...edition, censusDate });

test("the prosecutor is the one of the jurisdiction", () => {
  expect(jurisdictions.map((jurisdiction) => tokensOf(edition, jurisdiction).prosecutorShort)).toEqual([
    "the CPS",
    "COPFS",
    "the PPS",
    "the CPS and COPFS",
  ]);
});

test("nothing dated after the position date counts as in force, and its own day does", () => {
  expect(tokensOf(at("2017-10-30"), "SC").riskOrder).toBeUndefined();
  expect(tokensOf(at("2017-10-31"), "SC").riskOrder).toBe(
    "trafficking and exploitation risk order under section 26 of the Human Trafficking and Exploitation (Scotland) Act 2015",
  );
  expect(tokensOf(at("2015-10-31"), "EW").adultReferralLine).not.toContain("duty to notify");
  expect(tokensOf(at("2015-11-01"), "EW").adultReferralLine).toContain("duty to notify");
});

test("a law passed after the position date is named only while it is later", () => {
  expect(tokensOf(edition, "EW").newLaw).toContain("after the position date");
  expect(tokensOf(at("2027-03-31"), "EW").newLaw).toBe("");
  expect(tokensOf(edition, "SC").newLaw).toBe("");
});

test("Northern Ireland has no words for a risk order", () => {
  expect(tokensOf(edition, "NI").riskOrder).toBeUndefined();
  expect(tokensOf(edition, "NI").orders).toBe("a prevention order");
});

test("the dates of the edition are tokens, said in full", () => {
  expect(tokensOf(edition, "BTP")).toMatchObject({
    positionDate: "31 March 2026",
    twelveMonthsFrom: "1 April 2025",
    twelveMonthsTo: "31 March 2026",
    lawAsAt: "22 November 2024",
  });
});

test("dated values of a token stand in the order of their dates", () => {
  for (const [name, token] of Object.entries(rawTokenValues)) {
    for (const values of Object.values(token)) {
      const dates = (values ?? []).map(({ from }) => from ?? "");
      expect(dates, name).toEqual([...dates].sort());
    }
  }
});

test("every token is said somewhere in the content", () => {
  const { points, figures, words } = rawContent;
  const said = JSON.stringify({ points, figures, words });
  const holes = new Set([...said.matchAll(/\{(\w)(\w*)\}/g)].map(([, first = "", rest]) => first.toLowerCase() + rest));
  expect(Object.keys(rawTokenValues).filter((name) => !holes.has(name))).toEqual([]);
});
