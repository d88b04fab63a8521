import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { sayDate } from "../../core/answers/dates.ts";
import { readDate } from "../../core/answers/read-date.ts";
import { cleanText } from "../../core/answers/text.ts";
import { TextInput } from "../components/text-input.tsx";

/** What was typed becomes a date of the return, or stays as typed until it can be read as one. */
const asDate = (typed: string): string => readDate(typed) ?? cleanText(typed).text;

export interface DateBoxProps {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly error?: string | undefined;
  readonly onInput: (date: string) => void;
}

/** One box for a date in the words that a person uses. Left alone, it shows how the date was read: "March 2026". */
export const DateBox = ({ name, label, hint, value, error, onInput }: DateBoxProps): VNode => {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextInput
      name={name}
      label={label}
      labelSize="s"
      hint={hint}
      error={error}
      width={20}
      value={typed ?? sayDate(value)}
      onInput={(text) => {
        setTyped(text);
        onInput(asDate(text));
      }}
      onLeave={() => {
        setTyped(null);
      }}
    />
  );
};
