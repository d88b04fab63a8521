import type { VNode } from "preact";
import { sayDate } from "../../core/answers/dates.ts";
import { rowState } from "../../core/figures/given.ts";
import { cellsOf } from "../../core/figures/rows.ts";
import type { FigureBox, FigureRow } from "../../core/questionnaire/content.ts";
import { boxIn, sayCell } from "../../core/return/figure-text.ts";
import type { ForceReturn } from "../../core/return/force-return.ts";
import { sayIn } from "../../core/return/say.ts";
import { cellOf } from "../../core/return/telling.ts";
import { sayList } from "../../core/scoring/reason.ts";
import { scoringWords } from "../../core/scoring/words.ts";
import type { FillIn } from "../../journeys/fill-in.ts";
import { fill } from "../components/fill.ts";
import { SummaryList } from "../components/summary-list.tsx";
import { joined, listOf, row } from "./check-lists.tsx";
import { checkWords } from "./check-words.ts";

const words = checkWords.en;

interface CheckFiguresProps {
  readonly fillIn: FillIn;
  readonly forceReturn: ForceReturn;
}

/** The figure as read; as typed where it cannot be read; or why there is none. */
const cellSaid = ({ fillIn, forceReturn }: CheckFiguresProps, row: FigureRow, box: FigureBox, time: string): string => {
  const cell = cellOf(forceReturn, box, time);
  const typed = cell === undefined ? (fillIn.draft.value.figures[`${box.id}.${time}`]?.text ?? "") : "";
  const value = typed || sayCell(cell, boxIn(row, box), sayIn(forceReturn.content));
  const reason = cell?.reason ?? "";
  return fill(reason === "" ? words.figureValue : words.figureReason, {
    time: time === "snap" ? sayDate(forceReturn.censusDate) : time,
    value,
    reason,
  });
};

const rowSaid = (props: CheckFiguresProps, row: FigureRow): readonly string[] => {
  const { id, boxes } = row;
  const { source = "", note = "" } = props.forceReturn.figures.rows[id] ?? {};
  const begun = cellsOf(row).some(({ name }) => Object.hasOwn(props.fillIn.draft.value.figures, name));
  return [
    ...(begun ? boxes : []).map((box) =>
      fill(boxes.length === 1 ? words.figureOnly : words.figureBox, {
        box: box.name,
        values: joined(box.times.map((time) => cellSaid(props, row, box, time))),
      }),
    ),
    ...(source === "" ? [] : [fill(words.figureSource, { text: source })]),
    ...(note === "" ? [] : [fill(words.figureNote, { text: note })]),
  ];
};

/** Each row that is asked; of those that may stay blank, what is given and the names of the rest. */
export const CheckFigures = (props: CheckFiguresProps): VNode => {
  const { fillIn, forceReturn } = props;
  const asked = forceReturn.content.figures.filter(({ notShown, boxes }) => notShown === undefined && boxes.length > 0);
  const blank = asked.filter((one) => one.use === "held" && rowState(forceReturn, one, []) === "not-started");
  return (
    <>
      <h2 class="govuk-heading-m">{words.figures}</h2>
      <SummaryList
        rows={[
          ...asked
            .filter((one) => !blank.includes(one))
            .map((one) => {
              const { id, name } = one;
              return row(fillIn, fill(words.figure, { id, name }), listOf(rowSaid(props, one)), `figures/${id}`);
            }),
          ...(blank.length === 0
            ? []
            : [
                row(
                  fillIn,
                  words.figuresHeld,
                  fill(words.figuresBlank, {
                    rows: sayList(
                      blank.map(({ id }) => id),
                      scoringWords,
                    ),
                  }),
                  "figures",
                ),
              ]),
        ]}
      />
    </>
  );
};
