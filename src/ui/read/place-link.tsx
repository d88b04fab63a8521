import type { ComponentChildren, JSX } from "preact";

/** A link to a place of the same page. */
export const PlaceLink = ({
  id,
  children,
}: {
  readonly id: string;
  readonly children: ComponentChildren;
}): JSX.Element => (
  <a class="govuk-link govuk-link--no-visited-state" href={location.hash} onClick={(event) => goTo(event, id)}>
    {children}
  </a>
);

/** The address after # names the page, so a place inside it is reached by focus instead. */
const goTo = (event: MouseEvent, id: string): void => {
  event.preventDefault();
  const target = document.getElementById(id);
  target?.scrollIntoView();
  target?.focus({ preventScroll: true });
};
