import { find, latin1, standsAt } from "./bytes.ts";
import {
  type Dictionary,
  dictionary,
  fail,
  integer,
  isDictionary,
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
  readonly objects: ReadonlyMap<number, PdfObject>;
  readonly trailer: Dictionary;
  readonly catalog: Dictionary;
  /** Where its cross-reference table stands. */
  readonly xref: number;
}

export type ReadBase = { readonly ok: true; readonly base: Base } | { readonly ok: false; readonly why: string };

/** What jsPDF writes first: the version, and a comment of four bytes above 127. */
const header = "%PDF-1.7\n%\xba\xdf\xac\xe0\n";
const ending = "%%EOF\n";

/** Whether a file begins as ours do. */
export const beginsLikeOurs = (bytes: Uint8Array): boolean => standsAt(bytes, header, 0);

/**
 * Reads the base of a file strictly: one classical cross-reference table of 20-byte entries, objects that tile the file with
 * a line feed between, direct lengths, no duplicate keys. Never throws for a bad file.
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
  const { offsets, trailer } = readXref(bytes, xref);
  const objects = readObjects(bytes, offsets, xref);
  const root = objects.get(reference(trailer.entries.get("Root"), "Root"));
  return { bytes, objects, trailer, catalog: dictionary(root?.value, "the catalog"), xref };
};

const startOfXref = (bytes: Uint8Array): number => {
  const tail = latin1(bytes.subarray(Math.max(0, bytes.length - 40)));
  const match = /startxref\n(\d{1,10})\n%%EOF\n$/.exec(tail);
  return match === null ? fail("no startxref before the end") : Number(match[1]);
};

const readXref = (bytes: Uint8Array, xref: number): { offsets: ReadonlyMap<number, number>; trailer: Dictionary } => {
  const reader = new Reader(bytes, xref);
  reader.expect("xref\n0 ");
  const count = reader.whole();
  if (count < 2 || count > mostObjects) {
    fail("too many objects, or too few");
  }
  reader.expect("\n0000000000 65535 f \n");
  const offsets = new Map<number, number>();
  for (let object = 1; object < count; object++) {
    const start = reader.at;
    offsets.set(object, reader.whole());
    if (reader.at - start !== 10) {
      fail("an entry of the cross-reference table is not 20 bytes");
    }
    reader.expect(" 00000 n \n");
  }
  reader.expect("trailer\n");
  const trailer = dictionary(reader.value(), "the trailer");
  if (
    integer(trailer.entries.get("Size"), "Size") !== count ||
    trailer.entries.has("Prev") ||
    trailer.entries.has("Encrypt")
  ) {
    fail("the trailer is not that of a first revision of ours");
  }
  reader.expect(`\nstartxref\n${xref}\n${ending}`);
  if (reader.at !== bytes.length) {
    fail("bytes after the end");
  }
  return { offsets, trailer };
};

const readObjects = (
  bytes: Uint8Array,
  offsets: ReadonlyMap<number, number>,
  xref: number,
): ReadonlyMap<number, PdfObject> => {
  const objects = new Map<number, PdfObject>();
  const reader = new Reader(bytes, header.length, xref);
  for (const [number, offset] of [...offsets].sort(([, one], [, other]) => one - other)) {
    if (offset !== reader.at) {
      fail(`a gap or an overlap before object ${number}`);
    }
    objects.set(number, readObject(bytes, reader, number));
    reader.expect("\n");
  }
  if (reader.at !== xref) {
    fail("bytes between the objects and the cross-reference table");
  }
  return objects;
};

const readObject = (bytes: Uint8Array, reader: Reader, number: number): PdfObject => {
  reader.expect(`${number} 0 obj\n`);
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
