import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { contentOf } from "../../../src/core/questionnaire/all-content.ts";
import { jurisdictions } from "../../../src/core/questionnaire/content.ts";
import { editionIds } from "../../../src/core/questionnaire/editions.ts";

/** Everything that a person reads: content of every edition and jurisdiction, and the words of pages, verdicts and email. */
const root = new URL("../../../", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), "utf8");
const within = (folder: string): readonly string[] =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: "utf8" }).map((path) => `${folder}/${path}`);

const textsIn = (value: unknown): readonly string[] =>
  typeof value === "string"
    ? [value]
    : typeof value === "object" && value !== null
      ? Object.values(value).flatMap(textsIn)
      : [];

/** The strings of a file, comments and imports left out. */
const stringsIn = (code: string): readonly string[] =>
  [
    ...code
      .replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$|^import .*$/gm, "")
      .matchAll(/"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`/g),
  ].map(([, quoted = "", template = ""]) => (quoted === "" ? template : quoted).replaceAll('\\"', '"'));

const files = [
  ...within("src/ui").filter((path) =>
    /words\.ts$|\/(changes|completed-section|force-combobox|help-page)\.tsx?$/.test(path),
  ),
  "src/core/return/email.ts",
];
const printed: readonly (readonly [string, string])[] = [
  ...editionIds.flatMap((id) =>
    jurisdictions.flatMap((jurisdiction) =>
      textsIn(contentOf(id, jurisdiction)).map((text): readonly [string, string] => [`${id} ${jurisdiction}`, text]),
    ),
  ),
  ...textsIn(JSON.parse(read("src/core/verdict/words.json"))).map((text): readonly [string, string] => [
    "verdict",
    text,
  ]),
  ...files.flatMap((path) => stringsIn(read(path)).map((text): readonly [string, string] => [path, text])),
  ...[...read("index.html").matchAll(/>([^<>]+)<|content="([^"]*)"/g)].map(
    ([, text = "", content = ""]): readonly [string, string] => ["index.html", text.trim() === "" ? content : text],
  ),
];
const saying = (pattern: RegExp, allowed: readonly RegExp[] = []): readonly string[] =>
  printed
    .filter(([, text]) => pattern.test(text) && !allowed.some((one) => one.test(text)))
    .map(([where, text]) => `${where}: ${text}`);

test("there are words to judge in every place", () => {
  expect(printed.length).toBeGreaterThan(5000);
  expect(files.length).toBeGreaterThan(20);
  for (const place of ["2026 NI", "verdict", "index.html", "src/core/return/email.ts", "src/ui/help/help-words.ts"]) {
    expect(printed.filter(([where]) => where === place).length, place).toBeGreaterThan(3);
  }
});

test("nothing exclaims, praises or shows a picture of a face", () => {
  expect(saying(/!|\p{Extended_Pictographic}/u)).toEqual([]);
  expect(
    saying(/\b(well done|congratulations|great(?! britain)|excellent|thank you|awesome|easy|simply)\b/i, [
      /are easy to remember/,
    ]),
  ).toEqual([]);
});

test("words that are not ours are not said", () => {
  expect(
    saying(/\b(ratings?|surveys?|submissions?|submit(ted|s)?|dashboards?|wizards?|conversion rate|charge rate)\b/i),
  ).toEqual([]);
  expect(saying(/\b(outstanding|inadequate|requires improvement|victimless)\b/i)).toEqual([]);
});

test("a grade is one of a disruption only, and nobody is promised that a return stays confidential", () => {
  expect(
    saying(/\bgrades?\b/i, [
      /^The record of each disruption of an MSHT group shows a grade, /,
      /^Disruptions recorded .*against groups or people for MSHT, by date and grade\.$/,
      /^A disruption has the grade that the national scheme gives it\.$/,
    ]),
  ).toEqual([]);
  expect(saying(/confidential/i, [/^Nobody can promise that a return stays confidential\.$/])).toEqual([]);
});

test("a chief officer is of a rank group, never the signer", () => {
  expect(
    saying(/chief officer/i, [
      /the chief officer team\b/,
      /a board chaired by a chief officer/,
      /the accountable chief officer/,
    ]),
  ).toEqual([]);
});

test("the Commissioner is named in full, because two forces are headed by one", () => {
  const named = [
    /Independent Anti-Slavery Commissioner/,
    /Commissioner of Police (of|for)/,
    /police and crime commissioner/,
  ];
  expect(saying(/\bCommissioner\b/, named)).toEqual([]);
  expect(saying(/\bcommissioner\b/, [...named, /chief constable or commissioner/])).toEqual([]);
});

test("only an issued edition that is not for training says that the Commissioner asks", () => {
  const asks = saying(/Commissioner asks/).filter((line) => !/^(2026|training-2026) /.test(line));
  expect(asks).toHaveLength(1);
  expect(asks[0]).toContain("src/ui/start/start-words.ts");
});

test("nothing claims that only one person can sign, or that the time is certain", () => {
  expect(
    saying(/nobody but you can|only you can|guarantee|impossible|tamper.?proof|unforgeable|100% |completely secure/i),
  ).toEqual([]);
});

test("words are spelt as in British English", () => {
  const american =
    /\b(?!siz|seiz|priz|horizon|citizen)\w+(?:iz(?:e|es|ed|ing|ations?)|yz(?:e|es|ed|ing))\b|\b(?:colors?|behavior|center|fulfill|license[sd]?|judgment|offense|defense|enrollment|labor|favor|gray|catalog|check mark)\b/i;
  expect(saying(american)).toEqual([]);
});

test("no sentence has a space too many or two full stops", () => {
  expect(saying(/[a-z.,;:] {2,}[A-Za-z]|[a-z]\.\.(?!\.)| [,;](?!\w)/)).toEqual([]);
});
