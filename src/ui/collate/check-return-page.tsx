import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { type CheckedEntry, type Collate, openCollate } from "../../journeys/collate.ts";
import type { Edges } from "../../journeys/ports.ts";
import { Button, ButtonGroup, LinkButton } from "../components/button.tsx";
import { count, fill } from "../components/fill.ts";
import { focusField } from "../components/focus-field.ts";
import { Said, useSaveFile } from "../components/save-file.tsx";
import { Table } from "../components/table.tsx";
import type { PageProps } from "../page.ts";
import { collateWords } from "./collate-words.ts";
import { DropFiles } from "./drop-files.tsx";
import { VerdictRow } from "./verdict-row.tsx";
import "@preact/signals";

const words = collateWords.en;

/** What was checked stays while the window is open, also when another page was read in between. */
const opened = new WeakMap<Edges, Collate>();

const collateOf = (edges: Edges): Collate => {
  const collate = opened.get(edges) ?? openCollate(edges);
  opened.set(edges, collate);
  return collate;
};

export const CheckReturnPage = ({ edges }: PageProps): JSX.Element => {
  const collate = collateOf(edges);
  const checked = collate.checked.value;
  const busy = collate.busy.value;
  const { save, said } = useSaveFile(edges, collate.csv);
  return (
    <>
      <h1 class="govuk-heading-l" tabIndex={-1}>
        {words.heading}
      </h1>
      <p class="govuk-body">{words.text}</p>
      <p class="govuk-body">
        {words.register}{" "}
        <a class="govuk-link" href="#/help/signing">
          {words.signingHelp}
        </a>
      </p>
      <DropFiles
        name="returns"
        label={words.label}
        hint={words.hint}
        accept="application/pdf,.pdf"
        onFiles={(files) => {
          void collate.add(
            files.map((file) => ({
              name: file.name,
              size: file.size,
              read: async (most) => new Uint8Array(await file.slice(0, most).arrayBuffer()),
            })),
          );
        }}
      />
      <Progress checked={checked.length} busy={busy} />
      {checked.length === 0 ? null : (
        <>
          <h2 class="govuk-heading-m">{words.results}</h2>
          <p class="govuk-body">{fill(words.counts, countsOf(checked))}</p>
          <p class="govuk-body">{words.csvHint}</p>
          <ButtonGroup>
            <Button onClick={save}>{words.csv}</Button>
            <Button
              kind="secondary"
              onClick={() => {
                collate.clear();
                focusField("returns");
              }}
            >
              {words.clear}
            </Button>
          </ButtonGroup>
          <Said text={said} />
          {checked.length === 1 ? null : <Overview checked={checked} />}
          <Rows checked={checked} />
        </>
      )}
    </>
  );
};

/** Many files at a glance; each leads to its verdict below. */
const Overview = ({ checked }: { readonly checked: readonly CheckedEntry[] }): JSX.Element => (
  <Table
    caption={words.overview.caption}
    columns={[
      { text: words.overview.file },
      { text: words.overview.verdict },
      { text: words.force },
      { text: words.version },
    ]}
    rows={checked.map(({ id, file: { verdict, forceReturn } }) => [
      <LinkButton key={id} onClick={() => goToRow(id)}>
        {verdict.file}
      </LinkButton>,
      words.verdicts[verdict.verdict],
      forceReturn?.forceData.name ?? "",
      forceReturn === null ? "" : String(forceReturn.version),
    ])}
  />
);

/** The address after # names the page, so a place on it is reached by focus. */
const goToRow = (id: string): void => {
  const heading = document.getElementById(`${id}-name`);
  heading?.scrollIntoView();
  heading?.focus({ preventScroll: true });
};

const countsOf = (checked: readonly CheckedEntry[]): Readonly<Record<"genuine" | "query" | "refused", number>> => {
  const of = (verdict: string): number => checked.filter(({ file }) => file.verdict.verdict === verdict).length;
  return { genuine: of("genuine"), query: of("query"), refused: of("refused") };
};

/** Seen at every file; heard once at the start and once at the end, so that a hundred files are not a hundred voices. */
const Progress = ({ checked, busy }: { readonly checked: number; readonly busy: number }): JSX.Element => {
  const shown = busy > 0 ? count(words.wait, busy) : checked > 0 ? count(words.done, checked) : "";
  const heard = useRef({ busy: false, text: "" });
  if (heard.current.busy !== busy > 0 || shown === "") {
    heard.current = { busy: busy > 0, text: shown };
  }
  return (
    <>
      <p class="govuk-body" aria-hidden="true">
        {shown}
      </p>
      <p class="govuk-visually-hidden" aria-live="polite">
        {heard.current.text}
      </p>
    </>
  );
};

/** A row is drawn once: Preact passes over an element that is the same object as before. */
const Rows = ({ checked }: { readonly checked: readonly CheckedEntry[] }): JSX.Element => {
  const drawn = useRef(new WeakMap<CheckedEntry, JSX.Element>());
  return (
    <div>
      {checked.map((entry) => {
        const row = drawn.current.get(entry) ?? <VerdictRow key={entry.id} entry={entry} />;
        drawn.current.set(entry, row);
        return row;
      })}
    </div>
  );
};
