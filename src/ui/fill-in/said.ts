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
