import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { Checkbox } from "../components/options.tsx";
import { TextInput } from "../components/text-input.tsx";
import { newKey, type SignEntry, type SignFault } from "./sign-entry.ts";
import { signOffWords } from "./sign-off-words.ts";

const words = signOffWords.en.sign;

/** Asked at every signature; asked twice when a key is made, since nobody can say later what was meant. */
export const Passphrases = ({
  entry,
  faults,
  onChange,
}: {
  readonly entry: SignEntry;
  readonly faults: readonly SignFault[];
  readonly onChange: (entry: SignEntry) => void;
}): JSX.Element => {
  const [shown, setShown] = useState(false);
  const making = entry.key === newKey;
  const type = shown ? "text" : "password";
  const errorOf = (field: string): string | undefined => faults.find((fault) => fault.field === field)?.text;
  return (
    <>
      <TextInput
        name="passphrase"
        type={type}
        label={making ? words.newPassphrase : words.passphrase}
        labelSize="s"
        hint={making ? words.newPassphraseHint : words.passphraseHint}
        width={30}
        autocomplete={making ? "new-password" : "current-password"}
        value={entry.passphrase}
        error={errorOf("passphrase")}
        onInput={(passphrase) => onChange({ ...entry, passphrase })}
      />
      {making ? (
        <TextInput
          name="passphrase.again"
          type={type}
          label={words.again}
          labelSize="s"
          width={30}
          autocomplete="new-password"
          value={entry.again}
          error={errorOf("passphrase.again")}
          onInput={(again) => onChange({ ...entry, again })}
        />
      ) : null}
      <Checkbox name="passphrase.show" label={words.show} checked={shown} onChange={setShown} />
    </>
  );
};
