import type { Content, EditionWords, FigureBox, FigureRow, Jurisdiction } from "./content.ts";
import { fill, type Tokens } from "./fill.ts";
import { isHidden, type RowsAsked, resolvePoint, say, sayPart } from "./resolve-point.ts";
import { resolveTogether } from "./resolve-together.ts";
import type { RawFigureRow, RawPoint, RawTogether, RawTokens, RawWords } from "./schema.ts";
import { tokensOf } from "./tokens.ts";

export interface RawContent {
  readonly points: readonly RawPoint[];
  readonly figures: readonly RawFigureRow[];
  readonly together: RawTogether;
  readonly tokens: RawTokens;
  readonly words: readonly RawWords[];
}

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
  const notShown = isHidden(variant) ? fill(variant.notShown.en, tokens) : undefined;
  const publishedBy = sayPart(raw.publishedBy, jurisdiction, tokens);
  const boxes = (notShown === undefined ? raw.boxes : []).map((box) => ({
    box,
    name: say(box.name, jurisdiction, tokens),
    why: sayPart(box.notShown, jurisdiction, tokens),
  }));
  return {
    id: raw.id,
    name: say(raw.name, jurisdiction, tokens),
    use: raw.useIn?.[jurisdiction] ?? raw.use,
    definition: fill((isHidden(variant) ? raw.definition : (variant ?? raw.definition)).en, tokens),
    from: say(raw.from, jurisdiction, tokens),
    ...(publishedBy === undefined ? {} : { publishedBy }),
    note: say(raw.note, jurisdiction, tokens),
    ...(notShown === undefined ? {} : { notShown }),
    boxes: boxes
      .filter(({ why }) => why === undefined)
      .map(
        ({ box, name }): FigureBox => ({
          id: box.id,
          name,
          ...(box.fullName === undefined ? {} : { fullName: say(box.fullName, jurisdiction, tokens) }),
          unit: box.unit.en,
          kind: box.kind,
          held: box.held,
          times: timesOf(box.times, edition.censusDate),
          noteOnChange: box.noteOnChange,
          changes: box.changes,
          ...(box.countedBy === undefined ? {} : { countedBy: box.countedBy }),
        }),
      ),
    boxesNotShown: boxes.flatMap(({ box: { id }, name, why }) =>
      why === undefined ? [] : [{ id, name, notShown: why }],
    ),
    ...(raw.publishedParts === undefined || notShown !== undefined
      ? {}
      : { publishedParts: raw.publishedParts.map(({ id, name }) => ({ id, name: say(name, jurisdiction, tokens) })) }),
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
    figures.some(
      ({ id, use, definition }) => id === rowId && use !== "shown" && !isHidden(definition.in?.[jurisdiction]),
    );

/** Every word of an edition in one jurisdiction: the same for every force there. */
export const resolveContent = (raw: RawContent, edition: EditionWords, jurisdiction: Jurisdiction): Content => {
  const tokens = tokensOf(edition, jurisdiction, raw.tokens);
  const rowsAsked = rowsAskedIn(raw.figures, jurisdiction);
  const figures = raw.figures.map((row) => resolveFigureRow(row, edition, jurisdiction, tokens));
  return {
    edition,
    jurisdiction,
    points: raw.points.map((point) => resolvePoint(point, jurisdiction, tokens, rowsAsked)),
    figures,
    ...resolveTogether(raw.together, figures, jurisdiction, tokens),
    words: resolveWords(raw.words, jurisdiction, tokens),
  };
};
