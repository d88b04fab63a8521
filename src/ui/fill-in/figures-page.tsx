import type { VNode } from "preact";
import type { Problem } from "../../core/answers/problem.ts";
import { coreGiven, rowState } from "../../core/figures/given.ts";
import type { FigureRow } from "../../core/questionnaire/content.ts";
import { riskAndReward } from "../../core/return/risk-and-reward.ts";
import type { FillIn } from "../../journeys/fill-in.ts";
import type { SignOff } from "../../journeys/sign-off.ts";
import { Details } from "../components/details.tsx";
import { fill } from "../components/fill.ts";
import { type Task, TaskList } from "../components/task-list.tsx";
import { type DraftPageProps, draftAddress, navigate } from "../page.ts";
import { BlocksView } from "../read/document-view.tsx";
import { taskListAddress } from "./addresses.ts";
import { CompletedSection } from "./completed-section.tsx";
import { tellingOfFigures } from "./figure-row.ts";
import { figuresWords } from "./figures-words.ts";
import { requestFocus } from "./focus-request.ts";
import { PageEnd } from "./page-end.tsx";
import { WithReturn } from "./with-return.tsx";
import "@preact/signals";

const words = figuresWords.en;

interface AllProps {
  readonly fillIn: FillIn;
  readonly signOff: SignOff;
}

const kinds = { "not-started": "open", "in-progress": "open", completed: "completed", problem: "problem" } as const;

const tasksOf = ({ fillIn, signOff }: AllProps, rows: readonly FigureRow[]): readonly Task[] =>
  rows.map((row) => {
    const state = rowState(signOff.forceReturn.value, row, signOff.problems.value);
    const held = row.use === "held" && state !== "problem";
    return {
      id: `row-${row.id}`,
      title: fill(words.row, { id: row.id, name: row.name }),
      href: draftAddress(fillIn.draft.value.id, `figures/${row.id}`),
      status: words.status[held ? (state === "not-started" ? "held-none" : "held-some") : state],
      kind: held ? "completed" : kinds[state],
    };
  });

/** A blank box is what the list above says of its row. */
const isSaid = ({ page, rule }: Problem): boolean =>
  page.startsWith("figures/") && rule !== "V0" && rule !== "identifier";

const Wrong = ({ fillIn, signOff }: AllProps): VNode => {
  const problems = signOff.problems.value.filter(isSaid);
  const list = (heading: string, of: readonly Problem[]): VNode | null =>
    of.length === 0 ? null : (
      <>
        <h2 class="govuk-heading-m">{heading}</h2>
        <ul class="govuk-list govuk-list--bullet">
          {of.map(({ text, page, field, item }) => (
            <li key={text}>
              <a
                class="govuk-link"
                href={draftAddress(fillIn.draft.value.id, page)}
                onClick={() => {
                  requestFocus({ field, item });
                }}
              >
                {text}
              </a>
            </li>
          ))}
        </ul>
      </>
    );
  return (
    <>
      {list(
        words.wrong,
        problems.filter(({ severity }) => severity === "stops"),
      )}
      {list(
        words.look,
        problems.filter(({ severity }) => severity !== "stops"),
      )}
    </>
  );
};

const All = ({ fillIn, signOff }: AllProps): VNode => {
  const asked = signOff.content.figures.filter(({ notShown, boxes }) => notShown === undefined && boxes.length > 0);
  const held = asked.filter(({ use }) => use === "held");
  const hidden = signOff.content.figures.filter((row) => !asked.includes(row));
  const forceReturn = signOff.forceReturn.value;
  const isAnswered = held.some((row) => rowState(forceReturn, row, signOff.problems.value) !== "not-started");
  return (
    <>
      <h1 class="govuk-heading-l" tabIndex={-1}>
        {words.heading}
      </h1>
      <div class="app-column">
        <p class="govuk-body">{words.intro}</p>
        <p class="govuk-body">{fill(words.progress, { ...coreGiven(forceReturn) })}</p>
        <p class="govuk-body">
          <a class="govuk-link" href={draftAddress(fillIn.draft.value.id, "figures/sheet")}>
            {words.sheet}
          </a>
        </p>
      </div>
      <h2 class="govuk-heading-m">{words.core}</h2>
      <TaskList
        tasks={tasksOf(
          { fillIn, signOff },
          asked.filter(({ use }) => use === "core"),
        )}
      />
      {held.length === 0 ? null : (
        <Details summary={words.held} open={isAnswered}>
          <p>{words.heldText}</p>
          <TaskList tasks={tasksOf({ fillIn, signOff }, held)} />
        </Details>
      )}
      <Wrong fillIn={fillIn} signOff={signOff} />
      <h2 class="govuk-heading-m">{words.riskAndReward}</h2>
      <BlocksView blocks={riskAndReward(tellingOfFigures(signOff))} prefix="risk-and-reward" />
      {hidden.length === 0 ? null : (
        <>
          <h2 class="govuk-heading-m">{words.hidden}</h2>
          <ul class="govuk-list govuk-list--bullet">
            {hidden.map(({ id, name, definition, notShown = definition }) => (
              <li key={id}>{fill(words.hiddenRow, { id, name, reason: notShown })}</li>
            ))}
          </ul>
        </>
      )}
      <CompletedSection
        fillIn={fillIn}
        section="figures"
        started={Object.keys(fillIn.draft.value.figures).length > 0}
      />
      <PageEnd
        fillIn={fillIn}
        onContinue={() => {
          navigate(taskListAddress(fillIn.draft.value));
        }}
      />
    </>
  );
};

/** All rows of the figures: how far each is given, what is wrong across them, and what is not asked here. */
export const FiguresPage = (page: DraftPageProps): VNode => (
  <WithReturn page={page} heading={words.heading}>
    {(signOff) => <All fillIn={page.fillIn} signOff={signOff} />}
  </WithReturn>
);
