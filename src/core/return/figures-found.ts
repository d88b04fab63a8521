import { figureProblems } from "../figures/problems.ts";
import { sayTimeWithin, type Telling } from "./telling.ts";

/** What a validation found that stops nothing: both warnings and information print (`figures.md` §3). */
export interface Found {
  /** The row under which it stands. */
  readonly row: string;
  readonly text: string;
  /** An answer claims what no figure shows: worth asking about. */
  readonly asking: boolean;
}

/**
 * In words of the return itself, told to who reads it. What was found follows from its figures and levels as they stand,
 * so that nothing needs to be stated and nothing can be left out.
 */
export const foundIn = (telling: Telling): readonly Found[] => {
  const { say, forceReturn, points } = telling;
  const counted = new Map(
    points.flatMap(({ questions }) => questions.map(({ score }) => [score.id, score.counted] as const)),
  );
  return figureProblems(forceReturn, new Set(), counted).flatMap(
    ({ severity, page, field, found, worthAsking = false }): readonly Found[] => {
      const row = forceReturn.content.figures.find(({ id }) => page === `figures/${id}`);
      if (found === undefined || row === undefined) {
        return [];
      }
      const time = sayTimeWithin(field.split(".").at(-1) ?? "", telling);
      const said = say(found.sentence.replace("problem.figure.", "figures.found."), {
        ...found.values,
        row: say("figures.found.row", { row: row.name, time }),
      });
      return [
        {
          row: row.id,
          asking: worthAsking,
          text: say(worthAsking ? "figures.asking" : `figures.${severity}`, { text: said }),
        },
      ];
    },
  );
};
