import type { VNode } from "preact";
import { CharacterCount } from "./character-count.tsx";
import { describedBy, type Field, FormGroup } from "./form-group.tsx";

export interface TextAreaProps extends Field {
  readonly value: string;
  readonly onInput: (value: string, box: HTMLTextAreaElement) => void;
  readonly onLeave?: () => void;
  readonly rows?: number;
  readonly limit?: number;
  /** Ids of texts that also describe the box. */
  readonly describedBy?: string;
}

export const TextArea = (props: TextAreaProps): VNode => {
  const { name, value, onInput, onLeave, rows = 5, limit } = props;
  const more = [limit === undefined ? "" : `${name}-limit`, props.describedBy ?? ""].join(" ").trim();
  return (
    <FormGroup field={props}>
      <textarea
        class={`govuk-textarea${props.error === undefined ? "" : " govuk-textarea--error"}`}
        id={name}
        name={name}
        rows={rows}
        value={value}
        // A browser may send what it checks the spelling of to its maker; nothing here may leave the device.
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
      {limit === undefined ? null : <CharacterCount id={name} value={value} limit={limit} />}
    </FormGroup>
  );
};
