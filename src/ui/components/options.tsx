import type { ComponentChildren, VNode } from "preact";
import { Fieldset } from "./fieldset.tsx";
import type { Field } from "./form-group.tsx";

/** One box or button. `text` stands in place of a control: a line that is not asked, and why. */
export type Option =
  | {
      readonly value: string;
      readonly label: ComponentChildren;
      readonly hint?: ComponentChildren;
      /** A word printed on a line of its own above this one, such as "or". */
      readonly divider?: string;
      /** Shown under a radio button while it is chosen. */
      readonly inside?: ComponentChildren;
    }
  | { readonly text: ComponentChildren };

interface Choices extends Field {
  readonly options: readonly Option[];
  readonly small?: boolean;
}

interface ItemProps {
  readonly kind: "checkboxes" | "radios";
  readonly name: string;
  readonly option: Exclude<Option, { text: ComponentChildren }>;
  readonly checked: boolean;
  readonly onChange: (on: boolean) => void;
}

const Item = ({ kind, name, option, checked, onChange }: ItemProps): VNode => {
  const id = `${name}-${option.value}`;
  return (
    <>
      {option.divider === undefined ? null : <div class={`govuk-${kind}__divider`}>{option.divider}</div>}
      <div class={`govuk-${kind}__item`}>
        <input
          class={`govuk-${kind}__input`}
          id={id}
          name={name}
          type={kind === "radios" ? "radio" : "checkbox"}
          value={option.value}
          checked={checked}
          aria-describedby={option.hint === undefined ? undefined : `${id}-hint`}
          onChange={(event) => {
            onChange(event.currentTarget.checked);
          }}
        />
        <label class={`govuk-label govuk-${kind}__label`} for={id}>
          {option.label}
        </label>
        {option.hint === undefined ? null : (
          <div id={`${id}-hint`} class={`govuk-hint govuk-${kind}__hint`}>
            {option.hint}
          </div>
        )}
      </div>
      {option.inside === undefined || !checked ? null : <div class={`govuk-${kind}__conditional`}>{option.inside}</div>}
    </>
  );
};

const list = (
  kind: "checkboxes" | "radios",
  field: Choices,
  checked: (value: string) => boolean,
  onChange: (value: string, on: boolean) => void,
): VNode => (
  <Fieldset field={field}>
    <div class={`govuk-${kind}${field.small === true ? ` govuk-${kind}--small` : ""}`}>
      {field.options.map((option, place) =>
        "text" in option ? (
          <p class="app-not-shown" key={`text-${place}`}>
            {option.text}
          </p>
        ) : (
          <Item
            key={option.value}
            kind={kind}
            name={field.name}
            option={option}
            checked={checked(option.value)}
            onChange={(on) => {
              onChange(option.value, on);
            }}
          />
        ),
      )}
    </div>
  </Fieldset>
);

export interface CheckboxesProps extends Choices {
  readonly chosen: readonly string[];
  readonly onChange: (value: string, on: boolean) => void;
}

export const Checkboxes = ({ chosen, onChange, ...field }: CheckboxesProps): VNode =>
  list("checkboxes", field, (value) => chosen.includes(value), onChange);

export interface RadiosProps extends Choices {
  readonly chosen: string | null;
  readonly onChange: (value: string) => void;
}

export const Radios = ({ chosen, onChange, ...field }: RadiosProps): VNode =>
  list("radios", field, (value) => value === chosen, onChange);

/** One check box on its own, such as a statement that is either true or not. */
export const Checkbox = ({
  name,
  label,
  hint,
  checked,
  onChange,
}: {
  readonly name: string;
  readonly label: ComponentChildren;
  readonly hint?: ComponentChildren;
  readonly checked: boolean;
  readonly onChange: (on: boolean) => void;
}): VNode => (
  <div class="govuk-form-group">
    <div class="govuk-checkboxes">
      <Item
        kind="checkboxes"
        name={name}
        option={{ value: "yes", label, hint }}
        checked={checked}
        onChange={onChange}
      />
    </div>
  </div>
);
