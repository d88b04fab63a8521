import type { JSX } from "preact";
import { lineNames, type Verdict } from "../../core/verdict/verdict.ts";
import { lineQuestion } from "../../core/verdict/words.ts";

/** The four lines, with the value in words first: colour says nothing that the words do not. */
export const VerdictLines = ({ verdict }: { readonly verdict: Verdict }): JSX.Element => (
  <dl class="govuk-summary-list">
    {lineNames.map((line) => (
      <div key={line} class="govuk-summary-list__row">
        <dt class="govuk-summary-list__key">{lineQuestion(line)}</dt>
        <dd class="govuk-summary-list__value">{verdict.sentences[line]}</dd>
      </div>
    ))}
  </dl>
);
