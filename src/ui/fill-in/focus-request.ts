import { focusField } from "../components/focus-field.ts";
import type { ItemSection } from "./items.ts";

/** A field on another page, asked for by a link of the check page; the address names the page alone. */
export interface FocusRequest {
  readonly field: string;
  /** The item of a list that the field belongs to. */
  readonly item: string | undefined;
  /** A new item of a list, and what it is to serve. */
  readonly begin?: { readonly section: ItemSection; readonly serves: string };
}

let asked: FocusRequest | undefined;

export const requestFocus = (request: FocusRequest | undefined): void => {
  asked = request;
};

/** The item that a list should take up as it opens. The request stays until the field has been focused. */
export const itemAskedFor = (letter: "E" | "A" | "R" | "P"): string | undefined =>
  asked?.item?.startsWith(letter) === true ? asked.item : undefined;

/** What a new item of the list is to serve, where one was asked for. */
export const servedByNew = (section: ItemSection): string | undefined =>
  asked?.begin?.section === section ? asked.begin.serves : undefined;

/** Called by a page once it is drawn: after the frame has moved focus to the heading. */
export const answerFocusRequest = (): void => {
  const request = asked;
  asked = undefined;
  if (request !== undefined && request.field !== "") {
    setTimeout(() => {
      focusField(request.field);
    });
  }
};
