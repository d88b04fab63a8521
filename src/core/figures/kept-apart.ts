import type { Draft } from "../answers/draft.ts";
import type { Problem } from "../answers/problem.ts";
import type { Content } from "../questionnaire/content.ts";
import { sayCellName } from "./cell-name.ts";
import { cellsOf, rowsShown } from "./rows.ts";
import { hiddenBox } from "./sheet-boxes.ts";
import { sheetText } from "./sheet-words.ts";

/** A figure in the draft that the return leaves out. */
export interface KeptApart {
  /** Of the cell, such as `D15.made.2026`. */
  readonly name: string;
  /** "Risk orders, year to 31 March 2026". */
  readonly said: string;
  readonly sentence: string;
}

/** Figures for boxes that the jurisdiction does not ask, or that the edition no longer has (V14). */
export const keptApart = (draft: Draft, content: Content): readonly KeptApart[] => {
  const shown = new Set(rowsShown(content.figures).flatMap((row) => cellsOf(row).map(({ name }) => name)));
  return Object.keys(draft.figures)
    .filter((name) => !shown.has(name))
    .sort()
    .map((name): KeptApart => {
      const [, id = name, time = ""] = /^(.+)\.(\d{4}|snap)$/.exec(name) ?? [];
      const hidden = hiddenBox(content, id);
      const said = sayCellName({ name: hidden?.name ?? id }, time, content.edition.censusDate);
      const reason = hidden?.reason ?? sheetText("kept-apart.dropped");
      return { name, said, sentence: sheetText("kept-apart", { row: said, reason }) };
    });
};

/** Worth a second look, and mended where figures come in and can be removed. */
export const keptApartProblems = (draft: Draft, content: Content): readonly Problem[] =>
  keptApart(draft, content).map(({ name, sentence }) => ({
    severity: "warns",
    text: sentence,
    page: "figures/sheet",
    field: name,
    rule: "V14",
  }));
