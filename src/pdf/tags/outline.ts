import { textString } from "../text-string.ts";
import type { ObjectStream } from "./object-stream.ts";

/** Where a bookmark or a link leads: a page, and how far down from its top in points. */
export interface Place {
  readonly page: number;
  readonly y: number;
}

export interface Bookmark extends Place {
  readonly title: string;
  readonly level: number;
}

interface Node {
  readonly bookmark: Bookmark;
  readonly kids: Node[];
  object: number;
}

const nest = (bookmarks: readonly Bookmark[]): readonly Node[] => {
  const top: Node[] = [];
  const open: Node[] = [];
  for (const bookmark of bookmarks) {
    while ((open.at(-1)?.bookmark.level ?? 0) >= bookmark.level) {
      open.pop();
    }
    const node: Node = { bookmark, kids: [], object: 0 };
    (open.at(-1)?.kids ?? top).push(node);
    open.push(node);
  }
  return top;
};

/** How many lines are seen below. */
const seenBelow = (nodes: readonly Node[]): number =>
  nodes.reduce((sum, { bookmark, kids }) => sum + 1 + (bookmark.level < deepestOpen ? seenBelow(kids) : 0), 0);

/** Bookmarks below this level are there, and unfolded by who wants them. */
const deepestOpen = 2;

/** Writes the bookmarks (PDF 32000-1 §12.3.3) and gives the number of the root's object; 0 when there are none. */
export const writeOutline = (
  bookmarks: readonly Bookmark[],
  { newObject, write }: Pick<ObjectStream, "newObject" | "write">,
  destination: (place: Place) => string,
): number => {
  const top = nest(bookmarks);
  if (top.length === 0) {
    return 0;
  }
  const root = newObject();
  const number = (nodes: readonly Node[]): void => {
    for (const node of nodes) {
      node.object = newObject();
      number(node.kids);
    }
  };
  number(top);
  const ends = (nodes: readonly Node[], open: boolean): string =>
    nodes.length === 0
      ? ""
      : ` /First ${nodes[0]?.object} 0 R /Last ${nodes.at(-1)?.object} 0 R /Count ${open ? "" : "-"}${seenBelow(nodes)}`;
  const put = (nodes: readonly Node[], parent: number): void => {
    nodes.forEach((node, at) => {
      const before = nodes[at - 1];
      const after = nodes[at + 1];
      write(
        node.object,
        `<< /Title ${textString(node.bookmark.title)} /Parent ${parent} 0 R` +
          (before === undefined ? "" : ` /Prev ${before.object} 0 R`) +
          (after === undefined ? "" : ` /Next ${after.object} 0 R`) +
          `${ends(node.kids, node.bookmark.level < deepestOpen)} /Dest ${destination(node.bookmark)} >>`,
      );
      put(node.kids, node.object);
    });
  };
  write(root, `<< /Type /Outlines${ends(top, true)} >>`);
  put(top, root);
  return root;
};
