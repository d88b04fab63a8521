import type { VNode } from "preact";
import { boxesNotShown, sharesFor } from "../../core/return/figures.ts";
import { fill } from "../components/fill.ts";
import { type AskedRow, tellingOfFigures } from "./figure-row.ts";
import { figuresWords } from "./figures-words.ts";

const words = figuresWords.en;

/** What stands under the grid in the words of the return: shares with their counts, and boxes that are not asked here. */
export const FigureUnder = ({ signOff, row }: Pick<AskedRow, "signOff" | "row">): VNode => {
  const telling = tellingOfFigures(signOff);
  const shares = sharesFor(row, telling);
  return (
    <>
      {shares.length === 0 ? null : (
        <div class="app-level">
          <h2 class="govuk-heading-s">{words.shares}</h2>
          {shares.map((share) => (
            <p key={`${share.name} ${share.time}`} class="app-level__more">
              {fill(words.share, share)}
            </p>
          ))}
        </div>
      )}
      {boxesNotShown(row, telling).map(({ text }) => (
        <p key={text} class="govuk-body">
          {text}
        </p>
      ))}
    </>
  );
};
