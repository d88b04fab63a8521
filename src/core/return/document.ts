/**
 * What the screen's read-only view, the print view and the PDF all draw, so that they cannot say different things.
 * Plain data: no fonts, no positions. `{ page: id }` prints the number of the page on which the anchor `id` stands
 * (on a screen, which has no pages: the heading `name` of that part, as a link where the part is there).
 */
export type Inline = string | { readonly page: string; readonly name: string } | { readonly strong: string };
export type Text = string | readonly Inline[];

/** Room to write in by hand, so many lines high: on a copy that is printed before anything is answered. */
export interface Room {
  readonly lines: number;
}
/** What a cell holds. */
export type Cell = Text | Room;

export const isRoom = (cell: Cell): cell is Room => typeof cell === "object" && "lines" in cell;

export type Block =
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3 | 4; readonly text: string; readonly anchor?: string }
  | {
      readonly kind: "paragraph";
      readonly text: Text;
      readonly style?: "lead" | "small" | "inset" | "warning" | "stated";
    }
  | { readonly kind: "list"; readonly ordered: boolean; readonly items: readonly ListItem[] }
  | { readonly kind: "table"; readonly table: Table }
  /** Key and value pairs, such as a question's level, reason and evidence. The caption is "" where a heading stands above. */
  | {
      readonly kind: "facts";
      readonly caption: string;
      readonly rows: readonly { readonly key: string; readonly value: Cell }[];
    }
  /** Drawn in one colour; it says nothing that the text round it does not. */
  | { readonly kind: "level-chart"; readonly chart: LevelChart }
  /** The parts (headings of level 2) that follow, each leading to its place. A PDF leaves it out where a few pages need none. */
  | { readonly kind: "contents"; readonly heading: string }
  /** The place of the signature field *HeadOfForce*; on a screen, who signs. */
  | { readonly kind: "signature"; readonly text: string }
  /** Where what follows, up to the next page break, has no room on the page: this is said, and the page ends. Else nothing. */
  | { readonly kind: "turn"; readonly text: string }
  /** `unlessRoom`: only where what follows, up to the next one or the end, has no room on the page that has begun, and would have on one of its own. */
  | { readonly kind: "page-break"; readonly unlessRoom?: true };

/** What follows stands on one page where it can. */
export const onOnePage: Block = { kind: "page-break", unlessRoom: true };

export interface LevelChart {
  readonly title: string;
  /** The same in sentences, for who cannot see it. */
  readonly description: string;
  readonly columns: readonly string[];
  /** `reached`: how many of the columns; `note` stands in their place where there is no level; `name`, where there is room. */
  readonly rows: readonly {
    readonly label: string;
    readonly name: string;
    readonly reached: number;
    readonly note: string;
  }[];
}

/** `mark` is a word or sign printed before the text, such as "True", "Not true" or "Not shown". */
export interface ListItem {
  readonly text: Text;
  readonly mark?: string;
  /** A drawn sign beside the mark, which says the same without words: a tick, an empty box, a dash. Without a mark: a box to tick by hand. */
  readonly sign?: "yes" | "no" | "not-shown";
  readonly items?: readonly ListItem[];
}

export interface Table {
  readonly caption: string;
  readonly columns: readonly { readonly text: string; readonly align?: "right"; readonly width?: number }[];
  /** The first cell of a row is its header. */
  readonly rows: readonly (readonly Cell[])[];
}

export interface DocumentTree {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly lang: "en-GB";
  /** Printed in capitals at the top and the bottom of every page. */
  readonly marking: string;
  /** "TRAINING …", "Preparation copy. …", "DRAFT …": on every page. */
  readonly notices: readonly string[];
  readonly footer: string;
  /** A word across every page, which a screen reader passes over: the notices say the same. */
  readonly watermark?: string;
  /** "Page {n} of {m}". */
  readonly pageOf: string;
  /** Date of the PDF, `YYYY-MM-DD`. */
  readonly date: string;
  readonly blocks: readonly Block[];
}
