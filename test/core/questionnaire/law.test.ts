import { expect, test } from "vitest";
import { contentOf, rawContent } from "../../../src/core/questionnaire/all-content.ts";
import {
  type Content,
  type Jurisdiction,
  jurisdictions,
  type Question,
} from "../../../src/core/questionnaire/content.ts";
import { editionIds } from "../../../src/core/questionnaire/editions.ts";

const contents: readonly Content[] = editionIds.flatMap((id) =>
  jurisdictions.flatMap((jurisdiction) => contentOf(id, jurisdiction) ?? []),
);
const questionsIn = (jurisdiction: Jurisdiction): readonly Question[] =>
  contentOf("2026", jurisdiction)?.points.flatMap(({ questions }) => questions) ?? [];
/** What a force there is asked to say is true, and the help with it. */
const askedIn = (jurisdiction: Jurisdiction): readonly string[] =>
  questionsIn(jurisdiction).flatMap(({ text, lines, tested, note, holds, evidence }) => [
    text,
    ...lines.flatMap((line) => line.text ?? []),
    tested.text,
    note,
    holds,
    ...evidence,
  ]);
const holding = (texts: readonly string[], pattern: RegExp): readonly string[] =>
  texts.filter((text) => pattern.test(text));
const questionOf = (id: string, jurisdiction: Jurisdiction): Question => {
  const found = questionsIn(jurisdiction).find((question) => question.id === id);
  if (found === undefined) {
    throw new Error(`no question ${id}`);
  }
  return found;
};

const acts = {
  EW: "Modern Slavery Act 2015",
  SC: "Human Trafficking and Exploitation (Scotland) Act 2015",
  NI: "Human Trafficking and Exploitation (Criminal Justice and Support for Victims) Act (Northern Ireland) 2015",
};

test("a section or a Schedule is never cited without its Act", () => {
  const sentences = contents.flatMap(({ points }) =>
    points.flatMap(({ questions }) =>
      questions.flatMap(({ text, why, lines, tested, note }) => [
        ...[text, why, tested.text, note].flatMap((part) => part.split(". ")),
        ...lines.map((line) => line.text ?? line.notShown),
      ]),
    ),
  );
  const cited = holding(sentences, /\b([Ss]ections?|Schedule) \d/);
  expect(cited.length).toBeGreaterThan(30);
  expect(cited.filter((sentence) => !Object.values(acts).some((act) => sentence.includes(act)))).toEqual([]);
});

test("an Act is named in full, and the one of the jurisdiction", () => {
  const named = (jurisdiction: Jurisdiction): ReadonlySet<string> =>
    new Set(
      askedIn(jurisdiction).flatMap((text) =>
        // An Act's title begins with a capital and its first words do not end a sentence.
        [...text.matchAll(/(?:Modern Slavery|Human Trafficking and|Crime and Policing)[^.,;]*? 20\d\d/g)].map(
          ([act]) => act,
        ),
      ),
    );
  const later = "Crime and Policing Act 2026";
  expect(named("EW")).toEqual(new Set([acts.EW, later]));
  expect(named("SC")).toEqual(new Set([acts.SC]));
  expect(named("NI")).toEqual(new Set([acts.NI]));
  expect(named("BTP")).toEqual(new Set([acts.EW, acts.SC, later]));
});

test("an order has the name that the law of the jurisdiction gives it", () => {
  const orders = (jurisdiction: Jurisdiction): ReadonlySet<string> =>
    new Set(
      askedIn(jurisdiction).flatMap((text) =>
        [...text.matchAll(/(slavery and trafficking|trafficking and exploitation) (prevention|risk) order/g)].map(
          ([order]) => order,
        ),
      ),
    );
  expect(orders("EW")).toEqual(
    new Set(["slavery and trafficking risk order", "slavery and trafficking prevention order"]),
  );
  expect(orders("SC")).toEqual(
    new Set(["trafficking and exploitation risk order", "trafficking and exploitation prevention order"]),
  );
  expect(orders("NI")).toEqual(new Set(["slavery and trafficking prevention order"]));
  expect(orders("BTP")).toEqual(new Set());
});

test("orders for adults only are asked about of adults only", () => {
  const line = (jurisdiction: Jurisdiction, letter: string): string | undefined =>
    questionOf("PWR-1", jurisdiction).lines.find(({ id }) => id === `PWR-1${letter}`)?.text;
  expect(line("SC", "b")).toContain("asks, for an adult, about");
  expect(line("SC", "c")).toContain("asks, for an adult, about");
  expect(line("NI", "c")).toContain("asks, for a person aged 18 or over, about");
  expect([line("EW", "b"), line("EW", "c")].join()).not.toMatch(/adult|18/);
});

test("Scotland has instructions to prosecutors and no defence in statute", () => {
  expect(holding(askedIn("SC"), /\bthe defence\b/)).toEqual([]);
  expect(holding(askedIn("SC"), /Lord Advocate/).length).toBe(1);
  for (const jurisdiction of ["EW", "NI"] as const) {
    expect(holding(askedIn(jurisdiction), /Lord Advocate/)).toEqual([]);
    expect(holding(askedIn(jurisdiction), /defence in section (45|22)/)).toHaveLength(1);
  }
  expect(questionOf("EXP-7", "BTP").lines[2]?.text).toMatch(/section 45 .* in Scotland, to the Lord Advocate's/);
});

test("what was found or advised in England and Wales is said to be of there", () => {
  const whys = (["SC", "NI"] as const).flatMap((jurisdiction) => questionsIn(jurisdiction).map(({ why }) => why));
  const unplaced = /(?<!MSHT )\b(inspectors|[Nn]ational guidance|Charging guidance)\b(?! in England and Wales)/;
  expect(holding(whys, /inspectors|guidance/).length).toBeGreaterThan(10);
  expect(holding(whys, unplaced)).toEqual([]);
  const reviews = holding(
    jurisdictions.flatMap((one) => questionsIn(one).map(({ why }) => why)),
    /2022 review/,
  );
  expect(reviews.filter((why) => !why.includes("England and Wales"))).toEqual([]);
  const reports = holding(
    (["SC", "NI", "BTP"] as const).flatMap((one) => questionsIn(one).map(({ why }) => why)),
    /2021 report/,
  );
  expect(reports).toHaveLength(6);
  expect(reports.filter((why) => !why.includes("2021 report asked chief constables in England and Wales"))).toEqual([]);
});

test("the letter is said to name the orders that it names, which are not those of Scotland", () => {
  for (const jurisdiction of jurisdictions) {
    expect(questionOf("PWR-1", jurisdiction).why).toMatch(
      /^The letter names slavery and trafficking risk and prevention orders\./,
    );
  }
});

test("a suspect goes to the prosecutor, and is charged, in the words of the jurisdiction", () => {
  const said = (jurisdiction: Jurisdiction): string => {
    const content = contentOf("2026", jurisdiction);
    const rows = content?.figures.filter(({ id }) => id === "D9" || id === "D10") ?? [];
    expect(rows).toHaveLength(2);
    return JSON.stringify([
      rows.map(({ name, definition, note, boxes }) => [name, definition, note, boxes.map((box) => box.fullName)]),
      content?.panel.filter(({ row }) => row === "D9" || row === "D10"),
    ]);
  };
  expect(said("EW")).toMatch(/referred to the CPS.*[Cc]harged/);
  expect(said("EW")).not.toMatch(/report|petition|indict|files/i);
  expect(said("SC")).toMatch(/reported to the procurator fiscal.*placed on petition or indicted/);
  expect(said("SC")).not.toMatch(/refer|charge|files/i);
  expect(said("NI")).toMatch(/files were sent to the PPS.*prosecution was directed/);
  expect(said("NI")).not.toMatch(/refer|report|charge|petition|indict/i);
  expect(said("BTP")).toMatch(/referred or reported.*charged.* or, in Scotland, placed on petition or indicted/);
  const everywhere = contents.map(({ words }) => [words["problem.figure.V9w"], words["figures.found.V9w"]].join());
  expect(everywhere.filter((text) => /refer|charge|report/i.test(text))).toEqual([]);
});

test("a level of investigators has the name that the jurisdiction gives it", () => {
  const named = (jurisdiction: Jurisdiction): readonly string[] =>
    contentOf("2026", jurisdiction)?.shares.flatMap(({ row, name }) => (row === "D21" ? name : [])) ?? [];
  expect(named("EW")).toEqual(["Trained investigators at PIP2 or higher"]);
  expect(named("SC")).toEqual(["Trained investigators at PIP2, its equivalent or higher"]);
});

test("what belongs to England and Wales alone is placed there for British Transport Police", () => {
  const asked = askedIn("BTP").flatMap((text) => text.split(". "));
  const alone = holding(
    asked,
    /section (8|52) of|Act 2015, section (8|52)|Outcome codes|outcome codes|interim order if|phone restriction/,
  );
  expect(alone).toHaveLength(6);
  expect(alone.filter((sentence) => !/in England and Wales/i.test(sentence))).toEqual([]);
});

test("the prosecutor is never one of another jurisdiction", () => {
  const others = {
    EW: /procurator|COPFS|Public Prosecution|PPS/,
    SC: /Crown Prosecution|CPS|PPS/,
    NI: /Crown|COPFS|CPS/,
  };
  for (const [jurisdiction, pattern] of Object.entries(others)) {
    const there = jurisdiction as keyof typeof others;
    expect(holding(askedIn(there), pattern), there).toEqual([]);
    const figures = contentOf("2026", there)?.figures.map(({ definition }) => definition) ?? [];
    expect(holding(figures, pattern), there).toEqual([]);
  }
});

test("City of London Police and British Transport Police are told of lines that only pass through", () => {
  const told = jurisdictions.map(
    (jurisdiction) =>
      /(City of London Police: )?answer for county lines that pass through your area or are hosted there\./i.exec(
        questionOf("PWR-4", jurisdiction).note,
      )?.[1],
  );
  expect(told).toEqual(["City of London Police: ", undefined, undefined, undefined]);
  expect(questionOf("PWR-4", "BTP").note).toContain("Answer for county lines that pass through");
  expect(questionOf("PWR-4", "SC").note).not.toContain("pass through");
});

test("the facts that are not certain enough to print are not printed", () => {
  // domain.md §H: a duty to make the return, the standard of proof, rules on consent and penalties, bodies that close.
  const forbidden =
    /section 43|Schedule 3 lists|balance of probabilities|standard of proof|\bconsent of the person\b|months' imprisonment|Fair Work|GLAA|MSOIC|MSPTP|JSTAC|5,059|118%|you must return|victimless/i;
  for (const { points, figures, words } of contents) {
    const said = JSON.stringify({ points, figures, words });
    expect(forbidden.exec(said)?.[0]).toBeUndefined();
  }
});

test("the raw words name figures by the rows of the whole edition, so that a later row appears by itself", () => {
  const named = rawContent.points.flatMap(({ questions }) =>
    questions.flatMap(({ id, figures }) => (figures.length === 0 ? [] : [`${id} ${figures.join(" ")}`])),
  );
  expect(named).toEqual([
    ...["SOC-2 D1 D2", "SOC-3 D6 D7 D27", "SOC-5 D6 D21", "SOC-6 D1 D2 D3", "SOC-7 D19", "SOC-8 D1 D8 D9 D10"],
    ...["PWR-1 D13 D14 D15 D16", "PWR-2 D14 D15 D16", "PWR-3 D17 D18", "PWR-4 D4 D9 D20", "PWR-5 D20"],
    ...["PWR-6 D2 D3 D4", "PWR-7 D13 D14 D15 D16 D18", "EXP-1 D21", "EXP-2 D2 D22", "EXP-4 D8 D9", "EXP-6 D24"],
    ...["EXP-7 D9", "EXP-8 D26"],
  ]);
});
