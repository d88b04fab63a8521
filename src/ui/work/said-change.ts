import { only, type SectionName } from "../../core/answers/draft.ts";
import type { Content, Force } from "../../core/questionnaire/content.ts";
import { fill } from "../components/fill.ts";
import { recordWords } from "./record-words.ts";

const words = recordWords.en;

/** One record as it was and as it became; `undefined` where there was none. */
export interface ChangedRecord {
  readonly section: SectionName;
  readonly id: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** "Question 1.1", and what of it changed, in words. */
export interface SaidChange {
  readonly name: string;
  readonly parts: readonly SaidPart[];
}

/** `before` and `after` hold one text each, or of a list what was taken away and what was added. */
export interface SaidPart {
  readonly label: string;
  readonly list: boolean;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** What ids are told by. */
export interface Told {
  readonly content: Content;
  readonly forces: readonly Force[];
}

/** "Question 1.1", "Evidence E3", "Figure D9.total, 2026", "Opinion on point 2". */
export const recordName = (
  { section, id }: Pick<ChangedRecord, "section" | "id">,
  { content: { points } }: Told,
): string => {
  const number =
    section === "answers"
      ? points.flatMap(({ questions }) => questions).find((one) => one.id === id)?.number
      : points.find((one) => one.id === id)?.number;
  const place = section === "figures" ? id.replace(/\.(\d{4}|snap)$/, ", $1") : `${number ?? id}`;
  return fill(words.records[section], { place: id === only ? "" : place });
};

export const saidChange = (change: ChangedRecord, told: Told): SaidChange => {
  const { section, before, after } = change;
  const parts = Object.entries(words.parts[section] ?? {}).map(([field, label]): SaidPart => {
    const [was, is] = [partOf(before, field), partOf(after, field)];
    const list = Array.isArray(was) || Array.isArray(is);
    const [old, now] = [listOf(was), listOf(is)].map((values) => values.map((one) => said(section, field, one, told)));
    return { label, list, before: without(old, now), after: without(now, old) };
  });
  return { name: recordName(change, told), parts: parts.filter((part) => part.before.length + part.after.length > 0) };
};

const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null || value === "" ? [] : [value];

const without = (some: readonly string[] = [], others: readonly string[] = []): readonly string[] =>
  some.filter((one) => !others.includes(one));

/** A record that is one text has one part, without a name. */
const partOf = (record: unknown, field: string): unknown =>
  field === "" || typeof record !== "object" || record === null
    ? record
    : (record as Readonly<Record<string, unknown>>)[field];

const said = (section: SectionName, field: string, value: unknown, told: Told): string => {
  const text = String(value);
  const name = `${section}.${field}`;
  const printed = fill(words.printed[name] ?? "", { value: text });
  return (
    words.values[name]?.[text] ??
    told.content.words[`${printed}.${told.content.jurisdiction}`] ??
    told.content.words[printed] ??
    named(name, text, told) ??
    text
  );
};

/** A practice and a force by their names: the id tells a person nothing. */
const named = (name: string, id: string, { content, forces }: Told): string | undefined => {
  if (name === "about.force") {
    return forces.find(({ slug }) => slug === id)?.name;
  }
  return name === "answers.ticks"
    ? content.points
        .flatMap(({ questions }) => questions)
        .flatMap(({ lines, tested }) => [...lines, tested])
        .find((line) => line.id === id)?.text
    : undefined;
};
