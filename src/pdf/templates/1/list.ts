import type { Block, ListItem } from "../../../core/return/document.ts";
import { addLine, addShape, breakInto, type Canvas, heightOfLine, placed } from "./canvas.ts";
import { type Item, standsWithNext } from "./flow.ts";
import { type Node, newNode } from "./laid-out.ts";
import { penBox, penSide, signShapes, signSide } from "./signs.ts";
import { page as sheet, styles } from "./style.ts";

type List = Extract<Block, { kind: "list" }>;

const bullet = "•";
const signRoom = 14;

/** A box without a word is one to tick. */
const isPenBox = ({ mark, sign }: ListItem): boolean => mark === undefined && sign === "no";

const roomForSign = (item: ListItem): number =>
  item.sign === undefined ? 0 : isPenBox(item) ? signRoom + penSide - signSide : signRoom;

/** Label of an item: its own mark, its number, or a bullet. A sign alone, and what stands among marked items, has none. */
const labelOf = (item: ListItem, at: number, { ordered, items }: Omit<List, "kind">): string => {
  if (item.mark !== undefined) {
    return item.mark;
  }
  if (ordered) {
    return `${at + 1}.`;
  }
  return items.some(({ mark, sign }) => mark !== undefined || sign !== undefined) ? "" : bullet;
};

/** Lists of practices stand under each other whatever is true of them: room for a sign and "Not known". */
const leastForMarks = 70;

/** All labels of a list stand in one column, as wide as the widest. */
const labelWidth = (canvas: Canvas, list: Omit<List, "kind">): number => {
  const widths = list.items.map((item, at) => {
    const style = item.mark === undefined ? styles.list : styles.mark;
    const text = canvas.ruler.widthOf(labelOf(item, at, list), style.bold) * style.size;
    return text + roomForSign(item);
  });
  const marked = list.items.some(({ mark }) => mark !== undefined);
  const signed = list.items.some(({ mark, sign }) => mark !== undefined && sign !== undefined);
  return Math.min(Math.max(Math.max(...widths, 0) + (marked ? 12 : 7), signed ? leastForMarks : 0), 130);
};

/** A list. An item is not split over pages unless it is longer than one, nor parted from what is nested in it. */
export const listItems = (
  canvas: Canvas,
  parent: Node,
  list: Omit<List, "kind">,
  indent = 0,
  before: number = styles.list.before + 2,
): readonly Item[] => {
  const marked = list.items.some(({ mark }) => mark !== undefined);
  const numbering = list.ordered ? "Decimal" : marked ? "None" : "Disc";
  const node = newNode("L", parent, { a: `<</O/List/ListNumbering/${numbering}>>` });
  const label = labelWidth(canvas, list);
  const x = sheet.left + indent;
  return list.items.flatMap((item, at): readonly Item[] => {
    const entry = newNode("LI", node);
    const labelText = labelOf(item, at, list);
    const labelNode = labelText === "" ? entry : newNode("Lbl", entry);
    const nestedItems = item.items ?? [];
    const body = newNode("LBody", entry);
    // Elements are read as they are made: text that a list follows inside its item is one of its own, made before the list.
    const said = nestedItems.length === 0 ? body : newNode("P", body);
    const style = styles.list;
    const markStyle = item.mark === undefined ? styles.list : styles.mark;
    const signed = roomForSign(item);
    const lines = breakInto(canvas, item.text, style, sheet.right - x - label);
    const marks = breakInto(canvas, labelText, markStyle, label - signed);
    const rows = Math.max(lines.length, marks.length);
    const holds = nestedItems.length > 0 || standsWithNext(at, list.items.length);
    const own = Array.from({ length: rows }, (_, row): Item => {
      const line = lines[row];
      const height = line === undefined ? style.leading : heightOfLine(line, style);
      return {
        height,
        before: row > 0 ? 0 : at === 0 ? before : style.before,
        keep: row < rows - 1 || holds,
        place({ page, y }) {
          const top = y + height - style.leading;
          const mark = marks[row];
          if (row === 0 && item.sign !== undefined) {
            const shapes = isPenBox(item) ? [penBox(x, top + 1.5)] : signShapes(item.sign, x, top + 3);
            for (const shape of shapes) {
              addShape(canvas, page, shape);
            }
          }
          if (mark !== undefined) {
            const column = { x: x + signed, width: label - signed };
            addLine(labelNode, page, placed(mark, { ...markStyle, leading: style.leading }, column, top));
          }
          if (line !== undefined) {
            addLine(said, page, placed(line, style, { x: x + label, width: sheet.right - x - label }, top));
          }
        },
      };
    });
    const nested =
      nestedItems.length === 0
        ? []
        : listItems(canvas, body, { ordered: false, items: nestedItems }, indent + label, styles.list.before);
    return [...own, ...nested];
  });
};
