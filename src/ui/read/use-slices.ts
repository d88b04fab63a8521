import { options } from "preact";
import { useEffect, useLayoutEffect, useState } from "preact/hooks";
import type { Block } from "../../core/return/document.ts";

/** How much is drawn in one go, in letters of its JSON: a screen or two, and far under 50 ms on the page's thread. */
const sliceSize = 8_000;

/** How far a document is drawn: so many of its blocks, and so many rows of the table that comes next. */
export interface Drawn {
  readonly blocks: number;
  readonly rows: number;
}

const sizeOf = (part: unknown): number => JSON.stringify(part).length;

/** A table that no slice has room for is drawn row by row; anything else in one go. */
const partsOf = (block: Block): readonly unknown[] =>
  block.kind === "table" && sizeOf(block) > sliceSize ? block.table.rows : [block];

/** Where the slice that begins at `from` ends: what would not go into it whole begins the next. */
const sliceEnd = (blocks: readonly Block[], from: Drawn): Drawn => {
  let size = 0;
  for (const [n, block] of blocks.slice(from.blocks).entries()) {
    const begun = n === 0 ? from.rows : 0;
    for (const [row, part] of partsOf(block).slice(begun).entries()) {
      const before = size;
      size += sizeOf(part);
      if (before > 0 && size > sliceSize) {
        return { blocks: from.blocks + n, rows: begun + row };
      }
    }
  }
  return { blocks: blocks.length, rows: 0 };
};

/**
 * How much of the blocks is to be drawn by now. A whole return in one go would hold the page for a fifth of a second:
 * the first slice comes at once, one more after each frame, and what is left when the page is printed.
 */
export const useSlices = (blocks: readonly Block[]): Drawn => {
  const [held, hold] = useState(() => ({ blocks, drawn: sliceEnd(blocks, none) }));
  const drawn = held.blocks === blocks ? held.drawn : sliceEnd(blocks, none);
  const drawTo = (end: Drawn): void =>
    hold((now) => (now.blocks === blocks && reaches(now.drawn, end) ? now : { blocks, drawn: end }));
  // An effect runs when what was drawn before it is on the screen, and in a hidden tab by a timer.
  useEffect(() => {
    if (drawn.blocks < blocks.length) {
      drawTo(sliceEnd(blocks, drawn));
    }
  }, [blocks, drawn]);
  useLayoutEffect(() => {
    const drawRest = (): void => atOnce(() => drawTo({ blocks: blocks.length, rows: 0 }));
    addEventListener("beforeprint", drawRest);
    return () => removeEventListener("beforeprint", drawRest);
  }, [blocks]);
  return drawn;
};

const none: Drawn = { blocks: 0, rows: 0 };

const reaches = (one: Drawn, other: Drawn): boolean =>
  one.blocks > other.blocks || (one.blocks === other.blocks && one.rows >= other.rows);

/** What changes is drawn before this returns: the browser does not wait with its paper. */
const atOnce = (change: () => void): void => {
  const before = options.debounceRendering;
  options.debounceRendering = (draw) => draw();
  change();
  if (before === undefined) {
    delete options.debounceRendering;
  } else {
    options.debounceRendering = before;
  }
};
