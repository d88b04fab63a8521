import type { Cell } from "../answers/draft.ts";
import { problemText } from "../answers/problem-words.ts";
import { cleanText, codePoints, limits } from "../answers/text.ts";
import { type CellFault, type CellKind, readCell } from "./cell.ts";
import { faultText } from "./cell-problems.ts";
import { type SheetSentence, sheetText } from "./sheet-words.ts";

/** One value of a sheet or of a block from a spreadsheet. A refused one says why in a sentence of `figures.md` §7. */
export type PastedValue =
  /** Leaves the box as it was. */
  | { readonly status: "blank" }
  /** Empties the box. */
  | { readonly status: "clear" }
  /** `text` is how a person would type it, and `readCell` reads it. */
  | { readonly status: "figure"; readonly text: string }
  | { readonly status: "none"; readonly why: NonNullable<Cell["why"]>; readonly reason: string }
  | { readonly status: "refused"; readonly sentence: string };

export interface ForBox {
  readonly kind: CellKind;
  /** "MSHT crimes recorded, year to 31 March 2026". */
  readonly said: string;
}

/** The edition's own words for the three reasons, which are read as their codes are. */
export type WhyWords = Readonly<Record<NonNullable<Cell["why"]>, string>>;

const space = "[ \\u00a0\\u2009\\u202f]";
const digits = `\\d(?:[\\d.,]|${space})*`;
const minus = "[-\\u2212\\u2010-\\u2014]";
const pound = `(?:£${space}*)?`;

/** In this order: each is asked only of what those before it are not. */
const refusals: readonly (readonly [RegExp, SheetSentence])[] = [
  [new RegExp(`^(?:${minus}|\\.{2,3}|…|n/a|nil|none)$`, "i"), "refused.no-figure"],
  [new RegExp(`^(?:[<≤].*|\\[c\\]|(?:${digits})?\\*+)$`, "i"), "refused.withheld"],
  [
    new RegExp(
      `^(?:${pound}${minus}${space}*${pound}${digits}|${digits}${minus}|\\(${space}*${pound}${digits}${space}*\\))$`,
    ),
    "refused.sign",
  ],
  [new RegExp(`^${pound}${digits}(?:%|k|m|bn|thousand|million|billion)$`, "i"), "refused.digits"],
  [/^\d+(?:[.,]\d+)?e[+-]?\d+$/i, "refused.digits"],
  [/^\d{1,2}\.\d{1,2}\.(?:\d{2}|\d{4})$/, "refused.not-a-figure"],
];

/** Whole part in groups of exactly three or in none, parted by one sign throughout; then a full stop and decimals. */
const figure = new RegExp(`^(\\d+|\\d{1,3}(?:(,|${space})\\d{3}(?:\\2\\d{3})*))?(?:\\.(\\d+))?$`);
/** What elsewhere would be whole: `1.234`. */
const dotted = /^[1-9]\d{0,2}\.\d{3}$/;

const longest = 40;

/** What was in the cell, short enough to stand in a sentence. */
export const quoteValue = (value: string): string => {
  const all = [...value.replace(/\s+/g, " ")];
  return all.length > longest ? `${all.slice(0, longest).join("")}…` : all.join("");
};

const refused = (sentence: string): PastedValue => ({ status: "refused", sentence });

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** `undefined` for what is none of the codes and not their words either. */
const reasonIn = (value: string, words: WhyWords, { said }: ForBox): PastedValue | undefined => {
  const is = (code: string, why: string): boolean => value.toUpperCase() === code || value === why;
  if (is("NX", words["not-extracted"])) {
    return { status: "none", why: "not-extracted", reason: "" };
  }
  if (is("NR", words["not-recorded"])) {
    return { status: "none", why: "not-recorded", reason: "" };
  }
  const found = new RegExp(`^(?:NA|${escaped(words["does-not-apply"])})(?![\\p{L}\\p{N}])([\\s\\S]*)$`, "iu").exec(
    value,
  );
  if (found === null) {
    return undefined;
  }
  const [, given = ""] = /^\s*(?:\(say why\)\s*)?:\s*([\s\S]*)$/.exec(found[1] ?? "") ?? [];
  const over = codePoints(given) - limits.figureReason;
  if (given === "") {
    return refused(sheetText("refused.no-reason", { row: said }));
  }
  if (over > 0) {
    const what = problemText("problem.what.figureReason");
    const text = problemText("problem.text.over", { what, limit: limits.figureReason, over });
    return refused(sheetText("refused.text", { row: said, text }));
  }
  return [...given].length < 10
    ? refused(problemText("problem.figure.reason", { row: said }))
    : { status: "none", why: "does-not-apply", reason: given };
};

const decimals: Readonly<Record<CellKind, number>> = { count: 0, pounds: 2, fte: 1 };
const forms: Readonly<Record<CellKind, CellFault>> = { count: "whole", pounds: "pounds", fte: "fte" };

/** Of a value that is made of digits and what parts them. */
const figureIn = (value: string, { kind, said }: ForBox): PastedValue => {
  const found = figure.exec(value);
  const twoWays = refused(sheetText("refused.two-ways", { row: said, v: quoteValue(value) }));
  if (found === null || (kind === "count" && dotted.test(value))) {
    return twoWays;
  }
  const whole = (found[1] ?? "0").replace(/\D/g, "").replace(/^0+(?=\d)/, "");
  // `12.0` is 12; but the noughts of `1.200` may be three digits of a thousand.
  const fraction = dotted.test(value) ? (found[3] ?? "") : (found[3] ?? "").replace(/0+$/, "");
  const fault = (which: CellFault): PastedValue => {
    const [name, values] = faultText(said, which, kind);
    return refused(problemText(name, values));
  };
  if (fraction.length > decimals[kind]) {
    return fault(forms[kind]);
  }
  const text = fraction === "" ? whole : `${whole}.${kind === "pounds" ? fraction.padEnd(2, "0") : fraction}`;
  return readCell(text, kind).status === "figure" ? { status: "figure", text } : fault("range");
};

/** Reads one value, however a spreadsheet shows it; never guesses between two readings. */
export const readPasted = (raw: string, box: ForBox, words: WhyWords): PastedValue => {
  const value = cleanText(raw).text.trim();
  if (value === "") {
    return { status: "blank" };
  }
  if (value.toUpperCase() === "CLEAR") {
    return { status: "clear" };
  }
  const reason = reasonIn(value, words, box);
  if (reason !== undefined) {
    return reason;
  }
  const why = refusals.find(([form]) => form.test(value))?.[1];
  const bare = box.kind === "pounds" ? value.replace(new RegExp(`^${pound}`), "") : value;
  if (why !== undefined || !new RegExp(`^\\.?${digits}$`).test(bare)) {
    return refused(sheetText(why ?? "refused.not-a-figure", { row: box.said, v: quoteValue(value) }));
  }
  return figureIn(bare, box);
};
