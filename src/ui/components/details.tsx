import type { ComponentChildren, VNode } from "preact";
import { useState } from "preact/hooks";

/** `open` says how it begins; after that it is the person's, so that emptying a box inside never shuts it. */
export const Details = ({
  summary,
  open,
  children,
}: {
  readonly summary: ComponentChildren;
  readonly open?: boolean;
  readonly children: ComponentChildren;
}): VNode => {
  const [begins] = useState(open);
  return (
    <details class="govuk-details" open={begins}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{summary}</span>
      </summary>
      <div class="govuk-details__text">{children}</div>
    </details>
  );
};
