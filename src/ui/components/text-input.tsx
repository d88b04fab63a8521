import type { VNode } from "preact";
import { CharacterCount } from "./character-count.tsx";
import { describedBy, type Field, FormGroup } from "./form-group.tsx";

export interface TextInputProps extends Field {
  readonly value: string;
  readonly onInput: (value: string, box: HTMLInputElement) => void;
  readonly onLeave?: () => void;
  readonly width?: 2 | 3 | 4 | 5 | 10 | 20 | 30;
  readonly type?: "text" | "password";
  readonly inputMode?: "text" | "numeric" | "decimal" | "tel";
  readonly autocomplete?: string;
  readonly limit?: number;
  /** Ids of texts that also describe the box. */
  readonly describedBy?: string;
}

export const TextInput = (props: TextInputProps): VNode => {
  const { name, value, onInput, onLeave, width, type = "text", inputMode, autocomplete = "off" } = props;
  const more = [props.limit === undefined ? "" : `${name}-limit`, props.describedBy ?? ""].join(" ").trim();
  return (
    <FormGroup field={props}>
      <input
        class={`govuk-input${width === undefined ? "" : ` govuk-input--width-${width}`}${props.error === undefined ? "" : " govuk-input--error"}`}
        id={name}
        name={name}
        {...(type === "password" ? { type } : { type })}
        value={value}
        {...(inputMode === undefined ? {} : { inputMode })}
        autocomplete={autocomplete}
        spellcheck={false}
        aria-describedby={describedBy(name, props, more)}
        aria-invalid={props.error === undefined ? undefined : true}
        onInput={(event) => {
          onInput(event.currentTarget.value, event.currentTarget);
        }}
        onBlur={() => {
          onLeave?.();
        }}
      />
      {props.limit === undefined ? null : <CharacterCount id={name} value={value} limit={props.limit} />}
    </FormGroup>
  );
};
