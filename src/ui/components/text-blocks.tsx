import type { ComponentChildren, VNode } from "preact";

interface Children {
  readonly children: ComponentChildren;
}

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
