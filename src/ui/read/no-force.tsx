import type { JSX } from "preact";
import { draftAddress } from "../page.ts";
import { readWords } from "./read-words.ts";

const words = readWords.en;

/** Nothing of a return can be told before its force is known: the words, the figures and who signs depend on it. */
export const NoForce = ({ heading, draftId }: { readonly heading: string; readonly draftId: string }): JSX.Element => (
  <>
    <h1 class="govuk-heading-l" tabIndex={-1}>
      {heading}
    </h1>
    <p class="govuk-body">{words.noForce}</p>
    <p class="govuk-body">
      <a class="govuk-link" href={draftAddress(draftId, "force")}>
        {words.choose}
      </a>
    </p>
  </>
);
