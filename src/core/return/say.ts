import type { Content } from "../questionnaire/content.ts";
import { own } from "../record.ts";
import type { Inline, Text } from "./document.ts";

/** What fills a hole: text or a number as it is, or a reference to a page. */
export type Filling = string | number | Exclude<Inline, string>;
export type Fillings = Readonly<Record<string, Filling>>;

/** The words that a return carries, by name. The document prints these and values, nothing else. */
export interface Say {
  /** A plain text. */
  say(name: string, values?: Readonly<Record<string, string | number>>): string;
  /** A text that may hold a page reference. */
  tell(name: string, values?: Fillings): Text;
}

const hole = /\{([A-Za-z]+)\}/;

/**
 * A word of the jurisdiction (`satisfied.other-force.SC`) goes before the general one. A name or a value that is not
 * there is a bug: the words of a return are those of an edition that the app knows before any page is made of them.
 */
export const sayIn = ({ words, jurisdiction }: Content): Say => {
  const sentence = (name: string): string => {
    const found = [`${name}.${jurisdiction}`, name].find((key) => Object.hasOwn(words, key));
    const text = found === undefined ? undefined : words[found];
    if (text === undefined) {
      throw new Error(`document: no words for ${name}`);
    }
    return text;
  };
  const parts = (name: string, values: Fillings): readonly Inline[] =>
    // split with a group gives text, name, text, name … and never looks again at what it filled in.
    sentence(name)
      .split(hole)
      .map((part, i) => (i % 2 === 0 ? part : filling(values, part, name)))
      .filter((part) => part !== "");
  return {
    say: (name, values = {}) => parts(name, values).join(""),
    tell: (name, values = {}) => joined(parts(name, values)),
  };
};

const filling = (values: Fillings, hole: string, name: string): Inline => {
  const value = own(values, hole);
  if (value === undefined) {
    throw new Error(`document: ${name} says {${hole}}, which nobody fills`);
  }
  return typeof value === "number" ? String(value) : value;
};

/** Texts one after another, with a space between; empty ones leave no trace. */
export const sentences = (...texts: readonly (Text | Inline)[]): Text => chained(texts, " ");

/** Texts one under another. */
export const underEachOther = (texts: readonly (Text | Inline)[]): Text => chained(texts, "\n");

const chained = (texts: readonly (Text | Inline)[], between: string): Text =>
  joined(
    texts
      .map((text): readonly Inline[] => (isList(text) ? text : [text]))
      .filter((text) => text.some((part) => part !== ""))
      .flatMap((text, i) => (i === 0 ? text : [between, ...text])),
  );

/** Neighbouring strings made one, and a text of one string made plain, so that the same text is the same value. */
const joined = (parts: readonly Inline[]): Text => {
  const merged: Inline[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    if (typeof part === "string" && typeof last === "string") {
      merged[merged.length - 1] = last + part;
    } else {
      merged.push(part);
    }
  }
  const [only = ""] = merged;
  return merged.length <= 1 && typeof only === "string" ? only : merged;
};

/** What a person typed, ended as a sentence where they did not end it, so that the next one does not run into it. */
export const ended = (text: string): string => (text === "" || /[.!?…]["'”’)]*$/.test(text) ? text : `${text}.`);

/** The same to stand inside a sentence. */
export const unended = (text: string): string => text.replace(/\.$/, "");

/** What a reader, or a test, sees of a text; a page reference shows as its anchor. */
export const plain = (text: Text): string =>
  typeof text === "string"
    ? text
    : text.map((part) => (typeof part === "string" ? part : "strong" in part ? part.strong : part.page)).join("");

/** Array.isArray does not narrow a readonly array. */
const isList = (text: Text | Inline): text is readonly Inline[] => Array.isArray(text);
