import type { VNode } from "preact";
import { useMemo } from "preact/hooks";
import type { Problem } from "../../core/answers/problem.ts";
import { allProblems } from "../../core/answers/problems.ts";
import { questionIndex } from "../../core/questionnaire/shapes.ts";
import type { FillIn } from "../../journeys/fill-in.ts";
import type { SignOff } from "../../journeys/sign-off.ts";
import { type ErrorLink, ErrorSummary } from "../components/error-summary.tsx";
import { count, fill } from "../components/fill.ts";
import { type DraftPageProps, draftAddress, navigate } from "../page.ts";
import { isOfSignOff } from "../sign-off/of-sign-off.ts";
import { pageAddress } from "./addresses.ts";
import { CheckFigures } from "./check-figures.tsx";
import { CheckAbout, CheckItems } from "./check-lists.tsx";
import { CheckPoint } from "./check-point.tsx";
import { checkWords } from "./check-words.ts";
import { requestFocus } from "./focus-request.ts";
import { PageEnd } from "./page-end.tsx";
import { rowByRow } from "./row-by-row.ts";
import { WithReturn } from "./with-return.tsx";
import "@preact/signals";

const words = checkWords.en;
const questions = questionIndex.map(({ id }) => id);

/** A sentence that does not name its question or item gets the name before it. */
const sayProblem = ({ about, text }: Problem): string =>
  about === undefined || text.includes(about.split(" ").at(-1) ?? about) ? text : fill(words.problem, { about, text });

const linkOf = (fillIn: FillIn, problem: Problem): ErrorLink => ({
  text: sayProblem(problem),
  href: pageAddress(fillIn.draft.value, problem.page, questions),
  onFollow: () => {
    requestFocus({ field: problem.field, item: problem.item });
  },
});

const SecondLook = ({
  fillIn,
  problems,
}: {
  readonly fillIn: FillIn;
  readonly problems: readonly Problem[];
}): VNode => {
  const identifiers = problems.filter(({ rule }) => rule === "identifier").length;
  return (
    <>
      <h2 class="govuk-heading-m">{words.look}</h2>
      <p class="govuk-body">{identifiers === 0 ? words.identifiersNone : count(words.identifiers, identifiers)}</p>
      {problems.length === 0 ? null : (
        <>
          <p class="govuk-body">{words.lookText}</p>
          <ul class="govuk-list govuk-list--bullet">
            {problems.map((problem, place) => (
              <li key={`${place} ${problem.field}`}>
                <a
                  class="govuk-link"
                  href={pageAddress(fillIn.draft.value, problem.page, questions)}
                  onClick={() => {
                    requestFocus({ field: problem.field, item: problem.item });
                  }}
                >
                  {sayProblem(problem)}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
};

const Checking = ({ fillIn, signOff }: { readonly fillIn: FillIn; readonly signOff: SignOff }): VNode => {
  const draft = fillIn.draft.value;
  const forceReturn = signOff.forceReturn.value;
  const problems = useMemo(() => allProblems(draft, forceReturn), [draft, forceReturn]);
  const stops = useMemo(
    () =>
      rowByRow(
        problems.filter((problem) => problem.severity === "stops" && !isOfSignOff(problem)),
        forceReturn.content,
      ).map((problem) => linkOf(fillIn, problem)),
    [problems, fillIn, forceReturn],
  );
  return (
    <>
      <ErrorSummary errors={stops} />
      <h1 class="govuk-heading-l" tabIndex={-1}>
        {words.heading}
      </h1>
      <p class="govuk-body">{stops.length === 0 ? words.ready : count(words.stops, stops.length)}</p>
      <SecondLook
        fillIn={fillIn}
        problems={problems.filter((problem) => problem.severity !== "stops" && !isOfSignOff(problem))}
      />
      <CheckAbout fillIn={fillIn} />
      {forceReturn.content.points.map((point) => {
        const score = fillIn.scores.value.find(({ id }) => id === point.id);
        return score === undefined ? null : (
          <CheckPoint key={point.id} fillIn={fillIn} forceReturn={forceReturn} point={point} score={score} />
        );
      })}
      <CheckItems fillIn={fillIn} />
      <CheckFigures fillIn={fillIn} forceReturn={forceReturn} />
      <PageEnd
        fillIn={fillIn}
        onContinue={() => {
          if (stops.length === 0) {
            navigate(draftAddress(draft.id, "sign-off"));
          } else {
            document.querySelector<HTMLElement>(".govuk-error-summary")?.focus();
          }
        }}
      />
    </>
  );
};

/** Everything that was answered, what stops sign-off, and what is worth a second look. */
export const CheckPage = (page: DraftPageProps): VNode => (
  <WithReturn page={page} heading={words.heading}>
    {(signOff) => <Checking fillIn={page.fillIn} signOff={signOff} />}
  </WithReturn>
);
