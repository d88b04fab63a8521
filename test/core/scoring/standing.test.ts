import { expect, test } from "vitest";
import type { Level } from "../../../src/core/questionnaire/content.ts";
import {
  countAtLeast,
  holdingOf,
  keysAtZero,
  levelOf,
  othersAllowed,
  type Part,
  proposedOf,
  shortOf,
  standsAt,
} from "../../../src/core/scoring/standing.ts";

const parts = (keys: readonly Level[], others: readonly Level[]): readonly Part[] =>
  [...keys, ...others].map((counted, at) => ({
    id: String(at + 1),
    key: at < keys.length,
    counted,
    notKnown: false,
    lowered: false,
  }));

test("a point stands at 0 whatever its questions say", () => {
  expect(standsAt(parts([0, 0, 0, 0], [0, 0, 0, 0]), 0)).toBe(true);
});

test("no key may fall short, two others may by one level, none by two", () => {
  expect(standsAt(parts([2, 2, 2, 1], [2, 2, 2, 2]), 2)).toBe(false);
  expect(standsAt(parts([2, 2, 2, 2], [2, 2, 1, 1]), 2)).toBe(true);
  expect(standsAt(parts([2, 2, 2, 2], [2, 1, 1, 1]), 2)).toBe(false);
  expect(standsAt(parts([2, 2, 2, 2], [2, 2, 2, 0]), 2)).toBe(false);
  expect(othersAllowed).toBe(2);
});

test("two others stay two when a question does not apply", () => {
  expect(levelOf(parts([2, 2, 2], [2, 1, 1]))).toBe(2);
  expect(levelOf(parts([2, 2, 2, 2], [1, 1, 1]))).toBe(1);
});

test("the level is the highest at which the point stands", () => {
  expect(levelOf(parts([3, 3, 3, 3], [3, 3, 2, 2]))).toBe(3);
  expect(levelOf(parts([3, 3, 3, 3], [3, 3, 3, 1]))).toBe(2);
  expect(levelOf(parts([1, 3, 3, 3], [0, 0, 3, 3]))).toBe(1);
});

test("half at 2 is not fewer than half", () => {
  expect(proposedOf(parts([2, 2, 1, 1], [2, 2, 1, 1]), 1)).toBe("partly-assured");
  expect(proposedOf(parts([2, 2, 1, 1], [2, 1, 1, 1]), 1)).toBe("not-assured");
  expect(proposedOf(parts([2, 2, 0, 0], [3, 3, 3, 3]), 0)).toBe("not-assured");
  expect(proposedOf(parts([2, 2, 2, 2], [2, 2, 2, 2]), 2)).toBe("assured");
});

test("it names the questions that count", () => {
  const mixed = parts([0, 1, 2, 3], [0, 1, 2, 3]);
  const ids = (list: readonly Part[]) => list.map(({ id }) => id);
  expect(ids(keysAtZero(mixed))).toEqual(["1"]);
  expect(countAtLeast(mixed, 2)).toBe(4);
  expect(ids(shortOf(mixed, 2))).toEqual(["5", "6"]);
  expect(ids(holdingOf(mixed, 0))).toEqual(["1"]);
  expect(ids(holdingOf(mixed, 3))).toEqual([]);
});
