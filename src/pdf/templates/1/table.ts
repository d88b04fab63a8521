import { type Block, isRoom, type Table, type Cell as Told } from "../../../core/return/document.ts";
import {
  addLine,
  addRepeated,
  addRule,
  addShape,
  breakInto,
  type Canvas,
  type Column,
  heightOfLine,
  placed,
  textItems,
} from "./canvas.ts";
import { columnsOf } from "./columns.ts";
import { above, type Item, type Repeat } from "./flow.ts";
import { type Node, newNode, type Place } from "./laid-out.ts";
import type { Line } from "./lines.ts";
import { bodyWidth, keyColumn, rules, page as sheet, type TextStyle } from "./style.ts";

const padX = 5;

interface Cell {
  readonly node: Node;
  readonly column: Column;
  readonly style: TextStyle;
  readonly lines: readonly Line[];
  /** How many lines there is room for to write by hand. */
  readonly room: number;
}

/** A line written by hand is 7 mm high. */
const handLine = 20;
/** How much lower the words beside such a line stand, so that they are on it. */
const besideHand = 4;

const heightOf = ({ lines, style, room }: Cell): number =>
  Math.max(
    room * handLine,
    lines.reduce((sum, line) => sum + heightOfLine(line, style), 0),
  );

const cellOf = (canvas: Canvas, told: Told, given: Omit<Cell, "lines" | "room">): Cell =>
  isRoom(told)
    ? { ...given, lines: [], room: told.lines }
    : { ...given, lines: breakInto(canvas, told, given.style, given.column.width), room: 0 };

/** A row of up to so many lines is never split: moved, it leaves a third of a page empty at most. */
const mostWhole = 16;
/** A longer one is text that flows: it may go on after any so many lines, with as many at least on either side. */
const lineStep = 4;

const slices = (cells: readonly Cell[]): readonly (readonly Cell[])[] => {
  const longest = Math.max(...cells.map(({ lines }) => lines.length), 1);
  const count = longest <= mostWhole ? 1 : Math.floor(longest / lineStep);
  return Array.from({ length: count }, (_, at) => {
    const end = at === count - 1 ? longest : (at + 1) * lineStep;
    return cells.map((cell) => ({ ...cell, lines: cell.lines.slice(at * lineStep, end) }));
  });
};

const placeCells = (canvas: Canvas, cells: readonly Cell[], { page, y }: Place): void => {
  const lower = cells.some(({ room }) => room > 0) ? besideHand : 0;
  for (const { node, column, style, lines, room } of cells) {
    if (room > 0) {
      const { x, width } = column;
      addShape(canvas, page, { kind: "box", x, y, width, height: room * handLine, stroke: rules.box });
    }
    let top = y + lower;
    for (const line of lines) {
      top += heightOfLine(line, style);
      addLine(node, page, placed(line, style, column, top - style.leading));
    }
  }
};

/** The head of a row that goes on, beside what goes on. */
const headAgain = (canvas: Canvas, [head]: readonly Cell[]): Repeat => ({
  height: 0,
  place({ page, y }) {
    head?.lines.forEach((line, at) => {
      addRepeated(canvas, page, placed(line, head.style, head.column, y + at * head.style.leading));
    });
  },
});

const rowItems = (canvas: Canvas, cells: readonly Cell[], tableHead?: Repeat): readonly Item[] =>
  slices(cells).map((slice, at, all) => {
    const again = at === 0 ? tableHead : above(tableHead, headAgain(canvas, cells));
    const padTop = at === 0 ? canvas.look.padY : 0;
    const height = padTop + Math.max(...slice.map(heightOf)) + (at === all.length - 1 ? canvas.look.padY : 0);
    return {
      height,
      before: 0,
      keep: false,
      ...(again === undefined ? {} : { repeat: again }),
      place({ page, y }) {
        placeCells(canvas, slice, { page, y: y + padTop });
        if (at === all.length - 1) {
          addRule(canvas, page, [sheet.left, y + height, bodyWidth], [rules.hair, rules.hairGrey]);
        }
      },
    };
  });

const heightOfItems = (items: readonly Item[]): number => items.reduce((sum, { height }) => sum + height, 0);

/** Up to a quarter of a page: such a table is moved rather than broken. */
const mostKept = 180;
/** A row of about three lines. A taller one may stand at the end of a page without the others. */
const mostLow = 48;

/** A short table stands on one page. Of a longer one neither the first nor the last row stands alone, if it is low. */
const boundRows = (rows: readonly (readonly Item[])[]): readonly Item[] => {
  const isShort = heightOfItems(rows.flat()) <= mostKept;
  const isLow = (at: number): boolean => heightOfItems(rows[at] ?? []) <= mostLow;
  const staysWithNext = (at: number): boolean =>
    at < rows.length - 1 && (isShort || (at === 0 && isLow(0)) || (at === rows.length - 2 && isLow(at + 1)));
  return rows.flatMap((row, at) =>
    row.map((item, index) => (index === row.length - 1 && staysWithNext(at) ? { ...item, keep: true } : item)),
  );
};

const captionItems = (canvas: Canvas, table: Node, caption: string): readonly Item[] =>
  caption === ""
    ? []
    : textItems(canvas, caption, {
        node: newNode("Caption", table),
        style: canvas.look.styles.caption,
        column: { x: sheet.left, width: bodyWidth },
        whole: true,
        keepWithNext: true,
      });

/** A table: its head on every page that it reaches, its rows whole, its numbers at the right. */
export const tableItems = (canvas: Canvas, parent: Node, table: Table): readonly Item[] => {
  const node = newNode("Table", parent);
  const caption = captionItems(canvas, node, table.caption);
  const columns = columnsOf(canvas, table).map(({ x, width }, at): Column => {
    const align = table.columns[at]?.align ?? "left";
    const inner = at === 0 ? { x, width: width - padX } : { x: x + padX, width: width - padX * 2 };
    return { ...inner, align };
  });
  const fallback: Column = { x: sheet.left, width: bodyWidth };
  const headRow = newNode("TR", newNode("THead", node));
  const head = table.columns.map(({ text }, at): Cell => {
    const column = columns[at] ?? fallback;
    const cell = newNode("TH", headRow, { a: "<</O/Table/Scope/Column>>" });
    return cellOf(canvas, text, { node: cell, column, style: canvas.look.styles.head });
  });
  const headHeight = Math.max(...head.map(heightOf), 0) + canvas.look.padY * 2;
  const rule = (page: number, y: number): void => {
    addRule(canvas, page, [sheet.left, y + headHeight, bodyWidth], [rules.thin, 0]);
  };
  const repeat = {
    height: headHeight,
    place({ page, y }: Place): void {
      for (const { column, style, lines } of head) {
        // At the foot of its row, as in the head itself.
        lines.forEach((line, at) => {
          const top = y + headHeight - canvas.look.padY - (lines.length - at) * style.leading;
          addRepeated(canvas, page, placed(line, style, column, top));
        });
      }
      rule(page, y);
    },
  };
  const headItem: Item = {
    height: headHeight,
    before: table.caption === "" ? 12 : 4,
    keep: true,
    place({ page, y }) {
      for (const cell of head) {
        placeCells(canvas, [cell], { page, y: y + headHeight - canvas.look.padY - heightOf(cell) });
      }
      rule(page, y);
    },
  };
  const body = newNode("TBody", node);
  const rows = table.rows.map((row) => {
    const rowNode = newNode("TR", body);
    const cells = table.columns.map((_, index): Cell => {
      const column = columns[index] ?? fallback;
      const node = index === 0 ? newNode("TH", rowNode, { a: "<</O/Table/Scope/Row>>" }) : newNode("TD", rowNode);
      return cellOf(canvas, row[index] ?? "", { node, column, style: canvas.look.styles.cell });
    });
    return rowItems(canvas, cells, repeat);
  });
  return [...caption, headItem, ...boundRows(rows)];
};

type Facts = Extract<Block, { kind: "facts" }>;

/** Pairs of key and value: the key in the left column of the grid, the value in the right one. */
export const factsItems = (canvas: Canvas, parent: Node, facts: Facts): readonly Item[] => {
  const node = newNode("Table", parent);
  const caption = captionItems(canvas, node, facts.caption);
  const body = newNode("TBody", node);
  const rows = facts.rows.map(({ key, value }): readonly Item[] => {
    const row = newNode("TR", body);
    const keyCell = newNode("TH", row, { a: "<</O/Table/Scope/Row>>" });
    const valueCell = newNode("TD", row);
    const left = { x: sheet.left, width: keyColumn - 10 };
    const right = { x: sheet.left + keyColumn, width: bodyWidth - keyColumn };
    return rowItems(canvas, [
      cellOf(canvas, key, { node: keyCell, column: left, style: canvas.look.styles.key }),
      cellOf(canvas, value, { node: valueCell, column: right, style: canvas.look.styles.value }),
    ]);
  });
  const [first, ...others] = boundRows(rows);
  if (first === undefined) {
    return caption;
  }
  const opened: Item = {
    ...first,
    before: caption.length === 0 ? 9 : 4,
    place(at) {
      addRule(canvas, at.page, [sheet.left, at.y, bodyWidth], [rules.hair, rules.hairGrey]);
      first.place(at);
    },
  };
  return [...caption, opened, ...others];
};
