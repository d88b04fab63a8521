import type { FigureShare } from "../questionnaire/content.ts";
import { own } from "../record.ts";
import type { ForceReturn } from "../return/force-return.ts";
import { type Share, share } from "./derived.ts";

/** A share at one of its times, with the counts that it is made of. */
export interface ShareAt {
  readonly share: FigureShare;
  readonly time: string;
  readonly part: number;
  readonly whole: number;
  readonly told: Share;
}

/**
 * The shares that stand under a row, at each time at which every box of them is a figure: one that is missing
 * adds to no sum. A part above its whole, which only a draft can hold, is told by its counts.
 */
export const sharesUnder = ({ content, figures }: ForceReturn, rowId: string): readonly ShareAt[] => {
  const sum = (boxes: readonly string[], time: string): number | null =>
    boxes.reduce<number | null>((all, box) => {
      const value = own(figures.cells, `${box}.${time}`)?.value ?? null;
      return all === null || value === null ? null : all + value;
    }, 0);
  return content.shares
    .filter(({ row }) => row === rowId)
    .flatMap((of) =>
      of.times.flatMap((time) => {
        const part = sum(of.part, time);
        const whole = sum(of.whole, time);
        return part === null || whole === null
          ? []
          : [
              {
                share: of,
                time,
                part,
                whole,
                told: part > whole ? { kind: "counts" } : share(part, whole, of.atLeast),
              },
            ];
      }),
    );
};
