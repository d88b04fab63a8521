import type { Place } from "./laid-out.ts";

/** One step down the page: what is never split, such as a line of text or a row of a table. */
export interface Item {
  readonly height: number;
  /** Space above it, left out at the top of a page. */
  readonly before: number;
  /** Stays on the page of the item after it. */
  readonly keep: boolean;
  /** Drawn again above this item when it opens a page: the head of its table. */
  readonly repeat?: { readonly height: number; place(at: Place): void };
  place(at: Place): void;
}

/** Neither the first nor the last of several stands alone on a page: whether this one stays with the next. */
export const standsWithNext = (at: number, count: number): boolean => (at === 0 && count > 1) || at === count - 2;

export type Step = Item | "page-break";

interface Frame {
  readonly top: number;
  readonly bottom: number;
}

/** Items that stay together: up to and including the first that does not keep with its next. */
const groupsOf = (steps: readonly Step[]): readonly (readonly Item[] | "page-break")[] => {
  const groups: (Item[] | "page-break")[] = [];
  let open: Item[] = [];
  const close = (): void => {
    if (open.length > 0) {
      groups.push(open);
      open = [];
    }
  };
  for (const step of steps) {
    if (step === "page-break") {
      close();
      groups.push(step);
      continue;
    }
    open.push(step);
    if (!step.keep) {
      close();
    }
  }
  close();
  return groups;
};

const heightOf = (group: readonly Item[]): number =>
  group.reduce((sum, item, at) => sum + item.height + (at === 0 ? 0 : item.before), 0);

/** Places every item on a page and gives the number of pages. */
export const paginate = (steps: readonly Step[], frame: Frame): number => {
  let page = 1;
  let y = frame.top;
  const newPage = (): void => {
    page++;
    y = frame.top;
  };
  const put = (item: Item): void => {
    if (y > frame.top) {
      y += item.before;
    } else if (item.repeat !== undefined) {
      item.repeat.place({ page, y });
      y += item.repeat.height;
    }
    item.place({ page, y });
    y += item.height;
  };
  const fits = (height: number, before: number): boolean =>
    y + (y > frame.top ? before : 0) + height <= frame.bottom + 0.01;
  for (const group of groupsOf(steps)) {
    if (group === "page-break") {
      if (y > frame.top) {
        newPage();
      }
      continue;
    }
    const whole = heightOf(group);
    const first = group[0];
    if (first !== undefined && y > frame.top && !fits(whole, first.before)) {
      // What is taller than a page is split where it must be, but a heading still takes what follows it along.
      const tall = whole + (first.repeat?.height ?? 0) > frame.bottom - frame.top;
      if (!tall || !fits(heightOf(group.slice(0, 3)), first.before)) {
        newPage();
      }
    }
    for (const item of group) {
      if (y > frame.top && !fits(item.height, item.before)) {
        newPage();
      }
      put(item);
    }
  }
  return page;
};
