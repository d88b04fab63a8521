import { Fragment, type VNode } from "preact";
import { useRef, useState } from "preact/hooks";
import type { Problem } from "../../core/answers/problem.ts";
import type { FigureBox as Box } from "../../core/questionnaire/content.ts";
import { type ChangeTexts, changeTexts } from "../../core/return/figure-changes.ts";
import { fill } from "../components/fill.ts";
import { FieldError } from "../components/form-group.tsx";
import { FigureBox } from "./figure-box.tsx";
import { type CellNames, cellAfter } from "./figure-grid-keys.ts";
import { type AskedRow, sayWhen, tellingOfFigures, timesOf } from "./figure-row.ts";
import { figuresWords } from "./figures-words.ts";
import "./figure-grid.scss";

const words = figuresWords.en;

const rowId = (box: Box): string => `${box.id}-row`;
const columnId = (time: string): string => `column-${time}`;

/** Moves to the box and takes up all that is in it, so that what is typed replaces it, as in a spreadsheet. */
const moveTo = (name: string): void => {
  const box = document.getElementById(name);
  if (box instanceof HTMLInputElement) {
    box.focus();
    box.select();
  }
};

type Editing = { current: boolean };

const onKey =
  (names: CellNames, editing: Editing) =>
  (event: KeyboardEvent): void => {
    const box = event.target;
    if (!(box instanceof HTMLInputElement) || box.type !== "text" || event.isComposing) {
      return;
    }
    const { selectionStart, selectionEnd, value } = box;
    const caret = { from: selectionStart ?? 0, to: selectionEnd ?? 0, length: value.length };
    const next = cellAfter(names, box.name, event, editing.current ? caret : undefined);
    if (next !== undefined) {
      event.preventDefault();
      moveTo(next);
    } else if (event.key === "F2") {
      event.preventDefault();
      editing.current = true;
      box.setSelectionRange(value.length, value.length);
    }
  };

const Head = ({ asked, withChanges }: { readonly asked: AskedRow; readonly withChanges: boolean }): VNode => (
  <thead class="govuk-table__head">
    <tr class="govuk-table__row">
      <th scope="col" class="govuk-table__header">
        {words.boxes}
      </th>
      {timesOf(asked.row).map((time) => (
        <th key={time} scope="col" class="govuk-table__header" id={columnId(time)}>
          {sayWhen(asked, time)}
        </th>
      ))}
      {withChanges
        ? [words.twoYears, words.lastYear].map((text) => (
            <th key={text} scope="col" class="govuk-table__header govuk-table__header--numeric">
              {text}
            </th>
          ))
        : null}
    </tr>
  </thead>
);

/** Where the columns stand under one another, each cell says its own: hidden from who hears the headers anyway. */
const Column = ({ text }: { readonly text: string }): VNode => (
  <span class="app-grid__column" aria-hidden="true">
    {text}
  </span>
);

const Changes = ({ said }: { readonly said: ChangeTexts | null }): VNode => (
  <>
    {(["twoYears", "lastYear"] as const).map((which) =>
      said === null ? (
        <td key={which} class="govuk-table__cell app-grid__not-asked" />
      ) : (
        <td key={which} class="govuk-table__cell govuk-table__cell--numeric app-grid__change">
          <Column text={words[which]} />
          {said[which]}
        </td>
      ),
    )}
  </>
);

/**
 * The boxes of a row by the times for which they are asked. One box is a stop of the Tab key; arrow keys go from box to
 * box (`figure-grid-keys`). A table that stays one: no grid role, so that its headers are heard as of any table.
 */
export const FigureGrid = ({
  asked,
  errors,
}: {
  readonly asked: AskedRow;
  readonly errors: readonly Problem[];
}): VNode => {
  const { row, signOff } = asked;
  const times = timesOf(row);
  const names = row.boxes.map((box) => times.map((time) => (box.times.includes(time) ? `${box.id}.${time}` : null)));
  const [entered, setEntered] = useState<string>();
  // Whether the text of the present box is being changed where it stands; a box that is entered is not, until F2 or a click.
  const editing = useRef(false);
  const all = names.flat();
  const current = all.includes(entered ?? "") ? entered : all.find((name) => name !== null);
  const telling = tellingOfFigures(signOff);
  const changes = row.boxes.map((box) => changeTexts(telling.forceReturn, box, telling));
  const withChanges = changes.some((said) => said !== null);
  const fields = errors.map(({ field }) => field);
  return (
    <table
      class="govuk-table app-grid"
      onKeyDown={onKey(names, editing)}
      onClick={() => {
        editing.current = true;
      }}
    >
      <caption class="govuk-visually-hidden">{row.name}</caption>
      <Head asked={asked} withChanges={withChanges} />
      <tbody class="govuk-table__body">
        {row.boxes.map((box, place) => {
          const ofBox = errors.filter(({ field }) => names[place]?.some((name) => isOf(name, field)));
          return (
            <Fragment key={box.id}>
              {ofBox.length === 0 ? null : (
                <tr class="app-grid__errors">
                  <td colSpan={times.length + (withChanges ? 3 : 1)}>
                    {ofBox.map(({ field, text }) => (
                      <FieldError key={text} id={field} error={text} />
                    ))}
                  </td>
                </tr>
              )}
              <tr class="govuk-table__row">
                <th scope="row" class="govuk-table__header" id={rowId(box)}>
                  {box.name}
                  <span class="app-grid__unit">
                    {fill(box.held && row.use === "core" ? words.unitHeld : words.unit, { unit: box.unit })}
                  </span>
                </th>
                {times.map((time) =>
                  box.times.includes(time) ? (
                    <td key={time} class="govuk-table__cell">
                      <Column text={sayWhen(asked, time)} />
                      <FigureBox
                        asked={asked}
                        cell={{ box, time, name: `${box.id}.${time}` }}
                        labelledBy={`${rowId(box)} ${columnId(time)}`}
                        errors={fields}
                        current={current === `${box.id}.${time}`}
                        onEnter={() => {
                          editing.current = false;
                          setEntered(`${box.id}.${time}`);
                        }}
                      />
                    </td>
                  ) : (
                    <td key={time} class="govuk-table__cell app-grid__not-asked">
                      {words.notAsked}
                    </td>
                  ),
                )}
                {withChanges ? <Changes said={changes[place] ?? null} /> : null}
              </tr>
            </Fragment>
          );
        })}
      </tbody>
    </table>
  );
};

/** Said above its row: what is wrong with a cell, or with the choice beside what is published. */
const isOf = (name: string | null, field: string): boolean =>
  name !== null && (field === name || field === `${name}.published`);
