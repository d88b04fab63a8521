import { changesOf } from "../figures/derived.ts";
import type { FigureBox } from "../questionnaire/content.ts";
import type { ForceReturn } from "./force-return.ts";
import type { Say } from "./say.ts";
import { cellOf } from "./telling.ts";

export interface ChangeTexts {
  readonly twoYears: string;
  readonly lastYear: string;
}

/** The derived changes of a box, beside its counts; `null` where the edition compares none. */
export const changeTexts = (
  forceReturn: ForceReturn,
  box: FigureBox,
  { say }: Pick<Say, "say">,
): ChangeTexts | null => {
  const changes = box.changes
    ? changesOf(box.times.map((time) => cellOf(forceReturn, box, time)?.value ?? null))
    : null;
  if (changes === null) {
    return null;
  }
  const { overTwoYears, onLastYear } = changes;
  return {
    twoYears:
      overTwoYears.kind === "percentage"
        ? overTwoYears.text
        : overTwoYears.kind === "counts"
          ? say("figures.change.counts", { from: overTwoYears.from, to: overTwoYears.to })
          : say("figures.change.none"),
    lastYear:
      onLastYear.kind === "no-comparison"
        ? say("figures.change.none")
        : onLastYear.percentage === null
          ? onLastYear.difference
          : say("figures.change.difference", {
              difference: onLastYear.difference,
              percentage: onLastYear.percentage,
            }),
  };
};
