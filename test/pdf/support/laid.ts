import type { Block, DocumentTree } from "../../../src/core/return/document.ts";
import { metricsOf } from "../../../src/pdf/font-metrics.ts";
import type { LaidOut, Node, PlacedLine } from "../../../src/pdf/templates/1/laid-out.ts";
import { layOut } from "../../../src/pdf/templates/1/layout.ts";
import { page as sheet } from "../../../src/pdf/templates/1/style.ts";
import { fonts } from "./sample.ts";
import { sampleTree } from "./sample-tree.ts";

/** Documents by hand, laid out and read off. */

export const faces = { regular: metricsOf(fonts.regular), bold: metricsOf(fonts.bold) };
export const lay = (blocks: readonly Block[], change: Partial<DocumentTree> = {}): LaidOut =>
  layOut(sampleTree({ ...change, blocks }), faces);

interface Found extends PlacedLine {
  readonly page: number;
  readonly tag: string;
}

export const linesOf = (node: Node): readonly Found[] =>
  node.kids.flatMap((kid): readonly Found[] =>
    kid.kind === "node"
      ? linesOf(kid)
      : kid.kind === "mark"
        ? kid.lines.map((line) => ({ ...line, page: kid.page, tag: node.tag }))
        : [],
  );
export const say = (line: PlacedLine): string => line.runs.map(({ text }) => text).join("");
export const body = (laid: LaidOut): readonly Found[] =>
  linesOf(laid.root).filter(({ y }) => y > sheet.noticesTop + 20);
export const paragraph = (text: string): Block => ({ kind: "paragraph", text });
export const filler = (count: number): readonly Block[] =>
  Array.from({ length: count }, (_, at) => paragraph(`Filler ${at}.`));

export const nodesOf = (node: Node, tag: string): readonly Node[] => [
  ...(node.tag === tag ? [node] : []),
  ...node.kids.flatMap((kid) => (kid.kind === "node" ? nodesOf(kid, tag) : [])),
];
export const pagesOf = (node: Node): readonly number[] => [...new Set(linesOf(node).map(({ page }) => page))];
