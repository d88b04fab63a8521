import type { VNode } from "preact";
import { useEffect } from "preact/hooks";
import { type Answer, noAnswer, pointOf } from "../../core/answers/draft.ts";
import type { PointContent, Question } from "../../core/questionnaire/content.ts";
import { questionIndex } from "../../core/questionnaire/shapes.ts";
import type { QuestionScore } from "../../core/scoring/score.ts";
import type { FillIn } from "../../journeys/fill-in.ts";
import { Details } from "../components/details.tsx";
import { fill } from "../components/fill.ts";
import { FreeText } from "../components/free-text.tsx";
import { draftAddress, type Forms, navigate, type QuestionPageProps } from "../page.ts";
import { questionAddress, questionAfter, taskListAddress } from "./addresses.ts";
import { CompletedSection } from "./completed-section.tsx";
import { answerFocusRequest } from "./focus-request.ts";
import { LevelBox } from "./level-box.tsx";
import { PageEnd } from "./page-end.tsx";
import { QuestionEvidence } from "./question-evidence.tsx";
import { QuestionGaps } from "./question-gaps.tsx";
import { QuestionLines } from "./question-lines.tsx";
import { questionWords } from "./question-words.ts";
import { HowToRead } from "./reading.tsx";
import { usePoint } from "./use-words.ts";
import "@preact/signals";

const words = questionWords.en;
const ids = questionIndex.map(({ id }) => id);

interface Asked {
  readonly fillIn: FillIn;
  readonly point: PointContent;
  readonly question: Question;
}

const QuestionHelp = ({ fillIn, question }: Asked): VNode => {
  const figures = question.figures.map((box) => box.split(".")[0] ?? box);
  return (
    <Details summary={words.help}>
      <h2 class="govuk-heading-s">{words.holds}</h2>
      <p>{question.holds}</p>
      <h2 class="govuk-heading-s">{words.ideas}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {question.evidence.map((idea) => (
          <li key={idea}>{idea}</li>
        ))}
      </ul>
      {question.note === "" ? null : (
        <>
          <h2 class="govuk-heading-s">{words.note}</h2>
          <p>{question.note}</p>
        </>
      )}
      {figures.length === 0 ? null : (
        <>
          <h2 class="govuk-heading-s">{words.figures}</h2>
          <ul class="govuk-list">
            {figures.map((row) => (
              <li key={row}>
                <a class="govuk-link" href={draftAddress(fillIn.draft.value.id, `figures/${row}`)}>
                  {fill(words.figure, { id: row })}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </Details>
  );
};

const Narrative = ({ fillIn, question, score }: Asked & { readonly score: QuestionScore }): VNode | null => {
  const answer: Answer = fillIn.draft.value.answers[question.id] ?? noAnswer;
  const asked = (score.claimed ?? 0) >= 2;
  if (!asked && answer.narrative === "") {
    return null;
  }
  return (
    <div class="app-part">
      <FreeText
        name={`${question.id}.narrative`}
        label={words.narrative}
        labelSize="m"
        hint={asked ? words.narrativeHint : words.narrativeOptional}
        limit="narrative"
        rows={6}
        mailbox={fillIn.edition.issued?.mailbox}
        value={answer.narrative}
        onInput={(narrative) => {
          const now = fillIn.draft.value.answers[question.id] ?? noAnswer;
          fillIn.put({ section: "answers", id: question.id, value: { ...now, narrative } });
        }}
      />
    </div>
  );
};

const WorkingNotes = ({ fillIn, question }: Asked): VNode => {
  const { note } = fillIn.draft.value.answers[question.id] ?? noAnswer;
  return (
    <Details summary={words.notes} open={note !== ""}>
      <FreeText
        name={`${question.id}.note`}
        label={words.notes}
        labelSize="hidden"
        hint={words.notesHint}
        limit="note"
        rows={4}
        mailbox={fillIn.edition.issued?.mailbox}
        value={note}
        onInput={(text) => {
          const now = fillIn.draft.value.answers[question.id] ?? noAnswer;
          fillIn.put({ section: "answers", id: question.id, value: { ...now, note: text } });
        }}
      />
    </Details>
  );
};

/** One box a point, asked once: with its last question. */
const OfficeBox = ({ fillIn, point }: Asked): VNode => (
  <div class="app-part">
    <FreeText
      name={`${point.id}.office`}
      label={fill(words.office, { number: point.number })}
      labelSize="m"
      hint={words.officeHint}
      limit="office"
      rows={6}
      mailbox={fillIn.edition.issued?.mailbox}
      value={fillIn.draft.value.office[point.id] ?? ""}
      onInput={(text) => {
        fillIn.put({ section: "office", id: point.id, value: text === "" ? undefined : text });
      }}
    />
  </div>
);

const Asking = ({ forms, ...asked }: Asked & { readonly forms: Forms }): VNode => {
  const { fillIn, point, question } = asked;
  const draft = fillIn.draft.value;
  const standing = fillIn.scores.value.find(({ id }) => id === point.id);
  const score = standing?.questions.find(({ id }) => id === question.id);
  const next = questionAfter(question.id, ids);
  useEffect(answerFocusRequest, []);
  return (
    <div class="app-column">
      <span class="govuk-caption-l">{fill(words.point, { number: point.number, name: point.name })}</span>
      <h1 class="govuk-heading-l" tabIndex={-1}>
        {question.number} {question.text}
      </h1>
      {question.key ? <p class="govuk-body">{words.key}</p> : null}
      {point.meaning === undefined ? null : <p class="govuk-body">{point.meaning}</p>}
      <h2 class="govuk-heading-s app-tight">{words.why}</h2>
      <p class="govuk-body">{question.why}</p>
      <HowToRead edition={fillIn.edition} />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
        }}
      >
        <QuestionLines fillIn={fillIn} question={question} />
        {score === undefined ? null : (
          <LevelBox question={question} score={score} lastTwelveMonths={fillIn.edition.lastTwelveMonths} />
        )}
        <QuestionHelp {...asked} />
        <QuestionEvidence fillIn={fillIn} forms={forms} question={question.id} />
        {score === undefined ? null : (
          <>
            <Narrative {...asked} score={score} />
            <QuestionGaps fillIn={fillIn} forms={forms} question={question} score={score} />
          </>
        )}
        <WorkingNotes {...asked} />
        {next === undefined ? (
          <>
            <OfficeBox {...asked} />
            <CompletedSection
              fillIn={fillIn}
              section={point.id}
              started={standing !== undefined && standing.level !== null}
            />
          </>
        ) : null}
        <PageEnd
          fillIn={fillIn}
          onContinue={() => {
            navigate(next === undefined ? taskListAddress(draft) : questionAddress(draft, next));
          }}
        />
      </form>
    </div>
  );
};

/** One question: what is true now, what shows it, why, and what will be done about the rest. */
export const QuestionPage = ({ fillIn, params, forms }: QuestionPageProps): VNode | null => {
  // An address that is no question's never comes here (`view.ts`).
  const id = params.question ?? "";
  const point = usePoint(fillIn, pointOf(id));
  const question = point?.questions.find((one) => one.id === id);
  return point === undefined || question === undefined ? null : (
    <Asking key={id} fillIn={fillIn} forms={forms} point={point} question={question} />
  );
};
