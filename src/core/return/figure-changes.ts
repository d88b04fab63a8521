import { changeOnLastYear, changeOverTwoYears } from "../figures/derived.ts";
import type { FigureBox } from "../questionnaire/content.ts";
import type { ForceReturn } from "./force-return.ts";
import { cellOf, type Telling } from "./telling.ts";

export interface ChangeTexts {
  readonly twoYears: string;
  readonly lastYear: string;
}

/** The derived changes of a box given for three years, beside its counts; `null` where there is nothing to compare. */
export const changeTexts = (forceReturn: ForceReturn, box: FigureBox, { say }: Telling): ChangeTexts | null => {
  const values = box.times.map((time) => cellOf(forceReturn, box, time)?.value ?? null);
  const [first, before, last] = values;
  if (values.length !== 3 || first === undefined || before === undefined || last === undefined) {
    return null;
  }
  const overTwoYears = changeOverTwoYears(first, last);
  const onLastYear = changeOnLastYear(before, last);
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
