import type { ComponentChildren, VNode } from "preact";
import { componentWords } from "./words.ts";

/** What every field has. `name` is the contract's name of the field and, for a single control, its id. */
export interface Field {
  readonly name: string;
  readonly label: ComponentChildren;
  readonly hint?: ComponentChildren;
  readonly error?: string | undefined;
  readonly labelSize?: "s" | "m" | "l" | "hidden";
}

export const describedBy = (id: string, { hint, error }: Field, more?: string): string | undefined =>
  [hint === undefined ? "" : `${id}-hint`, error === undefined ? "" : `${id}-error`, more ?? ""]
    .filter((part) => part !== "")
    .join(" ") || undefined;

const labelClass = (size: Field["labelSize"]): string =>
  size === "hidden" ? " govuk-visually-hidden" : size === undefined ? "" : ` govuk-label--${size}`;

export const FieldError = ({
  id,
  error,
}: {
  readonly id: string;
  readonly error?: string | undefined;
}): VNode | null =>
  error === undefined ? null : (
    <p id={`${id}-error`} class="govuk-error-message">
      <span class="govuk-visually-hidden">{componentWords.en.error}</span>
      {error}
    </p>
  );

/** A label, its hint and its error round one control. */
export const FormGroup = ({
  field,
  children,
}: {
  readonly field: Field;
  readonly children: ComponentChildren;
}): VNode => (
  <div class={`govuk-form-group${field.error === undefined ? "" : " govuk-form-group--error"}`}>
    <label class={`govuk-label${labelClass(field.labelSize)}`} for={field.name}>
      {field.label}
    </label>
    {field.hint === undefined ? null : (
      <div id={`${field.name}-hint`} class="govuk-hint">
        {field.hint}
      </div>
    )}
    <FieldError id={field.name} error={field.error} />
    {children}
  </div>
);
