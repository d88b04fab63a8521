import type { Table } from "../../../core/return/document.ts";
import { type Canvas, plain } from "./canvas.ts";
import { bodyWidth, page as sheet, styles } from "./style.ts";

/** Room beside the text of a cell. */
const padding = 10;
const shortColumn = 80;

/**
 * Columns of a table over the whole width. Given widths are shares of it; else each column gets what its longest cell wants, the
 * long ones giving way. No column is narrower than its longest word while there is room for all.
 */
export const columnsOf = (canvas: Canvas, table: Table): readonly { readonly x: number; readonly width: number }[] => {
  const given = table.columns.every(({ width }) => width !== undefined);
  const wanted = table.columns.map(({ text, width }, at) => {
    const cells = table.rows.map((row) => plain(row[at] ?? ""));
    const head = canvas.ruler.widthOf(text.replaceAll("\n", " "), true) * styles.head.size;
    const longest = cells.reduce((most, cell) => Math.max(most, cell.length), 0) * styles.cell.size * 0.5;
    const words = [...cells.flatMap((cell) => cell.split(/[ \n]/)), ...text.split(" ")];
    const word = words.reduce((most, each) => Math.max(most, each.length), 0) * styles.cell.size * 0.62;
    const least = Math.min(Math.max(word, 18), 150) + padding;
    const want = Math.max(Math.min(Math.max(head, longest), 260) + padding, least);
    // What is short, such as a number or "Not recorded", stays on one line: the long columns give way.
    return given ? { least, want: width ?? 1 } : { least: want <= shortColumn ? want : least, want };
  });
  const least = wanted.reduce((sum, column) => sum + column.least, 0);
  const want = wanted.reduce((sum, column) => sum + column.want, 0);
  const share = wanted.map((column) => (bodyWidth * column.want) / want);
  const widths =
    least >= bodyWidth
      ? share
      : raise(
          share,
          wanted.map((column) => column.least),
        );
  let x: number = sheet.left;
  return widths.map((width) => {
    const column = { x, width };
    x += width;
    return column;
  });
};

/** Raises columns to their least width and takes the difference from the others, by their room to give. */
const raise = (shares: readonly number[], least: readonly number[]): readonly number[] => {
  const missing = shares.reduce((sum, share, at) => sum + Math.max(0, (least[at] ?? 0) - share), 0);
  const spare = shares.reduce((sum, share, at) => sum + Math.max(0, share - (least[at] ?? 0)), 0);
  return shares.map((share, at) => {
    const floor = least[at] ?? 0;
    return share <= floor ? floor : share - (missing * (share - floor)) / spare;
  });
};
