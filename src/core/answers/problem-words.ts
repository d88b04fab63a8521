import problems from "../questionnaire/content/words/problems.json";
import { own } from "../record.ts";
import type { Problem } from "./problem.ts";

const words: Readonly<Record<string, string>> = problems.en;

/** A sentence by name, its holes filled. A name that is not there is a bug. */
export const problemText = (name: string, values: Readonly<Record<string, string | number>> = {}): string => {
  const text = own(words, name);
  if (text === undefined) {
    throw new Error(`no sentence is called ${name}`);
  }
  return text.replace(/\{(\w+)\}/g, (hole, key: string) => String(values[key] ?? hole));
};

/** Where a problem is mended, and what it concerns. */
export type Place = Omit<Problem, "severity" | "text" | "rule" | "found" | "worthAsking">;

export const problem = (
  severity: Problem["severity"],
  place: Place,
  name: string,
  values: Readonly<Record<string, string | number>> = {},
  rule?: string,
): Problem => ({
  severity,
  text: problemText(name, values),
  ...place,
  ...(rule === undefined ? {} : { rule }),
  ...(rule === undefined || severity === "stops" ? {} : { found: { sentence: name, values } }),
});

export const stops = (
  place: Place,
  name: string,
  values: Readonly<Record<string, string | number>> = {},
  rule?: string,
): Problem => problem("stops", place, name, values, rule);

/** Nothing but white space is nothing. */
export const isBlank = (text: string): boolean => text.trim() === "";
