import { type Bytes, concat } from "./bytes.ts";

/**
 * Writing DER (X.690), the part that CMS, X.509 and PKCS #8 use. Ours and not a library's: the schema library weighs
 * fifteen times as much, does not sort SET OF, and keeps the inside of every ANY as it came, so strictness needed a
 * walk over the whole tree beside it. Reading is `der-reader.ts`.
 */
export const tags = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  nothing: 0x05,
  objectId: 0x06,
  utf8: 0x0c,
  printable: 0x13,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const;

const lengthOctets = (length: number): Bytes => {
  if (length < 0x80) {
    return Uint8Array.of(length);
  }
  const octets: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) {
    octets.unshift(rest % 256);
  }
  return Uint8Array.of(0x80 | octets.length, ...octets);
};

export const tlv = (tag: number, ...content: readonly Uint8Array[]): Bytes => {
  const value = concat(...content);
  return concat(Uint8Array.of(tag), lengthOctets(value.length), value);
};

export const sequence = (...parts: readonly Uint8Array[]): Bytes => tlv(tags.sequence, ...parts);

/** X.690 §11.6: the encodings of a SET OF stand in ascending order, the shorter first where one begins another. */
export const byEncoding = (a: Uint8Array, b: Uint8Array): number => {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) {
      return difference;
    }
  }
  return a.length - b.length;
};

export const setOf = (...parts: readonly Uint8Array[]): Bytes => tlv(tags.set, ...[...parts].sort(byEncoding));

/** A constructed context tag, `[n]`: explicit round a whole value, or implicit over the content of one. */
export const context = (number: number, ...content: readonly Uint8Array[]): Bytes => tlv(0xa0 | number, ...content);

export const octetString = (bytes: Uint8Array): Bytes => tlv(tags.octetString, bytes);

/** `unused`: how many of the last byte's low bits are no part of the string. */
export const bitString = (bytes: Uint8Array, unused = 0): Bytes => tlv(tags.bitString, Uint8Array.of(unused), bytes);

/** From an unsigned big-endian number, as short as it can be. */
export const unsignedInteger = (bytes: Uint8Array): Bytes => {
  let start = 0;
  while (start < bytes.length - 1 && bytes[start] === 0) {
    start++;
  }
  const shortest = bytes.subarray(start);
  const negativeLooking = ((shortest[0] ?? 0) & 0x80) !== 0;
  return tlv(tags.integer, negativeLooking || shortest.length === 0 ? Uint8Array.of(0) : new Uint8Array(), shortest);
};

export const integer = (value: number): Bytes => {
  const octets: number[] = [];
  for (let rest = value; rest > 0; rest = Math.floor(rest / 256)) {
    octets.unshift(rest % 256);
  }
  return unsignedInteger(Uint8Array.from(octets));
};

export const nothing: Bytes = tlv(tags.nothing);

export const utf8String = (text: string): Bytes => tlv(tags.utf8, new TextEncoder().encode(text));

/** Dots and numbers, such as `1.2.840.113549.1.7.2`. */
export const objectId = (dotted: string): Bytes => {
  const [first = 0, second = 0, ...rest] = dotted.split(".").map(Number);
  const octets: number[] = [];
  for (const arc of [first * 40 + second, ...rest]) {
    const groups = [arc % 128];
    for (let more = Math.floor(arc / 128); more > 0; more = Math.floor(more / 128)) {
      groups.unshift(0x80 | (more % 128));
    }
    octets.push(...groups);
  }
  return tlv(tags.objectId, Uint8Array.from(octets));
};

/** RFC 5280 §4.1.2.5: UTCTime through 2049, GeneralizedTime after; whole seconds, Z. */
export const time = (iso: string): Bytes => {
  const compact = `${iso.slice(0, 19).replace(/[-:T]/g, "")}Z`;
  const late = iso.slice(0, 4) >= "2050";
  return tlv(late ? tags.generalizedTime : tags.utcTime, new TextEncoder().encode(late ? compact : compact.slice(2)));
};
