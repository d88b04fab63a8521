import type { JSX } from "preact";
import type { Problem } from "../../core/answers/problem.ts";
import { requestFocus } from "../fill-in/focus-request.ts";
import { draftAddress } from "../page.ts";
import { signOffWords } from "./sign-off-words.ts";

const words = signOffWords.en.stops;

export const stopping = (problems: readonly Problem[]): readonly Problem[] =>
  problems.filter(({ severity }) => severity === "stops");

/** What the pages of sign-off themselves will ask is not held against the answers. */
export const beforeSignOff = (problems: readonly Problem[]): readonly Problem[] =>
  stopping(problems).filter(({ page }) => !page.startsWith("sign-off/"));

/** "Point 1: Choose your opinion", for a summary of several points. */
export const summed = ({ about, text, field }: Problem): { readonly text: string; readonly field: string } => ({
  text: about === undefined ? text : `${about}: ${text}`,
  field,
});

/** Each with a link to the page that mends it. */
export const Stops = ({
  draftId,
  problems,
}: {
  readonly draftId: string;
  readonly problems: readonly Problem[];
}): JSX.Element => (
  <>
    <h2 class="govuk-heading-m">{words.heading}</h2>
    <p class="govuk-body">{problems.length === 0 ? words.none : words.text}</p>
    <ul class="govuk-list govuk-list--bullet">
      {problems.map((problem) => (
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
    </ul>
  </>
);
