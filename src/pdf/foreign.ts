import { isTime } from "../core/verdict/time.ts";
import { type Bytes, fromHex, fromLatin1, latin1 } from "./bytes.ts";
import type { Base } from "./read.ts";
import { signatureField } from "./signature-field.ts";
import { Reader, stringBytes, Unreadable } from "./syntax.ts";
import { readTextString } from "./text-string.ts";
import { coveredBytes } from "./update.ts";

/**
 * A signature that another program put into our empty field. Its update is not ours to make again, so nothing is said of what it
 * shows; but when its byte range begins at 0, leaves out one hexadecimal string only and reaches the end of the file, it binds our
 * bytes as they were sent: data and pages.
 */
export type ReadForeign =
  | {
      readonly ok: true;
      readonly cms: Bytes;
      readonly covered: Bytes;
      /** As the signature dictionary claims them; "" where it does not say. */
      readonly name: string;
      /** ISO time to the second, or "". */
      readonly time: string;
    }
  | { readonly ok: false; readonly why: string };

const range = /\/ByteRange\s*\[\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/g;

/** In hexadecimal digits; the reader of the CMS has its own, smaller ceiling. */
const largestGap = 1_100_000;
/** What is read of a dictionary: an honest one has some hundred characters without its signature. */
const longestDictionary = 20_000;

/** Looks for one signature after the base. Never throws for a bad file. */
export const readForeign = (base: Base, file: Uint8Array): ReadForeign => {
  const refuse = (why: string): ReadForeign => ({ ok: false, why });
  const start = base.bytes.length;
  const text = latin1(file.subarray(start));
  const [found, ...more] = [...text.matchAll(range)];
  if (found === undefined || more.length > 0) {
    return refuse(found === undefined ? "no signature after the return" : "more than one signature");
  }
  const [from, length, second, rest] = found.slice(1).map(Number) as [number, number, number, number];
  if (from !== 0 || length < start || second <= length || second + rest !== file.length) {
    return refuse("the signature does not cover the whole file");
  }
  if (second - length > largestGap) {
    return refuse("the signature is too large");
  }
  const gap = latin1(file.subarray(length, second));
  // In one case and without blanks, as every program writes it: else a digit could change its case, and nobody see it.
  const cms = /^<(?:[0-9A-F]+|[0-9a-f]+)>$/.test(gap) ? fromHex(gap.slice(1, -1)) : null;
  if (cms === null) {
    return refuse("what the signature leaves out is not one hexadecimal string");
  }
  if (!fillsOurField(base, text)) {
    return refuse("the signature is not in the field of the return");
  }
  const dictionary = around(text, found.index, length - start, second - start);
  return {
    ok: true,
    cms,
    covered: coveredBytes(file, [0, length, second, rest]),
    name: stringAfter(dictionary, "Name"),
    time: isoTime(stringAfter(dictionary, "M")),
  };
};

/** A new revision of our field's own object, or one inside a compressed object stream, which is not looked into. */
const fillsOurField = (base: Base, text: string): boolean => {
  try {
    const { object } = signatureField(base);
    return new RegExp(`(^|[\\r\\n])${object} 0 obj\\b`).test(text) || /\/Type\s*\/ObjStm\b/.test(text);
  } catch (error) {
    if (error instanceof Unreadable) {
      return false;
    }
    throw error;
  }
};

/** The signature dictionary's text without its /Contents. */
const around = (text: string, at: number, gapStart: number, gapEnd: number): string => {
  const start = text.lastIndexOf(" obj", at);
  const end = text.indexOf("endobj", at);
  const stop = end < 0 ? text.length : end;
  const whole =
    gapStart > start && gapEnd < stop
      ? text.slice(Math.max(start, 0), gapStart) + text.slice(gapEnd, stop)
      : text.slice(Math.max(start, 0), stop);
  return whole.slice(0, longestDictionary);
};

const stringAfter = (dictionary: string, key: string): string => {
  const at = new RegExp(`/${key}\\s*(?=[(<])`).exec(dictionary);
  if (at === null) {
    return "";
  }
  const start = at.index + at[0].length;
  const bytes = fromLatin1(withoutOctals(dictionary.slice(start, start + 2000)));
  try {
    return readTextString(stringBytes(new Reader(bytes, 0).value(), key)).slice(0, 200);
  } catch (error) {
    if (error instanceof Unreadable) {
      return "";
    }
    throw error;
  }
};

/** `\072` is a colon (§7.3.4.2): some programs write most signs so, and our reader knows none of it. */
const withoutOctals = (text: string): string =>
  text.replace(/\\(?:([0-7]{1,3})|\\)/g, (escaped, octal: string | undefined) =>
    octal === undefined ? escaped : String.fromCharCode(Number.parseInt(octal, 8) & 255).replace(/[\\()]/, "\\$&"),
  );

/** A PDF date (§7.9.4), its offset from universal time taken off; "" when it is none, such as 30 February. */
const isoTime = (date: string): string => {
  const match = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z.*|([+-])(\d\d)'?(\d\d)?'?)?$/.exec(date);
  const [, year, month, day, hours, minutes, seconds, sign, offsetHours = "0", offsetMinutes = "0"] = match ?? [];
  const local = `${year}-${month}-${day}T${hours}:${minutes}:${seconds}Z`;
  if (!isTime(local)) {
    return "";
  }
  const offset = (sign === "-" ? -1 : 1) * (Number(offsetHours) * 60 + Number(offsetMinutes));
  return `${new Date(Date.parse(local) - offset * 60_000).toISOString().slice(0, 19)}Z`;
};
