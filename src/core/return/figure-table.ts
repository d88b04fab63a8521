import type { FigureRow } from "../questionnaire/content.ts";
import type { Cell, Table } from "./document.ts";
import type { Say } from "./say.ts";
import { sayTime } from "./telling.ts";

/** A line of the table of a row of figures: what stands under each of its times, and after them. */
export interface FigureLine {
  readonly name: string;
  at(time: string): Cell;
  readonly more?: readonly string[];
}

export const timesOf = ({ boxes }: Pick<FigureRow, "boxes">): readonly string[] =>
  [...new Set(boxes.flatMap((box) => box.times))].sort();

/** The years stand over the columns once, whether figures stand under them or room to write them in. */
export const figureTable = (
  {
    caption,
    times,
    more = [],
  }: { readonly caption: string; readonly times: readonly string[]; readonly more?: readonly string[] },
  lines: readonly FigureLine[],
  telling: Pick<Say, "say"> & { readonly censusDate: string },
): Table => ({
  caption,
  columns: [
    { text: telling.say("figures.box") },
    ...[...times.map((time) => sayTime(time, telling)), ...more].map((text) => ({ text, align: "right" as const })),
  ],
  rows: lines.map(({ name, at, more: said = [] }) => [
    name,
    ...times.map((time) => at(time)),
    ...more.map((_, n) => said[n] ?? ""),
  ]),
});
