import { type Bytes, concat, fromHex, fromLatin1, latin1, sameBytes, toHex } from "./bytes.ts";
import type { Fonts } from "./fonts.ts";
import { type Base, readBase } from "./read.ts";
import { serialise, withEntries } from "./serialise.ts";
import { type SignatureField, signatureField } from "./signature-field.ts";
import { fail, Reader, stringBytes, Unreadable } from "./syntax.ts";
import { pdfNumber } from "./tags/numbers.ts";
import { readTextString, textString } from "./text-string.ts";
import { blockOperators } from "./visible-block.ts";

/**
 * The incremental update that a signature is (PDF 32000-1 §7.5.6, §12.8; EN 319 142-1). A signature has to cover everything but
 * itself, yet stands inside what it covers: so the update is written with room for it, digested round the room, and the CMS put in.
 * Its layout is fixed: but for the hexadecimal digits in /Contents it is a pure function of base and parameters, so whoever
 * checks it writes it again and compares. There is no place in it for anything else.
 */
export interface UpdateParameters {
  readonly name: string;
  readonly title: string;
  readonly reason: string;
  /** Time by the signer's clock, ISO to the second: `2026-06-01T09:30:00Z`. */
  readonly time: string;
  /** Bytes of room for the CMS. */
  readonly reserved: number;
}

/** Enough for a P-256 certificate and signature (about 1.1 kB) and for an RSA-3072 one (2 kB). */
export const usualReserve = 4096;
const mostReserved = 65_536;
const longestText = 400;

export interface Update {
  /** The whole file, its /Contents all zeros. */
  readonly bytes: Bytes;
  readonly byteRange: readonly [0, number, number, number];
  /** Where the first hexadecimal digit of /Contents stands. */
  readonly contentsAt: number;
  readonly reserved: number;
}

/** What the signature covers: everything but the /Contents token. */
export const coveredBytes = (bytes: Uint8Array, [start, length, second, rest]: Update["byteRange"]): Bytes =>
  concat(bytes.subarray(start, start + length), bytes.subarray(second, second + rest));

/** The signed file. Throws when the CMS is larger than the room kept for it. */
export const putContents = (update: Update, cms: Uint8Array): Bytes => {
  if (cms.length > update.reserved) {
    throw new Error(`the signature has ${cms.length} bytes, more than the ${update.reserved} kept for it`);
  }
  const signed = update.bytes.slice();
  signed.set(fromLatin1(toHex(cms)), update.contentsAt);
  return signed;
};

/** Appends the update to an unsigned PDF of ours. Throws when `base` is not one: never sign what was not checked. */
export const writeUpdate = (base: Uint8Array, parameters: UpdateParameters, fonts: Fonts): Update => {
  const read = readBase(base);
  if (!read.ok || read.base.bytes.length !== base.length) {
    throw new Error(`not an unsigned return: ${read.ok ? "bytes after its end" : read.why}`);
  }
  return write(read.base, signatureField(read.base), parameters, fonts);
};

const ten = (value: number): string => String(value).padStart(10, "0");
const pdfTime = (iso: string): string => `D:${iso.replace(/[-:TZ]/g, "")}Z`;

const fieldObject = (field: SignatureField): string => {
  const changed = withEntries(field.dictionary, {
    // Print and Locked (§12.5.3).
    F: 132,
    AP: { kind: "dictionary", entries: new Map([["N", { kind: "reference", object: field.size + 1 }]]) },
    V: { kind: "reference", object: field.size },
  });
  return `${field.object} 0 obj\n${serialise(changed)}\nendobj\n`;
};

const signatureHead = (field: SignatureField): string =>
  `${field.size} 0 obj\n<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /ByteRange [0 `;

const signatureTail = ({ name, title, reason, time }: UpdateParameters): string =>
  ` /M (${pdfTime(time)}) /Name ${textString(name)} /Reason ${textString(reason)} /MSHT_Title ${textString(title)} >>\nendobj\n`;

const appearanceObject = (field: SignatureField, parameters: UpdateParameters, fonts: Fonts): string => {
  const { keys, faceObjects, width, height, size } = field;
  const operators = blockOperators(parameters, { width, height }, keys, fonts);
  const faces = `/${keys.regular} ${faceObjects.regular} 0 R /${keys.bold} ${faceObjects.bold} 0 R`;
  return (
    `${size + 1} 0 obj\n<< /Type /XObject /Subtype /Form /BBox [0 0 ${pdfNumber(width)} ${pdfNumber(height)}] ` +
    `/Resources << /Font << ${faces} >> >> /Length ${operators.length} >>\nstream\n${operators}\nendstream\nendobj\n`
  );
};

/** Where the four new objects stand (§7.5.8), in as many bytes whatever the offsets are, and unpacked. */
const crossReferences = (
  base: Base,
  field: SignatureField,
  offsets: readonly [number, number, number, number],
): string => {
  const { object, size, root, info } = field;
  const id = `<${toHex(field.id)}>`;
  const entries = offsets.map((at) => String.fromCharCode(1, at >> 16, (at >> 8) & 255, at & 255, 0)).join("");
  return (
    `${size + 2} 0 obj\n<< /Type /XRef /Size ${size + 3} /W [1 3 1] /Index [${object} 1 ${size} 3] ` +
    `/Root ${root} 0 R /Info ${info} 0 R /Prev ${base.xref} /ID [${id} ${id}] /Length ${entries.length} >>\n` +
    `stream\n${entries}\nendstream\nendobj\nstartxref\n${offsets[3]}\n%%EOF\n`
  );
};

const write = (base: Base, field: SignatureField, parameters: UpdateParameters, fonts: Fonts): Update => {
  const start = base.bytes.length;
  const changedField = fieldObject(field);
  const signatureAt = start + changedField.length;
  const head = signatureHead(field);
  // Three numbers of ten digits, two spaces and the bracket stand between the head and /Contents.
  const tokenAt = signatureAt + head.length + 32 + "] /Contents ".length;
  const token = `<${"0".repeat(parameters.reserved * 2)}>`;
  const tail = signatureTail(parameters);
  const appearanceAt = tokenAt + token.length + tail.length;
  const appearance = appearanceObject(field, parameters, fonts);
  const xref = appearanceAt + appearance.length;
  const end = crossReferences(base, field, [start, signatureAt, appearanceAt, xref]);
  const afterToken = tokenAt + token.length;
  const byteRange = [0, tokenAt, afterToken, xref + end.length - afterToken] as const;
  const ranges = byteRange.slice(1).map(ten).join(" ");
  const update = `${changedField}${head}${ranges}] /Contents ${token}${tail}${appearance}${end}`;
  return {
    bytes: concat(base.bytes, fromLatin1(update)),
    byteRange,
    contentsAt: tokenAt + 1,
    reserved: parameters.reserved,
  };
};

export type ReadUpdate =
  | { readonly kind: "none" }
  /** Byte for byte what `writeUpdate` makes of base and parameters. The CMS itself is not judged here. */
  | {
      readonly kind: "ours";
      readonly parameters: UpdateParameters;
      /** As reserved: the CMS and the zeros after it. */
      readonly cms: Bytes;
      readonly covered: Bytes;
    }
  | { readonly kind: "other"; readonly why: string };

/** Reads what follows the base, writes the update again from its parameters and compares. Never throws for a bad file. */
export const readUpdate = (base: Base, file: Uint8Array, fonts: Fonts): ReadUpdate => {
  if (file.length === base.bytes.length) {
    return { kind: "none" };
  }
  try {
    return read(base, file, fonts);
  } catch (error) {
    if (error instanceof Unreadable) {
      return { kind: "other", why: error.message };
    }
    throw error;
  }
};

const read = (base: Base, file: Uint8Array, fonts: Fonts): ReadUpdate => {
  const field = signatureField(base);
  const reader = new Reader(file, base.bytes.length);
  reader.expect(`${fieldObject(field)}${signatureHead(field)}`);
  for (const after of [" ", " ", "] /Contents <"]) {
    reader.whole();
    reader.expect(after);
  }
  const contentsAt = reader.at;
  const close = file.indexOf(0x3e, contentsAt);
  const length = close - contentsAt;
  if (length < 2 || length > mostReserved * 2) {
    fail("no /Contents, or one too large");
  }
  const hex = latin1(file.subarray(contentsAt, close));
  const cms = /^[0-9A-F]*$/.test(hex) ? fromHex(hex) : null;
  if (cms === null) {
    return fail("/Contents is not what we write");
  }
  reader.at = close + 1;
  const parameters = { ...readParameters(reader), reserved: cms.length };
  const rebuilt = write(base, field, parameters, fonts);
  const blanked = file.slice();
  blanked.fill(0x30, contentsAt, close);
  if (rebuilt.contentsAt !== contentsAt || !sameBytes(rebuilt.bytes, blanked)) {
    fail("the update is not what its parameters make");
  }
  return { kind: "ours", parameters, cms, covered: coveredBytes(file, rebuilt.byteRange) };
};

const readParameters = (reader: Reader): Omit<UpdateParameters, "reserved"> => {
  const text = (key: string): string => {
    reader.expect(` /${key} `);
    const shown = readTextString(stringBytes(reader.value(), key));
    return shown.length <= longestText ? shown : fail(`${key} is too long`);
  };
  const time = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(text("M"));
  if (time === null) {
    return fail("the time is not one that we write");
  }
  const [, year, month, day, hours, minutes, seconds] = time;
  const name = text("Name");
  const reason = text("Reason");
  return { name, reason, title: text("MSHT_Title"), time: `${year}-${month}-${day}T${hours}:${minutes}:${seconds}Z` };
};
