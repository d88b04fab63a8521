import type { Block } from "../../../core/return/document.ts";
import { addRule, breakInto, type Canvas, placed } from "./canvas.ts";
import type { Item } from "./flow.ts";
import { type Node, newNode } from "./laid-out.ts";
import { bodyWidth, rules, page as sheet, styles } from "./style.ts";

/** A document of so many pages is leafed through; a longer one has a list of its parts. */
export const mostWithoutContents = 6;

const numberRoom = 30;
const row = 18.5;

/** A place that a heading has for the list, where nothing else names it. */
export const anchorAt = (block: Block | undefined, at: number): string =>
  (block?.kind === "heading" ? block.anchor : undefined) ?? `#${at}`;

/** The parts that begin after the list, a line each, with the number of its page. Each whole line is a link. */
export const contentsItems = (
  canvas: Canvas,
  parent: Node,
  blocks: readonly Block[],
  from: number,
): readonly Item[] => {
  const list = newNode("TOC", parent);
  const parts = blocks.flatMap((block, at) =>
    at > from && block.kind === "heading" && block.level === 2 ? [{ title: block.text, to: anchorAt(block, at) }] : [],
  );
  return parts.map(({ title, to }, at): Item => {
    const entry = newNode("Reference", newNode("TOCI", list));
    const style = styles.value;
    const column = { x: sheet.left, width: bodyWidth - numberRoom };
    const lines = breakInto(canvas, `${title} `, style, column.width);
    const [number] = breakInto(canvas, [{ page: to, name: title }], style, numberRoom);
    const height = row + (lines.length - 1) * style.leading;
    return {
      height,
      before: at === 0 ? 6 : 0,
      keep: at < parts.length - 1,
      place({ page, y }) {
        const top = y + (row - style.leading) / 2;
        const titles = lines.map((line, index) => placed(line, style, column, top + index * style.leading));
        const right = { x: sheet.right - numberRoom, width: numberRoom, align: "right" } as const;
        const numbers =
          number === undefined ? [] : [placed(number, style, right, top + (lines.length - 1) * style.leading)];
        entry.kids.push({
          kind: "link",
          page,
          x: sheet.left,
          y,
          width: bodyWidth,
          height,
          to,
          lines: [...titles, ...numbers],
        });
        addRule(canvas, page, [sheet.left, y + height, bodyWidth], [rules.hair, rules.hairGrey]);
      },
    };
  });
};
