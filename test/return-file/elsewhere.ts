import { concat, find, fromLatin1, latin1, toHex } from "../../src/pdf/bytes.ts";
import { readBase } from "../../src/pdf/read.ts";
import { serialise, withEntries } from "../../src/pdf/serialise.ts";
import { signatureField } from "../../src/pdf/signature-field.ts";
import type { Bytes } from "../../src/signature/bytes.ts";

export interface ElsewhereOptions {
  readonly time?: string;
  readonly name?: string;
  /** Objects of its own, such as a page of ours in another form. */
  readonly more?: string;
  readonly sign: (covered: Bytes) => Promise<Bytes>;
}

/** What Acrobat or a library does with our empty field: an update of another layout, hexadecimal digits in small letters. */
export const signElsewhere = async (base: Bytes, { time, name, more = "", sign }: ElsewhereOptions): Promise<Bytes> => {
  const read = readBase(base);
  if (!read.ok) {
    throw new Error(read.why);
  }
  const field = signatureField(read.base);
  const reserved = 6000;
  const changed = withEntries(field.dictionary, { V: { kind: "reference", object: field.size } });
  const head =
    `${more}${field.object} 0 obj\r\n${serialise(changed)}\r\nendobj\r\n${field.size} 0 obj\r\n` +
    `<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached${time === undefined ? "" : `/M(${time})`}` +
    `${name === undefined ? "" : `/Name(${name})`}/Contents<`;
  const tail = (range: string): string =>
    `>/ByteRange[${range.padEnd(40)}]>>\r\nendobj\r\nxref\r\n0 0\r\ntrailer\r\n<</Size ${field.size + 1}/Root ${field.root} 0 R/Prev ${read.base.xref}>>\r\nstartxref\r\n${base.length}\r\n%%EOF\r\n`;
  const before = base.length + head.length - 1;
  const second = before + reserved + 2;
  const end = second + tail("").length - 1;
  const range = `0 ${before} ${second} ${end - second}`;
  const covered = concat(base, fromLatin1(head.slice(0, -1)), fromLatin1(tail(range).slice(1)));
  const hex = toHex(await sign(covered))
    .toLowerCase()
    .padEnd(reserved, "0");
  return concat(base, fromLatin1(head + hex + tail(range)));
};

/** One text replaced by another, once; throws where there is none, so that no attack is an empty one. */
export const replaced = (bytes: Bytes, text: string, by: string, from = 0): Bytes => {
  const at = find(bytes, text, from);
  if (at < 0) {
    throw new Error(`no ${text}`);
  }
  return concat(bytes.subarray(0, at), fromLatin1(by), bytes.subarray(at + text.length));
};

export const text = (bytes: Uint8Array): string => latin1(bytes);
