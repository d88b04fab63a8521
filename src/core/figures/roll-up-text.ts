import { fill } from "../questionnaire/fill.ts";
import { changeOverTwoYears } from "./derived.ts";
import { lacks, type NationalChange, type RollUp } from "./roll-up.ts";
import words from "./roll-up-words.json";

const { en } = words;

/** "61 (38 of 44 forces supplied)", or "no figure". `say` prints a number in its unit. */
export const rollUpText = ({ sum, supplied, asked }: RollUp, say: (value: number) => string): string =>
  sum === null
    ? en.none
    : fill(asked === 1 ? en["sum.one"] : en.sum, {
        sum: say(sum),
        supplied: String(supplied),
        asked: String(asked),
      });

/** For a row that its jurisdictions count under rules of their own. */
export const underDifferentRules = (text: string): string => fill(en["different-rules"], { sum: text });

/** How many forces lack a number, by why; "" where none does. */
export const lackingText = ({ lacking }: RollUp): string => {
  const said = lacks
    .filter((lack) => lacking[lack] > 0)
    .map((lack) => fill(en[`lacking.${lack}`], { x: String(lacking[lack]) }));
  return said.length === 0 ? "" : fill(en.lacking, { lacking: said.join(", ") });
};

/** "+14% (31 of 45 forces supplied both years)"; of small numbers the counts. */
export const nationalChangeText = ({ before, now, supplied, asked }: NationalChange): string => {
  const change = changeOverTwoYears(before, now);
  if (change.kind === "no-comparison") {
    return en["change.none"];
  }
  return fill(asked === 1 ? en["change.one"] : en.change, {
    change:
      change.kind === "percentage" ? change.text : fill(en["change.counts"], { from: change.from, to: change.to }),
    supplied: String(supplied),
    asked: String(asked),
  });
};
