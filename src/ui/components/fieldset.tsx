import type { ComponentChildren, VNode } from "preact";
import { describedBy, type Field, FieldError } from "./form-group.tsx";

/** Several controls that answer one question. `label` is the legend. */
export const Fieldset = ({
  field,
  children,
}: {
  readonly field: Field;
  readonly children: ComponentChildren;
}): VNode => (
  <div class={`govuk-form-group${field.error === undefined ? "" : " govuk-form-group--error"}`}>
    <fieldset class="govuk-fieldset" aria-describedby={describedBy(field.name, field)}>
      <legend
        class={
          field.labelSize === "hidden"
            ? "govuk-visually-hidden"
            : `govuk-fieldset__legend govuk-fieldset__legend--${field.labelSize ?? "s"}`
        }
      >
        {field.label}
      </legend>
      {field.hint === undefined ? null : (
        <div id={`${field.name}-hint`} class="govuk-hint">
          {field.hint}
        </div>
      )}
      <FieldError id={field.name} error={field.error} />
      {children}
    </fieldset>
  </div>
);
