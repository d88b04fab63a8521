/**
 * Figures to be published, and every sum that a reader can do with them (`figures.md` §6, step 2). Names are unique in
 * the table: one cell that stands in two printed tables is one cell here.
 */
export interface PublishedTable {
  readonly cells: readonly TableCell[];
  readonly equations: readonly Equation[];
}

export interface TableCell {
  readonly name: string;
  /** Whole, 0 or more: a count, pence, tenths of FTE. */
  readonly value: number;
  /** What is held for 1 of what is printed: 1 for a count, 100 for pounds, 10 for FTE. */
  readonly unit: number;
  /** Equal to a figure that government has published: never withheld. */
  readonly free: boolean;
  /** Slug of the force, or the name of what it is a total of. */
  readonly of: string;
  readonly box: string;
  readonly time: string;
  /** Of pounds: the cell that counts the orders. They are withheld together, and not for being small themselves. */
  readonly countedBy?: string;
}

/** In the order of step 2. `at-most` is no sum, but a reader can tell as much from it where the two are equal. */
export const equationKinds = ["forces", "jurisdictions", "parts", "at-most", "flow"] as const;

/**
 * The left comes to the right: parts to a total, start and applied to made, refused and end. A name that is no cell of
 * the table is a figure that nobody prints: the reader knows only that it is 0 or more.
 */
export interface Equation {
  readonly kind: (typeof equationKinds)[number];
  readonly box: string;
  readonly time: string;
  readonly left: readonly string[];
  readonly right: readonly string[];
}

/** Whether the right of an equation is a total, which in a tie is withheld after its parts. */
export const hasTotal = ({ kind }: Equation): boolean => kind !== "flow";

/** By code unit: the same everywhere. */
export const inOrder = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

export const byPlace = (one: Equation, other: Equation): number =>
  inOrder(one.box, other.box) ||
  inOrder(one.time, other.time) ||
  equationKinds.indexOf(one.kind) - equationKinds.indexOf(other.kind) ||
  inOrder(one.left.join(), other.left.join());
