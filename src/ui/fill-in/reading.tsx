import type { VNode } from "preact";
import { sayDate } from "../../core/answers/dates.ts";
import reading from "../../core/questionnaire/content/words/reading.json";
import type { EditionWords } from "../../core/questionnaire/content.ts";
import { Details } from "../components/details.tsx";
import { fill } from "../components/fill.ts";

const words: Readonly<Record<string, string>> = reading.en;

/** The same words that print before question 1.1. */
export const HowToRead = ({ edition }: { readonly edition: EditionWords }): VNode => {
  const [from, to] = edition.lastTwelveMonths;
  const dates = {
    positionDate: sayDate(edition.censusDate),
    twelveMonthsFrom: sayDate(from),
    twelveMonthsTo: sayDate(to),
  };
  return (
    <Details summary={words["reading.title"]}>
      <p class="govuk-body">{words["reading.letter"]}</p>
      <ol class="govuk-list govuk-list--number">
        {Object.keys(words)
          .filter((name) => /^reading\.\d+$/.test(name))
          .map((name) => (
            <li key={name}>{fill(words[name] ?? "", dates)}</li>
          ))}
      </ol>
    </Details>
  );
};
