import type { VNode } from "preact";
import { useContext, useState } from "preact/hooks";
import { cleanText, type LimitName, limits, sayRemoved } from "../../core/answers/text.ts";
import type { Field } from "./form-group.tsx";
import { TextArea } from "./text-area.tsx";
import { TextChecks } from "./text-checks.ts";
import { TextInput } from "./text-input.tsx";
import { componentWords } from "./words.ts";

const words = componentWords.en;

export interface FreeTextProps extends Field {
  readonly value: string;
  readonly onInput: (text: string) => void;
  readonly limit: LimitName;
  readonly autocomplete?: string;
  /** More than one row makes it a box of several lines. */
  readonly rows?: number;
  /** `false` where the box asks for what would elsewhere be warned of, such as the telephone number of a post. */
  readonly identifiers?: boolean;
  /** The office's own address identifies nobody. */
  readonly mailbox?: string | undefined;
}

/**
 * A box of free text. What may not stand in a return is taken out at once, and said; what may identify somebody, and
 * what the PDF cannot show, is said on leaving the box. Neither stops anybody.
 */
export const FreeText = (props: FreeTextProps): VNode => {
  const { name, value, onInput, limit, rows = 1 } = props;
  const [removed, setRemoved] = useState("");
  const [warnings, setWarnings] = useState<readonly string[]>([]);
  const enter = (raw: string, box: HTMLInputElement | HTMLTextAreaElement): void => {
    const clean = cleanText(raw);
    const text = rows === 1 ? clean.text.replaceAll("\n", " ") : clean.text;
    if (text !== raw) {
      // Before it is drawn again, so that the caret stays where the person was writing.
      const caret = cleanText(raw.slice(0, box.selectionEnd ?? raw.length)).text.length;
      box.value = text;
      box.setSelectionRange(caret, caret);
    }
    // Stays while the person writes on: it is a fact about the text, not about the last key.
    if (clean.removed.length > 0) {
      setRemoved(sayRemoved(clean.removed));
    }
    onInput(text);
  };
  const load = useContext(TextChecks);
  const leave = (): void => {
    // Never more than a warning: where it cannot be had, sign-off warns of the same.
    load().then(
      (warningsOf) => setWarnings(warningsOf(value, props)),
      () => {},
    );
  };
  const field = {
    ...props,
    hint: (
      <>
        {props.hint === undefined ? null : <>{props.hint} </>}
        {props.identifiers === false ? null : words.noNames}
      </>
    ),
    onLeave: leave,
    describedBy: `${name}-warnings`,
  };
  return (
    <div class="app-free-text">
      {rows === 1 ? (
        <TextInput {...field} limit={limits[limit]} onInput={enter} />
      ) : (
        <TextArea {...field} rows={rows} limit={limits[limit]} onInput={enter} />
      )}
      <div id={`${name}-warnings`} aria-live="polite">
        {removed === "" ? null : <p class="app-identifiers">{removed}</p>}
        {warnings.map((warning) => (
          <p key={warning} class="app-identifiers">
            {warning}
          </p>
        ))}
      </div>
    </div>
  );
};
