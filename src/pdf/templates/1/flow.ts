import type { Place } from "./laid-out.ts";

/** What is said again at the top of a page, for the eye only. */
export interface Repeat {
  readonly height: number;
  place(at: Place): void;
}

/** One above the other, where there are both. */
export const above = (first: Repeat | undefined, then: Repeat | undefined): Repeat | undefined =>
  first === undefined || then === undefined
    ? (first ?? then)
    : {
        height: first.height + then.height,
        place({ page, y }) {
          first.place({ page, y });
          then.place({ page, y: y + first.height });
        },
      };

/** One step down the page: what is never split, such as a line of text or a row of a table. */
export interface Item {
  readonly height: number;
  /** Space above it, left out at the top of a page. */
  readonly before: number;
  /** Stays on the page of the item after it. */
  readonly keep: boolean;
  /** Drawn above this item when it opens a page: the head of its table. */
  readonly repeat?: Repeat;
  /** It begins a part: what pages that open within it say again. `null`: nothing. */
  readonly opens?: Repeat | null;
  place(at: Place): void;
}

/** Neither the first nor the last of several stands alone on a page: whether this one stays with the next. */
export const standsWithNext = (at: number, count: number): boolean => (at === 0 && count > 1) || at === count - 2;

/** The page ends; `break-unless-room`: only where what follows up to the next break has no room on it, and has on the next. */
type Break = "page-break" | "break-unless-room";

export type Step = Item | Break;

interface Frame {
  readonly top: number;
  readonly bottom: number;
}

type Group = readonly Item[] | Break;

/** Items that stay together: up to and including the first that does not keep with its next. */
const groupsOf = (steps: readonly Step[]): readonly Group[] => {
  const groups: Group[] = [];
  let open: Item[] = [];
  const close = (): void => {
    if (open.length > 0) {
      groups.push(open);
      open = [];
    }
  };
  for (const step of steps) {
    if (typeof step === "string") {
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

/** All that stands from there to the next break. */
const upToBreak = (groups: readonly Group[], from: number): readonly Item[] => {
  const rest = groups.slice(from);
  const end = rest.findIndex((group) => typeof group === "string");
  return rest.slice(0, end < 0 ? rest.length : end).flatMap((group) => (typeof group === "string" ? [] : group));
};

/** Places every item on a page and gives the number of pages. */
export const paginate = (steps: readonly Step[], frame: Frame): number => {
  let page = 1;
  let y = frame.top;
  let part: Repeat | undefined;
  const newPage = (): void => {
    page++;
    y = frame.top;
  };
  const againOver = ({ opens, repeat }: Item): Repeat | undefined =>
    opens === undefined ? above(part, repeat) : repeat;
  const put = (item: Item): void => {
    if (y > frame.top) {
      y += item.before;
    } else {
      const again = againOver(item);
      again?.place({ page, y });
      y += again?.height ?? 0;
    }
    if (item.opens !== undefined) {
      part = item.opens ?? undefined;
    }
    item.place({ page, y });
    y += item.height;
  };
  const fits = (height: number, before: number): boolean =>
    y + (y > frame.top ? before : 0) + height <= frame.bottom + 0.01;
  const groups = groupsOf(steps);
  for (const [at, group] of groups.entries()) {
    if (typeof group === "string") {
      const next = group === "page-break" ? [] : upToBreak(groups, at + 1);
      const height = heightOf(next);
      const better = height <= frame.bottom - frame.top && !fits(height, next[0]?.before ?? 0);
      if (y > frame.top && (group === "page-break" || better)) {
        newPage();
      }
      part = undefined;
      continue;
    }
    const whole = heightOf(group);
    const first = group[0];
    if (first !== undefined && y > frame.top && !fits(whole, first.before)) {
      // What is taller than a page is split where it must be, but a heading still takes what follows it along.
      const tall = whole + (againOver(first)?.height ?? 0) > frame.bottom - frame.top;
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
