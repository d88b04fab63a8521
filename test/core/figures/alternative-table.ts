import type { Equation, PublishedTable } from "../../../src/core/figures/published-table.ts";

/**
 * A reader with a pencil, for the tests alone: looks for another table that prints the same, in which one withheld cell
 * has another value. It shifts that cell by one, then mends each sum that no longer comes out by shifting another
 * withheld cell of it by one, deeper and deeper, going back where it gets stuck. Nothing of the code under test is in
 * it; and what it finds proves itself: `printsTheSame` only adds up.
 */
export const alternative = (
  table: PublishedTable,
  withheld: ReadonlySet<string>,
  cell: string,
): ReadonlyMap<string, number> | null => {
  for (let most = 1; most <= 40; most += most < 8 ? 1 : 8) {
    for (const shift of [1, -1] as const) {
      const search = newSearch(table, withheld, most);
      if (search.move(cell, shift) && search.mend()) {
        return search.values;
      }
    }
  }
  return null;
};

const indexes = new WeakMap<PublishedTable, ReadonlyMap<string, readonly Equation[]>>();

/** The equations of each cell. */
const indexOf = (table: PublishedTable): ReadonlyMap<string, readonly Equation[]> => {
  const found = indexes.get(table) ?? new Map(table.cells.map(({ name }) => [name, sumsOf(table, name)]));
  indexes.set(table, found);
  return found;
};

const sumsOf = ({ equations }: PublishedTable, name: string): readonly Equation[] =>
  equations.filter(({ left, right }) => left.includes(name) || right.includes(name));

const newSearch = (table: PublishedTable, withheld: ReadonlySet<string>, most: number) => {
  const values = new Map(table.cells.map(({ name, value }) => [name, value]));
  const shifts = new Map<string, number>();
  const sums = indexOf(table);
  const broken = new Set<Equation>();
  let left = most;
  let looks = 4000;
  const shiftBy = (name: string, shift: 1 | -1): void => {
    values.set(name, (values.get(name) ?? 0) + shift);
    shifts.set(name, (shifts.get(name) ?? 0) + shift);
    for (const equation of sums.get(name) ?? []) {
      if (over(equation, values) === 0) {
        broken.delete(equation);
      } else {
        broken.add(equation);
      }
    }
  };
  const move = (name: string, shift: 1 | -1): boolean => {
    if ((values.get(name) ?? 0) + shift < 0 || left === 0 || (shifts.get(name) ?? 0) * shift < 0) {
      return false;
    }
    shiftBy(name, shift);
    left--;
    return true;
  };
  const mend = (): boolean => {
    looks--;
    const [first] = broken;
    if (first === undefined || looks < 0) {
      return first === undefined;
    }
    const sign = over(first, values) > 0 ? -1 : 1;
    const ways = [
      ...first.left.map((name) => [name, sign] as const),
      ...first.right.map((name) => [name, sign === 1 ? -1 : 1] as const),
    ];
    return ways.some(([name, shift]) => {
      if (!withheld.has(name) || !move(name, shift)) {
        return false;
      }
      if (mend()) {
        return true;
      }
      shiftBy(name, shift === 1 ? -1 : 1);
      left++;
      return false;
    });
  };
  return { values, move, mend };
};

const over = ({ left, right }: Equation, values: ReadonlyMap<string, number>): number => {
  const sum = (names: readonly string[]): number => names.reduce((total, name) => total + (values.get(name) ?? 0), 0);
  return sum(left) - sum(right);
};

export const printsTheSame = (
  table: PublishedTable,
  withheld: ReadonlySet<string>,
  values: ReadonlyMap<string, number>,
): boolean =>
  table.cells.every(({ name, value }) => {
    const other = values.get(name) ?? -1;
    return Number.isInteger(other) && other >= 0 && (withheld.has(name) || other === value);
  }) && table.equations.every((equation) => over(equation, values) === 0);
