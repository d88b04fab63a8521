import { loweredReason, nextReason, questionReason, say } from "../../core/scoring/reason.ts";
import type { QuestionScore } from "../../core/scoring/score.ts";
import { scoringWords } from "../../core/scoring/words.ts";

/** "Level 1, developing: 3 of 5 lines.", then what the evidence makes of it. */
export const levelNow = (score: QuestionScore): readonly string[] => {
  const lowered = loweredReason(score);
  return [say(questionReason(score), scoringWords), ...(lowered === null ? [] : [`${say(lowered, scoringWords)}.`])];
};

export const levelNext = (score: QuestionScore, lastTwelveMonths: readonly [string, string]): string | null => {
  const next = nextReason(score, lastTwelveMonths);
  return next === null ? null : say(next, scoringWords);
};

/** The level in a word or two, for lists: "Level 2 (claimed 3)", "Not known", "Not answered". */
export const levelShort = (
  { state, claimed, counted }: QuestionScore,
  words: { readonly level: string; readonly claimed: string },
): string =>
  state !== "answered" || counted === null
    ? (scoringWords[`scoring.state.${state}`] ?? "")
    : (claimed === counted ? words.level : words.claimed)
        .replace("{level}", String(counted))
        .replace("{claimed}", String(claimed));
