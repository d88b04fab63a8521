import type { Attributes, Tag } from "../../tags/structure.ts";

/** Text in one face. `to` names an anchor: the run then prints the number of its page, known only after layout. */
export interface Run {
  readonly text: string;
  readonly bold: boolean;
  readonly width: number;
  readonly to?: string;
}

/** A line of text on a page: its baseline from the top, and the room it is set in. */
export interface PlacedLine {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly align: "left" | "right" | "centre";
  readonly size: number;
  readonly grey: number;
  readonly runs: readonly Run[];
}

/** Lines of one element on one page, and what is drawn as part of it. */
export interface Mark {
  readonly kind: "mark";
  readonly page: number;
  readonly lines: PlacedLine[];
  readonly shapes?: readonly Shape[];
}

/** Lines that lead somewhere, all of their room. */
export interface LinkPlace {
  readonly kind: "link";
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** An anchor. */
  readonly to: string;
  readonly lines: readonly PlacedLine[];
}

export interface FieldPlace {
  readonly kind: "field";
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly description: string;
}

/** A structure element with what it holds, in reading order. */
export interface Node {
  readonly kind: "node";
  readonly tag: Tag;
  readonly attributes: Attributes;
  readonly kids: (Node | Mark | LinkPlace | FieldPlace)[];
}

export const newNode = (tag: Tag, parent: Node | null, attributes: Attributes = {}): Node => {
  const node: Node = { kind: "node", tag, attributes, kids: [] };
  parent?.kids.push(node);
  return node;
};

/** What is drawn and not read out. */
export type Shape =
  | {
      readonly kind: "box";
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly fill?: number;
      readonly stroke?: { readonly width: number; readonly grey: number };
    }
  | {
      readonly kind: "path";
      readonly points: readonly (readonly [number, number])[];
      readonly width: number;
      readonly grey: number;
    };

export interface Place {
  readonly page: number;
  readonly y: number;
}

export interface LaidOut {
  readonly pages: number;
  readonly root: Node;
  /** By page, from 1: drawn behind the text. */
  readonly shapes: readonly (readonly Shape[])[];
  /** By page, from 1: what every page repeats, and table heads that are repeated on a new page. */
  readonly repeated: readonly (readonly RepeatedLine[])[];
  readonly anchors: ReadonlyMap<string, Place & { readonly title: string }>;
  readonly bookmarks: readonly (Place & { readonly title: string; readonly level: number })[];
}

export interface RepeatedLine extends PlacedLine {
  readonly part?: "Header" | "Footer";
}
