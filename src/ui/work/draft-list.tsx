import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { sayDate } from "../../core/answers/dates.ts";
import { editionOf } from "../../core/questionnaire/editions.ts";
import { londonDay } from "../../journeys/london.ts";
import { Button, ButtonGroup, LinkButton } from "../components/button.tsx";
import { fill } from "../components/fill.ts";
import { TextInput } from "../components/text-input.tsx";
import { draftAddress } from "../page.ts";
import type { NamedDraft } from "../start/drafts-here.tsx";
import { saidPast } from "./said-time.ts";
import { workWords } from "./work-words.ts";

const words = workWords.en.drafts;

export interface DraftActs {
  readonly onRename: (draft: NamedDraft, name: string) => void;
  readonly onDuplicate: (draft: NamedDraft) => void;
  readonly onCopy: (draft: NamedDraft) => void;
  readonly onDelete: (draft: NamedDraft) => void;
}

export const DraftList = ({
  drafts,
  now,
  acts,
}: {
  readonly drafts: readonly NamedDraft[];
  readonly now: string;
  readonly acts: DraftActs;
}): JSX.Element => {
  const [renaming, setRenaming] = useState<string>();
  return (
    <>
      <h2 class="govuk-heading-m">{words.heading}</h2>
      {drafts.length === 0 ? <p class="govuk-body">{words.none}</p> : null}
      {drafts.map((one) => (
        <div key={one.draft.id} class="app-work">
          <h3 class="govuk-heading-s">{one.name}</h3>
          <p class="govuk-body">{aboutOf(one, now).join(" · ")}</p>
          {renaming === one.draft.id ? (
            <Rename
              given={one.about.name ?? ""}
              onKeep={(name) => {
                setRenaming(undefined);
                acts.onRename(one, name);
              }}
              onLeave={() => setRenaming(undefined)}
            />
          ) : (
            <Links one={one} acts={acts} onRename={() => setRenaming(one.draft.id)} />
          )}
        </div>
      ))}
    </>
  );
};

const aboutOf = ({ draft, about, savedAt }: NamedDraft, now: string): readonly string[] => {
  const signed = Object.keys(draft.signed).length;
  return [
    ...(about.practice === true
      ? [words.practice]
      : editionOf(about.edition)?.training === true
        ? [words.training]
        : []),
    fill(words.begun, { date: sayDate(londonDay(about.createdAt)) }),
    ...(savedAt === "" ? [] : [fill(words.saved, { time: saidPast(savedAt, now) })]),
    ...(signed === 0 ? [] : [fill(words.signed, { n: signed })]),
  ];
};

const Links = ({
  one,
  acts,
  onRename,
}: {
  readonly one: NamedDraft;
  readonly acts: DraftActs;
  readonly onRename: () => void;
}): JSX.Element => {
  const { draft, about, name } = one;
  return (
    <p class="govuk-body app-work__actions">
      <a class="govuk-link" href={about.practice === true ? "#/try" : draftAddress(draft.id)}>
        {words.open}
        <span class="govuk-visually-hidden"> {name}</span>
      </a>
      <a class="govuk-link" href={draftAddress(draft.id, "history")}>
        {words.history}
        <span class="govuk-visually-hidden"> {name}</span>
      </a>
      <LinkButton hidden={name} onClick={onRename}>
        {words.rename}
      </LinkButton>
      <LinkButton hidden={name} onClick={() => acts.onDuplicate(one)}>
        {words.duplicate}
      </LinkButton>
      <LinkButton hidden={name} onClick={() => acts.onCopy(one)}>
        {words.copy}
      </LinkButton>
      <LinkButton hidden={name} onClick={() => acts.onDelete(one)}>
        {words.delete}
      </LinkButton>
    </p>
  );
};

const Rename = ({
  given,
  onKeep,
  onLeave,
}: {
  readonly given: string;
  readonly onKeep: (name: string) => void;
  readonly onLeave: () => void;
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
      <TextInput
        name="draft.name"
        label={words.name}
        labelSize="s"
        hint={words.nameHint}
        width={30}
        limit={80}
        value={name}
        onInput={setName}
      />
      <ButtonGroup>
        <Button type="submit">{words.keepName}</Button>
        <Button kind="secondary" onClick={onLeave}>
          {words.cancel}
        </Button>
      </ButtonGroup>
    </form>
  );
};
