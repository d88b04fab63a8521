import type { JSX } from "preact";
import type { HistoryEntry } from "../../core/history/history.ts";
import { fill } from "../components/fill.ts";
import { SummaryList } from "../components/summary-list.tsx";
import { historyWords } from "./history-words.ts";
import { type SaidPart, saidChange, type Told } from "./said-change.ts";
import { saidPast } from "./said-time.ts";

const words = historyWords.en;

/** One sitting at one record or several: when, on which device, and what was there before. */
export const EntryOfHistory = ({
  entry,
  told,
  now,
}: {
  readonly entry: HistoryEntry;
  readonly told: Told;
  readonly now: string;
}): JSX.Element => {
  const time = saidPast(entry.at, now);
  const kind = fill(words.kinds[entry.kind], { undoes: entry.undoes ?? "" });
  return (
    <li class="app-work">
      <h2 class="govuk-heading-s" tabIndex={-1}>
        {fill(words.entry, { n: entry.number })}
      </h2>
      <p class="govuk-body">
        {entry.device === "" ? time : fill(words.time, { time, device: entry.device })}
        {kind === "" ? null : (
          <>
            <br />
            {kind}
          </>
        )}
      </p>
      {entry.changes.map((change) => {
        const { name, parts } = saidChange(change, told);
        return (
          <div key={`${change.section} ${change.id}`}>
            <h3 class="govuk-heading-s">{name}</h3>
            <SummaryList rows={parts.map((part) => ({ key: part.label, value: <Part {...part} /> }))} />
          </div>
        );
      })}
    </li>
  );
};

const Part = ({ list, before, after }: SaidPart): JSX.Element => (
  <>
    <Side label={list ? words.removed : words.before} texts={before} always={!list} />
    <Side label={list ? words.added : words.after} texts={after} always={!list} />
  </>
);

const Side = ({
  label,
  texts,
  always,
}: {
  readonly label: string;
  readonly texts: readonly string[];
  readonly always: boolean;
}): JSX.Element | null =>
  texts.length === 0 && !always ? null : (
    <p class="app-work__said">
      <strong>{label}:</strong> {texts.length === 0 ? words.nothing : texts.join("\n")}
    </p>
  );
