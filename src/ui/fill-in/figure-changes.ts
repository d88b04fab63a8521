import { changesOf } from "../../core/figures/derived.ts";
import type { FigureBox } from "../../core/questionnaire/content.ts";
import type { ForceReturn } from "../../core/return/force-return.ts";
import { fill } from "../components/fill.ts";
import { figuresWords } from "./figures-words.ts";

const words = figuresWords.en;

export interface ChangesSaid {
  readonly twoYears: string;
  readonly lastYear: string;
}

/** What follows from a box that is given for three years; `null` for one that is not. */
export const changesSaid = (forceReturn: ForceReturn, box: FigureBox): ChangesSaid | null => {
  const changes = changesOf(box.times.map((time) => forceReturn.figures.cells[`${box.id}.${time}`]?.value ?? null));
  if (changes === null) {
    return null;
  }
  const { overTwoYears: two, onLastYear: last } = changes;
  return {
    twoYears:
      two.kind === "percentage" ? two.text : two.kind === "counts" ? fill(words.counts, two) : words.noComparison,
    lastYear:
      last.kind === "no-comparison"
        ? words.noComparison
        : last.percentage === null
          ? last.difference
          : fill(words.difference, { difference: last.difference, percentage: last.percentage }),
  };
};
