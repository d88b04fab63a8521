import { options } from "preact";
import { useEffect, useLayoutEffect, useState } from "preact/hooks";
import type { Block } from "../../core/return/document.ts";

/** How much is drawn in one go, in letters of its JSON: a screen or two, and far under 50 ms on the page's thread. */
const sliceSize = 8_000;

/** Where the slice that begins at `from` ends: what would not go into it whole begins the next. */
const sliceEnd = (blocks: readonly Block[], from: number): number => {
  let size = 0;
  const over = blocks.findIndex((block, n) => {
    size += n < from ? 0 : JSON.stringify(block).length;
    return n > from && size > sliceSize;
  });
  return over === -1 ? blocks.length : over;
};

/**
 * How many of the blocks are to be drawn by now. A whole return in one go would hold the page for a fifth of a second:
 * the first slice comes at once, one more after each frame, and what is left when the page is printed.
 */
export const useSlices = (blocks: readonly Block[]): number => {
  const [held, hold] = useState(() => ({ blocks, drawn: sliceEnd(blocks, 0) }));
  const drawn = held.blocks === blocks ? held.drawn : sliceEnd(blocks, 0);
  const drawTo = (end: number): void =>
    hold((now) => (now.blocks === blocks && now.drawn >= end ? now : { blocks, drawn: end }));
  // An effect runs when what was drawn before it is on the screen, and in a hidden tab by a timer.
  useEffect(() => {
    if (drawn < blocks.length) {
      drawTo(sliceEnd(blocks, drawn));
    }
  }, [blocks, drawn]);
  useLayoutEffect(() => {
    const drawRest = (): void => atOnce(() => drawTo(blocks.length));
    addEventListener("beforeprint", drawRest);
    return () => removeEventListener("beforeprint", drawRest);
  }, [blocks]);
  return drawn;
};

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
