import type { VNode } from "preact";
import { useEffect, useState } from "preact/hooks";
import { noAction, noEvidence, noRisk } from "../../core/answers/draft.ts";
import { sameValue } from "../../core/answers/same-value.ts";
import type { FillIn } from "../../journeys/fill-in.ts";
import { Button, ButtonGroup, LinkButton } from "../components/button.tsx";
import { fill } from "../components/fill.ts";
import { focusField } from "../components/focus-field.ts";
import { ActionForm, dueErrorOf, RiskForm } from "./action-form.tsx";
import { actionFormWords } from "./action-form-words.ts";
import { dateErrorOf, EvidenceForm } from "./evidence-form.tsx";
import { evidenceFormWords } from "./evidence-form-words.ts";
import { itemEditorWords } from "./item-editor-words.ts";
import { removal } from "./item-removal.ts";
import type { ItemSection } from "./items.ts";

/** The forms of one item as they stand on a question's page: loaded when somebody asks for one. */
export interface InlineFormProps {
  readonly fillIn: FillIn;
  readonly id: string;
  /** The item is as its author wants it and has no date that cannot be read, or it was cancelled. */
  readonly onDone: () => void;
}

const remove = (fillIn: FillIn, section: ItemSection, id: string): void => {
  if (fillIn.draft.value[section][id] !== undefined) {
    fillIn.put(...removal(fillIn.draft.value, section, id));
  }
};

const Ending = ({
  fillIn,
  section,
  id,
  add,
  onAdd,
  onDone,
}: InlineFormProps & { readonly section: ItemSection; readonly add: string; readonly onAdd: () => void }): VNode => (
  <ButtonGroup>
    <Button kind="secondary" onClick={onAdd}>
      {add}
    </Button>
    <LinkButton
      hidden={id}
      onClick={() => {
        remove(fillIn, section, id);
        onDone();
      }}
    >
      {itemEditorWords.en.cancel}
    </LinkButton>
  </ButtonGroup>
);

const useFocusOn = (field: string): void => useEffect(() => document.getElementById(field)?.focus(), [field]);

export const InlineEvidence = ({
  fillIn,
  id,
  onChange,
  onDone,
}: InlineFormProps & { readonly onChange: () => void }): VNode => {
  const [dateError, setDateError] = useState<string>();
  useFocusOn("evidence.type");
  const finish = (): void => {
    const wrong = dateErrorOf(fillIn.draft.value.evidence[id]);
    setDateError(wrong);
    if (wrong === undefined) {
      onDone();
    } else {
      focusField("evidence.date");
    }
  };
  return (
    <div class="app-inline-form">
      <h3 class="govuk-heading-s">{fill(evidenceFormWords.en.addHeading, { id })}</h3>
      <EvidenceForm
        fillIn={fillIn}
        id={id}
        dateError={dateError}
        onChange={(item) => {
          if (sameValue(item, noEvidence)) {
            remove(fillIn, "evidence", id);
          } else {
            onChange();
          }
        }}
      />
      <Ending
        fillIn={fillIn}
        section="evidence"
        id={id}
        add={evidenceFormWords.en.add}
        onAdd={finish}
        onDone={onDone}
      />
    </div>
  );
};

/** `question`: what the new item serves. */
type InlineGapProps = InlineFormProps & { readonly question: string };

export const InlineAction = ({ fillIn, id, question, onDone }: InlineGapProps): VNode => {
  const [dueError, setDueError] = useState<string>();
  useFocusOn("action.outcome");
  const finish = (): void => {
    const wrong = dueErrorOf(fillIn.draft.value.actions[id]?.due, fillIn.edition);
    setDueError(wrong);
    if (wrong === undefined) {
      onDone();
    } else {
      focusField("action.due");
    }
  };
  return (
    <div class="app-inline-form">
      <h3 class="govuk-heading-s">{fill(actionFormWords.en.addHeading, { id })}</h3>
      <ActionForm fillIn={fillIn} id={id} dueError={dueError} begun={{ ...noAction, serves: [question] }} />
      <Ending fillIn={fillIn} section="actions" id={id} add={actionFormWords.en.add} onAdd={finish} onDone={onDone} />
    </div>
  );
};

export const InlineRisk = ({ fillIn, id, question, onDone }: InlineGapProps): VNode => {
  useFocusOn("risk.why");
  return (
    <div class="app-inline-form">
      <h3 class="govuk-heading-s">{fill(actionFormWords.en.addRiskHeading, { id })}</h3>
      <RiskForm fillIn={fillIn} id={id} begun={{ ...noRisk, serves: [question] }} />
      <Ending fillIn={fillIn} section="risks" id={id} add={actionFormWords.en.add} onAdd={onDone} onDone={onDone} />
    </div>
  );
};
