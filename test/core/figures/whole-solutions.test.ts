import { expect, test } from "vitest";
import { type LinearEquation, Tableau, TooMuch } from "../../../src/core/figures/whole-solutions.ts";

const equation = (sum: number, ...factors: readonly (1 | -1 | 0)[]): LinearEquation => ({
  sum,
  factors: new Map(factors.flatMap((factor, at) => (factor === 0 ? [] : [[at, factor] as const]))),
});

/** Steps until there is no more, and what the unknown then is. */
const reach = (tableau: Tableau, unknown: number, direction: "up" | "down"): number | "endless" => {
  for (;;) {
    const step = tableau.step(unknown, direction);
    if (step === "endless") {
      return "endless";
    }
    if (step === "best") {
      const { value, over } = tableau.at(unknown);
      return value / over;
    }
  }
};

test("the least and the most of an unknown", () => {
  // x + y + z = 10, x − y = 2: y is 0 to 4, and with it x is 2 to 6 and z is 8 to 0.
  const tableau = new Tableau([equation(10, 1, 1, 1), equation(2, 1, -1)], 3);
  expect(tableau.feasible).toBe(true);
  const bounds = [0, 1, 2].map((unknown) => [reach(tableau, unknown, "down"), reach(tableau, unknown, "up")]);
  expect(bounds).toEqual([
    [2, 6],
    [0, 4],
    [0, 8],
  ]);
});

test("an unknown without an upper bound", () => {
  const tableau = new Tableau([equation(3, 1, -1)], 2);
  expect([reach(tableau, 0, "down"), reach(tableau, 1, "up")]).toEqual([3, "endless"]);
});

test("equations that say the same twice, and those that contradict one another", () => {
  expect(new Tableau([equation(3, 1, 1), equation(3, 1, 1), equation(-3, -1, -1)], 2).feasible).toBe(true);
  expect(new Tableau([equation(3, 1, 1), equation(4, 1, 1)], 2).feasible).toBe(false);
  expect(new Tableau([equation(-1, 1, 1)], 2).feasible).toBe(false);
});

test("a corner of fractions is none of whole numbers", () => {
  const tableau = new Tableau([equation(1, 1, 1, 0), equation(1, 1, 0, 1), equation(1, 0, 1, 1)], 3);
  expect(tableau.corner()).toBeNull();
  expect(tableau.at(0).value / tableau.at(0).over).toBe(0.5);
});

test("a corner of whole numbers satisfies the equations", () => {
  const corner = new Tableau([equation(10, 1, 1, 1), equation(2, 1, -1)], 3).corner() ?? [];
  const [x = -1, y = -1, z = -1] = corner;
  expect([x + y + z, x - y]).toEqual([10, 2]);
});

test("numbers that would no longer be exact are too much", () => {
  const most = Number.MAX_SAFE_INTEGER;
  expect(() => new Tableau([equation(most, 1, 1), equation(-most, 1, -1)], 2)).toThrow(TooMuch);
});
