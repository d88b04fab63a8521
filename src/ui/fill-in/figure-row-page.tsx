import type { VNode } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Problem } from "../../core/answers/problem.ts";
import { publishedChoice } from "../../core/figures/cell.ts";
import { choosePublished } from "../../core/figures/entry.ts";
import { cellsOf } from "../../core/figures/rows.ts";
import type { SignOff } from "../../journeys/sign-off.ts";
import { Button } from "../components/button.tsx";
import { ErrorSummary } from "../components/error-summary.tsx";
import { fill } from "../components/fill.ts";
import { type DraftPageProps, draftAddress, navigate } from "../page.ts";
import { FigureGrid } from "./figure-grid.tsx";
import { FigureMessage } from "./figure-message.tsx";
import { FigureNotes } from "./figure-notes.tsx";
import { FigureProblems } from "./figure-problems.tsx";
import { FigureReasons } from "./figure-reasons.tsx";
import { type AskedRow, cellIn, publishedFor, putCell } from "./figure-row.ts";
import { FigureUnder } from "./figure-under.tsx";
import { FiguresPutIn } from "./figures-put-in.tsx";
import { figuresWords } from "./figures-words.ts";
import { answerFocusRequest } from "./focus-request.ts";
import { PageEnd } from "./page-end.tsx";
import { useBlockPaste } from "./use-block-paste.tsx";
import { WithReturn } from "./with-return.tsx";
import "@preact/signals";

const words = figuresWords.en;

const About = ({ row }: Pick<AskedRow, "row">): VNode => (
  <div class="app-column">
    <h2 class="govuk-heading-s app-tight">{words.definition}</h2>
    <p class="govuk-body">{row.definition}</p>
    {row.note === "" ? null : <p class="govuk-body">{row.note}</p>}
    <p class="govuk-hint">{fill(words.from, { from: row.from })}</p>
  </div>
);

/** Said once above the grid: the source of what is published, and one way to confirm it all together. */
const Published = ({ asked }: { readonly asked: AskedRow }): VNode | null => {
  const published = cellsOf(asked.row).flatMap(({ name }) => {
    const one = publishedFor(asked, name);
    return one === undefined ? [] : [{ name, one }];
  });
  const sources = new Set(published.map(({ one }) => fill(words.publishedSource, { ...one })));
  return published.length === 0 ? null : (
    <div class="app-column">
      <p class="govuk-body">{words.publishedHint}</p>
      <p class="govuk-hint">{[...sources].join(" ")}</p>
      {published.length === 1 ? null : (
        <Button
          kind="secondary"
          onClick={() => {
            for (const { name, one } of published) {
              const held = cellIn(asked, name);
              if (publishedChoice(held ?? {}, one.value) === null) {
                putCell(asked, name, choosePublished(held, "confirmed", one));
              }
            }
          }}
        >
          {words.confirmAll}
        </Button>
      )}
    </div>
  );
};

/** Beside its box when the person continues: what is not there, or cannot be right. A note or an action may wait. */
const isAtCell = ({ field, severity }: Problem, { row }: AskedRow): boolean =>
  severity === "stops" &&
  cellsOf(row).some(({ name }) => [name, `${name}.published`, `${name}.reason`].includes(field));

/** From one core row to the next, and at the end to all of them; a row that is held stands for itself. */
const nextPage = ({ row, signOff }: AskedRow): string => {
  const core = signOff.content.figures.filter(({ use, notShown }) => use === "core" && notShown === undefined);
  const next = core[core.indexOf(row) + 1];
  return row.use === "core" && next !== undefined ? `figures/${next.id}` : "figures";
};

const Row = (asked: AskedRow): VNode => {
  const { fillIn, signOff, row } = asked;
  const [errors, setErrors] = useState<readonly Problem[]>([]);
  const paste = useBlockPaste(asked);
  useEffect(answerFocusRequest, []);
  const ofRow = signOff.problems.value.filter(
    ({ page, rule }) => page === `figures/${row.id}` && rule !== "identifier",
  );
  const atCells = ofRow.filter((problem) => isAtCell(problem, asked));
  const shown = new Set(errors.map(({ text }) => text));
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1 class="govuk-heading-l" tabIndex={-1}>
        {fill(words.row, { id: row.id, name: row.name })}
      </h1>
      <About row={row} />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
        }}
      >
        <Published asked={asked} />
        <FiguresPutIn fillIn={fillIn} />
        {paste.preview ?? (
          <div onPaste={paste.onPaste}>
            {cellsOf(row).length === 1 ? null : <p class="govuk-hint app-screen">{words.keys}</p>}
            <FigureGrid asked={asked} errors={errors} />
          </div>
        )}
        <div class="app-column">
          <FigureUnder signOff={signOff} row={row} />
          <FigureReasons asked={asked} errors={errors} />
          <FigureProblems
            fillIn={fillIn}
            row={row}
            problems={ofRow.filter((problem) => !shown.has(problem.text) && !isUnread(problem))}
          />
          <FigureNotes fillIn={fillIn} row={row} />
          <PageEnd
            fillIn={fillIn}
            onContinue={() => {
              setErrors(atCells);
              if (atCells.length === 0) {
                navigate(draftAddress(fillIn.draft.value.id, nextPage(asked)));
              }
            }}
          />
          <p class="govuk-body app-screen">
            <a class="govuk-link" href={draftAddress(fillIn.draft.value.id, "figures")}>
              {words.all}
            </a>
          </p>
        </div>
      </form>
    </>
  );
};

/** Not said while somebody types: a box that is still empty, or half a figure. */
const isUnread = ({ rule, field }: Problem): boolean => rule === "V0" || rule === "V1" || field.endsWith(".reason");

const OneRow = ({ fillIn, params, signOff }: DraftPageProps & { readonly signOff: SignOff }): VNode => {
  const row = signOff.content.figures.find((one) => one.id === params.row);
  const all = draftAddress(fillIn.draft.value.id, "figures");
  if (row === undefined) {
    return <FigureMessage heading={words.notFound} text={words.notFoundText} link={words.all} href={all} />;
  }
  return row.notShown === undefined && row.boxes.length > 0 ? (
    <Row key={row.id} fillIn={fillIn} signOff={signOff} row={row} />
  ) : (
    <FigureMessage
      heading={fill(words.row, { id: row.id, name: row.name })}
      text={row.notShown === undefined ? row.definition : fill(words.notShown, { reason: row.notShown })}
      link={words.all}
      href={all}
    />
  );
};

/** One row of the figures, drawn from its data alone. */
export const FigureRowPage = (page: DraftPageProps): VNode => (
  <WithReturn page={page} heading={words.heading}>
    {(signOff) => <OneRow {...page} signOff={signOff} />}
  </WithReturn>
);
