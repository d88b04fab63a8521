import { sayDate } from "../answers/dates.ts";
import type { Problem } from "../answers/problem.ts";
import { isBlank, type Place, problemText, stops } from "../answers/problem-words.ts";
import type { FigureBox, FigureRow, Published } from "../questionnaire/content.ts";
import type { ForceReturn, ReturnCell } from "../return/force-return.ts";
import { type CellFault, type CellKind, heldFault, heldValue, mostTyped } from "./cell.ts";
import { sayNumber } from "./number.ts";

/** A box at one time, and all that the rules of `figures.md` §3 may ask about it. */
interface Asked {
  readonly row: FigureRow;
  readonly box: FigureBox;
  readonly name: string;
  /** In print, with its year: "MSHT crimes recorded, year to 31 March 2026". */
  readonly said: string;
  readonly latest: boolean;
  readonly cell: ReturnCell | undefined;
  readonly published: Published | undefined;
}

const own = <T>(record: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined;

export const sayCellName = (box: Pick<FigureBox, "name">, time: string, censusDate: string): string =>
  time === "snap"
    ? problemText("problem.row.snap", { name: box.name, date: sayDate(censusDate) })
    : problemText("problem.row.year", { name: box.name, date: sayDate(`${time}${censusDate.slice(4)}`) });

/** Confirmed or corrected first: until then the page shows no box of the figure itself. */
const publishedField = (name: string): string => `${name}.published`;

export const figurePlace = (rowId: string, field: string): Place => ({ page: `figures/${rowId}`, field });

/** Rows that are not shown in the jurisdiction have no boxes that could be asked. */
const askedIn = ({ content, figures, forceData }: ForceReturn): readonly Asked[] =>
  content.figures
    .filter(({ notShown }) => notShown === undefined)
    .flatMap((row) =>
      row.boxes.flatMap((box) =>
        box.times.map((time): Asked => {
          const name = `${box.id}.${time}`;
          return {
            row,
            box,
            name,
            said: sayCellName(box, time, content.edition.censusDate),
            latest: time === box.times.at(-1),
            cell: own(figures.cells, name),
            published: own(forceData.published, name),
          };
        }),
      ),
    );

const isCore = ({ row, box }: Asked): boolean => row.use === "core" && !box.held;

export const faultText = (
  said: string,
  fault: CellFault,
  kind: CellKind,
): readonly [string, Record<string, string>] => [
  `problem.figure.V1.${fault}`,
  { row: said, max: sayNumber(mostTyped(kind)) },
];

const cellProblems = (asked: Asked, served: ReadonlySet<string>): readonly Problem[] => {
  const {
    row: { id },
    box,
    name,
    said,
    latest,
    cell,
    published,
  } = asked;
  const at = (field: string): Place => figurePlace(id, field);
  const values = { row: said };
  const value = cell?.value ?? null;
  const why = cell?.why ?? null;
  const state = cell?.published ?? null;
  const blank = value === null && why === null;
  const found: Problem[] = [];
  if (published !== undefined && state === null) {
    found.push(stops(at(publishedField(name)), "problem.figure.V0.published", values, "V0"));
  } else if (blank && (isCore(asked) || state !== null)) {
    found.push(stops(at(name), "problem.figure.V0", values, "V0"));
  }
  if (value !== null) {
    const fault = heldFault(value, box.kind);
    if (fault !== null) {
      found.push(stops(at(name), ...faultText(said, fault, box.kind), "V1"));
    }
    if (why !== null) {
      found.push(stops(at(name), "problem.figure.both", values));
    }
  }
  if (state !== null && published === undefined) {
    found.push(stops(at(name), "problem.figure.not-published", values));
  }
  if (state === "confirmed" && published !== undefined && value !== heldValue(published.value, box.kind)) {
    found.push(stops(at(name), "problem.figure.confirmed", { ...values, published: sayNumber(published.value) }));
  }
  if (why === "does-not-apply" && [...(cell?.reason ?? "").trim()].length < 10) {
    found.push(stops(at(`${name}.reason`), "problem.figure.reason", values));
  }
  if (isCore(asked) && latest && (why === "not-extracted" || why === "not-recorded") && !served.has(id)) {
    found.push(stops(at(`${name}.why`), "problem.figure.V12", values, "V12"));
  }
  return found;
};

/** Once a row: one note says why its published figures are corrected. */
const correctionProblems = (asked: readonly Asked[], note: string): readonly Problem[] => {
  const corrected = isBlank(note) ? asked.find(({ cell }) => cell?.published === "corrected") : undefined;
  return corrected === undefined
    ? []
    : [
        stops(figurePlace(corrected.row.id, `${corrected.row.id}.note`), "problem.figure.correction", {
          row: corrected.said,
        }),
      ];
};

/** From one year to the next: by more than half of 20 or more, or to or from nothing between figures above 10. */
const leap = (values: readonly (number | null)[]): readonly [number, number, number] | null => {
  for (const [at, now] of values.entries()) {
    const before = at === 0 ? undefined : values[at - 1];
    const after = values[at + 1];
    if (now === null) {
      continue;
    }
    if (typeof before === "number" && before >= 20 && 2 * Math.abs(now - before) > before) {
      return [at, before, now];
    }
    const neighbours = [before, after].filter((one) => one !== undefined);
    if (now === 0 && neighbours.length > 0 && neighbours.every((one) => one !== null && one > 10)) {
      return typeof before === "number" ? [at, before, 0] : [at + 1, 0, after ?? 0];
    }
  }
  return null;
};

/** V11, once a box: one note answers for the row. */
const leapProblems = (box: FigureBox, asked: readonly Asked[], note: string): readonly Problem[] => {
  const found = box.noteOnChange && isBlank(note) ? leap(asked.map(({ cell }) => cell?.value ?? null)) : null;
  const at = found === null ? undefined : asked[found[0]];
  return found === null || at === undefined
    ? []
    : [
        stops(
          figurePlace(at.row.id, `${at.row.id}.note`),
          "problem.figure.V11",
          { row: at.said, a: sayNumber(found[1]), b: sayNumber(found[2]) },
          "V11",
        ),
      ];
};

/** What the return holds and nobody asked, so that nothing prints it. */
const strangers = ({ figures: { cells, rows } }: ForceReturn, asked: readonly Asked[]): readonly Problem[] => {
  const names = new Set(asked.map(({ name }) => name));
  const ids = new Set(asked.map(({ row }) => row.id));
  const place: Place = { page: "check", field: "" };
  return [
    ...Object.keys(cells).filter((name) => !names.has(name)),
    ...Object.keys(rows).filter((id) => !ids.has(id)),
  ].map((id) => stops(place, "problem.figure.unknown", { id }));
};

/** V0, V1, V11 and V12 on every box that the content asks, in its order. `served` holds what actions and risks serve. */
export const figureProblems = (forceReturn: ForceReturn, served: ReadonlySet<string>): readonly Problem[] => {
  const asked = askedIn(forceReturn);
  const rows = forceReturn.figures.rows;
  return [
    ...forceReturn.content.figures.flatMap((row) => {
      const note = own(rows, row.id)?.note ?? "";
      const ofRow = asked.filter((one) => one.row === row);
      return [
        ...row.boxes.flatMap((box) => {
          const cells = ofRow.filter((one) => one.box === box);
          return [...cells.flatMap((one) => cellProblems(one, served)), ...leapProblems(box, cells, note)];
        }),
        ...correctionProblems(ofRow, note),
      ];
    }),
    ...strangers(forceReturn, asked),
  ];
};
