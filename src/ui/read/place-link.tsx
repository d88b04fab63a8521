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

let wanted: string | undefined;

/**
 * The address after # names the page, so a place inside it is reached by focus instead: once all is drawn that is being
 * drawn, since what is not there has no place yet, and what comes would move it.
 */
const goTo = (event: MouseEvent, id: string): void => {
  event.preventDefault();
  wanted = id;
  const go = (): void => {
    if (wanted !== id) {
      return;
    }
    if (document.querySelector(".app-document[aria-busy]") !== null) {
      requestAnimationFrame(go);
      return;
    }
    const target = document.getElementById(id);
    target?.scrollIntoView();
    target?.focus({ preventScroll: true });
  };
  go();
};
