import { sayDate } from "../answers/dates.ts";
import { heldValue } from "../figures/cell.ts";
import { sayNumber } from "../figures/number.ts";
import { cellsOf } from "../figures/rows.ts";
import type { FigureRow, Published } from "../questionnaire/content.ts";
import { own } from "../record.ts";
import type { ListItem } from "./document.ts";
import type { FigureLine } from "./figure-table.ts";
import { sayFigure } from "./figure-text.ts";
import { ended, sentences } from "./say.ts";
import { cellOf, type Telling } from "./telling.ts";

/** A figure that somebody publishes: of which box or part, at which time, and what the force says of it. */
export interface PublishedAt {
  readonly id: string;
  readonly name: string;
  readonly time: string;
  readonly figure: Published;
  readonly value: string;
  /** `null` where the force is not asked. */
  readonly state: "confirmed" | "corrected" | "neither" | null;
}

/** Published figures are printed whether they were confirmed or corrected. */
export const publishedOf = (row: FigureRow, telling: Telling): readonly PublishedAt[] => {
  const { published } = telling.forceReturn.forceData;
  return cellsOf(row).flatMap(({ box, time, name: cell }): readonly PublishedAt[] => {
    const figure = own(published, cell);
    const state = cellOf(telling.forceReturn, box, time)?.published ?? "neither";
    return figure === undefined
      ? []
      : [{ ...box, time, figure, value: sayFigure(heldValue(figure.value, box.kind), box.kind, telling), state }];
  });
};

/** Of a row that is only shown: what the office supplied, part by part. */
export const publishedParts = (
  { publishedParts: parts = [] }: FigureRow,
  { forceReturn }: Telling,
): readonly PublishedAt[] =>
  parts.flatMap(({ id, name }) =>
    Object.entries(forceReturn.forceData.published)
      .filter(([cell]) => cell.startsWith(`${id}.`))
      .map(([cell, figure]) => {
        const time = cell.slice(id.length + 1);
        return { id, name, time, figure, value: sayNumber(figure.value), state: null };
      }),
  );

/** The lines of a box or part: one for each source, under the force's own. */
export const publishedLines = (
  told: readonly PublishedAt[],
  of: { readonly id: string },
  telling: Telling,
): readonly FigureLine[] =>
  bySource(told, telling).flatMap(({ own: all, state: one }) => {
    const line = all.filter(({ id }) => id === of.id);
    const [first] = line;
    return first === undefined
      ? []
      : [
          {
            name: telling.say("figures.published.line", {
              name: first.name,
              publishedOn: sayDate(first.figure.publishedOn),
            }),
            at: (time) => {
              const found = line.find((each) => each.time === time);
              if (found === undefined) {
                return "";
              }
              const { value, state } = found;
              return one !== undefined || state === null
                ? value
                : telling.say("figures.published.value", { value, state: telling.say(`figures.published.${state}`) });
            },
          },
        ];
  });

/** Who published them, and what the force says where it says the same of all. */
export const publishedSources = (told: readonly PublishedAt[], telling: Telling): readonly ListItem[] =>
  bySource(told, telling).map(({ source, state }) => ({
    text: sentences(source, state === undefined || state === null ? "" : telling.say(`figures.published.all.${state}`)),
  }));

interface OfSource {
  readonly source: string;
  readonly own: readonly PublishedAt[];
  /** What the force says of each; `undefined` where that differs. */
  readonly state: PublishedAt["state"] | undefined;
}

const bySource = (told: readonly PublishedAt[], telling: Telling): readonly OfSource[] => {
  const sourceOf = ({ figure }: PublishedAt): string => sourceText(figure, telling);
  return [...new Set(told.map(sourceOf))].map((source) => {
    const all = told.filter((one) => sourceOf(one) === source);
    const [state, ...others] = new Set(all.map((one) => one.state));
    return { source, own: all, state: others.length === 0 ? state : undefined };
  });
};

const sourceText = ({ by, publishedOn, title, coverage }: Published, { say }: Telling): string =>
  say("figures.published", { by, publishedOn: sayDate(publishedOn), title: ended(title), coverage: ended(coverage) });
