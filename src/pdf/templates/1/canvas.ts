import type { Inline, Text } from "../../../core/return/document.ts";
import type { Item } from "./flow.ts";
import type { Mark, Node, Place, PlacedLine, RepeatedLine, Run, Shape } from "./laid-out.ts";
import { breakLines, type Line, type Ruler } from "./lines.ts";
import type { Look, TextStyle } from "./style.ts";

/** Where layout puts what it places: growing lists, read when all is placed. */
export interface Canvas {
  readonly ruler: Ruler;
  readonly look: Look;
  readonly shapes: Shape[][];
  readonly repeated: RepeatedLine[][];
}

const onPage = <T>(pages: T[][], page: number): T[] => {
  while (pages.length <= page) {
    pages.push([]);
  }
  return pages[page] ?? [];
};

/** Adds a shape. One that goes on where the last one of its kind ended becomes part of it, so that no seam shows. */
export const addShape = (canvas: Canvas, page: number, shape: Shape): void => {
  const shapes = onPage(canvas.shapes, page);
  const at = shape.kind === "path" ? -1 : shapes.findLastIndex((other) => follows(other, shape));
  const last = shapes[at];
  if (last?.kind === "box" && shape.kind === "box") {
    shapes[at] = { ...last, height: shape.y + shape.height - last.y };
  } else {
    shapes.push(shape);
  }
};

const follows = (last: Shape, next: Shape): boolean =>
  last.kind === "box" &&
  next.kind === "box" &&
  last.fill !== undefined &&
  last.fill === next.fill &&
  last.x === next.x &&
  last.width === next.width &&
  next.y > last.y &&
  next.y <= last.y + last.height + 0.01;

export const addRule = (
  canvas: Canvas,
  page: number,
  [x, y, width]: readonly [number, number, number],
  [weight, grey]: readonly [number, number],
): void => {
  addShape(canvas, page, {
    kind: "path",
    points: [
      [x, y],
      [x + width, y],
    ],
    width: weight,
    grey,
  });
};

export const addRepeated = (canvas: Canvas, page: number, line: RepeatedLine): void => {
  onPage(canvas.repeated, page).push(line);
};

/** Adds a line to an element: to its last marked content when that is on the same page, else to a new one. */
export const addLine = (node: Node, page: number, line: PlacedLine): void => {
  if (line.runs.length === 0) {
    return;
  }
  const last = node.kids.at(-1);
  if (last?.kind === "mark" && last.page === page) {
    last.lines.push(line);
  } else {
    const mark: Mark = { kind: "mark", page, lines: [line] };
    node.kids.push(mark);
  }
};

export interface Column {
  readonly x: number;
  readonly width: number;
  readonly align?: "left" | "right" | "centre";
}

/** Distance from the top of a line's room to its baseline: the face's height sits in the middle of the leading. */
export const baseline = ({ size, leading }: TextStyle): number => (leading - size) / 2 + size * 0.84;

export const placed = (line: Line, style: TextStyle, column: Column, top: number): PlacedLine => ({
  x: column.x,
  width: column.width,
  align: column.align ?? "left",
  y: top + baseline(style),
  size: style.size,
  grey: style.grey,
  runs: line.runs,
});

export const breakInto = (canvas: Canvas, text: Text, style: TextStyle, width: number): readonly Line[] =>
  breakLines(text, { size: style.size, bold: style.bold, width }, canvas.ruler);

/** Lines with the height of each, empty lines that the author left counted as half. */
export const heightOfLine = (line: Line, style: TextStyle): number => style.leading * (1 + line.blanks / 2);

export interface TextItems {
  readonly node: Node;
  readonly column: Column;
  readonly style: TextStyle;
  readonly before?: number;
  /** The whole text on one page, and with what follows it. */
  readonly whole?: boolean;
  readonly keepWithNext?: boolean;
  /** Drawn with each line: a bar, a shade. */
  readonly behind?: (at: Place, height: number, first: boolean, last: boolean) => void;
}

/** A text as items, a line each. Two lines at least stand on either side of a page's end. */
export const textItems = (canvas: Canvas, text: Text, given: TextItems): readonly Item[] => {
  const { style, node, column } = given;
  const lines = breakInto(canvas, text, style, column.width);
  return lines.map((line, at): Item => {
    const height = heightOfLine(line, style);
    const first = at === 0;
    const last = at === lines.length - 1;
    return {
      height,
      before: first ? (given.before ?? style.before) : 0,
      keep: last ? given.keepWithNext === true : given.whole === true || first || at === lines.length - 2,
      place({ page, y }) {
        given.behind?.({ page, y }, height, first, last);
        addLine(node, page, placed(line, style, column, y + height - style.leading));
      },
    };
  });
};

export const plain = (text: Text): string =>
  typeof text === "string" ? text : text.map((inline: Inline) => plainInline(inline)).join("");

const plainInline = (inline: Inline): string =>
  typeof inline === "string" ? inline : "strong" in inline ? inline.strong : "";

export const widthOfRuns = (runs: readonly Run[]): number => runs.reduce((sum, run) => sum + run.width, 0);
