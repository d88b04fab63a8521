import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { sayDate } from "../../core/answers/dates.ts";
import { saveDraftCopy } from "../../journeys/start.ts";
import { Button, LinkButton } from "../components/button.tsx";
import { fill } from "../components/fill.ts";
import { SummaryList } from "../components/summary-list.tsx";
import { draftAddress, type PageProps } from "../page.ts";
import { type NamedDraft, namedDrafts } from "./drafts-here.tsx";
import { type NamedKey, namedKeys } from "./keys-here.ts";
import { OpenCopy } from "./open-copy.tsx";
import { workWords } from "./work-words.ts";
import "./work.scss";

const words = workWords.en;

/** What a button that deletes asks before it does. */
interface Question {
  readonly heading: string;
  readonly text: string;
  readonly yes: string;
  readonly act: () => Promise<void>;
}

interface Here {
  readonly drafts: readonly NamedDraft[];
  readonly keys: readonly NamedKey[];
}

export const WorkPage = ({ edges }: PageProps): JSX.Element => {
  const [here, setHere] = useState<Here>();
  const [said, setSaid] = useState("");
  const [question, setQuestion] = useState<Question>();
  const load = async (): Promise<void> => {
    const [drafts, keys] = await Promise.all([namedDrafts(edges), namedKeys(edges)]);
    setHere({ drafts, keys });
  };
  const failed = (): void => setSaid(words.failed);
  useEffect(() => {
    load().catch(failed);
  }, [edges]);
  if (question !== undefined) {
    return (
      <Confirm
        question={question}
        onNo={() => setQuestion(undefined)}
        onYes={() => {
          question
            .act()
            .then(load)
            .then(() => setSaid(words.deleted), failed)
            .finally(() => setQuestion(undefined));
        }}
      />
    );
  }
  return (
    <>
      <h1 class="govuk-heading-l" tabIndex={-1}>
        {words.heading}
      </h1>
      <p class="govuk-body" aria-live="polite">
        {said}
      </p>
      <p class="govuk-body">{words.intro}</p>
      {here === undefined ? null : (
        <>
          <DraftList
            drafts={here.drafts}
            onCopy={({ draft }) => {
              saveDraftCopy(edges, draft);
              setSaid(words.copySaved);
            }}
            onDelete={({ draft, name }) =>
              setQuestion({
                heading: fill(words.confirm.draft, { name }),
                text: words.confirm.draftText,
                yes: words.confirm.draftYes,
                act: () => edges.drafts.remove(draft.id),
              })
            }
          />
          <OpenCopy edges={edges} />
          <KeyList
            keys={here.keys}
            onDelete={({ key }) =>
              setQuestion({
                heading: fill(words.confirm.key, { name: key.name }),
                text: words.confirm.keyText,
                yes: words.confirm.keyYes,
                act: () => edges.keys.remove(key.certificateSha256),
              })
            }
          />
        </>
      )}
      <h2 class="govuk-heading-m">{words.everything.heading}</h2>
      <p class="govuk-body">{words.everything.text}</p>
      <Button
        kind="warning"
        onClick={() =>
          setQuestion({
            heading: words.confirm.everything,
            text: words.confirm.everythingText,
            yes: words.confirm.everythingYes,
            act: async () => {
              await edges.drafts.removeAll();
              const keys = await edges.keys.list();
              await Promise.all(keys.map(({ certificateSha256 }) => edges.keys.remove(certificateSha256)));
            },
          })
        }
      >
        {words.everything.button}
      </Button>
    </>
  );
};

/** In place of the page, not over it: one thing is asked, and a keyboard meets nothing else. */
const Confirm = ({
  question,
  onYes,
  onNo,
}: {
  readonly question: Question;
  readonly onYes: () => void;
  readonly onNo: () => void;
}): JSX.Element => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <h1 class="govuk-heading-l" tabIndex={-1} ref={heading}>
        {question.heading}
      </h1>
      <p class="govuk-body">{question.text}</p>
      <div class="govuk-button-group">
        <Button kind="warning" onClick={onYes}>
          {question.yes}
        </Button>
        <Button kind="secondary" onClick={onNo}>
          {words.confirm.keep}
        </Button>
      </div>
    </>
  );
};

const DraftList = ({
  drafts,
  onCopy,
  onDelete,
}: {
  readonly drafts: readonly NamedDraft[];
  readonly onCopy: (draft: NamedDraft) => void;
  readonly onDelete: (draft: NamedDraft) => void;
}): JSX.Element => (
  <>
    <h2 class="govuk-heading-m">{words.drafts.heading}</h2>
    {drafts.length === 0 ? <p class="govuk-body">{words.drafts.none}</p> : null}
    {drafts.map((one) => {
      const { draft, about, name } = one;
      const signed = Object.keys(draft.signed).length;
      return (
        <div key={draft.id} class="app-work">
          <h3 class="govuk-heading-s">{name}</h3>
          <p class="govuk-body">
            {fill(words.drafts.begun, { date: sayDate(about.createdAt.slice(0, 10)) })}
            {about.practice === true ? ` · ${words.drafts.practice}` : ""}
            {signed === 0 ? "" : ` · ${fill(words.drafts.signed, { n: signed })}`}
          </p>
          <p class="govuk-body app-work__actions">
            <a class="govuk-link" href={about.practice === true ? "#/try" : draftAddress(draft.id)}>
              {words.drafts.open}
              <span class="govuk-visually-hidden"> {name}</span>
            </a>
            <LinkButton hidden={name} onClick={() => onCopy(one)}>
              {words.drafts.copy}
            </LinkButton>
            <LinkButton hidden={name} onClick={() => onDelete(one)}>
              {words.drafts.delete}
            </LinkButton>
          </p>
        </div>
      );
    })}
  </>
);

const KeyList = ({
  keys,
  onDelete,
}: {
  readonly keys: readonly NamedKey[];
  readonly onDelete: (key: NamedKey) => void;
}): JSX.Element => (
  <>
    <h2 class="govuk-heading-m">{words.keys.heading}</h2>
    <p class="govuk-body">{keys.length === 0 ? words.keys.none : words.keys.what}</p>
    {keys.map((one) => {
      const { key, force, fingerprint, past } = one;
      const until = sayDate(key.notAfter.slice(0, 10));
      return (
        <div key={key.certificateSha256} class="app-work">
          <h3 class="govuk-heading-s">{fill(words.keys.name, { name: key.name, title: key.title, force })}</h3>
          <SummaryList rows={[{ key: words.keys.fingerprint, value: <span class="app-code">{fingerprint}</span> }]} />
          <p class="govuk-body app-work__actions">
            <span>{fill(past ? words.keys.past : words.keys.until, { date: until })}</span>
            <LinkButton hidden={key.name} onClick={() => onDelete(one)}>
              {words.keys.delete}
            </LinkButton>
          </p>
        </div>
      );
    })}
  </>
);
