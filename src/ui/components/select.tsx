import type { VNode } from "preact";
import { describedBy, type Field, FormGroup } from "./form-group.tsx";

export interface SelectProps extends Field {
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly onChange: (value: string) => void;
}

export const Select = (props: SelectProps): VNode => (
  <FormGroup field={props}>
    <select
      class={`govuk-select${props.error === undefined ? "" : " govuk-select--error"}`}
      id={props.name}
      name={props.name}
      value={props.value}
      aria-describedby={describedBy(props.name, props)}
      aria-invalid={props.error === undefined ? undefined : true}
      onChange={(event) => {
        props.onChange(event.currentTarget.value);
      }}
    >
      {props.options.map(({ value, text }) => (
        <option key={value} value={value} selected={value === props.value}>
          {text}
        </option>
      ))}
    </select>
  </FormGroup>
);
