import type { Place } from "../answers/problem-words.ts";
import type { FigureBox, FigureRow, Level, Published } from "../questionnaire/content.ts";
import { own } from "../record.ts";
import type { ForceReturn, ReturnCell } from "../return/force-return.ts";
import { figurePlace, sayCellName } from "./cell-name.ts";
import { cellsOf, rowsShown } from "./rows.ts";

/** A box at one time, and all that a rule about it alone may ask (`figures.md` §3). */
export interface Asked {
  readonly row: FigureRow;
  readonly box: FigureBox;
  readonly time: string;
  readonly name: string;
  /** In print, with its year: "MSHT crimes recorded, year to 31 March 2026". */
  readonly said: string;
  /** Of the position date, or of the year that ends on it. */
  readonly latest: boolean;
  /** One that may not stay blank. */
  readonly core: boolean;
  readonly cell: ReturnCell | undefined;
  readonly published: Published | undefined;
  /** `num` of `figures.md` §2: `null` unless a figure is given. A published one is given once confirmed or corrected. */
  readonly num: number | null;
  /** `ng`: not extracted, not recorded or, of a box that may stay blank, blank. */
  readonly notGiven: boolean;
}

/** All that the rules about several boxes may ask. */
export interface Given {
  readonly asked: readonly Asked[];
  readonly published: Readonly<Record<string, Published>>;
  /** Level of a question as counted after the evidence rule; `null` while it has none. */
  counted(questionId: string): Level | null;
  /** As printed, such as "1.3". */
  number(questionId: string): string;
  at(boxId: string, time: string): Asked | undefined;
  /** The box at its latest time. */
  latest(boxId: string): Asked | undefined;
  num(boxId: string, time: string): number | null;
  /** The times at which a box is asked, in their order. */
  times(boxId: string): readonly string[];
  /** The row of a cell as a whole, with the cell's year. */
  rowSaid(asked: Asked): string;
}

const known = new WeakMap<ForceReturn, readonly Asked[]>();

/** Rows that are not shown in the jurisdiction have no boxes that could be asked. Worked out once for each return, which never changes. */
export const askedIn = (forceReturn: ForceReturn): readonly Asked[] => {
  const asked = known.get(forceReturn) ?? allAsked(forceReturn);
  known.set(forceReturn, asked);
  return asked;
};

const allAsked = ({ content, figures, forceData }: ForceReturn): readonly Asked[] =>
  rowsShown(content.figures).flatMap((row) =>
    cellsOf(row).map(({ box, time, name }): Asked => {
      const cell = own(figures.cells, name);
      const published = own(forceData.published, name);
      const value = cell?.value ?? null;
      const why = cell?.why ?? null;
      const core = row.use === "core" && !box.held;
      return {
        row,
        box,
        time,
        name,
        said: sayCellName(box, time, content.edition.censusDate),
        latest: time === "snap" || time === content.edition.censusDate.slice(0, 4),
        core,
        cell,
        published,
        num: why !== null || (published !== undefined && (cell?.published ?? null) === null) ? null : value,
        notGiven: why === "not-extracted" || why === "not-recorded" || (!core && why === null && value === null),
      };
    }),
  );

export const givenIn = (
  forceReturn: ForceReturn,
  asked: readonly Asked[],
  counted: ReadonlyMap<string, Level | null>,
): Given => {
  const { content, forceData } = forceReturn;
  const byName = new Map(asked.map((one) => [one.name, one]));
  const numbers = new Map(content.points.flatMap(({ questions }) => questions.map(({ id, number }) => [id, number])));
  const byBox = new Map<string, Asked[]>();
  for (const one of asked) {
    const ofOne = byBox.get(one.box.id);
    if (ofOne === undefined) {
      byBox.set(one.box.id, [one]);
    } else {
      ofOne.push(one);
    }
  }
  const ofBox = (boxId: string): readonly Asked[] => byBox.get(boxId) ?? [];
  const at = (boxId: string, time: string): Asked | undefined => byName.get(`${boxId}.${time}`);
  return {
    asked,
    published: forceData.published,
    counted: (questionId) => counted.get(questionId) ?? null,
    number: (questionId) => numbers.get(questionId) ?? questionId,
    at,
    latest: (boxId) => ofBox(boxId).at(-1),
    num: (boxId, time) => at(boxId, time)?.num ?? null,
    times: (boxId) => ofBox(boxId).map(({ time }) => time),
    rowSaid: ({ row, time }) => sayCellName(row, time, content.edition.censusDate),
  };
};

/** The place of a cell's own field. */
export const placeOf = ({ row, name }: Asked): Place => figurePlace(row.id, name);
