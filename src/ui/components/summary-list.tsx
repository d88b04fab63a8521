import type { ComponentChildren, VNode } from "preact";

export interface SummaryRow {
  readonly key: ComponentChildren;
  readonly value: ComponentChildren;
  /** `hidden` completes the words for those who hear them out of place: "Change" … "force". */
  readonly actions?: readonly {
    readonly href: string;
    readonly text: string;
    readonly hidden: string;
  }[];
}

export const SummaryList = ({ rows }: { readonly rows: readonly SummaryRow[] }): VNode => (
  <dl class="govuk-summary-list">
    {rows.map(({ key, value, actions = [] }, place) => (
      <div
        key={place}
        class={`govuk-summary-list__row${actions.length === 0 && rows.some((row) => row.actions?.length) ? " govuk-summary-list__row--no-actions" : ""}`}
      >
        <dt class="govuk-summary-list__key">{key}</dt>
        <dd class="govuk-summary-list__value">{value}</dd>
        {actions.length === 0 ? null : (
          <dd class="govuk-summary-list__actions">
            {actions.map(({ href, text, hidden }) => (
              <a key={href + text} class="govuk-link" href={href}>
                {text}
                <span class="govuk-visually-hidden"> {hidden}</span>
              </a>
            ))}
          </dd>
        )}
      </div>
    ))}
  </dl>
);
