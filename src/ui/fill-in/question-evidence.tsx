import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { type Answer, noAnswer } from "../../core/answers/draft.ts";
import { most } from "../../core/answers/text.ts";
import type { FillIn } from "../../journeys/fill-in.ts";
import { Button, LinkButton } from "../components/button.tsx";
import { fill } from "../components/fill.ts";
import { focusField } from "../components/focus-field.ts";
import { Checkboxes } from "../components/options.tsx";
import { dateErrorOf, EvidenceForm } from "./evidence-form.tsx";
import { evidenceFormWords } from "./evidence-form-words.ts";
import { freshId, idsOf } from "./items.ts";
import { questionWords } from "./question-words.ts";

const words = questionWords.en;

export interface OfQuestion {
  readonly fillIn: FillIn;
  readonly question: string;
}

const sorted = (ids: readonly string[]): readonly string[] =>
  [...new Set(ids)].sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)));

/** Evidence is picked from the return's one list, or put on it there and then. */
export const QuestionEvidence = ({ fillIn, question }: OfQuestion): VNode => {
  const [adding, setAdding] = useState<string | null>(null);
  const [dateError, setDateError] = useState<string>();
  const draft = fillIn.draft.value;
  const answer: Answer = draft.answers[question] ?? noAnswer;
  const listed = idsOf(draft, "evidence").filter((id) => id !== adding);
  const name = (id: string, on: boolean): void => {
    // Read anew: the form beside this has just written to the same draft.
    const now = fillIn.draft.value.answers[question] ?? noAnswer;
    const others = now.evidence.filter((one) => one !== id);
    fillIn.put({
      section: "answers",
      id: question,
      value: { ...now, evidence: sorted(on ? [...others, id] : others) },
    });
  };
  const finish = (): void => {
    const id = adding;
    const wrong = dateErrorOf(draft.evidence[id ?? ""]);
    setDateError(wrong);
    if (wrong !== undefined) {
      focusField("evidence.date");
      return;
    }
    setAdding(null);
    if (id !== null) {
      // The new item is now a box of the list above: that is where the person was going.
      requestAnimationFrame(() => {
        document.getElementById(`${question}.evidence-${id}`)?.focus();
      });
    }
  };
  return (
    <section class="app-part">
      {listed.length === 0 ? (
        <>
          <h2 class="govuk-heading-m">{words.evidence}</h2>
          {adding === null ? <p class="govuk-body">{words.evidenceNone}</p> : null}
        </>
      ) : (
        <Checkboxes
          name={`${question}.evidence`}
          label={words.evidence}
          labelSize="m"
          hint={words.evidenceHint}
          small
          options={listed.map((id) => {
            const title = draft.evidence[id]?.title ?? "";
            return {
              value: id,
              label: fill(title === "" ? words.evidenceUntitled : words.evidenceItem, { id, title }),
            };
          })}
          chosen={answer.evidence}
          onChange={name}
        />
      )}
      {adding !== null ? (
        <div class="app-inline-form">
          <h3 class="govuk-heading-s">{fill(evidenceFormWords.en.addHeading, { id: adding })}</h3>
          <EvidenceForm
            fillIn={fillIn}
            id={adding}
            dateError={dateError}
            onChange={() => {
              if (fillIn.draft.value.answers[question]?.evidence.includes(adding) !== true) {
                name(adding, true);
              }
            }}
          />
          <Button kind="secondary" onClick={finish}>
            {evidenceFormWords.en.add}
          </Button>
        </div>
      ) : listed.length < most.evidence ? (
        <p class="govuk-body app-screen">
          <LinkButton
            onClick={() => {
              setAdding(freshId(fillIn.draft.value, "evidence"));
              requestAnimationFrame(() => {
                document.getElementById("evidence.type")?.focus();
              });
            }}
          >
            {words.evidenceAdd}
          </LinkButton>
        </p>
      ) : (
        <p class="govuk-body">{fill(evidenceFormWords.en.full, { n: most.evidence })}</p>
      )}
    </section>
  );
};
