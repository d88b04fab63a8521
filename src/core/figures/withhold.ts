import { byPlace, type Equation, hasTotal, inOrder, type PublishedTable, type TableCell } from "./published-table.ts";
import { toldOf } from "./worked-out.ts";

/** A figure of so many or fewer is withheld; withheld figures that are known to sum to no more hide nothing. */
const small = 5;

export interface Withheld {
  /** Names of the cells that print [c]. */
  readonly names: ReadonlySet<string>;
  /**
   * Withheld cells that a reader may still work out, or whose sum is small, since nothing is left to withhold with
   * them; and those of which it would take too long to say. The office decides before publication.
   */
  readonly undecided: readonly string[];
}

/**
 * What is withheld from a published table, in the five steps of `figures.md` §6. The same table gives the same result,
 * whatever the order of its cells and equations. An equation that does not hold tells a reader nothing, and is left out.
 */
export const withhold = (given: PublishedTable): Withheld => {
  const byName = new Map(given.cells.map((cell) => [cell.name, cell]));
  const equations = given.equations.filter((equation) => holds(equation, byName)).sort(byPlace);
  const table: PublishedTable = { cells: given.cells, equations };
  const names = new Set<string>();
  const add = (cell: TableCell): void => {
    names.add(cell.name);
    for (const pounds of table.cells) {
      if (pounds.countedBy === cell.name && !pounds.free) {
        names.add(pounds.name);
      }
    }
  };
  for (const cell of table.cells.filter(isSmall)) {
    add(cell);
  }
  const passes = { table, byName, names, lost: lostFrom(table), open: new Set<string>() };
  for (;;) {
    if (secondPass(passes, add)) {
      continue;
    }
    const next = thirdPass(passes);
    if (next === undefined) {
      return { names, undecided: undecidedIn(passes) };
    }
    add(next);
  }
};

interface Passes {
  readonly table: PublishedTable;
  readonly byName: ReadonlyMap<string, TableCell>;
  readonly names: Set<string>;
  /** Cells that can be worked out even where everything is withheld that may be: no pass can help them. */
  readonly lost: ReadonlySet<string>;
  /** Found to be open before. */
  readonly open: Set<string>;
}

const isSmall = ({ free, value, unit, countedBy }: TableCell): boolean =>
  !free && countedBy === undefined && value <= small * unit;

const holds = ({ left, right }: Equation, byName: ReadonlyMap<string, TableCell>): boolean => {
  const cells = [...left, ...right].map((name) => byName.get(name));
  if (cells.every((cell) => cell === undefined)) {
    return false;
  }
  const sum = (names: readonly string[]): number =>
    names.reduce((total, name) => total + (byName.get(name)?.value ?? 0), 0);
  const isPrinted = (name: string): boolean => byName.has(name);
  const over = sum(left) - sum(right);
  // What is not printed is 0 or more, so it can only make up for what its own side lacks.
  return over === 0 || (over < 0 ? !left.every(isPrinted) : !right.every(isPrinted));
};

const lostFrom = (table: PublishedTable): ReadonlySet<string> => {
  const all = new Set(table.cells.filter(({ free }) => !free).map(({ name }) => name));
  return new Set([...toldOf(table, all)].flatMap(([name, told]) => (told === "worked-out" ? [name] : [])));
};

/** Step 4, once through the equations: a cell for each that fails. Whether there was any. */
const secondPass = (passes: Passes, add: (cell: TableCell) => void): boolean => {
  let changed = false;
  for (const equation of passes.table.equations) {
    const next = isWeak(equation, passes) ? smallestShown([equation], passes) : undefined;
    if (next !== undefined) {
      add(next);
      changed = true;
    }
  }
  return changed;
};

/** One withheld cell can be worked out, and so can a small sum. With a figure that is not printed nobody can do the sum. */
const isWeak = ({ left, right }: Equation, { byName, names }: Passes): boolean => {
  const cells = [...left, ...right].map((name) => byName.get(name));
  const hidden = cells.filter((cell) => cell !== undefined && names.has(cell.name));
  if (hidden.length === 0 || hidden.length === cells.length || cells.includes(undefined)) {
    return false;
  }
  const sum = hidden.reduce((total, cell) => total + (cell?.value ?? 0), 0);
  return hidden.length === 1 || sum < (small + 1) * (hidden[0]?.unit ?? 1);
};

/** Step 5: for the first cell that can be worked out, the smallest shown in ever wider rings of equations round it. */
const thirdPass = (passes: Passes): TableCell | undefined => {
  const { table, names, lost, open } = passes;
  const told = toldOf(table, names, open);
  for (const [name, answer] of told) {
    if (answer === "open") {
      open.add(name);
    }
  }
  const failing = table.equations
    .flatMap(({ left, right }) => [...left, ...right])
    .filter((name) => told.get(name) === "worked-out" && !lost.has(name));
  for (const name of failing) {
    const next = ringsRound(name, passes);
    if (next !== undefined) {
      return next;
    }
  }
  return undefined;
};

const ringsRound = (name: string, passes: Passes): TableCell | undefined => {
  const { table, names } = passes;
  const reached = new Set([name]);
  for (;;) {
    const ring = table.equations.filter(({ left, right }) => [...left, ...right].some((one) => reached.has(one)));
    const next = smallestShown(ring, passes);
    const before = reached.size;
    for (const one of ring.flatMap(({ left, right }) => [...left, ...right]).filter((each) => names.has(each))) {
      reached.add(one);
    }
    if (next !== undefined || reached.size === before) {
      return next;
    }
  }
};

/** The smallest that is shown and not free. Ties: part before total, then force, box, year. */
const smallestShown = (equations: readonly Equation[], { byName, names }: Passes): TableCell | undefined => {
  const parts = new Set(
    equations.flatMap((equation) => [...equation.left, ...(hasTotal(equation) ? [] : equation.right)]),
  );
  const rank = ({ name }: TableCell): number => (parts.has(name) ? 0 : 1);
  return [...new Set(equations.flatMap(({ left, right }) => [...left, ...right]))]
    .flatMap((name) => byName.get(name) ?? [])
    .filter(({ name, free }) => !free && !names.has(name))
    .sort(
      (one, other) =>
        one.value - other.value ||
        rank(one) - rank(other) ||
        inOrder(one.of, other.of) ||
        inOrder(one.box, other.box) ||
        inOrder(one.time, other.time),
    )[0];
};

const undecidedIn = (passes: Passes): readonly string[] => {
  const { table, names } = passes;
  const weak = table.equations.filter((equation) => isWeak(equation, passes));
  const told = toldOf(table, names);
  return [
    ...new Set([
      ...weak.flatMap(({ left, right }) => [...left, ...right]).filter((name) => names.has(name)),
      ...[...told].flatMap(([name, answer]) => (answer === "open" ? [] : [name])),
    ]),
  ].sort(inOrder);
};
