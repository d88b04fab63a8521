import type { Problem } from "../answers/problem.ts";
import { type Place, stops } from "../answers/problem-words.ts";
import type { Level } from "../questionnaire/content.ts";
import { own } from "../record.ts";
import type { ForceReturn } from "../return/force-return.ts";
import { type Asked, askedIn, givenIn } from "./asked.ts";
import { cellProblems, correctionProblems } from "./cell-problems.ts";
import { leapProblems } from "./leaps.ts";
import { rowsAsked } from "./rows.ts";
import { ruleProblems } from "./rule-problems.ts";

/** What the return holds and nobody asked, so that nothing prints it. */
const strangers = ({ content, figures: { cells, rows } }: ForceReturn, asked: readonly Asked[]): readonly Problem[] => {
  const names = new Set(asked.map(({ name }) => name));
  const ids = new Set(rowsAsked(content.figures).map(({ id }) => id));
  const place: Place = { page: "check", field: "" };
  return [
    ...Object.keys(cells).filter((name) => !names.has(name)),
    ...Object.keys(rows).filter((id) => !ids.has(id)),
  ].map((id) => stops(place, "problem.figure.unknown", { id }));
};

/**
 * Every rule of `figures.md` §3 that a return can break, row by row in the order of the content. `served` holds what
 * actions and accepted risks serve; `counted` the level of each question after the evidence rule.
 */
export const figureProblems = (
  forceReturn: ForceReturn,
  served: ReadonlySet<string>,
  counted: ReadonlyMap<string, Level | null>,
): readonly Problem[] => {
  const { content, figures } = forceReturn;
  const asked = askedIn(forceReturn);
  const given = givenIn(forceReturn, asked, counted);
  const together = content.rules.flatMap((rule) => ruleProblems(rule, given));
  return [
    ...content.figures.flatMap((row) => {
      const note = own(figures.rows, row.id)?.note ?? "";
      const ofRow = asked.filter((one) => one.row === row);
      return [
        ...row.boxes.flatMap((box) => {
          const cells = ofRow.filter((one) => one.box === box);
          return [...cells.flatMap((one) => cellProblems(one, served)), ...leapProblems(cells, note)];
        }),
        ...correctionProblems(ofRow, note),
        ...together.filter(({ page }) => page === `figures/${row.id}`),
      ];
    }),
    ...strangers(forceReturn, asked),
  ];
};
