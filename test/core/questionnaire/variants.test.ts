import { expect, test } from "vitest";
import { contentOf } from "../../../src/core/questionnaire/all-content.ts";
import { type Jurisdiction, jurisdictions, type Question } from "../../../src/core/questionnaire/content.ts";

type Elsewhere = Exclude<Jurisdiction, "EW">;

/**
 * What each jurisdiction says otherwise than England and Wales: question, reason, lines, tested line, who holds the
 * answer, ideas for evidence, note. A line with "-" is not shown. Whoever changes a variant changes this table with it.
 */
const differs: Readonly<Record<string, Readonly<Record<Elsewhere, string>>>> = {
  "SOC-1": { SC: "why e", NI: "why e", BTP: "why e" },
  "SOC-2": { SC: "why a", NI: "why", BTP: "why a" },
  "SOC-3": { SC: "why a", NI: "why", BTP: "why" },
  "SOC-4": { SC: "why d ideas", NI: "why d ideas", BTP: "why d" },
  "SOC-5": { SC: "why b", NI: "why b", BTP: "why" },
  "SOC-6": { SC: "-e holds", NI: "-e holds", BTP: "e" },
  "SOC-7": { SC: "-d", NI: "-d", BTP: "d" },
  "SOC-8": { SC: "text a e tested note", NI: "text a e tested note", BTP: "text a e tested note" },
  "PWR-1": { SC: "b c", NI: "text why a -b c d", BTP: "b c" },
  "PWR-2": { SC: "text note", NI: "text note", BTP: "text a d e ideas note" },
  "PWR-3": { SC: "", NI: "a e", BTP: "" },
  "PWR-4": { SC: "why a d tested note", NI: "text why a d tested holds note", BTP: "why a d tested note" },
  "PWR-5": { SC: "why", NI: "text why a b c -e tested holds ideas note", BTP: "why a e ideas note" },
  "PWR-6": { SC: "why d e note", NI: "text why d e", BTP: "why d e" },
  "PWR-7": { SC: "why a b note", NI: "why a b d note", BTP: "why a b" },
  "PWR-8": { SC: "note", NI: "note", BTP: "" },
  "EXP-1": { SC: "why", NI: "why", BTP: "why" },
  "EXP-2": { SC: "why", NI: "why", BTP: "why" },
  "EXP-3": { SC: "", NI: "", BTP: "" },
  "EXP-4": { SC: "text why a", NI: "text why a", BTP: "text why a" },
  "EXP-5": { SC: "b", NI: "", BTP: "" },
  "EXP-6": { SC: "why e", NI: "why e", BTP: "e" },
  "EXP-7": { SC: "text why c e note", NI: "text why c e", BTP: "text why c e note" },
  "EXP-8": { SC: "", NI: "", BTP: "" },
};

/** Lines, ideas for evidence, and figures of each question, whether or not the edition asks those figures yet. */
const counts = (jurisdiction: Jurisdiction): readonly string[] =>
  questionsIn(jurisdiction).map(({ id, lines, evidence }) => `${id} ${lines.length} ${evidence.length}`);

const questionsIn = (jurisdiction: Jurisdiction): readonly Question[] =>
  contentOf("2026", jurisdiction)?.points.flatMap(({ questions }) => questions) ?? [];

const parts = ({ text, why, lines, tested, holds, evidence, note }: Question): ReadonlyMap<string, string> =>
  new Map([
    ["text", text],
    ["why", why],
    ...lines.map((line): readonly [string, string] => [line.id.slice(-1), line.text ?? `-${line.notShown}`]),
    ["tested", tested.text],
    ["holds", holds],
    ["ideas", evidence.join("; ")],
    ["note", note],
  ]);

const differences = (one: Question, other: Question): string => {
  const ours = parts(one);
  return [...parts(other)]
    .filter(([name, text]) => text !== ours.get(name))
    .map(([name, text]) => (text.startsWith("-") ? `-${name}` : name))
    .join(" ");
};

test.each(["SC", "NI", "BTP"] as const)("%s differs from England and Wales in these parts and no other", (there) => {
  const other = questionsIn(there);
  const found = questionsIn("EW").map((question, at) => [question.id, differences(question, other[at] as Question)]);
  expect(Object.fromEntries(found)).toEqual(
    Object.fromEntries(Object.entries(differs).map(([id, by]) => [id, by[there]])),
  );
});

test("every question has its lines and ideas for evidence in every jurisdiction", () => {
  for (const jurisdiction of jurisdictions) {
    expect(counts(jurisdiction)).toEqual([
      ...["SOC-1 5 4", "SOC-2 5 5", "SOC-3 5 4", "SOC-4 4 4", "SOC-5 5 4", "SOC-6 5 3", "SOC-7 5 3", "SOC-8 5 3"],
      ...["PWR-1 4 4", "PWR-2 5 4", "PWR-3 5 4", "PWR-4 4 3", "PWR-5 5 3", "PWR-6 5 3", "PWR-7 4 3", "PWR-8 5 4"],
      ...["EXP-1 5 4", "EXP-2 5 3", "EXP-3 5 4", "EXP-4 5 4", "EXP-5 4 3", "EXP-6 5 4", "EXP-7 5 3", "EXP-8 5 4"],
    ]);
  }
});
