import type { ComponentChildren, JSX } from "preact";
import { type Cell, type Inline, isRoom, type Text } from "../../core/return/document.ts";
import { PlaceLink } from "./place-link.tsx";

/** Where on the page a document stands. */
export interface Place {
  /** Goes before every id, so that several documents can stand on one page. */
  readonly prefix: string;
  /** How many heading levels of the page stand above the document's first. */
  readonly under: number;
  /** What can be referred to: the anchors of the headings. */
  readonly anchors: ReadonlySet<string>;
}

export const TextView = ({ text, place }: { readonly text: Text; readonly place: Place }): JSX.Element => (
  <>{typeof text === "string" ? text : text.map((part, n) => <InlineView key={n} part={part} place={place} />)}</>
);

/** Room to write in is for a pen: there is nothing in it to be read. */
export const CellView = ({ cell, place }: { readonly cell: Cell; readonly place: Place }): JSX.Element =>
  isRoom(cell) ? (
    <span class={`app-document__room app-document__room--${cell.lines}`} />
  ) : (
    <TextView text={cell} place={place} />
  );

const InlineView = ({ part, place }: { readonly part: Inline; readonly place: Place }): ComponentChildren => {
  if (typeof part === "string") {
    return part;
  }
  if ("strong" in part) {
    return <strong>{part.strong}</strong>;
  }
  // A screen has no page numbers: the part is named, and reached where it is here.
  const name = quoted(part.name);
  return place.anchors.has(part.page) ? <PlaceLink id={`${place.prefix}-${part.page}`}>{name}</PlaceLink> : name;
};

/** How a screen says what a page number says in print: on page “Gaps”. */
export const quoted = (name: string): string => `“${name}”`;
