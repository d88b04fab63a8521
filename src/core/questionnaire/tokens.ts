import { sayDate } from "../answers/dates.ts";
import tokensJson from "./content/tokens.json";
import type { EditionWords, Jurisdiction } from "./content.ts";
import type { Tokens } from "./fill.ts";
import type { RawTokens } from "./schema.ts";

export const rawTokenValues: RawTokens = tokensJson;

/**
 * What the tokens of the questions say in a jurisdiction, on the position date: nothing dated after it counts as in
 * force. A token that says nothing there is left out, so that its hole would show (a test finds it).
 */
export const tokensOf = (
  edition: EditionWords,
  jurisdiction: Jurisdiction,
  raw: RawTokens = rawTokenValues,
): Tokens => {
  const filled = Object.entries(raw).flatMap(([name, token]) => {
    const values = token[jurisdiction] ?? token.all ?? [];
    const value = values.findLast(({ from }) => from === undefined || from <= edition.censusDate);
    return value === undefined ? [] : [[name, value.en] as const];
  });
  return { ...Object.fromEntries(filled), ...datesOf(edition) };
};

const datesOf = ({ censusDate, lastTwelveMonths, lawAsAt }: EditionWords): Tokens => ({
  positionDate: sayDate(censusDate),
  twelveMonthsFrom: sayDate(lastTwelveMonths[0]),
  twelveMonthsTo: sayDate(lastTwelveMonths[1]),
  lawAsAt: sayDate(lawAsAt),
  threeYearsFrom: sayDate(`${Number(lastTwelveMonths[0].slice(0, 4)) - 2}${lastTwelveMonths[0].slice(4)}`),
});
