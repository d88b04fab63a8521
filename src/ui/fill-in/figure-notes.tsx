import type { VNode } from "preact";
import type { FigureRowNotes } from "../../core/answers/draft.ts";
import { FreeText } from "../components/free-text.tsx";
import type { AskedRow } from "./figure-row.ts";
import { figuresWords } from "./figures-words.ts";

const words = figuresWords.en;

/** Where the figures of a row come from, and what a reader of them should know. */
export const FigureNotes = ({ fillIn, row }: Pick<AskedRow, "fillIn" | "row">): VNode => {
  const notes: FigureRowNotes = fillIn.draft.value.figureRows[row.id] ?? { source: "", note: "" };
  const set = (part: Partial<FigureRowNotes>): void => {
    fillIn.put({ section: "figureRows", id: row.id, value: { ...notes, ...part } });
  };
  return (
    <>
      <FreeText
        name={`${row.id}.source`}
        label={words.source}
        labelSize="s"
        hint={words.sourceHint}
        limit="figureSource"
        value={notes.source}
        onInput={(source) => {
          set({ source });
        }}
      />
      <FreeText
        name={`${row.id}.note`}
        label={words.rowNote}
        labelSize="s"
        hint={words.rowNoteHint}
        limit="figureNote"
        rows={3}
        mailbox={fillIn.edition.issued?.mailbox}
        value={notes.note}
        onInput={(note) => {
          set({ note });
        }}
      />
    </>
  );
};
