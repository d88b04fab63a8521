import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Edges, PickedFile } from "../../journeys/ports.ts";
import { type BackupWanted, makeBackup, nameOfBackup, saveBackup, saveBackupTo } from "../../journeys/save-backup.ts";
import { Button, ButtonGroup } from "../components/button.tsx";
import { fill } from "../components/fill.ts";
import { focusField } from "../components/focus-field.ts";
import { Radios } from "../components/options.tsx";
import { Select } from "../components/select.tsx";
import { TextInput } from "../components/text-input.tsx";
import { useLoaded } from "../read/use-loaded.ts";
import type { NamedDraft } from "../start/drafts-here.tsx";
import { backupWords } from "./backup-words.ts";
import { pickedBackup } from "./picked-backup.ts";
import "@preact/signals";

const words = backupWords.en;
const least = 12;

interface Entry {
  /** The id of the only draft to hold; "" for every one. */
  readonly only: string;
  readonly protect: "yes" | "no" | null;
  readonly passphrase: string;
  readonly again: string;
}

const fieldOf = { choose: "backup.protect", short: "backup.passphrase", again: "backup.again" } as const;

const faultOf = ({ protect, passphrase, again }: Entry): keyof typeof words.errors | undefined => {
  if (protect === null) {
    return "choose";
  }
  if (protect === "no") {
    return undefined;
  }
  return [...passphrase].length < least ? "short" : passphrase === again ? undefined : "again";
};

/** What to say once it was done, or could not be; nothing where the person left the choice of a file. */
const save = async (edges: Edges, wanted: BackupWanted, file?: PickedFile): Promise<string> => {
  const made = await makeBackup(edges, wanted);
  if (made.status !== "made") {
    return words[made.status];
  }
  const { backup } = made;
  if (file === undefined) {
    const status = await saveBackup(edges, backup);
    return status === "saved" ? fill(words.saved, { name: backup.name }) : words.differs;
  }
  const status = await saveBackupTo(edges, backup, file);
  if (status === "saved") {
    pickedBackup.value = { file, wanted };
    return fill(words.written, { name: file.name });
  }
  return words[status];
};

/** One draft or every one in one file, under a passphrase or after a warning. */
export const BackupForm = ({
  edges,
  drafts,
  onTold,
}: {
  readonly edges: Edges;
  readonly drafts: readonly NamedDraft[];
  readonly onTold: (text: string) => void;
}): JSX.Element => {
  const [entry, setEntry] = useState<Entry>({ only: "", protect: null, passphrase: "", again: "" });
  const [fault, setFault] = useState<keyof typeof words.errors>();
  const [busy, setBusy] = useState(false);
  const errorAt = (at: keyof typeof words.errors): string | undefined => (fault === at ? words.errors[at] : undefined);
  const picker = useLoaded("", () => edges.pickFile());
  const pick = picker.state === "loaded" ? picker.value : undefined;
  const before = pickedBackup.value;
  const run = async (what: () => Promise<string>): Promise<void> => {
    if (busy) {
      return;
    }
    setBusy(true);
    const text = await what().catch(() => words.differs);
    setBusy(false);
    if (text !== "") {
      onTold(text);
    }
  };
  const begin = (how: (wanted: BackupWanted) => Promise<string>): void => {
    const found = faultOf(entry);
    setFault(found);
    if (found !== undefined) {
      // Once the error stands at the field, so that it is heard with it.
      requestAnimationFrame(() => focusField(fieldOf[found]));
    } else {
      const { only, protect, passphrase } = entry;
      // A draft that was deleted meanwhile is no longer offered, so neither is it meant.
      const one = drafts.some(({ draft }) => draft.id === only) ? { drafts: [only] } : {};
      void run(() => how({ ...one, ...(protect === "yes" ? { passphrase } : {}) }));
    }
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        begin((wanted) => save(edges, wanted));
      }}
    >
      <h2 class="govuk-heading-m">{words.heading}</h2>
      <p class="govuk-body">{words.text}</p>
      {drafts.length < 2 ? null : (
        <Select
          name="backup.only"
          label={words.which}
          value={entry.only}
          options={[
            { value: "", text: words.all },
            ...drafts.map(({ draft, name }) => ({ value: draft.id, text: fill(words.one, { name }) })),
          ]}
          onChange={(only) => setEntry({ ...entry, only })}
        />
      )}
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
      <ButtonGroup>
        <Button type="submit">{words.save}</Button>
        {pick === undefined || drafts.length === 0 ? null : (
          <Button
            kind="secondary"
            onClick={() =>
              begin(async (wanted) => {
                const file = await pick(await nameOfBackup(edges, wanted));
                return file === "left" ? "" : file === "forbidden" ? words.forbidden : save(edges, wanted, file);
              })
            }
          >
            {words.pick}
          </Button>
        )}
      </ButtonGroup>
      {before === undefined ? null : (
        <>
          <p class="govuk-body">{words.againHint}</p>
          <Button kind="secondary" onClick={() => void run(() => save(edges, before.wanted, before.file))}>
            {fill(words.saveAgain, { name: before.file.name })}
          </Button>
        </>
      )}
    </form>
  );
};
