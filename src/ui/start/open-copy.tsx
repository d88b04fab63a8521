import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { type OpenedCopy, openDraftCopy } from "../../journeys/open-copy.ts";
import type { Edges } from "../../journeys/ports.ts";
import { describedBy, FieldError } from "../components/form-group.tsx";
import { draftAddress, navigate } from "../page.ts";
import { startWords } from "./start-words.ts";

const words = startWords.en.open;
const name = "draft-copy";

/** Opens a draft copy beside what is here already. Folded away, since most people come to start or to go on. */
export const OpenCopy = ({ edges }: { readonly edges: Edges }): JSX.Element => {
  const [open, setOpen] = useState(false);
  const [error, setError] = useState<string>();
  const [partly, setPartly] = useState<Opened>();
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) {
      return;
    }
    const outcome = await read(edges, file);
    setError(typeof outcome === "string" ? outcome : undefined);
    if (typeof outcome === "string") {
      return;
    }
    if (outcome.unread.length === 0) {
      navigate(draftAddress(outcome.id));
    } else {
      setPartly(outcome);
    }
  };
  return (
    <>
      <p class="govuk-body">
        <button
          type="button"
          class="app-link-button"
          aria-expanded={open}
          aria-controls={`${name}-part`}
          onClick={() => setOpen(!open)}
        >
          {words.button}
        </button>
      </p>
      <div
        id={`${name}-part`}
        hidden={!open}
        class={`govuk-form-group${error === undefined ? "" : " govuk-form-group--error"}`}
      >
        <label class="govuk-label govuk-label--s" for={name}>
          {words.label}
        </label>
        <div id={`${name}-hint`} class="govuk-hint">
          {words.hint}
        </div>
        <div aria-live="polite">
          <FieldError id={name} error={error} />
          {partly === undefined ? null : <Partly opened={partly} />}
        </div>
        <input
          class="app-file"
          id={name}
          name={name}
          type="file"
          accept=".json,application/json"
          aria-describedby={describedBy(name, { name, label: words.label, hint: words.hint, error })}
          onChange={(event) => {
            const input = event.currentTarget;
            void take(input.files?.[0]).finally(() => {
              // The same file can be picked again, after it was put right.
              input.value = "";
            });
          }}
        />
      </div>
    </>
  );
};

/** What could not be read of a copy is named before anybody goes on with the rest. */
const Partly = ({ opened: { id, unread } }: { readonly opened: Opened }): JSX.Element => (
  <>
    <p class="govuk-body">{words.unread}</p>
    <ul class="govuk-list govuk-list--bullet">
      {unread.map((record) => (
        <li key={record}>{record}</li>
      ))}
    </ul>
    <p class="govuk-body">
      <a class="govuk-link" href={draftAddress(id)}>
        {words.openRest}
      </a>
    </p>
  </>
);

type Opened = Extract<OpenedCopy, { readonly status: "started" }>;

const read = async (edges: Edges, file: File): Promise<Opened | string> => {
  if (/\.pdf$/i.test(file.name)) {
    return words.pdf;
  }
  const text = await file.text().catch(() => undefined);
  if (text === undefined) {
    return words.unreadable;
  }
  const outcome: OpenedCopy = await openDraftCopy(edges, text);
  return outcome.status === "started" ? outcome : words.refused[outcome.status];
};
