import type { Block, Text } from "../../../core/return/document.ts";
import { addLine, addRule, addShape, breakInto, type Canvas, placed, plain, textItems } from "./canvas.ts";
import { partAgain } from "./continued.ts";
import type { Item } from "./flow.ts";
import type { Node } from "./laid-out.ts";
import { newNode } from "./laid-out.ts";
import { bodyWidth, headings, keyColumn, measure, rules, page as sheet } from "./style.ts";

type Heading = Extract<Block, { kind: "heading" }>;
type Paragraph = Extract<Block, { kind: "paragraph" }>;

/** A heading stays with what follows it; one of level 2 opens a part, under a rule. */
export const headingItems = (
  canvas: Canvas,
  parent: Node,
  block: Heading,
  tagLevel: number,
  mark: (place: { page: number; y: number }) => void,
): readonly Item[] => {
  const style = headings[block.level];
  const tag = (["H1", "H2", "H3", "H4"] as const)[tagLevel - 1] ?? "H4";
  const node = newNode(tag, parent);
  const above = block.level === 2 ? 9 : 0;
  const opens = block.level === 1 ? null : partAgain(canvas, block.text);
  return textItems(canvas, block.text, {
    node,
    style,
    column: { x: sheet.left, width: bodyWidth },
    whole: true,
    keepWithNext: true,
  }).map((item, at) =>
    at > 0
      ? { ...item, opens }
      : {
          ...item,
          opens,
          height: item.height + above,
          place({ page, y }) {
            mark({ page, y });
            if (above > 0) {
              addRule(canvas, page, [sheet.left, y, bodyWidth], [rules.thick, 0]);
            }
            item.place({ page, y: y + above });
          },
        },
  );
};

const bar =
  (canvas: Canvas, width: number, grey: number) =>
  (at: { page: number; y: number }, height: number): void => {
    addShape(canvas, at.page, { kind: "box", x: sheet.left, y: at.y, width, height, fill: grey });
  };

/** What layout knows of a paragraph's neighbours. */
export interface Neighbours {
  /** It leads from a heading to a list or a table, and stays with both. */
  readonly leads: boolean;
  readonly afterStated: boolean;
  readonly beforeStated: boolean;
}

export const paragraphItems = (
  canvas: Canvas,
  parent: Node,
  { text, style }: Paragraph,
  { leads, afterStated, beforeStated }: Neighbours,
): readonly Item[] => {
  if (typeof text === "string" && text === "") {
    return [];
  }
  if (style === "stated") {
    return statedItems(canvas, parent, text, { afterStated, beforeStated });
  }
  if (style === "inset" || style === "warning") {
    return textItems(canvas, text, {
      node: newNode(style === "inset" ? "BlockQuote" : "P", parent),
      style: canvas.look.styles[style],
      column: { x: sheet.left + 14, width: measure - 14 },
      behind: bar(canvas, style === "warning" ? 5 : 3, style === "warning" ? 0 : 0.7),
    });
  }
  return textItems(canvas, text, {
    node: newNode("P", parent),
    style: canvas.look.styles[style ?? "body"],
    column: { x: sheet.left, width: style === undefined ? measure : bodyWidth },
    // Small print is short, and its end alone at the top of a page says nothing.
    whole: style === "small",
    keepWithNext: leads || plain(text).endsWith(":"),
  });
};

/** What the return states, such as a declaration: on a shade, so that it is found at a glance. Neighbours share one, on one page. */
const statedItems = (
  canvas: Canvas,
  parent: Node,
  text: Text,
  { afterStated, beforeStated }: Omit<Neighbours, "leads">,
): readonly Item[] => {
  const pad = 9;
  const gap = 7;
  return textItems(canvas, text, {
    node: newNode("P", parent),
    style: canvas.look.styles.stated,
    column: { x: sheet.left + 12, width: bodyWidth - 24 },
    whole: true,
    keepWithNext: beforeStated,
  }).map((item, at, all) => {
    const joined = at === 0 && afterStated;
    const above = at > 0 ? 0 : pad;
    const height = item.height + above + (at === all.length - 1 ? pad : 0);
    return {
      ...item,
      height,
      // Pulled up over the room that the one before left below itself.
      before: joined ? gap - pad * 2 : item.before,
      place({ page, y }) {
        addShape(canvas, page, { kind: "box", x: sheet.left, y, width: bodyWidth, height, fill: rules.shade });
        item.place({ page, y: y + above });
      },
    };
  });
};

/** The place of the signature field: who signs in the left column of the grid, the field in the right one. */
export const signatureItems = (canvas: Canvas, parent: Node, text: string): readonly Item[] => {
  const caption = newNode("P", parent);
  const form = newNode("Form", parent, { alt: text });
  const style = canvas.look.styles.key;
  const left = { x: sheet.left, width: keyColumn - 10 };
  const lines = breakInto(canvas, text, style, left.width);
  return [
    {
      before: 12,
      height: Math.max(canvas.look.signature, lines.length * style.leading),
      keep: false,
      place({ page, y }) {
        lines.forEach((line, at) => {
          addLine(caption, page, placed(line, style, left, y + at * style.leading));
        });
        const at = { x: sheet.left + keyColumn, y, width: bodyWidth - keyColumn, height: canvas.look.signature };
        addShape(canvas, page, { kind: "box", ...at, stroke: { width: rules.thin, grey: 0.35 } });
        form.kids.push({ kind: "field", page, ...at, description: text });
      },
    },
  ];
};
