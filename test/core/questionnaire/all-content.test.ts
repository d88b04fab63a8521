import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import {
  contentOf,
  forcesOf,
  knownContents,
  rawContent,
  rawForces,
} from "../../../src/core/questionnaire/all-content.ts";
import { jurisdictions } from "../../../src/core/questionnaire/content.ts";
import { editionIds } from "../../../src/core/questionnaire/editions.ts";
import { canonicalJson } from "../../../src/core/return/canonical-json.ts";

const folder = new URL("../../../src/core/questionnaire/content/", import.meta.url);
const filesIn = (name: string): readonly string[] => readdirSync(new URL(`${name}/`, folder)).sort();
const json = (path: string): unknown => JSON.parse(readFileSync(new URL(path, folder), "utf8"));
const sha256 = (value: unknown): string => createHash("sha256").update(canonicalJson(value), "utf8").digest("hex");

test("the app knows the SHA-256 of every edition in every jurisdiction", () => {
  const right = Object.fromEntries(
    editionIds.map((id) => [id, Object.fromEntries(jurisdictions.map((j) => [j, sha256(contentOf(id, j))]))]),
  );
  const text = `${JSON.stringify(right, null, 2)}\n`;
  if (process.env.UPDATE_KNOWN === "1") {
    writeFileSync(new URL("known.json", folder), text);
    return;
  }
  // From release 1.0.0 on an edition never changes: a correction is a new edition, and this must not be written anew.
  expect(
    knownContents,
    `content/known.json is out of date. Run this test with UPDATE_KNOWN=1, or paste:\n${text}`,
  ).toEqual(right);
});

test("no two of them are the same words", () => {
  const all = editionIds.flatMap((id) => jurisdictions.map((j) => sha256(contentOf(id, j))));
  expect(new Set(all).size).toBe(8);
});

test("the training edition asks the same in the same words", () => {
  for (const jurisdiction of jurisdictions) {
    const { edition: _, ...real } = contentOf("2026", jurisdiction) ?? {};
    const { edition: __, ...training } = contentOf("training-2026", jurisdiction) ?? {};
    expect(Object.keys(real).length).toBeGreaterThan(3);
    expect(training).toEqual(real);
  }
});

test("every file of questions and words is gathered, and no file twice", () => {
  const questions = rawContent.points.flatMap((point) => point.questions);
  expect(questions.map(({ id }) => `${id}.json`).sort()).toEqual(filesIn("questions"));
  expect(questions).toEqual(questions.map(({ id }) => json(`questions/${id}.json`)));
  expect(rawContent.words).toHaveLength(filesIn("words").length);
  for (const file of filesIn("words")) {
    expect(rawContent.words, `all-content.ts gathers words/${file}`).toContainEqual(json(`words/${file}`));
  }
});

test("every edition has its forces", () => {
  expect(filesIn("editions")).toEqual(editionIds.map((id) => `${id}.json`));
  expect(Object.keys(rawForces).sort()).toEqual([...editionIds].sort());
});

test("an edition that does not exist has no content and no forces", () => {
  expect(contentOf("1999", "EW")).toBeUndefined();
  expect(contentOf("constructor", "EW")).toBeUndefined();
  expect(forcesOf("1999")).toEqual([]);
  expect(forcesOf("constructor")).toEqual([]);
});

test("46 real forces are invited and not one carries a figure", () => {
  const forces = forcesOf("2026");
  expect(forces).toHaveLength(46);
  expect(forces.every(({ invited }) => invited)).toBe(true);
  expect(forces.filter(({ published }) => Object.keys(published).length > 0)).toEqual([]);
  const count = (jurisdiction: string): number => forces.filter((force) => force.jurisdiction === jurisdiction).length;
  expect(jurisdictions.map(count)).toEqual([43, 1, 1, 1]);
});

test("the real forces are those of the list, letter for letter and in its order", () => {
  const list = rawForces["2026"]?.map(({ slug, name, ons = "", region, jurisdiction, headTitle, wales }) =>
    [slug, name, ons, region, jurisdiction, headTitle, wales === true ? "yes" : ""].join(","),
  );
  const hash = createHash("sha256")
    .update(`${list?.join("\n")}\n`, "utf8")
    .digest("hex");
  expect(hash, `another list of forces:\n${list?.join("\n")}`).toBe(
    "be2a8f0afc93de2a15e199a9bd780cd1be4100f564be0c3cdf9f9d6d6d048df5",
  );
});

test("the ONS codes of England and Wales are an unbroken set", () => {
  const codes = (rawForces["2026"] ?? []).flatMap(({ jurisdiction, ons }) => (jurisdiction === "EW" ? [ons] : []));
  const numbered = (letter: string, count: number): readonly string[] =>
    Array.from({ length: count }, (_, at) => `${letter}${letter === "E" ? 23 : 15}${String(at + 1).padStart(6, "0")}`);
  expect(codes.sort()).toEqual([...numbered("E", 39), ...numbered("W", 4)]);
});

test("two heads of the real forces are commissioners, in their full titles", () => {
  expect(forcesOf("2026").flatMap(({ headTitle }) => (headTitle === "Chief Constable" ? [] : [headTitle]))).toEqual([
    "Commissioner of Police for the City of London",
    "Commissioner of Police of the Metropolis",
  ]);
});

test("the forces of the training edition are made up, in every jurisdiction", () => {
  const forces = forcesOf("training-2026");
  const real = new Set(forcesOf("2026").flatMap(({ slug, name }) => [slug, name]));
  expect(forces.every(({ name }) => name.includes("Example"))).toBe(true);
  expect(forces.filter(({ slug, name }) => real.has(slug) || real.has(name))).toEqual([]);
  expect(forces.slice(0, 4).map(({ slug, jurisdiction }) => [slug, jurisdiction])).toEqual([
    ["exampleshire", "EW"],
    ["glen-example", "SC"],
    ["lough-example", "NI"],
    ["example-railway", "BTP"],
  ]);
});

test("published figures of the training edition say that they are made up", () => {
  const published = forcesOf("training-2026").flatMap((force) => Object.values(force.published));
  expect(published.length).toBeGreaterThan(5);
  expect(published.every(({ title, coverage }) => title.startsWith("Made-up") && coverage.startsWith("Made-up"))).toBe(
    true,
  );
});
