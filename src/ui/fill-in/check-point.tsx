import type { VNode } from "preact";
import type { Line, PointContent, Question } from "../../core/questionnaire/content.ts";
import type { ForceReturn } from "../../core/return/force-return.ts";
import { heldReason, pointNextReason, pointReason, proposalClause } from "../../core/scoring/point-reason.ts";
import { say, sayList } from "../../core/scoring/reason.ts";
import { isGap, type PointScore, type QuestionScore, type Reason } from "../../core/scoring/score.ts";
import { scoringWords } from "../../core/scoring/words.ts";
import type { FillIn } from "../../journeys/fill-in.ts";
import { fill } from "../components/fill.ts";
import { SummaryList, type SummaryRow } from "../components/summary-list.tsx";
import { questionAddress } from "./addresses.ts";
import { checkWords } from "./check-words.ts";
import { serving } from "./items.ts";
import { levelNow } from "./said.ts";

const words = checkWords.en;

export interface CheckPointProps {
  readonly fillIn: FillIn;
  readonly forceReturn: ForceReturn;
  readonly point: PointContent;
  readonly score: PointScore;
}

/** Level, proposed opinion and why, what holds it and what the next level asks: the sentences of the return. */
const standing = ({ forceReturn, point, score }: CheckPointProps): readonly SummaryRow[] => {
  const said = forceReturn.content.words;
  const numbers = Object.fromEntries(point.questions.map(({ id, number }) => [id, number]));
  const told = (reason: Reason | null): string => (reason === null ? words.none : say(reason, said, numbers));
  const { level, proposed } = score;
  if (level === null || proposed === null) {
    return [{ key: words.level, value: told(pointReason(score)) }];
  }
  const opinion = said[`scoring.opinion.${proposed}`] ?? proposed;
  const reason = proposalClause(score, said, numbers);
  return [
    { key: words.level, value: fill(words.levelSaid, { level, meaning: told(pointReason(score)) }) },
    {
      key: words.proposed,
      value: fill(said["opinion.proposed"] ?? "", { opinion, reason }),
    },
    { key: words.held, value: told(heldReason(score)) },
    { key: words.next, value: told(pointNextReason(score)) },
  ];
};

const LineSaid = ({ mark, text }: { readonly mark: string; readonly text: string }): VNode => (
  <li>
    <span class="app-mark">{mark}</span> {text}
  </li>
);

const lineSaid = (question: Question, line: Line, ticks: readonly string[]): VNode => {
  const letter = line.id.slice(question.id.length);
  const mark = line.notShown !== undefined ? words.notShown : ticks.includes(line.id) ? words.true : words.notTrue;
  return (
    <LineSaid key={line.id} mark={mark} text={fill(words.lineText, { letter, text: line.text ?? line.notShown })} />
  );
};

const Answered = ({
  fillIn,
  question,
  score,
}: {
  readonly fillIn: FillIn;
  readonly question: Question;
  readonly score: QuestionScore;
}): VNode => {
  const draft = fillIn.draft.value;
  const answer = draft.answers[question.id];
  if (answer === undefined || score.state === "unanswered") {
    return <p class="app-tight">{levelNow(score).join(" ")}</p>;
  }
  const served = serving(draft, question.id);
  const list = (ids: readonly string[]): string => sayList(ids, scoringWords);
  const asked = (score.claimed ?? 0) >= 2;
  return (
    <>
      <p class="app-tight">
        <strong>{levelNow(score).join(" ")}</strong>
      </p>
      {answer.choice === null ? (
        <ul class="govuk-list app-answers">
          {question.lines.map((line) => lineSaid(question, line, answer.ticks))}
          <LineSaid
            mark={score.tested ? words.true : words.notTrue}
            text={fill(words.testedText, { text: question.tested.text })}
          />
        </ul>
      ) : (
        <p class="app-tight">{words.choice[answer.choice]}</p>
      )}
      <p class="app-tight">
        {answer.evidence.length === 0 ? words.evidenceNone : fill(words.evidence, { list: list(answer.evidence) })}
      </p>
      {answer.narrative !== "" ? (
        <p class="app-tight app-lines">{fill(words.narrative, { text: answer.narrative })}</p>
      ) : asked ? (
        <p class="app-tight">{words.narrativeNone}</p>
      ) : null}
      {served.length > 0 ? (
        <p class="app-tight">{fill(words.served, { list: list(served) })}</p>
      ) : isGap(score) ? (
        <p class="app-tight">{words.servedNone}</p>
      ) : null}
    </>
  );
};

/** One point: where it stands, then each question as answered. */
export const CheckPoint = (props: CheckPointProps): VNode => {
  const { fillIn, point, score } = props;
  const draft = fillIn.draft.value;
  const last = point.questions.at(-1)?.id ?? "";
  const rows = point.questions.flatMap((question): readonly SummaryRow[] => {
    const one = score.questions.find(({ id }) => id === question.id);
    const key = fill(words.question, { number: question.number, name: question.name });
    return one === undefined
      ? []
      : [
          {
            key,
            value: <Answered fillIn={fillIn} question={question} score={one} />,
            actions: [{ href: questionAddress(draft, question.id), text: words.change, hidden: key }],
          },
        ];
  });
  const office = fill(words.office, { number: point.number });
  return (
    <>
      <h2 class="govuk-heading-m">{fill(words.point, { number: point.number, name: point.name })}</h2>
      <SummaryList rows={standing(props)} />
      <SummaryList
        rows={[
          ...rows,
          {
            key: office,
            value: <span class="app-lines">{draft.office[point.id] ?? words.notProvided}</span>,
            actions: [{ href: questionAddress(draft, last), text: words.change, hidden: office }],
          },
        ]}
      />
    </>
  );
};
