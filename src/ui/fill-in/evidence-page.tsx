import type { VNode } from "preact";
import { isDate, sayDate } from "../../core/answers/dates.ts";
import { type Evidence, noEvidence } from "../../core/answers/draft.ts";
import { sayList } from "../../core/scoring/reason.ts";
import { scoringWords } from "../../core/scoring/words.ts";
import type { FillIn } from "../../journeys/fill-in.ts";
import { fill } from "../components/fill.ts";
import type { DraftPageProps } from "../page.ts";
import { dateErrorOf, EvidenceForm } from "./evidence-form.tsx";
import { evidenceWords } from "./evidence-words.ts";
import { type ItemWords, itemWordsOf } from "./item-list.tsx";
import { usedBy } from "./item-removal.ts";
import { ItemsAndForm } from "./items-and-form.tsx";
import { ListPage } from "./list-page.tsx";
import { numbersOf } from "./numbers.ts";
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

const itemWords = (fillIn: FillIn): ItemWords =>
  itemWordsOf(words, (id) => {
    const questions = numbersOf(usedBy(fillIn.draft.value, id));
    return questions.length === 0 ? words.removeUnused : saidOf(words.removeUsed, questions);
  });

/** The one list of evidence of the whole return. */
export const EvidencePage = ({ fillIn }: DraftPageProps): VNode => {
  const draft = fillIn.draft.value;
  const form = useItemForm(fillIn, "evidence");
  const guard = useDateGuard("evidence.date", dateErrorOf(draft.evidence[form.id]));
  return (
    <ListPage fillIn={fillIn} section="evidence" words={words} started={form.listed.length > 0} guard={guard}>
      <h2 class="govuk-heading-m">{words.caption}</h2>
      <ItemsAndForm
        fillIn={fillIn}
        section="evidence"
        form={form}
        none={words.none}
        itemWords={itemWords(fillIn)}
        words={words}
        say={(id) => <Item fillIn={fillIn} id={id} />}
        onDone={() => {
          guard.finish(form.open);
        }}
      >
        <EvidenceForm key={form.id} fillIn={fillIn} id={form.id} dateError={guard.shown} />
      </ItemsAndForm>
    </ListPage>
  );
};
