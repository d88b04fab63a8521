import type { Equation, PublishedTable } from "./published-table.ts";
import { type LinearEquation, Tableau, TooMuch } from "./whole-solutions.ts";

/** What a reader can tell of one withheld cell (`figures.md` §6, step 5). */
export type Told =
  /** Two tables at least are possible in which it differs. */
  | "open"
  /** Its lowest and its highest possible value are equal: withholding it hides nothing. */
  | "worked-out"
  /** Too much work to say. The office looks at it before publication. */
  | "not-settled";

/** Equations that hang together by what is not printed, and what is not printed in them. */
interface Knot {
  /** Each by its number in the equations. */
  readonly names: ReadonlyMap<string, number>;
  readonly equations: readonly LinearEquation[];
}

/**
 * Whether each withheld cell can be worked out from all equations together, in whole numbers of 0 or more. Cells in
 * `open` are known to be open: withholding more never makes an open cell less so. The true figures satisfy the
 * equations; the rule by which cells are withheld is not held against them.
 */
export const toldOf = (
  { cells, equations }: PublishedTable,
  withheld: ReadonlySet<string>,
  open: ReadonlySet<string> = new Set(),
): ReadonlyMap<string, Told> => {
  const values = new Map(cells.map(({ name, value }) => [name, value]));
  const shown = (name: string): number | undefined => (withheld.has(name) ? undefined : values.get(name));
  const told = new Map<string, Told>([...withheld].map((name) => [name, "open"]));
  for (const knot of knotsOf(equations, shown)) {
    const asked = [...knot.names.keys()].filter((name) => withheld.has(name) && !open.has(name));
    if (asked.length > 0) {
      for (const [name, answer] of toldIn(knot, asked, values)) {
        told.set(name, answer);
      }
    }
  }
  return told;
};

const knotsOf = (equations: readonly Equation[], shown: (name: string) => number | undefined): readonly Knot[] => {
  const knotOf = new Map<string, { names: string[]; equations: Equation[] }>();
  for (const equation of equations) {
    const unknown = [...new Set([...equation.left, ...equation.right])].filter((name) => shown(name) === undefined);
    const touched = new Set(unknown.flatMap((name) => knotOf.get(name) ?? []));
    const knot = {
      names: [...new Set([...[...touched].flatMap(({ names }) => names), ...unknown])],
      equations: [...[...touched].flatMap((one) => one.equations), equation],
    };
    for (const name of knot.names) {
      knotOf.set(name, knot);
    }
  }
  return [...new Set(knotOf.values())].map((knot) => {
    const names = new Map(knot.names.map((name, at) => [name, at]));
    return { names, equations: knot.equations.map((equation) => linear(equation, names, shown)) };
  });
};

const linear = (
  { left, right }: Equation,
  names: ReadonlyMap<string, number>,
  shown: (name: string) => number | undefined,
): LinearEquation => {
  const factors = new Map<number, 1 | -1>();
  let sum = 0;
  for (const [side, factor] of [
    [left, 1],
    [right, -1],
  ] as const) {
    for (const name of side) {
      const value = shown(name);
      if (value === undefined) {
        factors.set(names.get(name) as number, factor);
      } else {
        sum -= factor * value;
      }
    }
  }
  return { factors, sum };
};

const toldIn = (
  { names, equations }: Knot,
  asked: readonly string[],
  values: ReadonlyMap<string, number>,
): ReadonlyMap<string, Told> => {
  const told = new Map<string, Told>();
  const meet = (corner: readonly number[] | null): void => {
    for (const name of corner === null ? [] : asked) {
      if (corner?.[names.get(name) as number] !== values.get(name)) {
        told.set(name, "open");
      }
    }
  };
  try {
    const tableau = new Tableau(equations, names.size);
    if (!tableau.feasible) {
      return new Map(asked.map((name) => [name, "not-settled"]));
    }
    meet(tableau.corner());
    for (const name of asked) {
      const unknown = names.get(name) as number;
      const value = values.get(name) as number;
      const reach = (["up", "down"] as const).map((direction) => {
        while (told.get(name) !== "open") {
          const step = tableau.step(unknown, direction);
          if (step === "endless") {
            told.set(name, "open");
          } else if (step === "best") {
            const best = tableau.at(unknown);
            return best.value !== value * best.over;
          } else {
            meet(tableau.corner());
          }
        }
        return false;
      });
      if (told.get(name) !== "open") {
        told.set(name, reach.some((more) => more) ? wholeNumbers(equations, names.size, unknown, value) : "worked-out");
      }
    }
  } catch (problem) {
    if (!(problem instanceof TooMuch)) {
      throw problem;
    }
  }
  return new Map(asked.map((name) => [name, told.get(name) ?? "not-settled"]));
};

/** How often the search halves before it gives up. */
const mostBranches = 200;

/** A fraction differs from the true value, and no corner met so far was of whole numbers: branch and bound. */
const wholeNumbers = (equations: readonly LinearEquation[], unknowns: number, unknown: number, value: number): Told => {
  let branches = 0;
  const exists = (bounds: readonly Bound[]): boolean => {
    branches++;
    if (branches > mostBranches) {
      throw new TooMuch("too many branches");
    }
    const tableau = new Tableau(
      [...equations, ...bounds.map((bound, at) => rowOf(bound, unknowns + at))],
      unknowns + bounds.length,
    );
    if (!tableau.feasible) {
      return false;
    }
    if (tableau.corner() !== null) {
      return true;
    }
    for (let other = 0; other < unknowns; other++) {
      const at = tableau.at(other);
      if (at.value % at.over !== 0) {
        const floor = Math.floor(at.value / at.over);
        return (
          exists([...bounds, { unknown: other, atMost: floor }]) ||
          exists([...bounds, { unknown: other, atLeast: floor + 1 }])
        );
      }
    }
    return true;
  };
  return exists([{ unknown, atLeast: value + 1 }]) || (value > 0 && exists([{ unknown, atMost: value - 1 }]))
    ? "open"
    : "worked-out";
};

type Bound =
  | { readonly unknown: number; readonly atLeast: number; readonly atMost?: undefined }
  | { readonly unknown: number; readonly atMost: number; readonly atLeast?: undefined };

/** A bound as an equation with an unknown of its own. */
const rowOf = ({ unknown, atLeast, atMost }: Bound, own: number): LinearEquation => ({
  factors: new Map([
    [unknown, 1],
    [own, atLeast === undefined ? 1 : -1],
  ]),
  sum: atLeast ?? atMost ?? 0,
});
