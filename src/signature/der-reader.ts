import { type Bytes, equal, joinAll } from "./bytes.ts";
import { byEncoding, tags, tlv } from "./der.ts";

/** One value of ASN.1: `encoded` is all of it, tag and length included. A primitive has no `parts`. */
export interface Asn1 {
  readonly tag: number;
  readonly encoded: Bytes;
  readonly value: Bytes;
  readonly parts: readonly Asn1[];
}

/** Bad input, inside this room only: every exported reader of a whole structure turns it into a value. */
export class Malformed extends Error {
  override readonly name = "Malformed";
}

const deepest = 24;
/** A CMS of ours has about 150 values; one with a whole list of revoked certificates some ten thousands. */
const mostValues = 100_000;
const constructed = 0x20;

/** How many values may still be read: every two bytes can be one, and each costs far more than two bytes of memory. */
interface Allowance {
  left: number;
}

interface Header {
  readonly tag: number;
  readonly from: number;
  /** -1: indefinite, ended by two zero bytes (BER). */
  readonly length: number;
}

const headerAt = (bytes: Bytes, at: number, end: number): Header => {
  const tag = bytes[at];
  const first = bytes[at + 1];
  if (tag === undefined || first === undefined || at + 2 > end || (tag & 0x1f) === 0x1f) {
    throw new Malformed("not a tag and a length");
  }
  if (first < 0x80) {
    return { tag, from: at + 2, length: first };
  }
  if (first === 0x80) {
    return { tag, from: at + 2, length: -1 };
  }
  const octets = bytes.subarray(at + 2, Math.min(end, at + 2 + (first & 0x7f)));
  if (octets.length !== (first & 0x7f) || octets.length > 4) {
    throw new Malformed("length out of reach");
  }
  return { tag, from: at + 2 + octets.length, length: octets.reduce((total, octet) => total * 256 + octet, 0) };
};

/** X.690 §8.7 and §11.1 to 11.2: the one way in which DER writes these primitives. */
const canonicalValue = (tag: number, value: Bytes): Bytes => {
  if (tag === tags.boolean && value.length === 1) {
    return Uint8Array.of(value[0] === 0 ? 0 : 0xff);
  }
  if (tag === tags.integer) {
    let start = 0;
    while (start < value.length - 1 && (value[start] === 0 || value[start] === 0xff)) {
      if (((value[start + 1] ?? 0) & 0x80) !== ((value[start] ?? 0) & 0x80)) {
        break;
      }
      start++;
    }
    return value.subarray(start);
  }
  if (tag === tags.bitString && value.length > 1) {
    const unused = value[0] ?? 0;
    const copy = value.slice();
    copy[copy.length - 1] = (copy[copy.length - 1] ?? 0) & (0xff << Math.min(unused, 7));
    return copy;
  }
  return value;
};

const primitive = (tag: number, raw: Bytes): Asn1 => {
  const value = canonicalValue(tag, raw);
  if (
    ((tag === tags.boolean || tag === tags.integer) && value.length === 0) ||
    (tag === tags.boolean && value.length !== 1) ||
    (tag === tags.nothing && value.length !== 0) ||
    (tag === tags.bitString && (value.length === 0 || (value[0] ?? 0) > 7))
  ) {
    throw new Malformed("impossible value");
  }
  return { tag, encoded: tlv(tag, value), value, parts: [] };
};

/** BER lets a string come in pieces (X.690 §8.7.3): DER joins them. */
const joined = (tag: number, parts: readonly Asn1[]): Asn1 => {
  if (tag !== tags.octetString || parts.some((piece) => piece.tag !== tag)) {
    throw new Malformed("a string in pieces");
  }
  return primitive(tag, joinAll(parts.map((piece) => piece.value)));
};

const read = (
  bytes: Bytes,
  at: number,
  end: number,
  depth: number,
  allowance: Allowance,
): { readonly node: Asn1; readonly next: number } => {
  const { tag, from, length } = headerAt(bytes, at, end);
  allowance.left--;
  if (allowance.left < 0) {
    throw new Malformed("too many values");
  }
  const isConstructed = (tag & constructed) !== 0;
  if (depth > deepest || (length === -1 && !isConstructed) || from + length > end) {
    throw new Malformed("out of bounds");
  }
  if (!isConstructed) {
    return { node: primitive(tag, bytes.slice(from, from + length)), next: from + length };
  }
  const parts: Asn1[] = [];
  const stop = length === -1 ? end : from + length;
  let next = from;
  while (next < stop && !(length === -1 && bytes[next] === 0 && bytes[next + 1] === 0)) {
    const inner = read(bytes, next, stop, depth + 1, allowance);
    parts.push(inner.node);
    next = inner.next;
  }
  if (length === -1) {
    if (next + 2 > end || bytes[next] !== 0 || bytes[next + 1] !== 0) {
      throw new Malformed("no end of contents");
    }
    next += 2;
  }
  const universal = (tag & 0xc0) === 0 && tag !== tags.sequence && tag !== tags.set;
  if (universal) {
    return { node: joined(tag & ~constructed, parts), next };
  }
  const value = joinAll(parts.map((inner) => inner.encoded));
  return { node: { tag, encoded: tlv(tag, value), value, parts }, next };
};

/**
 * The first value in the bytes, read as BER and written again as DER (order within SETs kept), and how many bytes
 * it took. `undefined` where there is none.
 */
export const readBer = (bytes: Bytes): { readonly node: Asn1; readonly length: number } | undefined => {
  try {
    const { node, next } = read(bytes, 0, bytes.length, 0, { left: mostValues });
    return { node, length: next };
  } catch (error) {
    if (error instanceof Malformed) {
      return undefined;
    }
    throw error;
  }
};

const setsInOrder = (node: Asn1): boolean => (node.tag !== tags.set || inOrder(node)) && node.parts.every(setsInOrder);

/** An implicit tag hides that a value is a SET OF, so who knows it (signedAttrs) asks. */
export const inOrder = ({ parts }: Asn1): boolean =>
  parts.every((inner, i) => {
    const before = parts[i - 1];
    return before === undefined || byEncoding(before.encoded, inner.encoded) <= 0;
  });

/** The same, if it is DER: writing it again gives the very bytes, and every SET is in order. */
export const readDer = (bytes: Bytes): { readonly node: Asn1; readonly length: number } | undefined => {
  const found = readBer(bytes);
  return found !== undefined && equal(found.node.encoded, bytes.subarray(0, found.length)) && setsInOrder(found.node)
    ? found
    : undefined;
};

export const expectTag = (node: Asn1 | undefined, tag: number): Asn1 => {
  if (node === undefined || node.tag !== tag) {
    throw new Malformed(`tag ${tag} expected`);
  }
  return node;
};

export const objectIdOf = (node: Asn1 | undefined): string => {
  const { value } = expectTag(node, tags.objectId);
  if (value.length === 0 || ((value[value.length - 1] ?? 0) & 0x80) !== 0) {
    throw new Malformed("object identifier without an end");
  }
  const arcs: number[] = [];
  let arc = 0;
  let first = true;
  for (const octet of value) {
    if (first && octet === 0x80) {
      throw new Malformed("object identifier with padding");
    }
    arc = arc * 128 + (octet & 0x7f);
    first = (octet & 0x80) === 0;
    if (arc > Number.MAX_SAFE_INTEGER / 256) {
      throw new Malformed("object identifier too large");
    }
    if (first) {
      arcs.push(arc);
      arc = 0;
    }
  }
  const [head = 0, ...rest] = arcs;
  const top = Math.min(2, Math.floor(head / 40));
  return [top, head - top * 40, ...rest].join(".");
};

export const smallIntegerOf = (node: Asn1 | undefined): number => {
  const { value } = expectTag(node, tags.integer);
  if (value.length > 4 || ((value[0] ?? 0) & 0x80) !== 0) {
    throw new Malformed("small number expected");
  }
  return value.reduce((sum, octet) => sum * 256 + octet, 0);
};
