import type { Element } from "./structure.ts";

const elementsIn = ({ kids }: Element): readonly Element[] =>
  kids.flatMap((kid) => (kid.kind === "element" ? [kid.element] : []));

const rowsIn = (table: Element, tag: "THead" | "TBody"): readonly Element[] =>
  elementsIn(table)
    .filter((part) => part.tag === tag)
    .flatMap(elementsIn);

/**
 * The heads of every data cell (PDF 32000-1 §14.8.5.7, table 349): those of its row, then the one above it. No cell spans
 * another, so its place in the row is its column. A reader that knows no /Scope finds them by these.
 */
export const headsByCell = (elements: readonly Element[]): ReadonlyMap<Element, readonly Element[]> => {
  const heads = new Map<Element, readonly Element[]>();
  for (const table of elements.filter(({ tag }) => tag === "Table")) {
    const above = rowsIn(table, "THead").map(elementsIn);
    for (const row of rowsIn(table, "TBody")) {
      const cells = elementsIn(row);
      const beside = cells.filter(({ tag }) => tag === "TH");
      cells.forEach((cell, at) => {
        if (cell.tag === "TD") {
          heads.set(cell, [...beside, ...above.flatMap((head) => head[at] ?? [])]);
        }
      });
    }
  }
  return heads;
};
