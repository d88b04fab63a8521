import type { VNode } from "preact";
import { daysBetween, sayDate } from "../../core/answers/dates.ts";
import { coreGiven } from "../../core/figures/given.ts";
import { pointIndex } from "../../core/questionnaire/shapes.ts";
import { lastSigned } from "../../core/return/version-signed.ts";
import type { FillIn } from "../../journeys/fill-in.ts";
import { londonDay } from "../../journeys/london.ts";
import { openSignOff } from "../../journeys/sign-off.ts";
import { draftCopyFile } from "../../journeys/start.ts";
import { LinkButton } from "../components/button.tsx";
import { Details } from "../components/details.tsx";
import { count, fill } from "../components/fill.ts";
import { Said, useSaveFile } from "../components/save-file.tsx";
import { type Task, TaskList } from "../components/task-list.tsx";
import { type DraftPageProps, draftAddress } from "../page.ts";
import { asSigned } from "../read/as-signed.ts";
import { BackupNotice } from "./backup-notice.tsx";
import { CalendarOffer } from "./calendar-offer.tsx";
import { EditionNotice } from "./edition-notice.tsx";
import {
  finishTasks,
  jurisdictionOf,
  pointTasks,
  prepareTasks,
  questionTasks,
  supportTasks,
} from "./task-list-sections.tsx";
import { taskListWords } from "./task-list-words.ts";
import { useLoading } from "./use-words.ts";
import "@preact/signals";

const words = taskListWords.en;

const Section = ({ title, tasks }: { readonly title: string; readonly tasks: readonly Task[] }): VNode => (
  <>
    <h2 class="govuk-heading-m">{title}</h2>
    <TaskList tasks={tasks} />
  </>
);

const daysLeft = (days: number): string =>
  days > 0 ? count(words.daysLeft, days) : days === 0 ? words.dueToday : count(words.overdue, -days);

const Dates = ({ fillIn, today }: { readonly fillIn: FillIn; readonly today: string }): VNode => {
  const { censusDate, issued, training } = fillIn.edition;
  const by = training ? words.deadlineTraining : words.deadline;
  return (
    <p class="govuk-body">
      {fill(words.position, { date: sayDate(censusDate) })}{" "}
      {issued === null
        ? words.deadlineNone
        : `${fill(by, { date: sayDate(issued.deadline) })} ${daysLeft(daysBetween(today, issued.deadline))}`}
    </p>
  );
};

/** Everything there is to do, and how far it is done. */
export const TaskListPage = ({ edges, fillIn }: DraftPageProps): VNode => {
  const draft = fillIn.draft.value;
  const force = fillIn.force.value;
  const { save, said } = useSaveFile(edges, () => draftCopyFile(fillIn.draft.peek()));
  const version = lastSigned(draft.signed);
  // The list does not wait for the figures and what was signed, nor fail without them.
  const loaded = useLoading(`${draft.id} ${force?.slug ?? ""} ${version}`, async () => {
    const signOff = await openSignOff(edges, fillIn).catch(() => undefined);
    const same = signOff && (await asSigned(signOff.forceReturn.value, draft.signed, version));
    return { signOff, unchanged: signOff && same !== undefined };
  });
  const figures = loaded?.signOff === undefined ? undefined : coreGiven(loaded.signOff.forceReturn.value);
  return (
    <>
      <h1 class="govuk-heading-l" tabIndex={-1}>
        {force === undefined ? words.headingNone : fill(words.heading, { force: force.name })}
      </h1>
      <Dates fillIn={fillIn} today={londonDay(edges.clock.now())} />
      <BackupNotice edges={edges} draftId={draft.id} />
      <EditionNotice fillIn={fillIn} />
      <CalendarOffer edges={edges} fillIn={fillIn} />
      <Section title={words.prepare} tasks={prepareTasks(fillIn)} />
      <Section title={words.assess} tasks={pointTasks(fillIn)} />
      {pointIndex(jurisdictionOf(fillIn)).map(({ id, number }) => {
        const score = fillIn.scores.value.find((one) => one.id === id);
        return score === undefined ? null : (
          <Details key={id} summary={fill(words.questions, { number })}>
            <TaskList tasks={questionTasks(fillIn, score)} />
          </Details>
        );
      })}
      <p class="govuk-body">
        <a class="govuk-link" href={draftAddress(draft.id, "maturity")}>
          {words.maturity}
        </a>
      </p>
      <Section title={words.support} tasks={supportTasks(fillIn, figures)} />
      <Section title={words.finish} tasks={finishTasks(fillIn, { version, unchanged: loaded?.unchanged })} />
      {version === 0 ? null : (
        <p class="govuk-body">
          <a class="govuk-link" href={draftAddress(draft.id, "sign-off/sent")}>
            {fill(words.sent, { version })}
          </a>
        </p>
      )}
      <div class="app-screen">
        <h2 class="govuk-heading-m">{words.more}</h2>
        <ul class="govuk-list govuk-list--spaced">
          <li>
            <LinkButton onClick={save}>{words.copy}</LinkButton>
            <div class="govuk-hint">{words.copyHint}</div>
            <Said text={said} />
          </li>
          <li>
            <a class="govuk-link" href="#/work">
              {words.work}
            </a>
          </li>
          <li>
            <a class="govuk-link" href={draftAddress(draft.id, "history")}>
              {words.history}
            </a>
          </li>
          <li>
            <a class="govuk-link" href={draftAddress(draft.id, "print")}>
              {words.print}
            </a>
          </li>
          <li>
            <a class="govuk-link" href="#/questions">
              {words.read}
            </a>
          </li>
          <li>
            <a class="govuk-link" href={draftAddress(draft.id, "force")}>
              {words.change}
            </a>
          </li>
        </ul>
      </div>
    </>
  );
};
