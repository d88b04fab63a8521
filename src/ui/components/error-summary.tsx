import type { VNode } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { focusField } from "./focus-field.ts";
import { componentWords } from "./words.ts";

/** An error on this page names its field; one on another page, the address that mends it. */
export type ErrorLink = { readonly text: string } & (
  | { readonly field: string }
  | { readonly href: string; readonly onFollow?: () => void }
);

export const ErrorSummary = ({ errors }: { readonly errors: readonly ErrorLink[] }): VNode | null => {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
  }, [errors]);
  if (errors.length === 0) {
    return null;
  }
  return (
    <div class="govuk-error-summary" tabIndex={-1} ref={box}>
      <div role="alert">
        <h2 class="govuk-error-summary__title">{componentWords.en.problem}</h2>
        <div class="govuk-error-summary__body">
          <ul class="govuk-list govuk-error-summary__list">
            {errors.map((error) => (
              <li key={error.text}>
                {"href" in error ? (
                  <a
                    href={error.href}
                    onClick={() => {
                      error.onFollow?.();
                    }}
                  >
                    {error.text}
                  </a>
                ) : (
                  <a
                    // The address stays: the part after "#" is the page's own address here, not a place on the page.
                    href={location.hash || "#/"}
                    onClick={(event) => {
                      event.preventDefault();
                      focusField(error.field);
                    }}
                  >
                    {error.text}
                  </a>
                )}
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
};
