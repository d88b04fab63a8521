import type { VNode } from "preact";
import type { Problem } from "../../core/answers/problem.ts";
import { FigureAction } from "./figure-action.tsx";
import type { AskedRow } from "./figure-row.ts";
import { figuresWords } from "./figures-words.ts";

const words = figuresWords.en;

const List = ({ heading, problems }: { readonly heading: string; readonly problems: readonly Problem[] }) =>
  problems.length === 0 ? null : (
    <>
      <h2 class="govuk-heading-s">{heading}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {problems.map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </>
  );

/** What the figures say of themselves as they are typed: notes, no errors, since any of it may be true. */
export const FigureProblems = ({
  fillIn,
  row,
  problems,
}: Pick<AskedRow, "fillIn" | "row"> & { readonly problems: readonly Problem[] }): VNode => (
  <div aria-live="polite">
    {problems.length === 0 ? null : (
      <div class="govuk-inset-text">
        <List heading={words.wrong} problems={problems.filter(({ severity }) => severity === "stops")} />
        {problems.some(({ rule }) => rule === "V12") ? <FigureAction fillIn={fillIn} row={row.id} /> : null}
        <List heading={words.look} problems={problems.filter(({ severity }) => severity !== "stops")} />
      </div>
    )}
  </div>
);
