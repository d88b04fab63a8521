import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { Button } from "../components/button.tsx";
import { TextInput } from "../components/text-input.tsx";
import { workWords } from "./work-words.ts";

const words = workWords.en.device;

/** What the history calls this device, so that a team can tell where something was changed. */
export const DeviceName = ({
  given,
  onKeep,
}: {
  readonly given: string;
  readonly onKeep: (name: string) => void;
}): JSX.Element => {
  const [name, setName] = useState(given);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onKeep(name.trim());
      }}
    >
      <h2 class="govuk-heading-m">{words.heading}</h2>
      <TextInput
        name="device"
        label={words.label}
        labelSize="s"
        hint={words.hint}
        width={30}
        limit={60}
        value={name}
        onInput={setName}
      />
      <Button kind="secondary" type="submit">
        {words.keep}
      </Button>
    </form>
  );
};
