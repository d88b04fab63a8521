import type { VNode } from "preact";
import { isDate, sayDate } from "../../core/answers/dates.ts";
import { type Evidence, noEvidence } from "../../core/answers/draft.ts";
import { sayList } from "../../core/scoring/reason.ts";
import { scoringWords } from "../../core/scoring/words.ts";
import type { FillIn } from "../../journeys/fill-in.ts";
import { ErrorSummary } from "../components/error-summary.tsx";
import { fill } from "../components/fill.ts";
import { type DraftPageProps, navigate } from "../page.ts";
import { taskListAddress } from "./addresses.ts";
import { CompletedSection } from "./completed-section.tsx";
import { dateErrorOf, EvidenceForm } from "./evidence-form.tsx";
import { evidenceWords } from "./evidence-words.ts";
import type { ItemWords } from "./item-list.tsx";
import { usedBy } from "./item-removal.ts";
import { ItemsAndForm } from "./items-and-form.tsx";
import { numbersOf } from "./numbers.ts";
import { PageEnd } from "./page-end.tsx";
import { useDateGuard } from "./use-date-guard.ts";
import { useItemForm } from "./use-item-form.ts";
import "@preact/signals";

const words = evidenceWords.en;

const saidOf = (sentences: { readonly one: string; readonly many: string }, questions: readonly string[]): string =>
  fill(questions.length === 1 ? sentences.one : sentences.many, { questions: sayList(questions, scoringWords) });

const missingOf = ({ type, title, date, heldBy }: Evidence): readonly string[] => [
  ...(type === "" ? [words.type] : []),
  ...(title === "" ? [words.title] : []),
  ...(isDate(date) ? [] : [words.date]),
  ...(heldBy === "" ? [words.heldBy] : []),
];

const Item = ({ fillIn, id }: { readonly fillIn: FillIn; readonly id: string }): VNode => {
  const item = fillIn.draft.value.evidence[id] ?? noEvidence;
  const missing = missingOf(item);
  const questions = numbersOf(usedBy(fillIn.draft.value, id));
  const facts = [item.type === "" ? "" : words.typeNames[item.type], sayDate(item.date), item.heldBy, item.reference];
  return (
    <>
      <p class="govuk-body app-tight">
        <strong>
          {id}. {item.title === "" ? words.untitled : item.title}
        </strong>
      </p>
      <p class="govuk-body-s app-tight">{facts.filter((fact) => fact !== "").join(" · ")}</p>
      {item.nca ? <p class="govuk-body-s app-tight">{words.nca}</p> : null}
      <p class="govuk-body-s app-tight">{questions.length === 0 ? words.unused : saidOf(words.used, questions)}</p>
      {missing.length === 0 ? null : (
        <p class="govuk-body-s app-tight">{fill(words.missing, { fields: missing.join(", ") })}</p>
      )}
    </>
  );
};

const itemWords = (fillIn: FillIn): ItemWords => ({
  change: words.change,
  remove: words.remove,
  removeAsk: (id) => fill(words.removeAsk, { id }),
  removeText: (id) => {
    const questions = numbersOf(usedBy(fillIn.draft.value, id));
    return questions.length === 0 ? words.removeUnused : saidOf(words.removeUsed, questions);
  },
  removeYes: (id) => fill(words.removeYes, { id }),
  removeNo: (id) => fill(words.removeNo, { id }),
});

/** The one list of evidence of the whole return. */
export const EvidencePage = ({ fillIn }: DraftPageProps): VNode => {
  const draft = fillIn.draft.value;
  const form = useItemForm(fillIn, "evidence");
  const { errors, shown, finish } = useDateGuard("evidence.date", dateErrorOf(draft.evidence[form.id]));
  return (
    <div class="app-column">
      <ErrorSummary errors={errors} />
      <h1 class="govuk-heading-l" tabIndex={-1}>
        {words.heading}
      </h1>
      <p class="govuk-body">{words.lead}</p>
      <h2 class="govuk-heading-m">{words.caption}</h2>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
        }}
      >
        <ItemsAndForm
          fillIn={fillIn}
          section="evidence"
          form={form}
          none={words.none}
          itemWords={itemWords(fillIn)}
          words={words}
          say={(id) => <Item fillIn={fillIn} id={id} />}
          onDone={() => {
            finish(form.open);
          }}
        >
          <EvidenceForm key={form.id} fillIn={fillIn} id={form.id} dateError={shown} />
        </ItemsAndForm>
        <CompletedSection fillIn={fillIn} section="evidence" started={form.listed.length > 0} />
        <PageEnd
          fillIn={fillIn}
          onContinue={() => {
            finish(() => {
              navigate(taskListAddress(draft));
            });
          }}
        />
      </form>
    </div>
  );
};
