import type {
  Content,
  EditionWords,
  FigureBox,
  FigureRow,
  Jurisdiction,
  Line,
  PointContent,
  Question,
} from "./content.ts";
import { fill, type Tokens } from "./fill.ts";
import type { Hidden, RawFigureRow, RawLine, RawPoint, RawQuestion, RawTokens, RawWords, Words } from "./schema.ts";
import { tokensOf } from "./tokens.ts";

export interface RawContent {
  readonly points: readonly RawPoint[];
  readonly figures: readonly RawFigureRow[];
  readonly tokens: RawTokens;
  readonly words: readonly RawWords[];
}

/** What differs by jurisdiction stands beside the text, under `in`. */
type In<T> = { readonly [J in Jurisdiction]?: T | undefined };
interface VariedText {
  readonly en: string;
  readonly in?: In<Words> | undefined;
}

/** The rows of figures that are asked there; a question points to no other. */
export type RowsAsked = (rowId: string) => boolean;

const say = (text: VariedText, jurisdiction: Jurisdiction, tokens: Tokens): string =>
  fill((text.in?.[jurisdiction] ?? text).en, tokens);

const sayPart = (part: { readonly in: In<Words> } | undefined, jurisdiction: Jurisdiction, tokens: Tokens) => {
  const words = part?.in[jurisdiction];
  return words === undefined ? undefined : fill(words.en, tokens);
};

const isHidden = (variant: Words | Hidden | undefined): variant is Hidden =>
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

/** Year ends and position date in the words of the cells' names, such as `D1.2026` or `D7.snap`. */
const timesOf = (times: RawFigureRow["boxes"][number]["times"], censusDate: string): readonly string[] => {
  const latest = Number(censusDate.slice(0, 4));
  const years = [latest - 2, latest - 1, latest].map(String);
  return { years, latest: years.slice(-1), first: years.slice(0, 1), snap: ["snap"] }[times];
};

export const resolveFigureRow = (
  raw: RawFigureRow,
  edition: EditionWords,
  jurisdiction: Jurisdiction,
  tokens: Tokens,
): FigureRow => {
  const variant = raw.definition.in?.[jurisdiction];
  const publishedBy = sayPart(raw.publishedBy, jurisdiction, tokens);
  const boxes: readonly FigureBox[] = raw.boxes
    .filter(({ hiddenIn }) => !hiddenIn?.includes(jurisdiction))
    .map((box) => ({
      id: box.id,
      name: say(box.name, jurisdiction, tokens),
      unit: box.unit.en,
      kind: box.kind,
      held: box.held,
      times: timesOf(box.times, edition.censusDate),
      noteOnChange: box.noteOnChange,
    }));
  return {
    id: raw.id,
    name: say(raw.name, jurisdiction, tokens),
    use: raw.useIn?.[jurisdiction] ?? raw.use,
    definition: fill((isHidden(variant) ? raw.definition : (variant ?? raw.definition)).en, tokens),
    from: say(raw.from, jurisdiction, tokens),
    ...(publishedBy === undefined ? {} : { publishedBy }),
    note: say(raw.note, jurisdiction, tokens),
    ...(isHidden(variant) ? { notShown: fill(variant.notShown.en, tokens) } : {}),
    boxes,
  };
};

/**
 * The words of the document take these tokens only: their other holes are values of a return (`{line}`, `{orders}`),
 * which a token of the questions must never fill by chance.
 */
export const documentTokens: readonly string[] = [
  "prosecutor",
  "prosecutorShort",
  "inspectorate",
  "mainAct",
  "lawAsAt",
  "positionDate",
  "twelveMonthsFrom",
  "twelveMonthsTo",
];

const resolveWords = (
  all: readonly RawWords[],
  jurisdiction: Jurisdiction,
  tokens: Tokens,
): Readonly<Record<string, string>> => {
  const known = Object.fromEntries(Object.entries(tokens).filter(([name]) => documentTokens.includes(name)));
  const said = all.flatMap((words) => Object.entries({ ...words.en, ...words.in?.[jurisdiction]?.en }));
  return Object.fromEntries(said.map(([name, text]) => [name, fill(text, known)]));
};

/** The rows asked in a jurisdiction, of the content itself. */
const rowsAskedIn =
  (figures: readonly RawFigureRow[], jurisdiction: Jurisdiction): RowsAsked =>
  (rowId) =>
    figures.some(({ id, definition }) => id === rowId && !isHidden(definition.in?.[jurisdiction]));

/** Every word of an edition in one jurisdiction: the same for every force there. */
export const resolveContent = (raw: RawContent, edition: EditionWords, jurisdiction: Jurisdiction): Content => {
  const tokens = tokensOf(edition, jurisdiction, raw.tokens);
  const rowsAsked = rowsAskedIn(raw.figures, jurisdiction);
  return {
    edition,
    jurisdiction,
    points: raw.points.map((point) => resolvePoint(point, jurisdiction, tokens, rowsAsked)),
    figures: raw.figures.map((row) => resolveFigureRow(row, edition, jurisdiction, tokens)),
    words: resolveWords(raw.words, jurisdiction, tokens),
  };
};
