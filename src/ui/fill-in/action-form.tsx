import type { VNode } from "preact";
import { isDay, sayDate } from "../../core/answers/dates.ts";
import { type AcceptedRisk, type Action, noAction, noRisk } from "../../core/answers/draft.ts";
import { sameValue } from "../../core/answers/same-value.ts";
import type { EditionWords } from "../../core/questionnaire/content.ts";
import type { FillIn } from "../../journeys/fill-in.ts";
import { Details } from "../components/details.tsx";
import { fill } from "../components/fill.ts";
import { FreeText } from "../components/free-text.tsx";
import { Checkboxes } from "../components/options.tsx";
import { actionFormWords } from "./action-form-words.ts";
import { DateBox } from "./date-box.tsx";

const words = actionFormWords.en;

/** What a due date cannot be, in words; `undefined` while it is empty or right. */
export const dueErrorOf = (
  due: string | undefined,
  { censusDate, actionsDueBy }: Pick<EditionWords, "censusDate" | "actionsDueBy">,
): string | undefined => {
  if (due === undefined || due === "") {
    return undefined;
  }
  if (!isDay(due)) {
    return words.dueError;
  }
  return due <= censusDate
    ? fill(words.dueEarly, { after: sayDate(censusDate) })
    : due > actionsDueBy
      ? fill(words.dueLate, { by: sayDate(actionsDueBy) })
      : undefined;
};

/** What an item may serve: questions and rows of the figures, in the order of the return. */
export interface Serves {
  readonly value: string;
  readonly label: string;
}

export interface ItemFormProps<Item> {
  readonly fillIn: FillIn;
  readonly id: string;
  /** Left out where the question is already known: on its own page. */
  readonly serves?: readonly Serves[] | undefined;
  /** What a new item holds before anything is entered: while it holds no more, there is no item. */
  readonly begun?: Item | undefined;
}

const toggled = (list: readonly string[], value: string, on: boolean): readonly string[] => [
  ...list.filter((one) => one !== value),
  ...(on ? [value] : []),
];

const ServesBoxes = ({
  name,
  serves,
  chosen,
  onChange,
}: {
  readonly name: string;
  readonly serves: readonly Serves[] | undefined;
  readonly chosen: readonly string[];
  readonly onChange: (serves: readonly string[]) => void;
}): VNode | null =>
  serves === undefined ? null : (
    <div class="app-many">
      <Checkboxes
        name={name}
        label={words.serves}
        hint={words.servesHint}
        small
        options={serves}
        chosen={chosen}
        onChange={(value, on) => {
          onChange(toggled(chosen, value, on));
        }}
      />
    </div>
  );

export const ActionForm = ({
  fillIn,
  id,
  serves,
  dueError,
  begun,
}: ItemFormProps<Action> & { readonly dueError?: string | undefined }): VNode => {
  const item = fillIn.draft.value.actions[id] ?? begun ?? noAction;
  const mailbox = fillIn.edition.issued?.mailbox;
  const set = (part: Partial<Action>): void => {
    const value = { ...item, ...part };
    fillIn.put({ section: "actions", id, value: sameValue(value, begun) ? undefined : value });
  };
  const { censusDate, actionsDueBy } = fillIn.edition;
  const depends = Object.entries(words.dependsNames).map(([value, label]) => ({ value, label }));
  return (
    <>
      <FreeText
        name="action.outcome"
        label={words.outcome}
        labelSize="s"
        hint={words.outcomeHint}
        limit="outcome"
        rows={4}
        mailbox={mailbox}
        value={item.outcome}
        onInput={(outcome) => {
          set({ outcome });
        }}
      />
      <FreeText
        name="action.owner"
        label={words.owner}
        labelSize="s"
        hint={words.ownerHint}
        limit="post"
        mailbox={mailbox}
        value={item.owner}
        onInput={(owner) => {
          set({ owner });
        }}
      />
      <DateBox
        name="action.due"
        label={words.due}
        hint={fill(words.dueHint, { after: sayDate(censusDate), by: sayDate(actionsDueBy) })}
        error={dueError}
        value={item.due}
        onInput={(due) => {
          set({ due });
        }}
      />
      <ServesBoxes
        name="action.serves"
        serves={serves}
        chosen={item.serves}
        onChange={(chosen) => {
          set({ serves: chosen });
        }}
      />
      <Details summary={words.more} open={item.dependsOn.length > 0 || item.help !== ""}>
        <Checkboxes
          name="action.depends-on"
          label={words.depends}
          small
          options={depends}
          chosen={item.dependsOn}
          onChange={(value, on) => {
            set({ dependsOn: toggled(item.dependsOn, value, on) });
          }}
        />
        <FreeText
          name="action.help"
          label={words.help}
          labelSize="s"
          limit="help"
          rows={3}
          mailbox={mailbox}
          value={item.help}
          onInput={(help) => {
            set({ help });
          }}
        />
      </Details>
    </>
  );
};

export const RiskForm = ({ fillIn, id, serves, begun }: ItemFormProps<AcceptedRisk>): VNode => {
  const item = fillIn.draft.value.risks[id] ?? begun ?? noRisk;
  const mailbox = fillIn.edition.issued?.mailbox;
  const set = (part: Partial<AcceptedRisk>): void => {
    const value = { ...item, ...part };
    fillIn.put({ section: "risks", id, value: sameValue(value, begun) ? undefined : value });
  };
  return (
    <>
      <FreeText
        name="risk.why"
        label={words.why}
        labelSize="s"
        limit="riskWhy"
        rows={4}
        mailbox={mailbox}
        value={item.why}
        onInput={(why) => {
          set({ why });
        }}
      />
      <FreeText
        name="risk.accepted-by"
        label={words.acceptedBy}
        labelSize="s"
        hint={words.acceptedByHint}
        limit="post"
        mailbox={mailbox}
        value={item.acceptedBy}
        onInput={(acceptedBy) => {
          set({ acceptedBy });
        }}
      />
      <ServesBoxes
        name="risk.serves"
        serves={serves}
        chosen={item.serves}
        onChange={(chosen) => {
          set({ serves: chosen });
        }}
      />
    </>
  );
};
