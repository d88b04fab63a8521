/**
 * Whole numbers, 0 or more, that satisfy equations whose factors are 1 and −1: the simplex method on a tableau of
 * whole numbers over one common denominator (Edmonds' integer pivoting), so that nothing is ever rounded. What would
 * leave the range in which whole numbers are exact, or take too long, throws `TooMuch`.
 */
export interface LinearEquation {
  /** By number of the unknown. */
  readonly factors: ReadonlyMap<number, 1 | -1>;
  readonly sum: number;
}

export class TooMuch extends Error {
  override readonly name = "TooMuch";
}

const mostPivots = 20_000;

export class Tableau {
  /** Row by row: a factor for each unknown, then the sum; all over `over`. */
  private readonly rows: number[][];
  /** Which unknown a row gives; −1 while it gives none. */
  private readonly basis: number[];
  private over = 1;
  private pivots = 0;
  private readonly unknowns: number;
  /** Whether there is any solution, in fractions too. */
  readonly feasible: boolean;

  constructor(equations: readonly LinearEquation[], unknowns: number) {
    this.unknowns = unknowns;
    this.rows = equations.map(({ factors, sum }) => {
      const sign = sum < 0 ? -1 : 1;
      const row = new Array<number>(unknowns + 1).fill(0);
      for (const [unknown, factor] of factors) {
        row[unknown] = sign * factor;
      }
      row[unknowns] = sign * sum;
      return row;
    });
    this.basis = equations.map(() => -1);
    this.feasible = this.start();
  }

  /** The corner at which the tableau stands, if it is of whole numbers. */
  corner(): readonly number[] | null {
    const values = new Array<number>(this.unknowns).fill(0);
    for (const [at, unknown] of this.basis.entries()) {
      const value = (this.rows[at]?.[this.unknowns] ?? 0) / this.over;
      if (!Number.isInteger(value)) {
        return null;
      }
      values[unknown] = value;
    }
    return values;
  }

  /** The value of an unknown at the corner, as a fraction. */
  at(unknown: number): { readonly value: number; readonly over: number } {
    const row = this.basis.indexOf(unknown);
    return { value: row < 0 ? 0 : (this.rows[row]?.[this.unknowns] ?? 0), over: this.over };
  }

  /**
   * One step towards the largest (or smallest) value of an unknown. `moved`: another corner, or the same by another
   * name; `best`: there is no larger (or smaller); `endless`: it has no bound.
   */
  step(unknown: number, direction: "up" | "down"): "moved" | "best" | "endless" {
    const row = this.basis.indexOf(unknown);
    let column = -1;
    if (row < 0) {
      column = direction === "up" ? unknown : -1;
    } else {
      const factors = this.rows[row] as number[];
      // The lowest number first, on entering and on leaving: so it never goes round in a circle (Bland's rule).
      column = factors.findIndex(
        (factor, j) => j < this.unknowns && j !== unknown && (direction === "up" ? factor < 0 : factor > 0),
      );
    }
    if (column < 0) {
      return "best";
    }
    const leaving = this.leaving(column);
    if (leaving < 0) {
      return "endless";
    }
    this.pivot(leaving, column);
    return "moved";
  }

  /** Drives out what stands for no unknown; what cannot be driven out says that there is no solution. */
  private start(): boolean {
    for (;;) {
      const open = this.basis.flatMap((unknown, row) => (unknown < 0 ? [row] : []));
      const lacking = open.filter((row) => (this.rows[row]?.[this.unknowns] ?? 0) !== 0);
      if (lacking.length === 0) {
        this.dropIdle(open);
        return true;
      }
      const column = this.firstColumn((j) => open.reduce((sum, row) => sum + (this.rows[row]?.[j] ?? 0), 0) > 0);
      if (column < 0) {
        return false;
      }
      this.pivot(this.leaving(column), column);
    }
  }

  /** Rows that say 0 = 0 go; one that still says something of an unknown comes to stand for it. */
  private dropIdle(open: readonly number[]): void {
    for (const row of [...open].reverse()) {
      const factors = this.rows[row] as number[];
      const column = this.firstColumn((j) => factors[j] !== 0);
      if (column < 0) {
        this.rows.splice(row, 1);
        this.basis.splice(row, 1);
        continue;
      }
      if ((factors[column] as number) < 0) {
        this.rows[row] = factors.map((factor) => (factor === 0 ? 0 : -factor));
      }
      this.pivot(row, column);
    }
  }

  private firstColumn(fits: (column: number) => boolean): number {
    for (let column = 0; column < this.unknowns; column++) {
      if (fits(column)) {
        return column;
      }
    }
    return -1;
  }

  /** The row that first reaches 0 when the unknown of a column grows. */
  private leaving(column: number): number {
    let best = -1;
    for (const [at, row] of this.rows.entries()) {
      const factor = row[column] as number;
      if (factor <= 0) {
        continue;
      }
      if (best < 0) {
        best = at;
        continue;
      }
      const other = this.rows[best] as number[];
      const difference =
        exact((row[this.unknowns] as number) * (other[column] as number)) -
        exact((other[this.unknowns] as number) * factor);
      if (difference < 0 || (difference === 0 && (this.basis[at] as number) < (this.basis[best] as number))) {
        best = at;
      }
    }
    return best;
  }

  private pivot(at: number, column: number): void {
    this.pivots++;
    if (this.pivots > mostPivots) {
      throw new TooMuch("too many steps");
    }
    const pivotRow = this.rows[at] as number[];
    const pivot = pivotRow[column] as number;
    for (const [other, row] of this.rows.entries()) {
      const factor = row[column] as number;
      if (other === at || (factor === 0 && pivot === this.over)) {
        continue;
      }
      for (let j = 0; j <= this.unknowns; j++) {
        const value = row[j] as number;
        const across = pivotRow[j] as number;
        if (value !== 0 || (factor !== 0 && across !== 0)) {
          row[j] = exact(exact(value * pivot) - exact(factor * across)) / this.over;
        }
      }
    }
    this.over = pivot;
    this.basis[at] = column;
  }
}

const exact = (value: number): number => {
  if (!Number.isSafeInteger(value)) {
    throw new TooMuch("too large to be exact");
  }
  return value === 0 ? 0 : value;
};
