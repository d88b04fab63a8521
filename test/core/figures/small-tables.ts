import fc from "fast-check";
import type { Equation, PublishedTable, TableCell } from "../../../src/core/figures/published-table.ts";

const letters = ["a", "b", "c", "d", "e", "f"];

export const cellOf = (of: string, box: string, value: number, more: Partial<TableCell> = {}): TableCell => ({
  name: `${of}:${box}.2026`,
  value,
  unit: 1,
  free: false,
  of,
  box,
  time: "2026",
  ...more,
});

const nameIn = (of: string, box: string): string => `${of}:${box}.2026`;

/** Forces down, boxes across, the sum of the forces below. */
const columns = (
  rows: readonly string[],
  boxes: readonly string[],
  value: (of: string, box: string) => number,
): { readonly cells: readonly TableCell[]; readonly equations: readonly Equation[] } => ({
  cells: [
    ...rows.flatMap((of) => boxes.map((box) => cellOf(of, box, value(of, box)))),
    ...boxes.map((box) =>
      cellOf(
        "EW",
        box,
        rows.reduce((sum, of) => sum + value(of, box), 0),
      ),
    ),
  ],
  equations: boxes.map((box) => ({
    kind: "forces",
    box,
    time: "2026",
    left: rows.map((of) => nameIn(of, box)),
    right: [nameIn("EW", box)],
  })),
});

/** Mostly small, since small figures are what it is about. */
const value = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 7 }) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 40 }) },
);

const grid = (most: number) =>
  fc
    .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: most }))
    .chain(([rows, boxes]) =>
      fc.array(fc.array(value, { minLength: boxes, maxLength: boxes }), { minLength: rows, maxLength: rows }),
    );

/** Forces by parts, with a total of each force and each part: at most 6 by 5 with the total of the parts. */
export const twoWay: fc.Arbitrary<PublishedTable> = grid(4).map((values) => {
  const rows = letters.slice(0, values.length);
  const parts = letters.slice(0, values[0]?.length ?? 0).map((letter) => `D2.${letter}`);
  const at = (of: string, box: string): number => {
    const row = values[letters.indexOf(of)] ?? [];
    return box === "D2.total" ? row.reduce((sum, one) => sum + one, 0) : (row[parts.indexOf(box)] ?? 0);
  };
  const { cells, equations } = columns(rows, [...parts, "D2.total"], at);
  const inRow = [...rows, "EW"].map(
    (of): Equation => ({
      kind: "parts",
      box: "D2.total",
      time: "2026",
      left: parts.map((box) => nameIn(of, box)),
      right: [nameIn(of, "D2.total")],
    }),
  );
  return { cells, equations: [...equations, ...inRow] };
});

/** Start and applied come to made, refused and end, for each force and for all: at most 6 by 5. */
export const withFlows: fc.Arbitrary<PublishedTable> = fc
  .array(fc.tuple(value, value, value, value), { minLength: 1, maxLength: 6 })
  .map((drawn) => {
    const rows = letters.slice(0, drawn.length);
    const boxes = ["start", "applied", "made", "refused", "end"].map((box) => `D14.${box}`);
    const flows = drawn.map(([start, applied, first, second]) => {
      const made = Math.min(first, start + applied);
      const refused = Math.min(second, start + applied - made);
      return [start, applied, made, refused, start + applied - made - refused];
    });
    const { cells, equations } = columns(
      rows,
      boxes,
      (of, box) => flows[letters.indexOf(of)]?.[boxes.indexOf(box)] ?? 0,
    );
    return { cells, equations: [...equations, ...rows.map((of) => flowOf(of, boxes))] };
  });

const flowOf = (of: string, boxes: readonly string[]): Equation => {
  const [start = "", applied = "", made = "", refused = "", end = ""] = boxes.map((box) => nameIn(of, box));
  return { kind: "flow", box: "D14.applied", time: "2026", left: [start, applied], right: [made, refused, end] };
};

/** Years that follow one another: what waits at the end of one waits at the start of the next. */
export const linkedFlows: fc.Arbitrary<PublishedTable> = fc
  .array(fc.tuple(value, fc.array(fc.tuple(value, value, value), { minLength: 2, maxLength: 2 })), {
    minLength: 1,
    maxLength: 3,
  })
  .map((drawn) => {
    const rows = letters.slice(0, drawn.length);
    const boxes = ["end.0", "applied.1", "made.1", "refused.1", "end.1", "applied.2", "made.2", "refused.2", "end.2"];
    const flows = drawn.map(([start, years]) => {
      let waiting = start;
      const row = [start];
      for (const [applied, first, second] of years) {
        const made = Math.min(first, waiting + applied);
        const refused = Math.min(second, waiting + applied - made);
        waiting += applied - made - refused;
        row.push(applied, made, refused, waiting);
      }
      return row;
    });
    const { cells, equations } = columns(
      rows,
      boxes,
      (of, box) => flows[letters.indexOf(of)]?.[boxes.indexOf(box)] ?? 0,
    );
    const years = rows.flatMap((of) =>
      [0, 4].map((from): Equation => {
        const flow = flowOf(of, boxes.slice(from, from + 5));
        return { ...flow, time: String(from) };
      }),
    );
    return { cells, equations: [...equations, ...years] };
  });

/** Some cells equal to what government has published. */
export const withFree = (tables: fc.Arbitrary<PublishedTable>): fc.Arbitrary<PublishedTable> =>
  tables.chain((table) =>
    fc
      .array(fc.boolean(), { minLength: table.cells.length, maxLength: table.cells.length })
      .map((free) => ({ ...table, cells: table.cells.map((cell, at) => ({ ...cell, free: free[at] ?? false })) })),
  );
