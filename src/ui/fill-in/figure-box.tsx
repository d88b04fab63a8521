import type { VNode } from "preact";
import { sayDate } from "../../core/answers/dates.ts";
import { publishedChoice } from "../../core/figures/cell.ts";
import { choosePublished, shownIn, typeInto } from "../../core/figures/entry.ts";
import { sayNumber } from "../../core/figures/number.ts";
import type { BoxAt } from "../../core/figures/rows.ts";
import type { Published } from "../../core/questionnaire/content.ts";
import { fill } from "../components/fill.ts";
import { type AskedRow, cellIn, publishedFor, putCell } from "./figure-row.ts";
import { figuresWords } from "./figures-words.ts";

const words = figuresWords.en;

export interface FigureBoxProps {
  readonly asked: AskedRow;
  readonly cell: BoxAt;
  /** Ids of the row's and the column's header, which name the box: row, unit and year. */
  readonly labelledBy: string;
  readonly errors: readonly string[];
  /** Tab leads to the box where the person is, and from there out of the grid. */
  readonly current: boolean;
  readonly onEnter: () => void;
}

export const errorIdOf = (field: string): string => `${field}-error`;

const PublishedChoice = ({
  asked,
  cell,
  published,
  labelledBy,
  errors,
  current,
  onEnter,
}: FigureBoxProps & { readonly published: Published }): VNode => {
  const held = cellIn(asked, cell.name);
  const chosen = publishedChoice(held ?? {}, published.value);
  const name = `${cell.name}.published`;
  return (
    <div role="radiogroup" aria-labelledby={`${labelledBy} ${name}-text`} aria-describedby={describedBy(name, errors)}>
      <p class="app-grid__published" id={`${name}-text`}>
        {fill(words.published, {
          value: sayNumber(published.value),
          by: published.by,
          publishedOn: sayDate(published.publishedOn),
        })}
      </p>
      <div class="govuk-radios govuk-radios--small app-grid__choice">
        {(["confirmed", "corrected"] as const).map((choice) => (
          <div key={choice} class="govuk-radios__item">
            <input
              class="govuk-radios__input"
              type="radio"
              id={`${name}-${choice}`}
              name={name}
              value={choice}
              checked={chosen === choice}
              tabIndex={current ? 0 : -1}
              onFocus={onEnter}
              onChange={() => {
                putCell(asked, cell.name, choosePublished(held, choice, published));
              }}
            />
            <label class="govuk-label govuk-radios__label" for={`${name}-${choice}`}>
              {words[choice]}
            </label>
          </div>
        ))}
      </div>
    </div>
  );
};

const describedBy = (field: string, errors: readonly string[], more = ""): string | undefined =>
  [errors.includes(field) ? errorIdOf(field) : "", more].join(" ").trim() || undefined;

/** The box of a figure for one time; under it why there is none, or what is published. */
export const FigureBox = (props: FigureBoxProps): VNode => {
  const { asked, cell, labelledBy, errors, current, onEnter } = props;
  const { name, box } = cell;
  const held = cellIn(asked, name);
  const published = publishedFor(asked, name);
  const why = published === undefined ? (held?.why ?? null) : null;
  const wrong = errors.includes(name);
  return (
    <>
      <input
        class={`govuk-input app-grid__input${wrong ? " govuk-input--error" : ""}`}
        type="text"
        id={name}
        name={name}
        value={shownIn(held, published)}
        inputMode={box.kind === "count" ? "numeric" : "decimal"}
        autocomplete="off"
        spellcheck={false}
        aria-labelledby={labelledBy}
        aria-describedby={describedBy(name, errors, why === null ? "" : `${name}-none`)}
        aria-invalid={wrong ? true : undefined}
        tabIndex={current ? 0 : -1}
        onFocus={onEnter}
        onInput={(event) => {
          putCell(asked, name, typeInto(held, event.currentTarget.value, box, published));
        }}
      />
      {why === null ? null : (
        <p class="app-grid__none" id={`${name}-none`}>
          {asked.signOff.content.words[`figures.${why}`]}
        </p>
      )}
      {published === undefined ? null : <PublishedChoice {...props} published={published} />}
    </>
  );
};
