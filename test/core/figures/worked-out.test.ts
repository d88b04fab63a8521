import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Equation, PublishedTable } from "../../../src/core/figures/published-table.ts";
import { toldOf } from "../../../src/core/figures/worked-out.ts";
import { alternative } from "./alternative-table.ts";
import { cellOf, linkedFlows, twoWay, withFlows } from "./small-tables.ts";

const table = (
  values: Readonly<Record<string, number>>,
  ...sums: readonly (readonly [readonly string[], readonly string[]])[]
): PublishedTable => ({
  cells: Object.entries(values).map(([name, value]) => cellOf("ash", name, value, { name })),
  equations: sums.map(([left, right], at): Equation => ({ kind: "parts", box: String(at), time: "2026", left, right })),
});
const told = (of: PublishedTable, ...withheld: readonly string[]) => Object.fromEntries(toldOf(of, new Set(withheld)));

describe("a withheld cell", () => {
  test("alone in its sum can be worked out", () => {
    expect(told(table({ a: 3, b: 8, t: 11 }, [["a", "b"], ["t"]]), "a")).toEqual({ a: "worked-out" });
  });
  test("beside another is open", () => {
    expect(told(table({ a: 3, b: 8, t: 11 }, [["a", "b"], ["t"]]), "a", "b")).toEqual({ a: "open", b: "open" });
  });
  test("in no sum is open", () => {
    expect(told(table({ a: 3 }), "a")).toEqual({ a: "open" });
  });
  test("beside others is 0 where what they make up is 0", () => {
    expect(told(table({ a: 0, b: 0, c: 8, t: 8 }, [["a", "b", "c"], ["t"]]), "a", "b")).toEqual({
      a: "worked-out",
      b: "worked-out",
    });
  });
  test("can be worked out from two sums together where neither alone says it", () => {
    const two = table({ a: 7, b: 9, c: 4, t: 16, u: 20 }, [["a", "b"], ["t"]], [["a", "b", "c"], ["u"]]);
    expect(told(two, "a", "b", "c")).toEqual({ a: "open", b: "open", c: "worked-out" });
  });
  test("in sums that never end is open", () => {
    expect(told(table({ a: 3, b: 3 }, [["a"], ["b"]]), "a", "b")).toEqual({ a: "open", b: "open" });
  });
  test("beside a figure that nobody prints is open while there is something to share", () => {
    const some = table({ a: 3, t: 8 }, [["a", "nobody"], ["t"]]);
    const none = table({ a: 0, b: 8, t: 8 }, [["a", "b", "nobody"], ["t"]]);
    expect([told(some, "a"), told(none, "a")]).toEqual([{ a: "open" }, { a: "worked-out" }]);
  });
  test("is worked out in whole numbers, not in fractions", () => {
    // Twice a and d come to 1: with halves allowed d could be 0 too.
    const twice = table({ a: 0, b: 0, d: 1, t: 1 }, [["a"], ["b"]], [["a", "b", "d"], ["t"]]);
    expect(told(twice, "a", "b", "d")).toEqual({ a: "worked-out", b: "worked-out", d: "worked-out" });
    const more = table({ a: 1, b: 1, d: 1, t: 3 }, [["a"], ["b"]], [["a", "b", "d"], ["t"]]);
    expect(told(more, "a", "b", "d")).toEqual({ a: "open", b: "open", d: "open" });
  });
  test("that was open before is not asked again", () => {
    const alone = table({ a: 3, b: 8, t: 11 }, [["a", "b"], ["t"]]);
    expect(toldOf(alone, new Set(["a"]), new Set(["a"]))).toEqual(new Map([["a", "open"]]));
  });
  test("is not settled where numbers are too large to be exact", () => {
    const most = Number.MAX_SAFE_INTEGER;
    const huge = table(
      { a: most, b: most, c: 0, t: most },
      [["a", "c"], ["t"]],
      [["b", "c"], ["t"]],
      [["a", "b"], ["c"]],
    );
    expect(new Set(toldOf(huge, new Set(["a", "b", "c"])).values())).toEqual(new Set(["not-settled"]));
  });
});

test("a reader with a pencil comes to the same, whatever is withheld", () => {
  const anyWithheld = fc
    .oneof(twoWay, withFlows, linkedFlows)
    .chain((of) => fc.tuple(fc.constant(of), fc.subarray(of.cells.map(({ name }) => name))));
  const found = { open: 0, "worked-out": 0 };
  fc.assert(
    fc.property(anyWithheld, ([of, names]) => {
      const withheld = new Set(names);
      for (const [name, answer] of toldOf(of, withheld)) {
        expect(answer).toBe(alternative(of, withheld, name) === null ? "worked-out" : "open");
        found[answer as keyof typeof found]++;
      }
    }),
    { numRuns: 60 },
  );
  expect(Math.min(found.open, found["worked-out"])).toBeGreaterThan(30);
});
