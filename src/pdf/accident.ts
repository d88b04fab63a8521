import type { Accident } from "../core/verdict/verdict.ts";
import { latin1, standsAt } from "./bytes.ts";
import { type Leftovers, leftoversOf } from "./leftovers.ts";
import { pageWords } from "./page-words.ts";
import { beginsLikeOurs } from "./read.ts";
import { creator } from "./tags/creator.ts";

/**
 * What became of a PDF that cannot be read as one of ours, told by the marks that are left in it. Only for saying what to do next
 * ("send the file itself"): nothing that is found here is ever believed as data.
 */
export type WhatHappened =
  | { readonly kind: "password-protected"; readonly accident: null }
  | { readonly kind: "cut-short"; readonly accident: "cut-short" }
  /** In our own bytes, complete, but changed somewhere. */
  | { readonly kind: "damaged"; readonly accident: null }
  /** Our data in another program's bytes. */
  | { readonly kind: "rewritten"; readonly accident: "optimised" | "flattened" }
  /** Our marks, but no data. */
  | { readonly kind: "data-missing"; readonly accident: "printed" | "scanned" | "flattened" | "data-stripped" }
  | { readonly kind: "never-ours"; readonly accident: null };

/** Bytes at the end of a file in which its end mark has to stand (PDF 32000-1, Annex H). */
const tail = 1024;

/** For a file that has a `%PDF-` header. Never throws for a bad file. */
export const whatHappened = (file: Uint8Array): WhatHappened => {
  if (isCutShort(file)) {
    return { kind: "cut-short", accident: "cut-short" };
  }
  const left = leftoversOf(file);
  const syntax = [left.raw, ...left.streams.map(({ text }) => text)];
  if (/\/Encrypt\s{0,4}(?:\d{1,10}\s+\d{1,5}\s+R|<<)/.test(left.raw)) {
    return { kind: "password-protected", accident: null };
  }
  const has = (mark: string): boolean => syntax.some((text) => text.includes(mark));
  const field = has("HeadOfForce");
  if (hasData(left)) {
    if (beginsLikeOurs(file) && field) {
      return { kind: "damaged", accident: null };
    }
    return { kind: "rewritten", accident: field ? "optimised" : "flattened" };
  }
  const made = has(creator) || has(utf16(creator));
  if (!made && !isNamedLikeOurs(syntax) && !hasOurWords(left)) {
    return { kind: "never-ours", accident: null };
  }
  if (beginsLikeOurs(file) && made && field && has("return.json")) {
    return { kind: "damaged", accident: null };
  }
  return { kind: "data-missing", accident: withoutData(left, { made, field }) };
};

/** The joint's short form: `null` for a file that was never ours, or is ours and merely damaged. */
export const accidentOf = (file: Uint8Array): Accident | null => whatHappened(file).accident;

/** Whether the end of a file is missing: its end mark, or the rest of an update that has begun after one. */
export const isCutShort = (file: Uint8Array): boolean => {
  const mark = lastMark(file);
  if (mark < 0 || !beginsLikeOurs(file)) {
    return mark < 0;
  }
  const after = latin1(file.subarray(mark + "%%EOF".length));
  return after === "" || /^\n\d{1,10}(?:$| $| 0$| 0 $| 0 ob?$| 0 obj)/.test(after);
};

const lastMark = (file: Uint8Array): number => {
  for (let at = file.length - 5; at >= Math.max(0, file.length - tail); at--) {
    if (standsAt(file, "%%EOF", at)) {
      return at;
    }
  }
  return -1;
};

/** The canonical JSON of a return, in a stream of its own. */
const hasData = ({ streams }: Leftovers): boolean =>
  streams.some(({ text }) => text.startsWith("{") && text.includes('"contentSha256":"') && text.includes('"format":'));

const utf16 = (text: string): string => Array.from(text, (sign) => `\u0000${sign}`).join("");

/** A file name of `contract.md` §4, which programs that print or scan keep as the title. */
const isNamedLikeOurs = (syntax: readonly string[]): boolean =>
  syntax.some((text) => text.includes("IASC-MSHT_") || text.includes(utf16("IASC-MSHT_")));

/** The line at the foot of every page. */
const hasOurWords = (left: Leftovers): boolean =>
  pageWords(left).some((words) => /selfassessment\d{4}version\d+fingerprint[BCDFGHJKMPQRTVWXY2346789]{10}/.test(words));

/** Objects stand in the file's own syntax or in compressed object streams; images only in the former. */
const count = ({ raw, streams }: Leftovers, mark: RegExp): number =>
  [raw, ...streams.flatMap(({ dictionary, text }) => (dictionary.includes("/ObjStm") ? [text] : []))].reduce(
    (sum, text) => sum + (text.match(mark)?.length ?? 0),
    0,
  );

const withoutData = (
  left: Leftovers,
  { made, field }: { readonly made: boolean; readonly field: boolean },
): "printed" | "scanned" | "flattened" | "data-stripped" => {
  const pages = count(left, /\/Type\s{0,4}\/Page\b/g);
  const images = count(left, /\/Subtype\s{0,4}\/Image\b/g);
  if (pages > 0 && images >= pages) {
    return "scanned";
  }
  if (field) {
    return "data-stripped";
  }
  return made ? "flattened" : "printed";
};
