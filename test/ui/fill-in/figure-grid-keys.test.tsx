import { expect, test } from "vitest";
import { type Caret, type CellNames, cellAfter, type GridKey } from "../../../src/ui/fill-in/figure-grid-keys.ts";

/** Risk orders: the first row is asked for the last year alone, the second for the first. */
const grid: CellNames = [
  [null, null, "considered.26"],
  ["start.24", null, null],
  ["applied.24", "applied.25", "applied.26"],
  ["made.24", "made.25", "made.26"],
];
const plain: GridKey = { key: "", shiftKey: false, ctrlKey: false, altKey: false, metaKey: false };
const after = (name: string, pressed: string | Partial<GridKey>, caret?: Caret): string | undefined =>
  cellAfter(grid, name, { ...plain, ...(typeof pressed === "string" ? { key: pressed } : pressed) }, caret);

test.each([
  ["applied.25", "ArrowRight", "applied.26"],
  ["applied.25", "ArrowLeft", "applied.24"],
  ["applied.25", "ArrowDown", "made.25"],
  ["made.25", "ArrowUp", "applied.25"],
  ["applied.25", "Enter", "made.25"],
  ["applied.25", "Home", "applied.24"],
  ["applied.25", "End", "applied.26"],
])("from %s, %s leads to %s", (from, key, to) => {
  expect(after(from, key)).toBe(to);
});

test("cells that are not asked are passed over", () => {
  expect(after("applied.26", "ArrowUp")).toBe("considered.26");
  expect(after("considered.26", "ArrowDown")).toBe("applied.26");
});

test("at the edge a key leads nowhere", () => {
  expect(after("applied.26", "ArrowRight")).toBeUndefined();
  expect(after("applied.25", "ArrowUp")).toBeUndefined();
  expect(after("made.25", "Enter")).toBeUndefined();
  expect(after("start.24", "ArrowLeft")).toBeUndefined();
});

test("Shift and Enter lead up; Control with Home and End to the first and the last of all", () => {
  expect(after("made.25", { key: "Enter", shiftKey: true })).toBe("applied.25");
  expect(after("made.25", { key: "Home", ctrlKey: true })).toBe("considered.26");
  expect(after("applied.24", { key: "End", ctrlKey: true })).toBe("made.26");
});

test("while the text is changed where it stands the caret moves, and leaves at its ends", () => {
  const at = (place: number) => ({ from: place, to: place, length: 2 });
  for (const key of ["ArrowLeft", "ArrowRight", "Home", "End"]) {
    expect(after("applied.25", key, at(1))).toBeUndefined();
  }
  expect(after("applied.25", "Home", at(0))).toBeUndefined();
  expect(after("applied.25", "ArrowRight", { from: 0, to: 0, length: 0 })).toBe("applied.26");
  expect(after("applied.25", "ArrowLeft", at(0))).toBe("applied.24");
  expect(after("applied.25", "ArrowRight", at(0))).toBeUndefined();
  expect(after("applied.25", "ArrowRight", at(2))).toBe("applied.26");
  expect(after("applied.25", "ArrowLeft", at(2))).toBeUndefined();
  expect(after("applied.25", "ArrowDown", at(1))).toBe("made.25");
});

test("what a browser or a screen reader means by a key with others held is left to it", () => {
  expect(after("applied.25", { key: "ArrowRight", shiftKey: true })).toBeUndefined();
  expect(after("applied.25", { key: "ArrowRight", ctrlKey: true })).toBeUndefined();
  expect(after("applied.25", { key: "ArrowLeft", altKey: true })).toBeUndefined();
  expect(after("applied.25", "Tab")).toBeUndefined();
  expect(after("applied.25", "7")).toBeUndefined();
});
