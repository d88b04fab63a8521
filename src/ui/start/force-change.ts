import type { Draft } from "../../core/answers/draft.ts";
import { sayCellName } from "../../core/figures/cell-name.ts";
import { cellsOf, rowsShown } from "../../core/figures/rows.ts";
import type { Content, Force, Line, Question } from "../../core/questionnaire/content.ts";

/** What happens to the answers given when the draft moves to a force whose jurisdiction reads differently. */
export interface ForceChange {
  /** Ticked lines that are not shown there, with the reason. */
  readonly lines: readonly { readonly question: string; readonly text: string; readonly notShown: string }[];
  /** Figures given that are not asked there, with the reason. */
  readonly figures: readonly { readonly row: string; readonly name: string; readonly notShown: string }[];
  /** Figures confirmed or corrected against what was published about the force that is left. */
  readonly published: readonly string[];
  /** Questions answered whose words are not the same there, to be read again. */
  readonly reread: readonly string[];
}

const numbered = ({ number, name }: Question): string => `${number} ${name}`;

const said = (line: Line | undefined): string => line?.text ?? "";

/** Nothing is deleted: the record keeps what is hidden, and it comes back with the force. */
export const forceChange = (
  draft: Draft,
  from: { readonly content: Content; readonly force: Force },
  to: { readonly content: Content; readonly force: Force },
): ForceChange => ({
  ...contentChange(draft, from.content, to.content),
  published: rowsShown(from.content.figures)
    .flatMap(cellsOf)
    .filter(
      ({ name }) =>
        draft.figures[name]?.published !== undefined &&
        from.force.published[name]?.value !== to.force.published[name]?.value,
    )
    .map(({ box, time }) => sayCellName(box, time, from.content.edition.censusDate)),
});

const contentChange = (draft: Draft, from: Content, to: Content): Omit<ForceChange, "published"> => {
  const pairs = from.points.flatMap(({ questions }, n) =>
    questions.flatMap((before, m) => {
      const after = to.points[n]?.questions[m];
      return after === undefined ? [] : [{ before, after, answer: draft.answers[before.id] }];
    }),
  );
  const lines = pairs.flatMap(({ before, after, answer }) =>
    after.lines.flatMap((line) => {
      const was = before.lines.find(({ id }) => id === line.id);
      return line.notShown !== undefined && was?.text !== undefined && answer?.ticks.includes(line.id) === true
        ? [{ question: numbered(before), text: was.text, notShown: line.notShown }]
        : [];
    }),
  );
  const given = Object.entries(draft.figures).flatMap(([name, cell]) =>
    cell.text !== "" || cell.why !== null ? [name.split(".")[0]] : [],
  );
  const figures = to.figures.flatMap((row) => {
    const was = from.figures.find(({ id }) => id === row.id);
    return row.notShown !== undefined && was?.notShown === undefined && given.includes(row.id)
      ? [{ row: row.id, name: row.name, notShown: row.notShown }]
      : [];
  });
  const reread = pairs
    .filter(({ before, after, answer }) => {
      const answered = answer !== undefined && (answer.ticks.length > 0 || answer.choice !== null);
      return answered && !sameWords(before, after);
    })
    .map(({ before }) => numbered(before));
  return { lines, figures, reread };
};

const sameWords = (one: Question, other: Question): boolean =>
  one.text === other.text &&
  one.tested.text === other.tested.text &&
  one.lines.every((line, n) => said(line) === said(other.lines[n]));
