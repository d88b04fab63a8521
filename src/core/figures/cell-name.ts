import { sayDate } from "../answers/dates.ts";
import { type Place, problemText } from "../answers/problem-words.ts";
import type { FigureBox } from "../questionnaire/content.ts";

/** In print, with its year: "Risk orders granted, year to 31 March 2026". For a box, or for a row as a whole. */
export const sayCellName = (
  { name, fullName = name }: Pick<FigureBox, "name" | "fullName">,
  time: string,
  censusDate: string,
): string =>
  time === "snap"
    ? problemText("problem.row.snap", { name: fullName, date: sayDate(censusDate) })
    : problemText("problem.row.year", { name: fullName, date: sayDate(`${time}${censusDate.slice(4)}`) });

/** Where a row of the figures is mended. */
export const figurePlace = (rowId: string, field: string): Place => ({ page: `figures/${rowId}`, field });
