import { expect, test } from "vitest";
import { isRecord, own } from "../../src/core/record.ts";

test("a record gives what it holds, and nothing that it inherits", () => {
  expect(own({ D1: 4 }, "D1")).toBe(4);
  expect(own({ D1: 4 }, "D2")).toBeUndefined();
  expect(own({}, "constructor")).toBeUndefined();
  expect(own({ a: 1 }, "toString")).toBeUndefined();
  expect(own(JSON.parse('{"__proto__": 1}') as Record<string, number>, "__proto__")).toBe(1);
});

test.each([
  [{}, true],
  [{ a: 1 }, true],
  [[], false],
  [null, false],
  ["text", false],
  [undefined, false],
])("%j has fields to be read: %s", (value, answer) => {
  expect(isRecord(value)).toBe(answer);
});
