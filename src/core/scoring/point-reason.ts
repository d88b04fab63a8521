import { becauseOf } from "./because.ts";
import { type Numbers, sayClause, type Words } from "./reason.ts";
import type { PointScore, Reason } from "./score.ts";

/**
 * Why the opinion proposed is what it is, to follow "because". Assured follows from the level, whatever keeps the point
 * from the next one; the other two are told by what holds the point.
 */
export const proposalClause = (score: PointScore, words: Words, numbers?: Numbers): string => {
  const reason = sayClause(becauseOf(score), words, numbers);
  return score.proposed === "assured" && score.level !== null
    ? sayClause({ word: "scoring.because.assured", values: { level: score.level, reason } }, words)
    : reason;
};

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
