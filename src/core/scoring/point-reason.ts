import type { PointScore, Reason } from "./score.ts";

/** What a point's level means, printed without a label; or that there is none yet. */
export const pointReason = ({ level, holding }: PointScore): Reason => {
  if (level !== null) {
    return { word: `scoring.point.${level}`, values: { level } };
  }
  const n = holding.length;
  return { word: `scoring.point.none.${n === 0 ? "nothing" : n === 1 ? "one" : "many"}`, values: { n } };
};

/** Which questions hold a point at its level. `null` at level 3 and while there is no level. */
export const heldReason = ({ level, holding }: PointScore): Reason | null =>
  level === null || holding.length === 0
    ? null
    : {
        word: `scoring.point.held.${holding.length === 1 ? "one" : "many"}`,
        values: { level, n: holding.length },
        questions: holding,
      };

/** What the next level of a point asks. `null` at level 3 and while there is no level. */
export const pointNextReason = ({ level }: PointScore): Reason | null =>
  level === null || level === 3 ? null : { word: `scoring.point.next.${level + 1}`, values: {} };
