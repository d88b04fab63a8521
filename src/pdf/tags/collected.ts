import type { Fonts } from "../fonts.ts";
import type { Bookmark, Place } from "./outline.ts";
import type { Element } from "./structure.ts";
import type { DocumentFacts } from "./xmp.ts";

export interface Rectangle {
  /** Points from the left and from the top of the page. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Annotation = Rectangle & { readonly page: number; readonly element: Element } & (
    | { readonly kind: "link"; readonly to: Place; readonly description: string }
    | { readonly kind: "field"; readonly name: string; readonly description: string }
  );

export interface Attachment {
  readonly name: string;
  readonly description: string;
  readonly bytes: Uint8Array;
}

export interface TaggedOptions {
  readonly facts: DocumentFacts;
  readonly pages: number;
  readonly fonts: Fonts;
  /** The data of a return; `null` for what is no return, such as a blank copy. */
  readonly attachment: Attachment | null;
  /** 32 hexadecimal digits. */
  readonly fileId: string;
}

/** What is collected while pages are drawn and written by `tail.ts` at the end. */
export interface Collected {
  readonly options: TaggedOptions;
  readonly root: Element;
  /** By page (from 1) and mcid: the element that the content belongs to. */
  readonly owners: readonly Element[][];
  readonly annotations: Annotation[];
  readonly bookmarks: Bookmark[];
}
