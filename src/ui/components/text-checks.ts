import { createContext } from "preact";

/** What is said of a text when its box is left: what may identify somebody, and what the PDF cannot show. */
export type TextWarnings = (
  text: string,
  asked: { readonly identifiers?: boolean; readonly mailbox?: string | undefined },
) => readonly string[];

/** Loaded when the first box is left, since most visits to a page leave none. */
export const TextChecks = createContext<() => Promise<TextWarnings>>(async () => () => []);
