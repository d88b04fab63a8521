import type { VNode } from "preact";
import type { Problem } from "../../core/answers/problem.ts";
import { chooseWhy, whys } from "../../core/figures/entry.ts";
import { type BoxAt, cellsOf } from "../../core/figures/rows.ts";
import { Details } from "../components/details.tsx";
import { fill } from "../components/fill.ts";
import { FreeText } from "../components/free-text.tsx";
import { Select } from "../components/select.tsx";
import { type AskedRow, cellIn, publishedFor, putCell, sayCellOf, sayWhen } from "./figure-row.ts";
import { figuresWords } from "./figures-words.ts";

const words = figuresWords.en;

interface ReasonProps {
  readonly asked: AskedRow;
  readonly cell: BoxAt;
}

const WhySelect = ({ asked, cell }: ReasonProps): VNode => {
  const held = cellIn(asked, cell.name);
  return (
    <Select
      name={`${cell.name}.why`}
      label={sayWhen(asked, cell.time)}
      value={held?.why ?? ""}
      options={[
        { value: "", text: words.whyNone },
        // The document's own words.
        ...whys.map((why) => ({ value: why, text: asked.signOff.content.words[`figures.${why}`] ?? why })),
      ]}
      onChange={(value) => {
        putCell(asked, cell.name, chooseWhy(held, whys.find((why) => why === value) ?? null));
      }}
    />
  );
};

const ReasonText = ({ asked, cell, errors }: ReasonProps & { readonly errors: readonly Problem[] }): VNode => {
  const held = cellIn(asked, cell.name);
  const name = `${cell.name}.reason`;
  return (
    <FreeText
      name={name}
      label={fill(words.reason, { row: sayCellOf(asked, cell) })}
      labelSize="s"
      hint={words.reasonHint}
      error={errors.find(({ field }) => field === name)?.text}
      limit="figureReason"
      rows={2}
      mailbox={asked.fillIn.edition.issued?.mailbox}
      value={held?.reason ?? ""}
      onInput={(reason) => {
        putCell(asked, cell.name, { text: held?.text ?? "", why: "does-not-apply", reason });
      }}
    />
  );
};

/**
 * Under the grid, so that the boxes stay boxes: one choice a cell why there is no figure, folded until one is needed,
 * and the words that one of the three reasons asks for. A published figure is there, so it is confirmed or corrected.
 */
export const FigureReasons = ({
  asked,
  errors,
}: {
  readonly asked: AskedRow;
  readonly errors: readonly Problem[];
}): VNode | null => {
  const cells = cellsOf(asked.row).filter(({ name }) => publishedFor(asked, name) === undefined);
  const blank = errors.some(({ rule }) => rule === "V0");
  const needed = blank || cells.some(({ name }) => (cellIn(asked, name)?.why ?? null) !== null);
  const { boxes } = asked.row;
  return cells.length === 0 ? null : (
    <>
      <Details key={String(blank)} summary={words.whyLegend} open={needed}>
        <p>{words.whyHint}</p>
        {boxes.map((box) => {
          const ofBox = cells.filter((cell) => cell.box === box);
          return ofBox.length === 0 ? null : (
            <fieldset key={box.id} class="govuk-fieldset app-whys">
              <legend class={boxes.length === 1 ? "govuk-visually-hidden" : "govuk-fieldset__legend app-whys__box"}>
                {box.name}
              </legend>
              {ofBox.map((cell) => (
                <WhySelect key={cell.name} asked={asked} cell={cell} />
              ))}
            </fieldset>
          );
        })}
      </Details>
      {cells
        .filter(({ name }) => cellIn(asked, name)?.why === "does-not-apply")
        .map((cell) => (
          <ReasonText key={cell.name} asked={asked} cell={cell} errors={errors} />
        ))}
    </>
  );
};
