import type { ComponentChildren, VNode } from "preact";
import { useState } from "preact/hooks";
import { componentWords } from "./words.ts";

interface Children {
  readonly children: ComponentChildren;
}

export const WarningText = ({ children }: Children): VNode => (
  <div class="govuk-warning-text">
    <span class="govuk-warning-text__icon" aria-hidden="true">
      !
    </span>
    <strong class="govuk-warning-text__text">
      <span class="govuk-visually-hidden">{componentWords.en.warning}</span> {children}
    </strong>
  </div>
);

export const InsetText = ({ children }: Children): VNode => <div class="govuk-inset-text">{children}</div>;

/** The heading of a confirmation page: the page's one `h1`. */
export const Panel = ({ title, children }: Children & { readonly title: string }): VNode => (
  <div class="govuk-panel govuk-panel--confirmation">
    <h1 class="govuk-panel__title" tabIndex={-1}>
      {title}
    </h1>
    <div class="govuk-panel__body">{children}</div>
  </div>
);

/** `open` says how it begins; after that it is the person's, so that emptying a box inside never shuts it. */
export const Details = ({
  summary,
  open,
  children,
}: Children & { readonly summary: ComponentChildren; readonly open?: boolean }): VNode => {
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
