import type { ComponentChildren, JSX } from "preact";
import { useState } from "preact/hooks";
import { sayDate } from "../../core/answers/dates.ts";
import { documentTree } from "../../core/return/document-tree.ts";
import type { ForceReturn } from "../../core/return/force-return.ts";
import { certificateFingerprint } from "../../core/verdict/certificate-fingerprint.ts";
import type { Verdict } from "../../core/verdict/verdict.ts";
import type { CheckedEntry } from "../../journeys/collate.ts";
import { fill } from "../components/fill.ts";
import { DocumentView } from "../read/document-view.tsx";
import { useMade } from "../read/use-made.ts";
import { collateWords } from "./collate-words.ts";
import { VerdictLines } from "./verdict-lines.tsx";

const words = collateWords.en;

/** One file: what it is, why, and, where it was not refused, what it says. */
export const VerdictRow = ({ entry }: { readonly entry: CheckedEntry }): JSX.Element => {
  const { id, file } = entry;
  const { verdict, forceReturn } = file;
  const { return: found } = verdict;
  return (
    <section
      class={`app-verdict app-verdict--${verdict.verdict}`}
      data-code={verdict.code}
      data-verdict={verdict.verdict}
      aria-labelledby={`${id}-name`}
    >
      <h3 class="govuk-heading-s" id={`${id}-name`} tabIndex={-1}>
        {verdict.file}
      </h3>
      <p class="govuk-body">
        <strong>{words.verdicts[verdict.verdict]}.</strong> {verdict.message}
      </p>
      <VerdictLines verdict={verdict} />
      <Claims entry={entry} />
      {asksAgain(verdict) ? (
        <p class="govuk-body">
          <strong>{words.ask}:</strong> {words.askText}
        </p>
      ) : null}
      {forceReturn === null || found === null ? null : (
        <Folded
          summary={fill(words.answersOf, { force: forceReturn.forceData.name, version: found.version })}
          draw={() => <Answers forceReturn={forceReturn} jsonSha256={found.jsonSha256} prefix={id} />}
        />
      )}
    </section>
  );
};

const Answers = ({
  forceReturn,
  jsonSha256,
  prefix,
}: {
  readonly forceReturn: ForceReturn;
  readonly jsonSha256: string;
  readonly prefix: string;
}): JSX.Element | null => {
  const tree = useMade(() => documentTree(forceReturn, jsonSha256), [forceReturn, jsonSha256]);
  return tree === undefined ? null : <DocumentView tree={tree} prefix={prefix} under={3} />;
};

/** Something on the way changed the file: the force has a good one. */
const asksAgain = ({ verdict, code, accident }: Verdict): boolean =>
  verdict === "refused" && (accident !== null || code === "changed-after-signing" || code === "cut-short");

/** A refused file lends nothing but what its signature claims. */
const Claims = ({ entry: { file } }: { readonly entry: CheckedEntry }): JSX.Element | null => {
  const { return: returned, signature } = file.verdict;
  const rows: readonly (readonly [string, ComponentChildren])[] = [
    ...(returned === null
      ? []
      : ([
          [words.force, file.forceReturn?.forceData.name ?? returned.force],
          [words.version, String(returned.version)],
          [words.fingerprint, <span class="app-code">{returned.fingerprint}</span>],
          [words.position, sayDate(returned.censusDate)],
          [words.marking, returned.marking],
        ] as const)),
    ...(signature === null
      ? []
      : ([
          [
            words.signer,
            signature.title === ""
              ? signature.name
              : fill(words.signerValue, { name: signature.name, title: signature.title }),
          ],
          [words.certificate, <span class="app-code">{certificateFingerprint(signature.certificateSha256)}</span>],
          ...(signature.claimedTime === "" ? [] : ([[words.claimed, sayTime(signature.claimedTime)]] as const)),
          ...(signature.kind === "elsewhere" ? ([[words.program, words.elsewhere]] as const) : []),
        ] as const)),
  ];
  return rows.length === 0 ? null : (
    <table class="govuk-table">
      <caption class="govuk-visually-hidden">{words.what}</caption>
      <tbody class="govuk-table__body">
        {rows.map(([key, value]) => (
          <tr key={key} class="govuk-table__row">
            <th scope="row" class="govuk-table__header">
              {key}
            </th>
            <td class="govuk-table__cell">{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** "1 June 2026, 09:30 UTC": the zone is said, since the signer's laptop may stand anywhere. */
const sayTime = (iso: string): string => `${sayDate(iso.slice(0, 10))}, ${iso.slice(11, 16)} UTC`;

/** Drawn when it is first opened: hundreds of returns on one page are thousands of tables. */
const Folded = ({
  summary,
  draw,
}: {
  readonly summary: string;
  readonly draw: () => ComponentChildren;
}): JSX.Element => {
  const [opened, setOpened] = useState(false);
  return (
    <details
      class="govuk-details"
      onToggle={(event) => {
        if (event.currentTarget.open) {
          setOpened(true);
        }
      }}
    >
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{summary}</span>
      </summary>
      {opened ? <div class="govuk-details__text">{draw()}</div> : null}
    </details>
  );
};
