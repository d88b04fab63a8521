import { expect, test } from "vitest";
import { sameValue } from "../../../src/core/answers/same-value.ts";

test.each([
  [undefined, undefined],
  ["a", "a"],
  [{ a: [1, { b: null }] }, { a: [1, { b: null }] }],
  [
    { a: 1, b: 2 },
    { b: 2, a: 1 },
  ],
])("%j is %j", (one, other) => {
  expect(sameValue(one, other)).toBe(true);
});

test.each([
  [undefined, null],
  ["a", "b"],
  [{ a: 1 }, { a: 1, b: undefined }],
  [{ a: undefined }, { b: undefined }],
  [
    [1, 2],
    [2, 1],
  ],
  [[], {}],
  [{ a: { b: "1" } }, { a: { b: 1 } }],
])("%j is not %j", (one, other) => {
  expect(sameValue(one, other)).toBe(false);
  expect(sameValue(other, one)).toBe(false);
});
