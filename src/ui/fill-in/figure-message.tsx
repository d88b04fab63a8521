import type { VNode } from "preact";

/** A page of the figures that has nothing to ask: why, and where to go. */
export const FigureMessage = ({
  heading,
  text,
  link,
  href,
}: {
  readonly heading: string;
  readonly text: string;
  readonly link: string;
  readonly href: string;
}): VNode => (
  <>
    <h1 class="govuk-heading-l" tabIndex={-1}>
      {heading}
    </h1>
    <p class="govuk-body">{text}</p>
    <p class="govuk-body">
      <a class="govuk-link" href={href}>
        {link}
      </a>
    </p>
  </>
);
