import { find, latin1, standsAt } from "./bytes.ts";
import {
  type Dictionary,
  dictionary,
  fail,
  integer,
  isDictionary,
  nameOf,
  Reader,
  reference,
  Unreadable,
  type Value,
} from "./syntax.ts";

/** The largest file that is looked at; `contract.md` §1 refuses larger ones by name before this is reached. */
export const largestFile = 10_000_000;
const mostObjects = 100_000;

export interface PdfObject {
  readonly value: Value;
  readonly stream: Uint8Array | null;
}

/** The unsigned PDF that a file begins with, taken apart. Nothing is believed of it until it has been made again and compared. */
export interface Base {
  /** From the beginning up to and including the first `%%EOF` and its line feed. */
  readonly bytes: Uint8Array;
  /** Those that stand for themselves. What is packed in an object stream is for whoever looks at the pages, not for us. */
  readonly objects: ReadonlyMap<number, PdfObject>;
  readonly trailer: Dictionary;
  readonly catalog: Dictionary;
  /** Where its cross-reference stream stands. */
  readonly xref: number;
}

export type ReadBase = { readonly ok: true; readonly base: Base } | { readonly ok: false; readonly why: string };

/** What jsPDF writes first: the version, and a comment of four bytes above 127. */
const header = "%PDF-1.7\n%\xba\xdf\xac\xe0\n";
const ending = "%%EOF\n";

/** Whether a file begins as ours do. */
export const beginsLikeOurs = (bytes: Uint8Array): boolean => standsAt(bytes, header, 0);

/**
 * Reads the base of a file strictly: objects that tile the file with a line feed between, no number twice, direct lengths, no
 * duplicate keys, last the one cross-reference stream. Its entries are not unpacked: tiles leave nothing for them to say that the
 * comparison of all bytes would not find. Never throws for a bad file.
 */
export const readBase = (file: Uint8Array): ReadBase => {
  try {
    return { ok: true, base: read(file) };
  } catch (error) {
    if (error instanceof Unreadable) {
      return { ok: false, why: error.message };
    }
    throw error;
  }
};

const read = (file: Uint8Array): Base => {
  if (file.length > largestFile) {
    fail("the file is too large");
  }
  if (!beginsLikeOurs(file)) {
    fail("the file does not begin as ours do");
  }
  const eof = find(file, ending);
  if (eof < 0) {
    fail("the file has no end");
  }
  const bytes = file.subarray(0, eof + ending.length);
  const xref = startOfXref(bytes);
  const { objects, last, end } = readObjects(bytes, xref);
  new Reader(bytes, end).expect(`startxref\n${xref}\n${ending}`);
  const trailer = dictionary(last?.value, "the trailer");
  if (nameOf(trailer.entries.get("Type")) !== "XRef" || trailer.entries.has("Prev") || trailer.entries.has("Encrypt")) {
    fail("the trailer is not that of a first revision of ours");
  }
  const root = objects.get(reference(trailer.entries.get("Root"), "Root"));
  return { bytes, objects, trailer, catalog: dictionary(root?.value, "the catalog"), xref };
};

const startOfXref = (bytes: Uint8Array): number => {
  const tail = latin1(bytes.subarray(Math.max(0, bytes.length - 40)));
  const match = /startxref\n(\d{1,10})\n%%EOF\n$/.exec(tail);
  return match === null ? fail("no startxref before the end") : Number(match[1]);
};

/** The objects up to the one that stands at `xref`, which is the last. */
const readObjects = (
  bytes: Uint8Array,
  xref: number,
): { readonly objects: ReadonlyMap<number, PdfObject>; readonly last: PdfObject | null; readonly end: number } => {
  const objects = new Map<number, PdfObject>();
  const reader = new Reader(bytes, header.length);
  let last: PdfObject | null = null;
  while (reader.at <= xref) {
    const start = reader.at;
    const number = reader.whole();
    if (objects.has(number) || objects.size >= mostObjects) {
      fail(`object ${number} twice, or too many objects`);
    }
    const object = readObject(bytes, reader);
    objects.set(number, object);
    reader.expect("\n");
    if (start === xref) {
      last = object;
    }
  }
  if (last === null) {
    fail("no object where the cross-references should stand");
  }
  return { objects, last, end: reader.at };
};

const readObject = (bytes: Uint8Array, reader: Reader): PdfObject => {
  reader.expect(" 0 obj\n");
  const value = reader.value();
  let stream: Uint8Array | null = null;
  reader.expect("\n");
  if (reader.meets("stream\n")) {
    reader.at += "stream\n".length;
    const length = integer(isDictionary(value) ? value.entries.get("Length") : undefined, "Length");
    stream = bytes.subarray(reader.at, reader.at + length);
    reader.at += length;
    reader.expect("\nendstream\n");
  }
  reader.expect("endobj");
  return { value, stream };
};

/** The object that a reference names. */
export const objectAt = (base: Base, value: Value | undefined, what: string): PdfObject =>
  base.objects.get(reference(value, what)) ?? fail(`${what} names an object that is not there`);

/** The dictionary that a reference names. */
export const dictionaryAt = (base: Base, value: Value | undefined, what: string): Dictionary =>
  dictionary(objectAt(base, value, what).value, what);
