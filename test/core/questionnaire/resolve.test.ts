import { expect, test } from "vitest";
import { rawContent } from "../../../src/core/questionnaire/all-content.ts";
import {
  type Content,
  type EditionWords,
  type Jurisdiction,
  jurisdictions,
} from "../../../src/core/questionnaire/content.ts";
import { editionIds, editionOf } from "../../../src/core/questionnaire/editions.ts";
import { resolveContent, resolveFigureRow } from "../../../src/core/questionnaire/resolve.ts";
import type { RawFigureRow } from "../../../src/core/questionnaire/schema.ts";
import { tokensOf } from "../../../src/core/questionnaire/tokens.ts";

const edition = editionOf("2026") as EditionWords;
const content = (jurisdiction: Jurisdiction): Content => resolveContent(rawContent, edition, jurisdiction);
const question = (id: string, jurisdiction: Jurisdiction) =>
  content(jurisdiction)
    .points.flatMap(({ questions }) => questions)
    .find((one) => one.id === id);
const line = (id: string, jurisdiction: Jurisdiction) =>
  question(id.slice(0, -1), jurisdiction)?.lines.find((one) => one.id === id);

/** Every text of a value, with the way to it. */
const textsIn = (value: unknown, path = ""): readonly (readonly [string, string])[] =>
  typeof value === "string"
    ? [[path, value]]
    : typeof value === "object" && value !== null
      ? Object.entries(value).flatMap(([key, part]) => textsIn(part, `${path}/${key}`))
      : [];

test("no text of questions or figures has a hole, is empty or has a space too many, in any edition or jurisdiction", () => {
  for (const id of editionIds) {
    for (const jurisdiction of jurisdictions) {
      const { points, figures } = resolveContent(rawContent, editionOf(id) as EditionWords, jurisdiction);
      const texts = textsIn({ points, figures });
      expect(texts.length).toBeGreaterThan(400);
      expect(texts.filter(([, text]) => text.trim() === "" || /[{}]| {2}|^ | $|\[[SMJ]/.test(text))).toEqual([]);
    }
  }
});

test("what a question says starts with a capital and ends like a sentence", () => {
  const texts = jurisdictions.flatMap((jurisdiction) =>
    content(jurisdiction).points.flatMap(({ questions }) =>
      questions.flatMap(({ text, why, lines, tested, note }) => [
        text,
        why,
        tested.text,
        note,
        ...lines.map((one) => one.text ?? one.notShown),
      ]),
    ),
  );
  expect(texts.filter((text) => !/^["A-Z]/.test(text) || !/[.?]$/.test(text) || /[.?] [a-z]/.test(text))).toEqual([]);
});

test("a tested line says when, and that what it showed was acted on", () => {
  for (const jurisdiction of jurisdictions) {
    for (const { questions } of content(jurisdiction).points) {
      for (const { tested } of questions) {
        expect(tested.text).toMatch(
          /^In the last 12 months [a-z].*[a-z]\. What this showed was acted on, or a decision that nothing needed to change was recorded\.$/,
        );
      }
    }
  }
});

test("a line is not shown where its law is not, and says why", () => {
  expect(line("PWR-1b", "NI")).toEqual({
    id: "PWR-1b",
    notShown: "No risk order was found in Northern Ireland law as at 22 November 2024.",
  });
  expect(line("PWR-1b", "SC")?.text).toBe(
    "The checklist for ending an investigation without charge asks, for an adult, about a trafficking and exploitation risk order under section 26 of the Human Trafficking and Exploitation (Scotland) Act 2015.",
  );
  expect(line("SOC-6e", "SC")?.notShown).toContain("Scotland");
  expect(line("SOC-6e", "NI")?.notShown).toContain("Northern Ireland");
  expect(line("SOC-7d", "BTP")?.text).toContain("in England and Wales");
});

test("question, reason and holder differ where the jurisdiction has its own", () => {
  expect(question("PWR-5", "NI")?.text).toContain("across a border");
  expect(question("PWR-5", "NI")?.holds).toBe("Organised crime lead");
  expect(question("PWR-1", "NI")?.why).toBe("The letter names slavery and trafficking risk and prevention orders.");
  expect(question("SOC-8", "SC")?.note).not.toContain("Outcome codes");
  expect(question("SOC-8", "EW")?.note).toContain("Outcome codes 14, 15, 16 and 18");
});

test("a new law is named in England and Wales and for British Transport Police only", () => {
  const named = jurisdictions.filter((jurisdiction) => question("PWR-7", jurisdiction)?.note.includes("2026"));
  expect(named).toEqual(["EW", "BTP"]);
});

test("a sentence with a token at its start gets its capital", () => {
  expect(question("SOC-5", "SC")?.why).toMatch(/^National guidance in England and Wales says/);
  expect(question("SOC-6", "NI")?.holds).toBe("Head of crime recording");
});

test("Northern Ireland is asked nothing of county lines, the duty to notify or risk orders", () => {
  const shown = textsIn(content("NI").points).filter(
    ([path, text]) => !/notShown|meaning/.test(path) && /risk order|section 52|Coordination Centre/.test(text),
  );
  expect(shown).toEqual([]);
});

test("the clauses of the opinion are word for word those of the letter, by jurisdiction", () => {
  const clauses = (jurisdiction: Jurisdiction) => content(jurisdiction).points.map(({ clause }) => clause);
  expect(clauses("EW")).toEqual([
    "modern slavery and human trafficking is treated as serious organised crime in my force",
    "the full range of powers in the Modern Slavery Act 2015 are being used to tackle the criminal exploitation of children and vulnerable adults as they are trafficked along county lines",
    "my officers have the right expert advice and support to help them to investigate modern slavery and human trafficking and present strong cases to the CPS",
  ]);
  expect(clauses("SC")[1]).toBe(
    "the full range of powers in the Human Trafficking and Exploitation (Scotland) Act 2015 are being used to tackle the criminal exploitation of children and vulnerable adults as they are trafficked along county lines",
  );
  expect(clauses("NI")[1]).toBe(
    "the powers in the Human Trafficking and Exploitation (Criminal Justice and Support for Victims) Act (Northern Ireland) 2015 are being used to tackle the criminal exploitation of children and vulnerable adults by organised crime groups",
  );
  expect(clauses("BTP")[1]).toBe(
    "the full range of powers open to my force in the Modern Slavery Act 2015 and the Human Trafficking and Exploitation (Scotland) Act 2015 are being used to tackle the criminal exploitation of children and vulnerable adults as they are trafficked along county lines",
  );
  expect(jurisdictions.map((jurisdiction) => clauses(jurisdiction)[2]?.split("cases to ")[1])).toEqual([
    "the CPS",
    "COPFS",
    "the PPS",
    "the CPS and COPFS",
  ]);
});

test("only in Northern Ireland has a point a meaning of its own", () => {
  const meanings = jurisdictions.map((jurisdiction) => content(jurisdiction).points.map(({ meaning }) => meaning));
  expect(meanings.flat().filter((meaning) => meaning !== undefined)).toEqual([
    '"Organised exploitation" means the criminal exploitation of children and vulnerable adults by organised crime groups, including paramilitary groups. Risk orders: none found in Northern Ireland law as at 22 November 2024.',
  ]);
});

test("a question points only to figures that are asked", () => {
  expect(question("SOC-8", "EW")?.figures).toEqual(["D1", "D8", "D9", "D10"]);
  expect(question("PWR-4", "EW")?.figures).toEqual(["D4", "D9", "D20"]);
  expect(question("PWR-4", "NI")?.figures).toEqual(["D9"]);
});

const row: RawFigureRow = {
  id: "D15",
  name: { en: "Risk orders" },
  use: "core",
  useIn: { BTP: "held" },
  definition: { en: "Applications.", in: { NI: { notShown: { en: "None was found as at {lawAsAt}." } } } },
  from: { en: "Legal services" },
  note: { en: "A note." },
  boxes: (["years", "latest", "first", "snap"] as const).map((times) => ({
    id: `D15.${times}`,
    name: { en: "Box" },
    unit: { en: "applications" },
    kind: "count",
    held: false,
    times,
    noteOnChange: false,
    changes: false,
    ...(times === "snap" ? { notShown: { in: { SC: { en: "This edition names no such order there." } } } } : {}),
  })),
};
const resolvedRow = (jurisdiction: Jurisdiction) =>
  resolveFigureRow(row, edition, jurisdiction, tokensOf(edition, jurisdiction));

test("a box is asked for three years, the latest, the first or the position date", () => {
  expect(resolvedRow("EW").boxes.map(({ times }) => times)).toEqual([
    ["2024", "2025", "2026"],
    ["2026"],
    ["2024"],
    ["snap"],
  ]);
});

test("a row or box that does not apply is not asked, and a row may be core here and if held there", () => {
  expect(resolvedRow("NI").notShown).toBe("None was found as at 22 November 2024.");
  expect(resolvedRow("EW").notShown).toBeUndefined();
  expect(resolvedRow("NI").boxes).toEqual([]);
  expect(resolvedRow("SC").boxes).toHaveLength(3);
  expect(resolvedRow("SC").boxesNotShown).toEqual([
    { id: "D15.snap", name: "Box", notShown: "This edition names no such order there." },
  ]);
  expect([resolvedRow("EW").use, resolvedRow("BTP").use]).toEqual(["core", "held"]);
});

test("words of the document take the tokens of the jurisdiction and keep every other hole", () => {
  const words = [
    {
      en: { one: "{line}: version {n}, to {prosecutorShort}, at {positionDate}", two: "regional team" },
      in: { NI: { en: { two: "regional or national team" } } },
    },
  ];
  const said = (jurisdiction: Jurisdiction) => resolveContent({ ...rawContent, words }, edition, jurisdiction).words;
  expect(said("NI")).toEqual({
    one: "{line}: version {n}, to the PPS, at 31 March 2026",
    two: "regional or national team",
  });
  expect(said("EW").two).toBe("regional team");
});
