import type { VNode } from "preact";
import { sayDate } from "../../core/answers/dates.ts";
import { type Answer, noAnswer } from "../../core/answers/draft.ts";
import type { Question } from "../../core/questionnaire/content.ts";
import type { FillIn } from "../../journeys/fill-in.ts";
import { fill } from "../components/fill.ts";
import { Checkboxes, type Option } from "../components/options.tsx";
import { questionWords } from "./question-words.ts";

const words = questionWords.en;

const optionsOf = (question: Question): readonly Option[] => [
  ...question.lines.map((line): Option => {
    const letter = line.id.slice(question.id.length);
    return line.notShown === undefined
      ? { value: line.id, label: fill(words.line, { letter, text: line.text }) }
      : { text: fill(words.notShown, { letter, reason: line.notShown }) };
  }),
  { value: question.tested.id, label: fill(words.tested, { text: question.tested.text }) },
  { value: "none", label: words.none, divider: words.or },
  { value: "not-known", label: words.notKnown },
];

/** The practices of a question. What is true is ticked; the level follows and is never picked. */
export const QuestionLines = ({
  fillIn,
  question,
}: {
  readonly fillIn: FillIn;
  readonly question: Question;
}): VNode => {
  const answer: Answer = fillIn.draft.value.answers[question.id] ?? noAnswer;
  return (
    <Checkboxes
      name={question.id}
      label={words.ticks}
      labelSize="m"
      hint={fill(words.ticksHint, { date: sayDate(fillIn.edition.censusDate) })}
      options={optionsOf(question)}
      chosen={answer.choice === null ? answer.ticks : [...answer.ticks, answer.choice]}
      onChange={(value, on) => {
        if (value === "none" || value === "not-known") {
          fillIn.choose(question.id, value, on);
        } else {
          fillIn.tick(question.id, value, on);
        }
      }}
    />
  );
};
