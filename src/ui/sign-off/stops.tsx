import type { JSX } from "preact";
import type { Problem } from "../../core/answers/problem.ts";
import type { Content } from "../../core/questionnaire/content.ts";
import { fill } from "../components/fill.ts";
import { requestFocus } from "../fill-in/focus-request.ts";
import { rowByRow } from "../fill-in/row-by-row.ts";
import { draftAddress } from "../page.ts";
import { isOfSignOff } from "./of-sign-off.ts";
import { signOffWords } from "./sign-off-words.ts";

const words = signOffWords.en.stops;

export const stopping = (problems: readonly Problem[]): readonly Problem[] =>
  problems.filter(({ severity }) => severity === "stops");

export const beforeSignOff = (problems: readonly Problem[]): readonly Problem[] =>
  stopping(problems).filter((problem) => !isOfSignOff(problem));

/** "Point 1: Choose your opinion", for a summary of several points. What says itself what it is about says it once. */
export const summed = ({ about, text, field }: Problem): { readonly text: string; readonly field: string } => ({
  text: about === undefined || text.toLowerCase().includes(about.toLowerCase()) ? text : `${about}: ${text}`,
  field,
});

/** As many as sign-off itself can ask for. A draft not answered yet has more: the page that lists all is a link away. */
const most = 12;

interface ProblemsProps {
  readonly draftId: string;
  readonly problems: readonly Problem[];
}

/** What stops sign-off, counted as the page that lists all of it counts. */
export const Stops = ({
  draftId,
  problems: each,
  content,
}: ProblemsProps & { readonly content: Content }): JSX.Element => {
  const problems = rowByRow(each, content);
  return (
    <>
      <h2 class="govuk-heading-m">{words.heading}</h2>
      <p class="govuk-body">{problems.length === 0 ? words.none : words.text}</p>
      <ProblemLinks draftId={draftId} problems={problems} />
    </>
  );
};

/** What does not stop sign-off and should not be signed unseen. */
export const Doubts = ({ draftId, problems }: ProblemsProps): JSX.Element | null =>
  problems.length === 0 ? null : (
    <>
      <h2 class="govuk-heading-m">{words.look}</h2>
      <p class="govuk-body">{words.lookText}</p>
      <ProblemLinks draftId={draftId} problems={problems} />
    </>
  );

/** Each with a link to the page that mends it. */
const ProblemLinks = ({ draftId, problems }: ProblemsProps): JSX.Element => (
  <ul class="govuk-list govuk-list--bullet">
    {problems.slice(0, most).map((problem) => (
      <li key={`${problem.page} ${problem.field} ${problem.item ?? ""} ${problem.text}`}>
        <a
          class="govuk-link"
          href={draftAddress(draftId, problem.page)}
          onClick={() => requestFocus({ field: problem.field, item: problem.item })}
        >
          {summed(problem).text}
        </a>
      </li>
    ))}
    {problems.length <= most ? null : (
      <li>
        <a class="govuk-link" href={draftAddress(draftId, "check")}>
          {fill(words.more, { n: problems.length - most })}
        </a>
      </li>
    )}
  </ul>
);
