import { expect, test } from "vitest";
import { sayNumber, saySigned } from "../../../src/core/figures/number.ts";

test.each([
  [0, "0"],
  [999, "999"],
  [1234, "1,234"],
  [100_000, "100,000"],
  [1_000_000_000, "1,000,000,000"],
  [-5059, "−5,059"],
])("%i is printed %s", (value, said) => {
  expect(sayNumber(value)).toBe(said);
});

test("a difference has its sign, nothing has none", () => {
  expect([71, -88, 0].map(saySigned)).toEqual(["+71", "−88", "0"]);
});
