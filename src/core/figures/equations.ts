import type { FigureBox, FigureRow, FigureRule, Flow } from "../questionnaire/content.ts";
import { own } from "../record.ts";
import { mostHeld, mostTyped } from "./cell.ts";
import type { Equation, PublishedTable, TableCell } from "./published-table.ts";

/** What is printed of a force, or of several together, by cell name (`D9.total.2026`). */
export interface Column {
  /** Slug of the force, or what it is a total of, such as `EW`. */
  readonly of: string;
  /** The columns that it adds up; none for a force. */
  readonly adds: readonly string[];
  /** What prints a number. */
  readonly values: Readonly<Record<string, number>>;
  /** Equal to a figure that government has published. */
  readonly free: ReadonlySet<string>;
}

/** What the words of an edition say of its figures: the boxes, and which of them add up to which. */
export interface FigureWords {
  readonly figures: readonly FigureRow[];
  readonly rules: readonly FigureRule[];
}

/** The name of a cell in the table. */
export const nameIn = (of: string, cellName: string): string => `${of}:${cellName}`;

/**
 * The table that columns make, and every sum in it: parts and flows as the rules say them, force by force; forces and
 * jurisdictions as the columns say what they add up. No code here knows which row it is.
 */
export const tableOf = (columns: readonly Column[], { figures, rules }: FigureWords): PublishedTable => {
  const boxes = figures.flatMap((row) => row.boxes);
  return {
    cells: columns.flatMap((column) => cellsOf(column, boxes)),
    equations: [
      ...columns.flatMap((column) => sumsOf(column, columns, boxes)),
      ...columns.flatMap(({ of }) => rules.flatMap((rule) => equationsOf(rule, of, boxes))),
    ],
  };
};

const cellsOf = ({ of, values, free }: Column, boxes: readonly FigureBox[]): readonly TableCell[] =>
  boxes.flatMap((box) =>
    box.times.flatMap((time): readonly TableCell[] => {
      const cellName = `${box.id}.${time}`;
      const value = own(values, cellName);
      return value === undefined
        ? []
        : [
            {
              name: nameIn(of, cellName),
              value,
              unit: mostHeld(box.kind) / mostTyped(box.kind),
              free: free.has(cellName),
              of,
              box: box.id,
              time,
              ...(box.countedBy === undefined ? {} : { countedBy: nameIn(of, `${box.countedBy}.${time}`) }),
            },
          ];
    }),
  );

/** Whoever prints no number is not in the sum. */
const sumsOf = (
  { of, adds, values }: Column,
  columns: readonly Column[],
  boxes: readonly FigureBox[],
): readonly Equation[] => {
  const added = columns.filter((column) => adds.includes(column.of));
  if (added.length === 0) {
    return [];
  }
  const kind = added.some((column) => column.adds.length > 0) ? "jurisdictions" : "forces";
  return boxes.flatMap((box) =>
    box.times.flatMap((time): readonly Equation[] => {
      const cellName = `${box.id}.${time}`;
      const left = added
        .filter((column) => Object.hasOwn(column.values, cellName))
        .map((one) => nameIn(one.of, cellName));
      return left.length === 0 || !Object.hasOwn(values, cellName)
        ? []
        : [{ kind, box: box.id, time, left, right: [nameIn(of, cellName)] }];
    }),
  );
};

const equationsOf = (rule: FigureRule, of: string, boxes: readonly FigureBox[]): readonly Equation[] => {
  const timesOf = (id: string): readonly string[] => boxes.find((box) => box.id === id)?.times ?? [];
  const named = (ids: readonly string[], time: string): readonly string[] =>
    ids.map((id) => nameIn(of, `${id}.${time}`));
  switch (rule.kind) {
    case "parts-equal-total":
      return timesOf(rule.total).map((time) => ({
        kind: "parts",
        box: rule.total,
        time,
        left: named(rule.parts, time),
        right: named([rule.total], time),
      }));
    case "at-most":
      return timesOf(rule.whole)
        .filter((time) => rule.parts.every((part) => timesOf(part).includes(time)))
        .map((time) => ({
          kind: "at-most",
          box: rule.whole,
          time,
          // What the parts lack of the whole is printed nowhere.
          left: [...named(rule.parts, time), nameIn(of, `${rule.whole}.${time} less ${rule.parts.join()}`)],
          right: named([rule.whole], time),
        }));
    case "flow":
      return flowsOf(rule, of, timesOf(rule.applied), timesOf(rule.start));
    default:
      return [];
  }
};

/** The start of a year is the end of the year before; of the first year, a box of its own. */
const flowsOf = (
  { start, applied, made, refused, end }: Flow,
  of: string,
  times: readonly string[],
  [first = ""]: readonly string[],
): readonly Equation[] =>
  times.map((time, at) => ({
    kind: "flow",
    box: applied,
    time,
    left: [nameIn(of, at === 0 ? `${start}.${first}` : `${end}.${times[at - 1]}`), nameIn(of, `${applied}.${time}`)],
    right: [made, refused, end].map((box) => nameIn(of, `${box}.${time}`)),
  }));
