import type { Jurisdiction, Line, PointContent, Question } from "./content.ts";
import { fill, type Tokens } from "./fill.ts";
import type { Hidden, RawLine, RawPoint, RawQuestion, Words } from "./schema.ts";

/** What differs by jurisdiction stands beside the text, under `in`. */
type In<T> = { readonly [J in Jurisdiction]?: T | undefined };
interface VariedText {
  readonly en: string;
  readonly in?: In<Words> | undefined;
}

/** The rows of figures that are asked there; a question points to no other. */
export type RowsAsked = (rowId: string) => boolean;

export const say = (text: VariedText, jurisdiction: Jurisdiction, tokens: Tokens): string =>
  fill((text.in?.[jurisdiction] ?? text).en, tokens);

export const sayPart = (
  part: { readonly in: In<Words> } | undefined,
  jurisdiction: Jurisdiction,
  tokens: Tokens,
): string | undefined => {
  const words = part?.in[jurisdiction];
  return words === undefined ? undefined : fill(words.en, tokens);
};

export const isHidden = (variant: Words | Hidden | undefined): variant is Hidden =>
  variant !== undefined && "notShown" in variant && variant.notShown !== undefined;

const resolveLine = (line: RawLine, jurisdiction: Jurisdiction, tokens: Tokens): Line => {
  const variant = line.in?.[jurisdiction];
  return isHidden(variant)
    ? { id: line.id, notShown: fill(variant.notShown.en, tokens) }
    : { id: line.id, text: fill((variant ?? line).en, tokens) };
};

const resolveQuestion = (
  raw: RawQuestion,
  jurisdiction: Jurisdiction,
  tokens: Tokens,
  rowsAsked: RowsAsked,
): Question => ({
  id: raw.id,
  number: raw.number,
  name: fill(raw.name.en, tokens),
  key: raw.key,
  text: say(raw.text, jurisdiction, tokens),
  why: say(raw.why, jurisdiction, tokens),
  lines: raw.lines.map((line) => resolveLine(line, jurisdiction, tokens)),
  tested: { id: raw.tested.id, text: say(raw.tested, jurisdiction, tokens) },
  holds: say(raw.holds, jurisdiction, tokens),
  evidence: raw.evidence.map((idea) => say(idea, jurisdiction, tokens)),
  figures: raw.figures.filter(rowsAsked),
  note: say(raw.note, jurisdiction, tokens),
});

export const resolvePoint = (
  raw: RawPoint,
  jurisdiction: Jurisdiction,
  tokens: Tokens,
  rowsAsked: RowsAsked,
): PointContent => {
  const meaning = sayPart(raw.meaning, jurisdiction, tokens);
  return {
    id: raw.id,
    number: raw.number,
    name: say(raw.name, jurisdiction, tokens),
    clause: say(raw.clause, jurisdiction, tokens),
    ...(meaning === undefined ? {} : { meaning }),
    questions: raw.questions.map((question) => resolveQuestion(question, jurisdiction, tokens, rowsAsked)),
  };
};
