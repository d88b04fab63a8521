import type { VNode } from "preact";
import { sayDate } from "../../core/answers/dates.ts";
import { type Action, noAction, noRisk } from "../../core/answers/draft.ts";
import type { Content } from "../../core/questionnaire/content.ts";
import { rowsAsked } from "../../core/questionnaire/rows-asked.ts";
import { questionIndex } from "../../core/questionnaire/shapes.ts";
import { sayList } from "../../core/scoring/reason.ts";
import { isGap } from "../../core/scoring/score.ts";
import { scoringWords } from "../../core/scoring/words.ts";
import type { FillIn } from "../../journeys/fill-in.ts";
import { openSignOff } from "../../journeys/sign-off.ts";
import { fill } from "../components/fill.ts";
import type { DraftPageProps } from "../page.ts";
import { ActionForm, dueErrorOf, RiskForm, type Serves } from "./action-form.tsx";
import { actionsWords } from "./actions-words.ts";
import { questionAddress } from "./addresses.ts";
import { CalendarOffer } from "./calendar-offer.tsx";
import { itemWordsOf } from "./item-list.tsx";
import { serving } from "./items.ts";
import { ItemsAndForm } from "./items-and-form.tsx";
import { ListPage } from "./list-page.tsx";
import { numbersOf } from "./numbers.ts";
import { useDateGuard } from "./use-date-guard.ts";
import { type ItemForm, useItemForm } from "./use-item-form.ts";
import { useLoading } from "./use-words.ts";
import "@preact/signals";

const words = actionsWords.en;

const itemWords = itemWordsOf(words, () => words.removeText);

/** `figures`: by their names, once these are loaded. */
const servesOf = (fillIn: FillIn, figures: Content["figures"]): readonly Serves[] => {
  const jurisdiction = fillIn.force.value?.jurisdiction ?? "EW";
  const nameOf = (id: string): string | undefined => figures.find((row) => row.id === id)?.name;
  return [
    ...questionIndex.map(({ id, number, name }) => ({ value: id, label: fill(words.openItem, { number, name }) })),
    ...rowsAsked(jurisdiction).map((id) => {
      const name = nameOf(id);
      return {
        value: id,
        label: name === undefined ? fill(words.openFigure, { id }) : fill(words.openItem, { number: id, name }),
      };
    }),
  ];
};

const ServesLine = ({ serves }: { readonly serves: readonly string[] }): VNode => (
  <p class="govuk-body-s app-tight">
    {serves.length === 0
      ? words.servesNone
      : fill(words.servesSaid, { list: sayList(numbersOf(serves), scoringWords) })}
  </p>
);

const Missing = ({ fields }: { readonly fields: readonly string[] }): VNode | null =>
  fields.length === 0 ? null : (
    <p class="govuk-body-s app-tight">{fill(words.missing, { fields: fields.join(", ") })}</p>
  );

const ActionItem = ({ fillIn, id }: { readonly fillIn: FillIn; readonly id: string }): VNode => {
  const item: Action = fillIn.draft.value.actions[id] ?? noAction;
  return (
    <>
      <p class="govuk-body app-tight app-lines">
        <strong>{id}.</strong> {item.outcome === "" ? words.untitled : item.outcome}
      </p>
      {item.due === "" || item.owner === "" ? null : (
        <p class="govuk-body-s app-tight">{fill(words.dueSaid, { date: sayDate(item.due), owner: item.owner })}</p>
      )}
      <ServesLine serves={item.serves} />
      <Missing
        fields={[
          ...(item.outcome === "" ? [words.outcome] : []),
          ...(item.owner === "" ? [words.owner] : []),
          ...(item.due === "" || dueErrorOf(item.due, fillIn.edition) !== undefined ? [words.due] : []),
          ...(item.serves.length === 0 ? [words.serves] : []),
        ]}
      />
    </>
  );
};

const RiskItem = ({ fillIn, id }: { readonly fillIn: FillIn; readonly id: string }): VNode => {
  const item = fillIn.draft.value.risks[id] ?? noRisk;
  return (
    <>
      <p class="govuk-body app-tight app-lines">
        <strong>{id}.</strong> {item.why === "" ? words.untitled : item.why}
      </p>
      {item.acceptedBy === "" ? null : (
        <p class="govuk-body-s app-tight">{fill(words.acceptedSaid, { post: item.acceptedBy })}</p>
      )}
      <ServesLine serves={item.serves} />
      <Missing
        fields={[
          ...(item.why === "" ? [words.why] : []),
          ...(item.acceptedBy === "" ? [words.acceptedBy] : []),
          ...(item.serves.length === 0 ? [words.serves] : []),
        ]}
      />
    </>
  );
};

const begunFor = <Item,>(none: Item, { serves }: ItemForm): Item | undefined =>
  serves === undefined ? undefined : { ...none, serves: [serves] };

/** The questions that still need one or the other, each a link to where it is given. */
const StillOpen = ({ fillIn }: { readonly fillIn: FillIn }): VNode => {
  const draft = fillIn.draft.value;
  const open = fillIn.scores.value
    .flatMap(({ questions }) => questions)
    .filter((score) => isGap(score) && serving(draft, score.id).length === 0)
    .flatMap(({ id }) => questionIndex.filter((question) => question.id === id));
  return open.length === 0 ? (
    <p class="govuk-body">{words.openNone}</p>
  ) : (
    <>
      <h2 class="govuk-heading-m">{words.open}</h2>
      <ul class="govuk-list">
        {open.map(({ id, number, name }) => (
          <li key={id}>
            <a class="govuk-link" href={questionAddress(draft, id)}>
              {fill(words.openItem, { number, name })}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
};

export const ActionsPage = ({ edges, fillIn }: DraftPageProps): VNode => {
  const draft = fillIn.draft.value;
  const action = useItemForm(fillIn, "actions");
  const risk = useItemForm(fillIn, "risks");
  const dueError = dueErrorOf(draft.actions[action.id]?.due, fillIn.edition);
  const guard = useDateGuard("action.due", dueError);
  const loaded = useLoading(`${draft.id} ${fillIn.force.value?.slug ?? ""}`, async () => ({
    signOff: await openSignOff(edges, fillIn).catch(() => undefined),
  }));
  const serves = servesOf(fillIn, loaded?.signOff?.content.figures ?? []);
  return (
    <ListPage
      fillIn={fillIn}
      section="actions"
      words={words}
      started={action.listed.length + risk.listed.length > 0}
      guard={guard}
    >
      <StillOpen fillIn={fillIn} />
      <h2 class="govuk-heading-m">{words.actions}</h2>
      <ItemsAndForm
        fillIn={fillIn}
        section="actions"
        form={action}
        none={words.actionsNone}
        itemWords={itemWords}
        words={words}
        say={(id) => <ActionItem fillIn={fillIn} id={id} />}
        onDone={() => {
          guard.finish(action.open);
        }}
      >
        <ActionForm
          key={action.id}
          fillIn={fillIn}
          id={action.id}
          serves={serves}
          dueError={guard.shown}
          begun={begunFor(noAction, action)}
        />
      </ItemsAndForm>
      <h2 class="govuk-heading-m">{words.risks}</h2>
      <ItemsAndForm
        fillIn={fillIn}
        section="risks"
        form={risk}
        none={words.risksNone}
        itemWords={itemWords}
        words={{ ...words, addHeading: words.addRiskHeading, changeHeading: words.changeRiskHeading }}
        say={(id) => <RiskItem fillIn={fillIn} id={id} />}
        onDone={() => {
          risk.open();
        }}
      >
        <RiskForm key={risk.id} fillIn={fillIn} id={risk.id} serves={serves} begun={begunFor(noRisk, risk)} />
      </ItemsAndForm>
      <CalendarOffer edges={edges} fillIn={fillIn} />
    </ListPage>
  );
};
