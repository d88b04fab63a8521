import { sayDate } from "../../core/answers/dates.ts";
import type { Cell } from "../../core/answers/draft.ts";
import { sayCellName } from "../../core/figures/cell-name.ts";
import type { BoxAt } from "../../core/figures/rows.ts";
import type { FigureRow, Published } from "../../core/questionnaire/content.ts";
import { own } from "../../core/record.ts";
import { sayIn } from "../../core/return/say.ts";
import { type FiguresTelling, sayTime } from "../../core/return/telling.ts";
import type { FillIn } from "../../journeys/fill-in.ts";
import type { SignOff } from "../../journeys/sign-off.ts";

/** A row of the figures as it is asked of a force: what every part of its page draws from. */
export interface AskedRow {
  readonly fillIn: FillIn;
  readonly signOff: SignOff;
  readonly row: FigureRow;
}

export const timesOf = ({ boxes }: FigureRow): readonly string[] =>
  [...new Set(boxes.flatMap(({ times }) => times))].sort();

export const publishedFor = ({ fillIn }: Pick<AskedRow, "fillIn">, name: string): Published | undefined => {
  const published = fillIn.force.value?.published;
  return published && own(published, name);
};

export const cellIn = ({ fillIn }: Pick<AskedRow, "fillIn">, name: string): Cell | undefined =>
  fillIn.draft.value.figures[name];

export const putCell = ({ fillIn }: Pick<AskedRow, "fillIn">, name: string, value: Cell | undefined): void => {
  fillIn.put({ section: "figures", id: name, value });
};

/** The words of the return, so that the pages say what it prints. */
export const tellingOfFigures = ({ content, forceReturn }: SignOff): FiguresTelling => ({
  ...sayIn(content),
  forceReturn: forceReturn.value,
  censusDate: sayDate(content.edition.censusDate),
});

/** "Year to 31 March 2026". */
export const sayWhen = ({ signOff }: Pick<AskedRow, "signOff">, time: string): string =>
  sayTime(time, tellingOfFigures(signOff));

/** "MSHT crimes recorded, year to 31 March 2026". */
export const sayCellOf = ({ signOff: { content } }: Pick<AskedRow, "signOff">, { box, time }: BoxAt): string =>
  sayCellName(box, time, content.edition.censusDate);
