import type { VNode } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Question } from "../../core/questionnaire/content.ts";
import { sayList } from "../../core/scoring/reason.ts";
import type { QuestionScore } from "../../core/scoring/score.ts";
import { scoringWords } from "../../core/scoring/words.ts";
import { fill } from "../components/fill.ts";
import { questionWords } from "./question-words.ts";
import { levelNext, levelNow } from "./said.ts";

const words = questionWords.en;

export interface LevelBoxProps {
  readonly question: Question;
  readonly score: QuestionScore;
  readonly lastTwelveMonths: readonly [string, string];
}

/** Letters of the lines not ticked, while some are and some are not. */
const missingLetters = (question: Question, { missing, claimed }: QuestionScore): string | null =>
  claimed === 1
    ? fill(words.nextLines, {
        lines: sayList(
          missing.map((line) => line.slice(question.id.length)),
          scoringWords,
        ),
      })
    : null;

/**
 * The level that follows from the ticks, in words. What is seen changes at once; what is heard waits until the ticking
 * has paused, so that a screen reader says the level and not each step to it.
 */
export const LevelBox = ({ question, score, lastTwelveMonths }: LevelBoxProps): VNode => {
  const now = levelNow(score).join(" ");
  const next = levelNext(score, lastTwelveMonths);
  const letters = missingLetters(question, score);
  const [heard, setHeard] = useState({ now, said: "" });
  useEffect(() => {
    if (now === heard.now) {
      return;
    }
    const timer = setTimeout(() => {
      setHeard({ now, said: now });
    }, 1200);
    return () => {
      clearTimeout(timer);
    };
  }, [now, heard.now]);
  return (
    <section class="app-level" aria-labelledby="level-heading">
      <h2 class="govuk-heading-s" id="level-heading">
        {words.level}
      </h2>
      <p class="app-level__now">{now}</p>
      {letters === null ? null : <p class="app-level__more">{letters}</p>}
      {next === null ? null : <p class="app-level__more">{next}</p>}
      <div class="govuk-visually-hidden" aria-live="polite">
        {heard.said}
      </div>
    </section>
  );
};
