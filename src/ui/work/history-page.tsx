import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import type { HistoryEntry } from "../../core/history/history.ts";
import { undo } from "../../journeys/undo.ts";
import { Button } from "../components/button.tsx";
import { count } from "../components/fill.ts";
import { Select } from "../components/select.tsx";
import { taskListAddress } from "../fill-in/addresses.ts";
import { useLoading } from "../fill-in/use-words.ts";
import type { DraftPageProps } from "../page.ts";
import { EntryOfHistory } from "./history-entry.tsx";
import { historyWords } from "./history-words.ts";
import { recordName, type Told } from "./said-change.ts";
import { toldBy } from "./told-by.ts";
import "@preact/signals";

const words = historyWords.en;

/** What was changed on each question, when, and on which device. */
export const HistoryPage = ({ edges, fillIn }: DraftPageProps): JSX.Element => {
  const { saved, draft } = fillIn;
  // Read anew after each save: an undo here is an entry too.
  const loaded = useLoading(`${draft.value.id} ${saved.value === "saving"}`, async () => ({
    entries: await (await edges.archive()).history(draft.peek().id),
    told: await toldBy(edges, fillIn),
    now: edges.clock.now(),
  }));
  const [told, setTold] = useState("");
  const undoLast = async (): Promise<void> => {
    const { status } = await undo(edges, fillIn).catch(() => ({ status: "not-saved" as const }));
    setTold(words.undoing[status]);
  };
  return (
    <div class="app-column">
      <h1 class="govuk-heading-l" tabIndex={-1}>
        {words.heading}
      </h1>
      <p class="govuk-body">{words.lead}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={taskListAddress(draft.value)}>
          {words.back}
        </a>
      </p>
      <Button kind="secondary" onClick={() => void undoLast()}>
        {words.undo}
      </Button>
      <p class="govuk-body" aria-live="polite">
        {told}
      </p>
      {loaded === undefined ? <p class="govuk-body">{words.loading}</p> : <Entries {...loaded} />}
    </div>
  );
};

const every = "";
/** A page of weeks of work would be too long to read or scroll. */
const atOnce = 30;

const Entries = ({
  entries,
  told,
  now,
}: {
  readonly entries: readonly HistoryEntry[];
  readonly told: Told;
  readonly now: string;
}): JSX.Element => {
  const [shown, setShown] = useState(every);
  const [most, setMost] = useState(atOnce);
  const list = useRef<HTMLOListElement>(null);
  if (entries.length === 0) {
    return <p class="govuk-body">{words.none}</p>;
  }
  const names = [
    ...new Set(entries.flatMap(({ changes }) => changes.map((change) => recordName(change, told)))),
  ].sort();
  const of = entries
    .map((entry) => ({
      ...entry,
      changes: entry.changes.filter((change) => shown === every || recordName(change, told) === shown),
    }))
    .filter(({ changes }) => changes.length > 0);
  const older = Math.min(of.length - most, atOnce);
  return (
    <>
      <Select
        name="history.of"
        label={words.filter}
        labelSize="s"
        value={shown}
        options={[{ value: every, text: words.all }, ...names.map((text) => ({ value: text, text }))]}
        onChange={(name) => {
          setShown(name);
          setMost(atOnce);
        }}
      />
      <ol class="govuk-list" ref={list}>
        {of.slice(0, most).map((entry) => (
          <EntryOfHistory key={entry.number} entry={entry} told={told} now={now} />
        ))}
      </ol>
      {older <= 0 ? null : (
        <Button
          kind="secondary"
          onClick={() => {
            setMost(most + atOnce);
            // Whoever reads by keyboard goes on at the first entry that was not there.
            setTimeout(() => list.current?.children[most]?.querySelector("h2")?.focus());
          }}
        >
          {count(words.older, older)}
        </Button>
      )}
    </>
  );
};
