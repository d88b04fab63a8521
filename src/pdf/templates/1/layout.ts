import type { Block, DocumentTree } from "../../../core/return/document.ts";
import type { Metrics } from "../../font-metrics.ts";
import type { Canvas } from "./canvas.ts";
import { paginate, type Step } from "./flow.ts";
import { furnitureOf, placeFooter, placeHeader } from "./furniture.ts";
import { type LaidOut, type Node, newNode, type Place } from "./laid-out.ts";
import { newRuler } from "./lines.ts";
import { listItems } from "./list.ts";
import { page as sheet } from "./style.ts";
import { factsItems, tableItems } from "./table.ts";
import { headingItems, paragraphItems, signatureItems } from "./text-blocks.ts";

interface Found {
  readonly anchors: Map<string, Place & { readonly title: string }>;
  readonly bookmarks: (Place & { readonly title: string; readonly level: number })[];
  /** Level of the last heading as tagged. */
  level: number;
}

/**
 * Lays a document out: blocks become steps down the page, steps are put on pages, and what was placed is read off.
 * Pure and without jsPDF: it needs only the widths of the two faces.
 */
export const layOut = (tree: DocumentTree, faces: { readonly regular: Metrics; readonly bold: Metrics }): LaidOut => {
  const canvas: Canvas = { ruler: newRuler(faces.regular, faces.bold), shapes: [], repeated: [] };
  const furniture = furnitureOf(canvas, tree);
  const root = newNode("Document", null);
  placeHeader(canvas, furniture, 1, root);
  const found: Found = { anchors: new Map(), bookmarks: [], level: 0 };
  const steps = tree.blocks.flatMap((block) => stepsOf(canvas, root, block, found));
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

const stepsOf = (canvas: Canvas, root: Node, block: Block, found: Found): readonly Step[] => {
  switch (block.kind) {
    case "heading": {
      // A level is never skipped on the way down (ISO 14289-1 §7.4.2), whatever the look.
      const level = Math.min(block.level, found.level + 1);
      found.level = level;
      return headingItems(canvas, root, block, level, (place) => {
        if (block.anchor !== undefined) {
          found.anchors.set(block.anchor, { ...place, title: block.text });
        }
        if (block.level <= 2) {
          found.bookmarks.push({ ...place, title: block.text, level: block.level });
        }
      });
    }
    case "paragraph":
      return paragraphItems(canvas, root, block);
    case "list":
      return listItems(canvas, root, block);
    case "table":
      return tableItems(canvas, root, block.table);
    case "facts":
      return factsItems(canvas, root, block);
    case "signature":
      return signatureItems(canvas, root, block.text);
    case "page-break":
      return ["page-break"];
  }
};
