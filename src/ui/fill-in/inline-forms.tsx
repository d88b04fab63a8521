import type { VNode } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { FillIn } from "../../journeys/fill-in.ts";
import { Button } from "../components/button.tsx";
import { fill } from "../components/fill.ts";
import { focusField } from "../components/focus-field.ts";
import { ActionForm, dueErrorOf, RiskForm } from "./action-form.tsx";
import { actionFormWords } from "./action-form-words.ts";
import { dateErrorOf, EvidenceForm } from "./evidence-form.tsx";
import { evidenceFormWords } from "./evidence-form-words.ts";

/** The forms of one item as they stand on a question's page: loaded when somebody asks for one. */
export interface InlineFormProps {
  readonly fillIn: FillIn;
  readonly id: string;
  /** The item is as its author wants it, and has no date that cannot be read. */
  readonly onDone: () => void;
}

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
      <EvidenceForm fillIn={fillIn} id={id} dateError={dateError} onChange={onChange} />
      <Button kind="secondary" onClick={finish}>
        {evidenceFormWords.en.add}
      </Button>
    </div>
  );
};

export const InlineAction = ({ fillIn, id, onDone }: InlineFormProps): VNode => {
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
      <ActionForm fillIn={fillIn} id={id} dueError={dueError} />
      <Button kind="secondary" onClick={finish}>
        {actionFormWords.en.add}
      </Button>
    </div>
  );
};

export const InlineRisk = ({ fillIn, id, onDone }: InlineFormProps): VNode => {
  useFocusOn("risk.why");
  return (
    <div class="app-inline-form">
      <h3 class="govuk-heading-s">{fill(actionFormWords.en.addRiskHeading, { id })}</h3>
      <RiskForm fillIn={fillIn} id={id} />
      <Button kind="secondary" onClick={onDone}>
        {actionFormWords.en.add}
      </Button>
    </div>
  );
};
