import scoring from "../../core/questionnaire/content/words/scoring.json";
import { loweredReason, nextReason, questionReason, say } from "../../core/scoring/reason.ts";
import type { QuestionScore } from "../../core/scoring/score.ts";

/** The scoring's sentences are part of every return; the screen says the same ones. */
export const scoringWords: Readonly<Record<string, string>> = scoring.en;

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

/** Below level 2 as counted, or not known: such a question needs an action or an accepted risk (`words.md` §7). */
export const needsGapAnswer = ({ state, counted }: QuestionScore): boolean =>
  state === "not-known" || (state === "answered" && counted !== null && counted < 2);
