import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Equation, PublishedTable, TableCell } from "../../../src/core/figures/published-table.ts";
import { withhold } from "../../../src/core/figures/withhold.ts";
import { alternative, printsTheSame } from "./alternative-table.ts";
import { cellOf, linkedFlows, twoWay, withFlows, withFree } from "./small-tables.ts";

const forces = (
  box: string,
  values: Readonly<Record<string, number>>,
  more: Partial<TableCell> = {},
): PublishedTable => {
  const names = Object.keys(values).filter((name) => name !== "total");
  return {
    cells: Object.entries(values).map(([of, value]) => cellOf(of, box, value, more)),
    equations: [
      { kind: "forces", box, time: "2026", left: names.map((of) => `${of}:${box}.2026`), right: [`total:${box}.2026`] },
    ],
  };
};

const printed = (table: PublishedTable): readonly string[] => {
  const { names } = withhold(table);
  return table.cells.map(({ name, value }) => (names.has(name) ? "[c]" : String(value)));
};

describe("the worked examples", () => {
  test("two small figures that sum to less than 6 take the next smallest with them", () => {
    expect(printed(forces("D15.made", { ash: 0, birch: 3, cedar: 8, dale: 12, total: 23 }))).toEqual([
      "[c]",
      "[c]",
      "[c]",
      "12",
      "23",
    ]);
  });

  test("one small figure takes the next smallest with it", () => {
    expect(printed(forces("D15.made", { ash: 4, cedar: 8, dale: 12, total: 24 }))).toEqual(["[c]", "[c]", "12", "24"]);
  });

  test("5 crimes of the City of London that government has published are printed", () => {
    expect(printed(forces("D1", { "city-of-london": 5, kent: 400, total: 405 }, { free: true }))).toEqual([
      "5",
      "400",
      "405",
    ]);
  });
});

describe("what is withheld", () => {
  test.each([
    [0, "[c]"],
    [5, "[c]"],
    [6, "6"],
  ])("a figure of %i that is in no sum prints %s", (value, text) => {
    expect(printed({ cells: [cellOf("ash", "D17", value)], equations: [] })).toEqual([text]);
  });

  test("nothing, where no figure is small", () => {
    expect(withhold(forces("D15.made", { ash: 6, birch: 7, total: 13 })).names.size).toBe(0);
  });

  test("a total too, where it is small", () => {
    expect(printed(forces("D15.made", { ash: 1, birch: 2, total: 3 }))).toEqual(["[c]", "[c]", "[c]"]);
  });

  test("an FTE of 5.0 and no FTE of 5.1", () => {
    const fte = (value: number) => printed({ cells: [cellOf("ash", "D21.team", value, { unit: 10 })], equations: [] });
    expect([fte(50), fte(51)]).toEqual([["[c]"], ["51"]]);
  });

  test("of equal figures a part before a total, then by force, box and year", () => {
    const table = (
      left: readonly TableCell[],
      right: readonly TableCell[],
      kind: Equation["kind"] = "parts",
    ): PublishedTable => ({
      cells: [...right, ...left],
      equations: [
        {
          kind,
          box: "D2.total",
          time: "2026",
          left: left.map(({ name }) => name),
          right: right.map(({ name }) => name),
        },
      ],
    });
    const [zero, nine, other] = [cellOf("x", "D2.z", 0), cellOf("x", "D2.b", 9), cellOf("a", "D2.z", 9)];
    expect([...withhold(table([zero, nine], [cellOf("a", "D2.a", 9)])).names]).toContain("x:D2.b.2026");
    expect([...withhold(table([zero, nine, other], [cellOf("x", "D2.total", 18)])).names]).toContain("a:D2.z.2026");
    expect([...withhold(table([zero, nine], [cellOf("a", "D2.a", 9)], "flow")).names]).toContain("a:D2.a.2026");
  });
});

describe("pounds", () => {
  const orders = (count: number, pounds: number): PublishedTable => ({
    cells: [
      cellOf("ash", "D19.confiscation", count),
      cellOf("ash", "D19.pounds", pounds, { unit: 100, countedBy: "ash:D19.confiscation.2026" }),
    ],
    equations: [],
  });
  test("are withheld when their count of orders is", () => {
    expect(printed(orders(2, 25_000_000))).toEqual(["[c]", "[c]"]);
  });
  test("and not for being few", () => {
    expect(printed(orders(9, 300))).toEqual(["9", "300"]);
  });
  test("are withheld when a later pass withholds the count", () => {
    const { cells, equations } = forces("D19.confiscation", { ash: 7, birch: 3, cedar: 50, total: 60 });
    const pounds = cellOf("ash", "D19.pounds", 900_000, { unit: 100, countedBy: "ash:D19.confiscation.2026" });
    expect(withhold({ cells: [...cells, pounds], equations }).names.has(pounds.name)).toBe(true);
  });
});

describe("what is left to the office", () => {
  test("a small figure beside figures that are all published", () => {
    const table = forces("D1", { ash: 3, birch: 40, total: 43 });
    const free = { ...table, cells: table.cells.map((cell) => ({ ...cell, free: cell.of !== "ash" })) };
    expect(withhold(free)).toEqual({ names: new Set(["ash:D1.2026"]), undecided: ["ash:D1.2026"] });
  });

  test("nothing else is withheld for a figure that it could not help", () => {
    const fixed = forces("D1", { ash: 3, birch: 40, total: 43 });
    const cells = [
      ...fixed.cells.map((cell) => ({ ...cell, free: cell.of !== "ash" })),
      cellOf("ash", "D1.b", 20),
      cellOf("ash", "D1.c", 30),
      cellOf("ash", "D1.d", 53),
    ];
    const parts: Equation = {
      kind: "parts",
      box: "D1.d",
      time: "2026",
      left: ["ash:D1.2026", "ash:D1.b.2026", "ash:D1.c.2026"],
      right: ["ash:D1.d.2026"],
    };
    const { names, undecided } = withhold({ cells, equations: [...fixed.equations, parts] });
    expect(undecided).toEqual(["ash:D1.2026"]);
    expect([...names]).toEqual(["ash:D1.2026", "ash:D1.b.2026", "ash:D1.c.2026"]);
  });

  test("nothing, where no cell is free", () => {
    fc.assert(
      fc.property(fc.oneof(twoWay, withFlows), (table) => {
        expect(withhold(table).undecided).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });
});

describe("a figure that nobody prints", () => {
  const parts = (values: Readonly<Record<string, number>>): PublishedTable => ({
    cells: Object.entries(values).map(([box, value]) => cellOf("ash", box, value)),
    equations: [
      {
        kind: "parts",
        box: "total",
        time: "2026",
        left: ["ash:adult.2026", "ash:child.2026", "ash:unknown.2026"],
        right: ["ash:total.2026"],
      },
    ],
  });
  test("makes up what the parts lack, so that nothing more need be withheld", () => {
    expect(printed(parts({ adult: 20, child: 3, total: 30 }))).toEqual(["20", "[c]", "30"]);
  });
  test("is 0 where the parts come to the total, so that a nil beside it shows", () => {
    expect(printed(parts({ adult: 30, child: 0, total: 30 }))).toEqual(["[c]", "[c]", "30"]);
  });
  test("cannot mend parts that come to more than the total: the sum is left out", () => {
    expect(printed(parts({ adult: 30, child: 3, total: 31 }))).toEqual(["30", "[c]", "31"]);
  });
});

const shuffled = (table: PublishedTable): fc.Arbitrary<PublishedTable> =>
  fc
    .tuple(
      fc.shuffledSubarray([...table.cells], { minLength: table.cells.length }),
      fc.shuffledSubarray([...table.equations], { minLength: table.equations.length }),
    )
    .map(([cells, equations]) => ({ cells, equations }));

test("the same table gives the same result, in whatever order it is given", () => {
  fc.assert(
    fc.property(
      fc.oneof(twoWay, withFlows).chain((table) => fc.tuple(fc.constant(table), shuffled(table))),
      ([table, other]) => {
        expect(withhold(other)).toEqual(withhold(table));
      },
    ),
    { numRuns: 60 },
  );
});

describe("no withheld cell can be worked out from what is printed", () => {
  test.each([
    ["two-way tables", twoWay, 200],
    ["tables with flows", withFlows, 200],
    ["flows over years that follow one another", linkedFlows, 80],
    ["two-way tables with published cells", withFree(twoWay), 100],
    ["tables with flows and published cells", withFree(withFlows), 100],
  ])("in %s", (_, tables, numRuns) => {
    fc.assert(
      fc.property(tables, (table) => {
        const { names, undecided } = withhold(table);
        const open = new Set(undecided);
        for (const name of names) {
          const other = open.has(name) ? null : alternative(table, names, name);
          expect(open.has(name) || other !== null, `${name} can be worked out`).toBe(true);
          if (other !== null) {
            expect(printsTheSame(table, names, other)).toBe(true);
            // What differs there needs no table of its own.
            for (const cell of table.cells.filter((each) => other.get(each.name) !== each.value)) {
              open.add(cell.name);
            }
            expect(open.has(name)).toBe(true);
          }
        }
      }),
      { numRuns },
    );
  });
});

test("every small figure is withheld, and every sum of withheld figures that shows is 6 or more", () => {
  fc.assert(
    fc.property(fc.oneof(twoWay, withFlows), (table) => {
      const { names } = withhold(table);
      for (const { name, value } of table.cells) {
        expect(value > 5 || names.has(name)).toBe(true);
      }
      for (const { left, right } of table.equations) {
        const hidden = [...left, ...right].filter((name) => names.has(name));
        if (hidden.length > 0 && hidden.length < left.length + right.length) {
          const sum = hidden.reduce(
            (total, name) => total + (table.cells.find((cell) => cell.name === name)?.value ?? 0),
            0,
          );
          expect([hidden.length > 1, sum >= 6]).toEqual([true, true]);
        }
      }
    }),
    { numRuns: 80 },
  );
});
