import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changeOnLastYear, changeOverTwoYears, changesOf, pct, share } from "../../../src/core/figures/derived.ts";

const over = (from: number | null, to: number | null): string => {
  const change = changeOverTwoYears(from, to);
  switch (change.kind) {
    case "percentage":
      return change.text;
    case "counts":
      return `${change.from} to ${change.to}`;
    case "no-comparison":
      return "no comparison";
  }
};
const onLast = (from: number | null, to: number | null): string => {
  const change = changeOnLastYear(from, to);
  return change.kind === "no-comparison" ? "no comparison" : `${change.difference} ${change.percentage ?? "alone"}`;
};

describe("the change over two years", () => {
  test.each([
    [2320, 5059, "+118%"],
    [2316, 5059, "+118%"],
    [2325, 5059, "+118%"],
    [2315, 5059, "+119%"],
    [2326, 5059, "+117%"],
    [200, 199, "−1%"],
    [200, 201, "+1%"],
    [40, 40, "0%"],
    [20, 9, "−55%"],
    [100, 100_000, "+99,900%"],
    [19, 40, "19 to 40"],
    [0, 7, "0 to 7"],
    [4, 9, "4 to 9"],
    [12, 1234, "12 to 1,234"],
  ])("%i to %i is %s", (from, to, said) => {
    expect(over(from, to)).toBe(said);
  });

  test("the letter's rise from 2,320 to 5,059 is +118.1% at one decimal", () => {
    expect(pct(5059 - 2320, 2320, 1)).toBe("+118.1%");
  });

  test("there is no comparison where one figure is missing", () => {
    expect(over(null, 7)).toBe("no comparison");
    expect(over(40, null)).toBe("no comparison");
  });
});

describe("the change on last year", () => {
  test.each([
    [222, 293, "+71 +32.0%"],
    [293, 205, "−88 −30.0%"],
    [40, 40, "0 0.0%"],
    [19, 40, "+21 alone"],
    [1000, 2000, "+1,000 +100.0%"],
  ])("%i to %i is %s", (from, to, said) => {
    expect(onLast(from, to)).toBe(said);
  });

  test("there is no comparison where one figure is missing", () => {
    expect(onLast(null, 3)).toBe("no comparison");
  });
});

test("a part that rounds to all or to nothing is said in words", () => {
  expect(share(1999, 2000, 20)).toEqual({ kind: "more-than-99" });
  expect(share(1, 2000, 20)).toEqual({ kind: "less-than-1" });
  expect(share(2000, 2000, 20)).toEqual({ kind: "percentage", text: "100%" });
  expect(share(0, 2000, 20)).toEqual({ kind: "percentage", text: "0%" });
  expect(share(1, 8, 8)).toEqual({ kind: "percentage", text: "13%" });
  expect(share(9, 19, 20)).toEqual({ kind: "counts" });
  expect(share(0, 0, 0)).toEqual({ kind: "counts" });
});

test("only a box of three years has changes", () => {
  expect(changesOf([222, 293, 205])).toEqual({
    overTwoYears: { kind: "percentage", text: "−8%" },
    onLastYear: { kind: "difference", difference: "−88", percentage: "−30.0%" },
  });
  expect(changesOf([1])).toBeNull();
  expect(changesOf([1, 2, 3, 4])).toBeNull();
  expect(changesOf([null, 40, 41])?.overTwoYears).toEqual({ kind: "no-comparison" });
});

test("a percentage is within half of its last digit of the exact value, and its sign is that of the change", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -100_000, max: 100_000 }),
      fc.integer({ min: 1, max: 100_000 }),
      fc.integer({ min: 0, max: 2 }),
      (part, whole, decimals) => {
        const said = pct(part, whole, decimals);
        const value = Number(said.replace("−", "-").replace(/[+,%]/g, ""));
        expect(Math.abs(value - (part * 100) / whole)).toBeLessThanOrEqual(0.5 / 10 ** decimals + 1e-6);
        expect(said.startsWith("+") && part <= 0).toBe(false);
        expect(said.startsWith("−") && part >= 0).toBe(false);
      },
    ),
  );
});
