import { expect, test } from "vitest";
import type { Block, Cell } from "../../../../src/core/return/document.ts";
import type { LaidOut, Shape } from "../../../../src/pdf/templates/1/laid-out.ts";
import { body, lay, nodesOf, say } from "../../support/laid.ts";

type Box = Extract<Shape, { kind: "box" }>;

const boxesOf = (laid: LaidOut): readonly Box[] =>
  (laid.shapes[1] ?? []).flatMap((shape) => (shape.kind === "box" && shape.fill === undefined ? [shape] : []));

const table = (rows: readonly (readonly Cell[])[]): Block => ({
  kind: "table",
  table: {
    caption: "Figures",
    columns: [{ text: "Figure" }, { text: "2025", align: "right" }, { text: "2026", align: "right" }],
    rows,
  },
});

test("a figure has a box under its year, as wide as the others and high enough for a pen", () => {
  const laid = lay([
    table([
      ["Crimes", { lines: 1 }, { lines: 1 }],
      ["Waiting", { lines: 1 }, "not asked"],
    ]),
  ]);
  const boxes = boxesOf(laid);
  expect(boxes).toHaveLength(3);
  for (const { width, height } of boxes) {
    expect(height).toBe(20);
    expect(width).toBeGreaterThan(60);
  }
  const [first, second, third] = boxes;
  expect(first?.x).toBe(third?.x);
  expect(first?.width).toBe(second?.width);
  expect(body(laid).map(say)).toEqual(["Figures", "Figure", "2025", "2026", "Crimes", "Waiting", "not asked"]);
});

test("where there is room to write, nothing is read, and the cell is there", () => {
  const laid = lay([table([["Crimes", { lines: 1 }, { lines: 1 }]])]);
  expect(nodesOf(laid.root, "TD").map(({ kids }) => kids)).toEqual([[], []]);
});

test("room for text is as high as its lines, and what it is for stands beside its first", () => {
  const laid = lay([{ kind: "facts", caption: "", rows: [{ key: "Evidence", value: { lines: 3 } }] }]);
  const [box] = boxesOf(laid);
  expect(box?.height).toBe(60);
  const key = body(laid).find((line) => say(line) === "Evidence");
  expect(key?.y).toBeGreaterThan((box?.y ?? 0) + 8);
  expect(key?.y).toBeLessThan((box?.y ?? 0) + 20);
});

test("a box to tick is larger than the sign beside a word", () => {
  const widths = (items: Extract<Block, { kind: "list" }>["items"]): readonly number[] =>
    boxesOf(lay([{ kind: "list", ordered: false, items }])).map(({ width }) => Math.round(width));
  expect(widths([{ sign: "no", text: "One" }])).toEqual([10]);
  expect(widths([{ sign: "no", mark: "Not true", text: "One" }])).toEqual([7]);
});
