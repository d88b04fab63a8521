import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Edges } from "../../journeys/ports.ts";
import { makeBackup, saveBackup } from "../../journeys/save-backup.ts";
import { Button } from "../components/button.tsx";
import { fill } from "../components/fill.ts";
import { Radios } from "../components/options.tsx";
import { TextInput } from "../components/text-input.tsx";
import { backupWords } from "./backup-words.ts";

const words = backupWords.en;
const least = 12;

interface Entry {
  readonly protect: "yes" | "no" | null;
  readonly passphrase: string;
  readonly again: string;
}

const faultOf = ({ protect, passphrase, again }: Entry): keyof typeof words.errors | undefined => {
  if (protect === null) {
    return "choose";
  }
  if (protect === "no") {
    return undefined;
  }
  return [...passphrase].length < least ? "short" : passphrase === again ? undefined : "again";
};

/** Every draft in one file, under a passphrase or after a warning. */
export const BackupForm = ({
  edges,
  onTold,
}: {
  readonly edges: Edges;
  readonly onTold: (text: string) => void;
}): JSX.Element => {
  const [entry, setEntry] = useState<Entry>({ protect: null, passphrase: "", again: "" });
  const [fault, setFault] = useState<keyof typeof words.errors>();
  const [busy, setBusy] = useState(false);
  const errorAt = (at: keyof typeof words.errors): string | undefined => (fault === at ? words.errors[at] : undefined);
  const save = async (): Promise<void> => {
    const { protect, passphrase } = entry;
    const made = await makeBackup(edges, protect === "yes" ? { passphrase } : {});
    const status = made.status === "made" ? await saveBackup(edges, made.backup) : made.status;
    onTold(
      made.status === "made" && status === "saved"
        ? fill(words.saved, { name: made.backup.name })
        : status === "nothing"
          ? words.nothing
          : words.differs,
    );
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const found = faultOf(entry);
        setFault(found);
        if (found === undefined && !busy) {
          setBusy(true);
          save()
            .catch(() => onTold(words.differs))
            .finally(() => setBusy(false));
        }
      }}
    >
      <h2 class="govuk-heading-m">{words.heading}</h2>
      <p class="govuk-body">{words.text}</p>
      <Radios
        name="backup.protect"
        label={words.protect}
        error={errorAt("choose")}
        chosen={entry.protect}
        options={[
          {
            value: "yes",
            label: words.withPassphrase,
            hint: words.withHint,
            inside: (
              <>
                <TextInput
                  name="backup.passphrase"
                  type="password"
                  label={words.passphrase}
                  hint={words.passphraseHint}
                  error={errorAt("short")}
                  width={30}
                  autocomplete="new-password"
                  value={entry.passphrase}
                  onInput={(passphrase) => setEntry({ ...entry, passphrase })}
                />
                <TextInput
                  name="backup.again"
                  type="password"
                  label={words.again}
                  error={errorAt("again")}
                  width={30}
                  autocomplete="new-password"
                  value={entry.again}
                  onInput={(again) => setEntry({ ...entry, again })}
                />
              </>
            ),
          },
          { value: "no", label: words.without, hint: words.withoutHint },
        ]}
        onChange={(value) => setEntry({ ...entry, protect: value as "yes" | "no" })}
      />
      <p class="govuk-body" aria-live="polite">
        {busy ? words.busy : ""}
      </p>
      <Button type="submit">{words.save}</Button>
    </form>
  );
};
