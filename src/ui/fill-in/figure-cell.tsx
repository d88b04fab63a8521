import type { VNode } from "preact";
import { sayDate } from "../../core/answers/dates.ts";
import type { Cell } from "../../core/answers/draft.ts";
import { publishedChoice, typedText } from "../../core/figures/cell.ts";
import { sayNumber } from "../../core/figures/number.ts";
import type { FigureBox, Published } from "../../core/questionnaire/content.ts";
import type { FillIn } from "../../journeys/fill-in.ts";
import { fill } from "../components/fill.ts";
import { FreeText } from "../components/free-text.tsx";
import { Radios } from "../components/options.tsx";
import { Select } from "../components/select.tsx";
import { TextInput } from "../components/text-input.tsx";
import { figuresWords } from "./figures-words.ts";

const words = figuresWords.en;
const noCell: Cell = { text: "", why: null, reason: "" };
const whys = ["not-extracted", "not-recorded", "does-not-apply"] as const;

export interface FigureCellProps {
  readonly fillIn: FillIn;
  readonly box: FigureBox;
  readonly time: string;
  /** "Year to 31 March 2026". */
  readonly label: string;
  /** The document's own words for the three reasons. */
  readonly sayWhy: (why: string) => string;
  readonly errorOf: (field: string) => string | undefined;
}

/** A cell that holds nothing is no record at all. */
const kept = (cell: Cell): Cell | undefined =>
  cell.text === "" && cell.why === null && cell.reason === "" && cell.published === undefined ? undefined : cell;

/** A figure for one time, or why there is none; where one is published, whether it is right. */
export const FigureCell = ({ fillIn, box, time, label, sayWhy, errorOf }: FigureCellProps): VNode => {
  const name = `${box.id}.${time}`;
  const cell = fillIn.draft.value.figures[name] ?? noCell;
  const published: Published | undefined = fillIn.force.value?.published[name];
  const choice = publishedChoice(cell, published?.value);
  const typed = typedText(cell);
  const put = (value: Cell): void => {
    fillIn.put({ section: "figures", id: name, value: kept(value) });
  };
  const number = (
    <TextInput
      name={name}
      label={fill(words.box, { name: box.name, unit: box.unit })}
      error={errorOf(name)}
      width={10}
      inputMode={box.kind === "count" ? "numeric" : "decimal"}
      value={typed}
      onInput={(text) => {
        const { why, reason } = cell;
        put(published === undefined ? { text, why, reason } : { ...cell, text });
      }}
    />
  );
  const entry = (
    <>
      {cell.why === null ? number : null}
      <Select
        name={`${name}.why`}
        label={words.why}
        error={errorOf(`${name}.why`)}
        value={cell.why ?? ""}
        options={[{ value: "", text: words.whyNone }, ...whys.map((why) => ({ value: why, text: sayWhy(why) }))]}
        onChange={(value) => {
          put({ ...cell, why: whys.find((why) => why === value) ?? null });
        }}
      />
      {cell.why !== "does-not-apply" ? null : (
        <FreeText
          name={`${name}.reason`}
          label={words.reason}
          hint={words.reasonHint}
          error={errorOf(`${name}.reason`)}
          limit="figureReason"
          rows={3}
          mailbox={fillIn.edition.issued?.mailbox}
          value={cell.reason}
          onInput={(reason) => {
            put({ ...cell, reason });
          }}
        />
      )}
    </>
  );
  return (
    <fieldset class="govuk-fieldset app-figure">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{label}</legend>
      {published === undefined ? (
        entry
      ) : (
        <Radios
          name={`${name}.published`}
          label={words.publishedLegend}
          hint={fill(words.published, {
            ...published,
            value: sayNumber(published.value),
            publishedOn: sayDate(published.publishedOn),
          })}
          error={errorOf(`${name}.published`)}
          chosen={choice}
          options={[
            { value: "confirmed", label: words.confirm },
            { value: "corrected", label: words.correct, inside: number },
          ]}
          onChange={(value) => {
            const seen = { ...noCell, against: published.value };
            put(
              value === "confirmed"
                ? { ...seen, text: String(published.value), published: "confirmed" }
                : { ...seen, text: typed, published: "corrected" },
            );
          }}
        />
      )}
    </fieldset>
  );
};
