import type { Problem } from "../answers/problem.ts";
import { isBlank, stops } from "../answers/problem-words.ts";
import type { Asked } from "./asked.ts";
import { figurePlace } from "./cell-name.ts";
import { sayNumber } from "./number.ts";

/** From one year to the next: by more than half of 20 or more, or to or from nothing between figures above 10. */
const leap = (values: readonly (number | null)[]): readonly [number, number, number] | null => {
  for (const [at, now] of values.entries()) {
    const before = at === 0 ? undefined : values[at - 1];
    const after = values[at + 1];
    if (now === null) {
      continue;
    }
    if (typeof before === "number" && before >= 20 && 2 * Math.abs(now - before) > before) {
      return [at, before, now];
    }
    const neighbours = [before, after].filter((one) => one !== undefined);
    if (now === 0 && neighbours.length > 0 && neighbours.every((one) => one !== null && one > 10)) {
      return typeof before === "number" ? [at, before, 0] : [at + 1, 0, after ?? 0];
    }
  }
  return null;
};

/** V11, once a box, of its cells in the order of its years: one note answers for the row. */
export const leapProblems = (asked: readonly Asked[], note: string): readonly Problem[] => {
  const asks = asked[0]?.box.noteOnChange === true && isBlank(note);
  const found = asks ? leap(asked.map(({ num }) => num)) : null;
  const at = found === null ? undefined : asked[found[0]];
  return found === null || at === undefined
    ? []
    : [
        stops(
          figurePlace(at.row.id, `${at.row.id}.note`),
          "problem.figure.V11",
          { row: at.said, a: sayNumber(found[1]), b: sayNumber(found[2]) },
          "V11",
        ),
      ];
};
