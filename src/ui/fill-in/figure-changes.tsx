import type { VNode } from "preact";
import { changesOf } from "../../core/figures/derived.ts";
import type { FigureBox } from "../../core/questionnaire/content.ts";
import type { SignOff } from "../../journeys/sign-off.ts";
import { fill } from "../components/fill.ts";
import { figuresWords } from "./figures-words.ts";

const words = figuresWords.en;

/** What follows from a box that is given for three years. */
export const FigureChanges = ({
  signOff,
  box,
}: {
  readonly signOff: SignOff;
  readonly box: FigureBox;
}): VNode | null => {
  const changes = changesOf(
    box.times.map((time) => signOff.forceReturn.value.figures.cells[`${box.id}.${time}`]?.value ?? null),
  );
  if (changes === null) {
    return null;
  }
  const { overTwoYears: two, onLastYear: last } = changes;
  const over =
    two.kind === "percentage" ? two.text : two.kind === "counts" ? fill(words.counts, two) : words.noComparison;
  const on =
    last.kind === "no-comparison"
      ? words.noComparison
      : last.percentage === null
        ? last.difference
        : fill(words.difference, { difference: last.difference, percentage: last.percentage });
  return (
    <div class="app-level">
      <h2 class="govuk-heading-s">{words.changes}</h2>
      <p class="app-level__more">{fill(words.twoYears, { change: over })}</p>
      <p class="app-level__more">{fill(words.lastYear, { change: on })}</p>
    </div>
  );
};
