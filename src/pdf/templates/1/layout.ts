import type { Block, DocumentTree } from "../../../core/return/document.ts";
import type { Metrics } from "../../font-metrics.ts";
import type { Canvas } from "./canvas.ts";
import { anchorAt, contentsItems, mostWithoutContents } from "./contents.ts";
import { paginate, type Step } from "./flow.ts";
import { furnitureOf, placeFooter, placeHeader } from "./furniture.ts";
import { type LaidOut, type Node, newNode, type Place } from "./laid-out.ts";
import { levelChartItems } from "./level-chart.ts";
import { rulerFor } from "./lines.ts";
import { listItems } from "./list.ts";
import { closer, type Look, roomy, page as sheet } from "./style.ts";
import { factsItems, tableItems } from "./table.ts";
import { headingItems, paragraphItems, signatureItems } from "./text-blocks.ts";

interface Found {
  readonly anchors: Map<string, Place & { readonly title: string }>;
  readonly bookmarks: (Place & { readonly title: string; readonly level: number })[];
  /** Level of the last heading as tagged. */
  level: number;
  heading: string;
}

/**
 * Lays a document out: blocks become steps down the page, steps are put on pages, and what was placed is read off.
 * Pure and without jsPDF: it needs only the widths of the two faces.
 */
export const layOut = (given: DocumentTree, faces: Faces): LaidOut => {
  const straight = withTurn(given, () => []);
  const fitting = lookOfFirst(straight, faces);
  const tree = fitting === null ? withTurn(given, sayTurn) : straight;
  const look = fitting ?? lookOfFirst(tree, faces) ?? roomy;
  const whole = layOutAll(tree, faces, look);
  // Without its list, a document of one page more may have no more pages than need none.
  return whole.pages > mostWithoutContents + 1 || !tree.blocks.some(isContents)
    ? whole
    : withoutContents(tree, faces, look, whole);
};

interface Faces {
  readonly regular: Metrics;
  readonly bold: Metrics;
}

const isContents = ({ kind }: Block): boolean => kind === "contents";

const withoutContents = (tree: DocumentTree, faces: Faces, look: Look, whole: LaidOut): LaidOut => {
  const shorter = layOutAll({ ...tree, blocks: tree.blocks.filter((block) => !isContents(block)) }, faces, look);
  return shorter.pages > mostWithoutContents ? whole : shorter;
};

const withTurn = (tree: DocumentTree, turn: (text: string) => readonly Block[]): DocumentTree => ({
  ...tree,
  blocks: tree.blocks.flatMap((block) => (block.kind === "turn" ? turn(block.text) : [block])),
});

const sayTurn = (text: string): readonly Block[] => [
  { kind: "paragraph", text: [{ strong: text }] },
  { kind: "page-break" },
];

const pageBreakIn = ({ blocks }: DocumentTree): number =>
  blocks.findIndex((block) => block.kind === "page-break" && block.unlessRoom !== true);

/** What ends with a page break is set as close as one page asks; `null` where it has no room on one. */
const lookOfFirst = (tree: DocumentTree, faces: Faces): Look | null => {
  const pages = firstPages(tree, faces, roomy);
  return pages === 1
    ? roomy
    : pages === 2
      ? (closer.find((look) => firstPages(tree, faces, look) === 1) ?? null)
      : null;
};

/** How many pages there are before the first page break. */
const firstPages = (tree: DocumentTree, faces: Faces, look: Look): number =>
  layOutAll({ ...tree, blocks: tree.blocks.slice(0, Math.max(0, pageBreakIn(tree))) }, faces, look).pages;

const layOutAll = (tree: DocumentTree, faces: Faces, look: Look): LaidOut => {
  const canvas: Canvas = { ruler: rulerFor(faces.regular, faces.bold), look: roomy, shapes: [], repeated: [] };
  const close: Canvas = { ...canvas, look };
  const first = pageBreakIn(tree) < 0 ? tree.blocks.length : pageBreakIn(tree);
  const furniture = furnitureOf(canvas, tree);
  const root = newNode("Document", null);
  placeHeader(canvas, furniture, 1, root);
  const found: Found = { anchors: new Map(), bookmarks: [], level: 0, heading: "" };
  const steps = tree.blocks.flatMap((_, at) => stepsOf(at < first ? close : canvas, root, tree.blocks, at, found));
  const bottom = sheet.bottom - (furniture.footer.length - 1) * 11;
  const pages = paginate(steps, { top: furniture.top, bottom });
  for (let page = 1; page <= pages; page++) {
    if (page > 1) {
      placeHeader(canvas, furniture, page, root);
    }
    const pageOf = tree.pageOf.replace("{n}", String(page)).replace("{m}", String(pages));
    placeFooter(canvas, furniture, page, pageOf);
  }
  return { pages, root, shapes: canvas.shapes, repeated: canvas.repeated, ...found };
};

/** Paragraphs that may stand between a heading and its list without breaking the bond. */
const mostLeading = 3;

/** Whether a paragraph is one of a few between a heading and a list, a table or a heading below it. */
const leads = (blocks: readonly Block[], at: number): boolean => {
  const isParagraph = (index: number): boolean => blocks[index]?.kind === "paragraph";
  let first = at;
  while (isParagraph(first - 1) && at - first < mostLeading) {
    first--;
  }
  let last = at;
  while (isParagraph(last + 1) && last - first < mostLeading) {
    last++;
  }
  const from = blocks[first - 1];
  const to = blocks[last + 1];
  if (from?.kind !== "heading" || to === undefined || last - first >= mostLeading) {
    return false;
  }
  return to.kind === "heading" ? to.level > from.level : to.kind !== "page-break" && to.kind !== "signature";
};

const isStated = (block: Block | undefined): boolean => block?.kind === "paragraph" && block.style === "stated";

/** A caption that only says its heading again is read and seen once. */
const withoutEcho = (caption: string, { heading }: Found): string => (heading === caption ? "" : caption);

const stepsOf = (canvas: Canvas, root: Node, blocks: readonly Block[], at: number, found: Found): readonly Step[] => {
  const block = blocks[at];
  if (block === undefined) {
    return [];
  }
  switch (block.kind) {
    case "heading": {
      // A level is never skipped on the way down (ISO 14289-1 §7.4.2), whatever the look.
      const level = Math.min(block.level, found.level + 1);
      found.level = level;
      found.heading = block.text;
      return headingItems(canvas, root, block, level, (place) => {
        found.anchors.set(anchorAt(block, at), { ...place, title: block.text });
        if (block.level <= 3) {
          found.bookmarks.push({ ...place, title: block.text, level: block.level });
        }
      });
    }
    case "paragraph":
      return paragraphItems(canvas, root, block, {
        leads: leads(blocks, at),
        afterStated: isStated(blocks[at - 1]),
        beforeStated: isStated(blocks[at + 1]),
      });
    case "list":
      return listItems(canvas, root, block);
    case "table":
      return tableItems(canvas, root, { ...block.table, caption: withoutEcho(block.table.caption, found) });
    case "facts":
      return factsItems(canvas, root, { ...block, caption: withoutEcho(block.caption, found) });
    case "level-chart":
      return levelChartItems(canvas, root, block.chart);
    case "contents": {
      const heading = { kind: "heading", level: 2, text: block.heading } as const;
      found.level = Math.min(2, found.level + 1);
      found.heading = block.heading;
      return [
        ...headingItems(canvas, root, heading, found.level, () => {}),
        ...contentsItems(canvas, root, blocks, at),
      ];
    }
    case "signature":
      return signatureItems(canvas, root, block.text);
    case "turn":
      return [];
    case "page-break":
      return [block.unlessRoom === true ? "break-unless-room" : "page-break"];
  }
};
