import type { Block, Text } from "../../../core/return/document.ts";
import { addRule, addShape, type Canvas, plain, textItems } from "./canvas.ts";
import type { Item } from "./flow.ts";
import type { Node } from "./laid-out.ts";
import { newNode } from "./laid-out.ts";
import { bodyWidth, headings, measure, rules, page as sheet, styles } from "./style.ts";

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
  return textItems(canvas, block.text, {
    node,
    style,
    column: { x: sheet.left, width: bodyWidth },
    whole: true,
    keepWithNext: true,
  }).map((item, at) =>
    at > 0
      ? item
      : {
          ...item,
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

export const paragraphItems = (
  canvas: Canvas,
  parent: Node,
  { text, style = "body" as const }: { text: Text; style?: Paragraph["style"] | "body" },
): readonly Item[] => {
  if (plain(text) === "" && typeof text === "string") {
    return [];
  }
  const look = styles[style];
  if (style === "inset" || style === "warning") {
    const node = newNode(style === "inset" ? "BlockQuote" : "P", parent);
    return textItems(canvas, text, {
      node,
      style: look,
      column: { x: sheet.left + 14, width: measure - 14 },
      behind: bar(canvas, style === "warning" ? 5 : 3, style === "warning" ? 0 : 0.7),
    });
  }
  if (style === "stated") {
    return statedItems(canvas, parent, text);
  }
  const node = newNode("P", parent);
  const introduces = plain(text).endsWith(":");
  return textItems(canvas, text, {
    node,
    style: look,
    column: { x: sheet.left, width: style === "lead" || style === "small" ? bodyWidth : measure },
    keepWithNext: introduces,
  });
};

/** What the return states, such as a level: on a shade, so that it is found at a glance. */
const statedItems = (canvas: Canvas, parent: Node, text: Text): readonly Item[] => {
  const node = newNode("P", parent);
  const pad = 8;
  return textItems(canvas, text, {
    node,
    style: styles.stated,
    column: { x: sheet.left + 12, width: bodyWidth - 24 },
    whole: true,
  }).map((item, at, all) => {
    const above = at === 0 ? pad : 0;
    const height = item.height + above + (at === all.length - 1 ? pad : 0);
    return {
      ...item,
      height,
      place({ page, y }) {
        addShape(canvas, page, { kind: "box", x: sheet.left, y, width: bodyWidth, height, fill: rules.shade });
        item.place({ page, y: y + above });
      },
    };
  });
};

/** The place of the signature field, with its description above it for those who read on paper. */
export const signatureItems = (canvas: Canvas, parent: Node, text: string): readonly Item[] => {
  const node = newNode("P", parent);
  const form = newNode("Form", parent, { alt: text });
  const size = { width: 340, height: 92 };
  const caption = textItems(canvas, text, {
    node,
    style: styles.key,
    column: { x: sheet.left, width: bodyWidth },
    before: 16,
    whole: true,
    keepWithNext: true,
  });
  return [
    ...caption,
    {
      before: 6,
      height: size.height,
      keep: false,
      place({ page, y }) {
        const at = { x: sheet.left, y, ...size };
        addShape(canvas, page, { kind: "box", ...at, stroke: { width: rules.thin, grey: 0.35 } });
        form.kids.push({ kind: "field", page, ...at, description: text });
      },
    },
  ];
};
