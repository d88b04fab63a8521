import { fill } from "../questionnaire/fill.ts";
import type { LineName } from "./verdict.ts";
import words from "./words.json";

export type SentenceName = keyof (typeof words)["en"];
export type Values = Readonly<Record<string, string>>;

const has = (name: string): name is SentenceName => Object.hasOwn(words.en, name);

/** The most particular sentence there is: of `a.b.c` without an entry of its own, that of `a.b`, then of `a`. */
export const sentence = (name: string, values: Values = {}): string => {
  let wanted = name;
  while (!has(wanted) && wanted.includes(".")) {
    wanted = wanted.slice(0, wanted.lastIndexOf("."));
  }
  if (!has(wanted)) {
    throw new Error(`verdict: no words for ${name}`);
  }
  return fill(words.en[wanted], values);
};

/** What a line asks, as the list of verdicts prints it. */
export const lineQuestion = (line: LineName): string => sentence(`line.${line}`);
