import { isRoom, type Table, type Text } from "../../../core/return/document.ts";
import { type Canvas, plain } from "./canvas.ts";
import { bodyWidth, page as sheet } from "./style.ts";

/** Room beside the text of a cell. */
const padding = 10;
/** What is short, such as a number, a date or "Not recorded", stays on one line. */
const short = 96;
/** A column of numbers asks for no more: words in it break. */
const mostForNumber = 84;
/** No word keeps a column wider than this: it is cut instead. */
const longestWord = 130;

interface Wish {
  /** Width of the longest word. */
  readonly least: number;
  /** Width of the longest cell on one line, the head broken into two. */
  readonly whole: number;
  /** The same with the head on one line. */
  readonly withHead: number;
  /** Width of the head alone on one line. */
  readonly head: number;
}

/**
 * Columns of a table over the whole width. Given widths are shares of it. Else short columns get what they want and the others share
 * the rest by the square root of their longest text: a column with nine times the text gets three times the width. Columns of numbers
 * stand at the right, so that the years of one table stand under those of another.
 * No column is narrower than its longest word while there is room for all.
 */
export const columnsOf = (canvas: Canvas, table: Table): readonly { readonly x: number; readonly width: number }[] => {
  const wishes = evenNumbers(
    table,
    table.columns.map((_, at) => wishOf(canvas, table, at)),
  );
  const given = table.columns.map(({ width }) => width);
  const shares = given.every((width): width is number => width !== undefined)
    ? shareOut(bodyWidth, given)
    : wishedFor(table, wishes);
  const least = wishes.map((wish) => wish.least);
  const widths = sum(least) >= bodyWidth ? shareOut(bodyWidth, shares) : raise(shares, least);
  let x: number = sheet.left;
  return widths.map((width) => {
    const column = { x, width };
    x += width;
    return column;
  });
};

const isStrong = (text: Text): boolean =>
  typeof text !== "string" && text.every((inline) => typeof inline !== "string" && "strong" in inline);

const wishOf = (canvas: Canvas, table: Table, at: number): Wish => {
  let least = 0;
  let whole = 0;
  const measure = (text: string, size: number, bold: boolean): void => {
    const space = canvas.ruler.widthOf(" ", bold) * size;
    for (const line of text.split("\n")) {
      const words = line.split(" ").map((word) => canvas.ruler.widthOf(word, bold) * size);
      least = Math.max(least, ...words);
      whole = Math.max(whole, sum(words) + (words.length - 1) * space);
    }
  };
  measure(table.columns[at]?.text ?? "", canvas.look.styles.head.size, true);
  const head = whole;
  whole = Math.max(least, head * 0.6);
  for (const row of table.rows) {
    const cell = row[at] ?? "";
    if (isRoom(cell)) {
      whole = Math.max(whole, mostForNumber);
    } else {
      measure(plain(cell), canvas.look.styles.cell.size, isStrong(cell));
    }
  }
  const room = padding + 1;
  return {
    least: Math.min(Math.max(least, 12), longestWord) + padding,
    whole: Math.max(whole, 12) + room,
    withHead: Math.max(whole, head, 12) + room,
    head: head + room,
  };
};

/**
 * Columns of numbers are as wide as each other, so that years are compared by eye; words among them break, and so do the heads of
 * several.
 */
const evenNumbers = (table: Table, wishes: readonly Wish[]): readonly Wish[] => {
  const numbers = wishes.filter((_, at) => isNumber(table, at));
  const widest = (key: keyof Wish): number => Math.max(...numbers.map((wish) => wish[key]));
  const least = widest("least");
  const width = Math.max(least, Math.min(widest("whole"), mostForNumber), numbers.length === 1 ? widest("head") : 0);
  const even = { least, whole: width, withHead: width, head: width };
  return wishes.map((wish, at) => (isNumber(table, at) ? even : wish));
};

const isNumber = ({ columns }: Table, at: number): boolean => columns[at]?.align === "right";

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

const shareOut = (width: number, weights: readonly number[]): readonly number[] => {
  const total = sum(weights);
  return weights.map((weight) => (width * weight) / total);
};

const wishedFor = (table: Table, wishes: readonly Wish[]): readonly number[] => {
  for (const wide of [wishes.map(({ withHead }) => withHead), wishes.map(({ whole }) => whole)]) {
    if (sum(wide) <= bodyWidth) {
      const numbers = wide.map((width, at) => (isNumber(table, at) ? width : 0));
      const others = wide.map((width, at) => width - (numbers[at] ?? 0));
      const shared = shareOut(bodyWidth - sum(numbers), others);
      return numbers.map((width, at) => width + (shared[at] ?? 0));
    }
  }
  const fixed = wishes.map(({ whole }) => (whole <= short ? whole : 0));
  const left = bodyWidth - sum(fixed);
  const weights = wishes.map(({ whole }) => (whole <= short ? 0 : Math.sqrt(whole)));
  if (sum(weights) === 0 || left < 120) {
    return shareOut(
      bodyWidth,
      wishes.map(({ whole }) => Math.sqrt(whole)),
    );
  }
  const long = shareOut(left, weights);
  return fixed.map((width, at) => (width === 0 ? (long[at] ?? 0) : width));
};

/** Raises columns to their least width and takes the difference from the others, by their room to give. */
const raise = (shares: readonly number[], least: readonly number[]): readonly number[] => {
  const missing = sum(shares.map((share, at) => Math.max(0, (least[at] ?? 0) - share)));
  const spare = sum(shares.map((share, at) => Math.max(0, share - (least[at] ?? 0))));
  return shares.map((share, at) => {
    const floor = least[at] ?? 0;
    return share <= floor ? floor : share - (missing * (share - floor)) / spare;
  });
};
