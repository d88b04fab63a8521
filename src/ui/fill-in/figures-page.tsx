import { Fragment, type VNode } from "preact";
import { useEffect, useState } from "preact/hooks";
import { sayDate } from "../../core/answers/dates.ts";
import type { FigureRowNotes } from "../../core/answers/draft.ts";
import type { Problem } from "../../core/answers/problem.ts";
import { allProblems } from "../../core/answers/problems.ts";
import type { FigureRow } from "../../core/questionnaire/content.ts";
import type { FillIn } from "../../journeys/fill-in.ts";
import { openSignOff, type SignOff } from "../../journeys/sign-off.ts";
import { Details } from "../components/details.tsx";
import { ErrorSummary } from "../components/error-summary.tsx";
import { fill } from "../components/fill.ts";
import { FreeText } from "../components/free-text.tsx";
import { type DraftPageProps, draftAddress, navigate } from "../page.ts";
import { taskListAddress } from "./addresses.ts";
import { CompletedSection } from "./completed-section.tsx";
import { FigureAction } from "./figure-action.tsx";
import { FigureCell } from "./figure-cell.tsx";
import { FigureChanges } from "./figure-changes.tsx";
import { figuresWords } from "./figures-words.ts";
import { answerFocusRequest } from "./focus-request.ts";
import { PageEnd } from "./page-end.tsx";
import { useLoading } from "./use-words.ts";
import "@preact/signals";

const words = figuresWords.en;

interface Asked {
  readonly fillIn: FillIn;
  readonly signOff: SignOff;
  readonly row: FigureRow;
}

/** Said beside its box when the person continues (V0, V1); the rest may wait for sign-off. */
const isBesideBox = ({ rule, field }: Problem): boolean => rule === "V0" || rule === "V1" || field.endsWith(".reason");

const RowNotes = ({ fillIn, row }: Asked): VNode => {
  const notes: FigureRowNotes = fillIn.draft.value.figureRows[row.id] ?? { source: "", note: "" };
  const set = (part: Partial<FigureRowNotes>): void => {
    fillIn.put({ section: "figureRows", id: row.id, value: { ...notes, ...part } });
  };
  return (
    <>
      <FreeText
        name={`${row.id}.source`}
        label={words.source}
        labelSize="s"
        hint={words.sourceHint}
        limit="figureSource"
        value={notes.source}
        onInput={(source) => {
          set({ source });
        }}
      />
      <FreeText
        name={`${row.id}.note`}
        label={words.rowNote}
        labelSize="s"
        hint={words.rowNoteHint}
        limit="figureNote"
        rows={3}
        mailbox={fillIn.edition.issued?.mailbox}
        value={notes.note}
        onInput={(note) => {
          set({ note });
        }}
      />
    </>
  );
};

const About = ({ row }: { readonly row: FigureRow }): VNode => (
  <>
    <h2 class="govuk-heading-s app-tight">{words.definition}</h2>
    <p class="govuk-body">{row.definition}</p>
    <Details summary={words.from}>
      <p>{row.from}</p>
      {row.note === "" ? null : <p>{row.note}</p>}
    </Details>
  </>
);

const Row = ({ fillIn, signOff, row }: Asked): VNode => {
  const [errors, setErrors] = useState<readonly Problem[]>([]);
  useEffect(answerFocusRequest, []);
  const { words: documentWords, edition, figures } = signOff.content;
  const ofRow = allProblems(fillIn.draft.value, signOff.forceReturn.value).filter(
    ({ page }) => page === `figures/${row.id}`,
  );
  const later = ofRow.filter((problem) => !isBesideBox(problem) && problem.severity !== "informs");
  const shown = figures.filter(({ notShown }) => notShown === undefined);
  const next = shown[shown.findIndex(({ id }) => id === row.id) + 1];
  const sayTime = (time: string): string =>
    time === "snap"
      ? fill(documentWords["figures.snap"] ?? "", { censusDate: sayDate(edition.censusDate) })
      : fill(documentWords["figures.year"] ?? "", { year: time });
  return (
    <div class="app-column">
      <ErrorSummary errors={errors} />
      <h1 class="govuk-heading-l" tabIndex={-1}>
        {fill(words.heading, { id: row.id, name: row.name })}
      </h1>
      <About row={row} />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
        }}
      >
        {row.boxes.map((box) => (
          <Fragment key={box.id}>
            {box.times.map((time) => (
              <FigureCell
                key={`${box.id}.${time}`}
                fillIn={fillIn}
                box={box}
                time={time}
                label={sayTime(time)}
                sayWhy={(why) => documentWords[`figures.${why}`] ?? why}
                errorOf={(field) => errors.find((error) => error.field === field)?.text}
              />
            ))}
            <FigureChanges signOff={signOff} box={box} />
          </Fragment>
        ))}
        <RowNotes fillIn={fillIn} signOff={signOff} row={row} />
        {later.length === 0 ? null : (
          <div class="govuk-inset-text">
            <h2 class="govuk-heading-s">{words.before}</h2>
            <ul class="govuk-list govuk-list--bullet">
              {later.map(({ text }) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
            {later.some(({ rule }) => rule === "V12") ? <FigureAction fillIn={fillIn} row={row.id} /> : null}
          </div>
        )}
        {next === undefined ? (
          <CompletedSection
            fillIn={fillIn}
            section="figures"
            started={Object.keys(fillIn.draft.value.figures).length > 0}
          />
        ) : null}
        <PageEnd
          fillIn={fillIn}
          onContinue={() => {
            const found = ofRow.filter(isBesideBox);
            setErrors(found);
            if (found.length === 0) {
              navigate(
                next === undefined
                  ? taskListAddress(fillIn.draft.value)
                  : draftAddress(fillIn.draft.value.id, `figures/${next.id}`),
              );
            }
          }}
        />
      </form>
      <nav aria-labelledby="others" class="app-screen">
        <h2 class="govuk-heading-s" id="others">
          {words.others}
        </h2>
        <ul class="govuk-list">
          {shown
            .filter(({ id }) => id !== row.id)
            .map(({ id, name }) => (
              <li key={id}>
                <a class="govuk-link" href={draftAddress(fillIn.draft.value.id, `figures/${id}`)}>
                  {fill(words.heading, { id, name })}
                </a>
              </li>
            ))}
        </ul>
      </nav>
    </div>
  );
};

const Message = ({
  heading,
  text,
  link,
  href,
}: {
  readonly heading: string;
  readonly text: string;
  readonly link: string;
  readonly href: string;
}): VNode => (
  <>
    <h1 class="govuk-heading-l" tabIndex={-1}>
      {heading}
    </h1>
    <p class="govuk-body">{text}</p>
    <p class="govuk-body">
      <a class="govuk-link" href={href}>
        {link}
      </a>
    </p>
  </>
);

/** One row of the figures. */
export const FiguresPage = ({ edges, fillIn, params }: DraftPageProps): VNode | null => {
  const force = fillIn.force.value;
  const loaded = useLoading(`${fillIn.draft.value.id} ${force?.slug ?? ""}`, async () => ({
    signOff: await openSignOff(edges, fillIn),
  }));
  if (force === undefined) {
    const href = draftAddress(fillIn.draft.value.id, "force");
    return <Message heading={words.chooseForce} text={words.noForce} link={words.chooseForce} href={href} />;
  }
  if (loaded?.signOff === undefined) {
    return null;
  }
  const row = loaded.signOff.content.figures.find(({ id }) => id === params.row);
  const home = taskListAddress(fillIn.draft.value);
  if (row === undefined) {
    return <Message heading={words.notFound} text={words.notFoundText} link={words.notFoundHome} href={home} />;
  }
  return row.notShown === undefined ? (
    <Row key={row.id} fillIn={fillIn} signOff={loaded.signOff} row={row} />
  ) : (
    <Message
      heading={fill(words.heading, { id: row.id, name: row.name })}
      text={fill(words.notShown, { reason: row.notShown })}
      link={words.notFoundHome}
      href={home}
    />
  );
};
