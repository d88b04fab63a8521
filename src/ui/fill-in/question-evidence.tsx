import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { type Answer, noAnswer } from "../../core/answers/draft.ts";
import { most } from "../../core/answers/text.ts";
import type { FillIn } from "../../journeys/fill-in.ts";
import { LinkButton } from "../components/button.tsx";
import { fill } from "../components/fill.ts";
import { Checkboxes } from "../components/options.tsx";
import type { Forms } from "../page.ts";
import type * as inlineForms from "./inline-forms.tsx";
import { freshId, idsOf } from "./items.ts";
import { questionWords } from "./question-words.ts";
import { useLoading } from "./use-words.ts";

const words = questionWords.en;
const adds = "add-evidence";
type InlineEvidence = typeof inlineForms.InlineEvidence;

interface OfQuestion {
  readonly fillIn: FillIn;
  readonly forms: Forms;
  readonly question: string;
}

const NewEvidence = ({ forms, ...form }: { readonly forms: Forms } & Parameters<InlineEvidence>[0]): VNode | null => {
  const loaded = useLoading("forms", forms);
  return loaded === undefined ? null : <loaded.InlineEvidence {...form} />;
};

const sorted = (ids: readonly string[]): readonly string[] =>
  [...new Set(ids)].sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)));

/** Evidence is picked from the return's one list, or put on it there and then. */
export const QuestionEvidence = ({ fillIn, forms, question }: OfQuestion): VNode => {
  const [adding, setAdding] = useState<string | null>(null);
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
    setAdding(null);
    if (id !== null) {
      // The new item is now a box of the list above: that is where the person was going. Where nothing was typed, there is none.
      requestAnimationFrame(() => {
        (document.getElementById(`${question}.evidence-${id}`) ?? document.getElementById(adds))?.focus();
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
        <NewEvidence
          fillIn={fillIn}
          forms={forms}
          id={adding}
          onDone={finish}
          onChange={() => {
            if (fillIn.draft.value.answers[question]?.evidence.includes(adding) !== true) {
              name(adding, true);
            }
          }}
        />
      ) : listed.length < most.evidence ? (
        <p class="govuk-body app-screen">
          <LinkButton
            id={adds}
            onClick={() => {
              setAdding(freshId(fillIn.draft.value, "evidence"));
            }}
          >
            {words.evidenceAdd}
          </LinkButton>
        </p>
      ) : (
        <p class="govuk-body">{fill(words.evidenceFull, { n: most.evidence })}</p>
      )}
    </section>
  );
};
