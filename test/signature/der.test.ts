import fc from "fast-check";
import { expect, test } from "vitest";
import { type Bytes, concat, hex } from "../../src/signature/bytes.ts";
import {
  integer,
  objectId,
  octetString,
  sequence,
  setOf,
  tags,
  time,
  tlv,
  unsignedInteger,
} from "../../src/signature/der.ts";
import { objectIdOf, readBer, readDer, smallIntegerOf } from "../../src/signature/der-reader.ts";
import { indefinite } from "./crafted-cms.ts";

const bytes = (text: string): Bytes => Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

test.each([
  ["1.2.840.113549.1.7.2", "06092a864886f70d010702"],
  ["2.16.840.1.101.3.4.2.1", "0609608648016503040201"],
  ["2.5.4.3", "0603550403"],
])("object identifier %s is written as the standards print it, and read back", (dotted, encoded) => {
  expect(hex(objectId(dotted))).toBe(encoded);
  expect(objectIdOf(readDer(objectId(dotted))?.node)).toBe(dotted);
});

test.each([
  [0, "020100"],
  [127, "02017f"],
  [128, "02020080"],
  [600_000, "02030927c0"],
])("integer %i is as short as it can be and never looks negative", (value, encoded) => {
  expect(hex(integer(value))).toBe(encoded);
  expect(smallIntegerOf(readDer(integer(value))?.node)).toBe(value);
});

test("an unsigned number loses its leading zeros, all but the last", () => {
  expect(hex(unsignedInteger(bytes("0000ff")))).toBe("020200ff");
  expect(hex(unsignedInteger(bytes("0000")))).toBe("020100");
});

test("lengths take the short form up to 127, then as few octets as they need", () => {
  const heads = [0, 127, 128, 255, 256, 65_535, 65_536].map((length) =>
    hex(octetString(new Uint8Array(length)).subarray(0, 5)).slice(0, 10),
  );
  expect(heads.map((head) => head.slice(2, 10))).toEqual([
    "00",
    "7f000000",
    "81800000",
    "81ff0000",
    "82010000",
    "82ffff00",
    "83010000",
  ]);
});

test("a SET OF is written in order of its encodings", () => {
  expect(hex(setOf(integer(3), integer(1), octetString(bytes("00"))))).toBe("3109020101020103040100");
});

test("times are UTCTime through 2049 and GeneralizedTime from 2050", () => {
  expect(new TextDecoder().decode(time("2049-12-31T23:59:59.999Z").subarray(2))).toBe("491231235959Z");
  expect(new TextDecoder().decode(time("2050-01-01T00:00:00Z").subarray(2))).toBe("20500101000000Z");
});

test.each([
  ["indefinite length", "3080020101 0000"],
  ["length in more octets than it needs", "308103020101"],
  ["length with a leading zero", "30820003020101"],
  ["integer with a leading zero", "02020001"],
  ["negative integer with a leading ff", "0202ff80"],
  ["true that is not ff", "010101"],
  ["bit string with unused bits that are set", "03020101"],
  ["string in pieces", "2406040100040101"],
  ["a SET out of order", "3106020102020101"],
])("%s is BER and not DER", (_, text) => {
  const encoded = bytes(text.replaceAll(" ", ""));
  expect(readBer(encoded)).toBeDefined();
  expect(readDer(encoded)).toBeUndefined();
});

test.each([
  ["nothing", ""],
  ["a tag alone", "30"],
  ["a value cut short", "30050201"],
  ["a part that reaches past its whole", "3003020501"],
  ["a tag in the long form", "1f810100"],
  ["a primitive of indefinite length", "04800000"],
  ["no end of contents", "3080020101"],
  ["a length of five octets", "30850000000001 00"],
  ["an empty integer", "0200"],
  ["a NULL with content", "050100"],
  ["a bit string of nothing", "0300"],
  ["pieces of another kind", "2403020100"],
])("%s cannot be read at all", (_, text) => {
  expect(readBer(bytes(text.replaceAll(" ", "")))).toBeUndefined();
});

test("nesting without end is given up", () => {
  const deep = Array.from({ length: 200 }).reduce<Bytes>((inner) => sequence(inner), integer(1));
  expect(readBer(deep)).toBeUndefined();
});

const value: fc.Arbitrary<Bytes> = fc.letrec<{ node: Bytes; leaf: Bytes }>((tie) => ({
  node: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    tie("leaf"),
    fc.array(tie("node"), { maxLength: 4 }).map((parts) => sequence(...parts)),
    fc.array(tie("node"), { maxLength: 4 }).map((parts) => setOf(...parts)),
  ),
  leaf: fc.oneof(
    fc.uint8Array({ maxLength: 300 }).map((octets) => octetString(octets)),
    fc.nat().map((number) => integer(number)),
    fc.constant(tlv(tags.nothing)),
  ),
})).node;

test("whatever we write reads back as DER, whole, and says where it ends", () => {
  fc.assert(
    fc.property(value, fc.uint8Array({ maxLength: 5 }), (encoded, rest) => {
      const found = readDer(concat(encoded, rest));
      expect(found?.length).toBe(encoded.length);
      expect(hex(found?.node.encoded ?? new Uint8Array())).toBe(hex(encoded));
    }),
  );
});

test("BER of indefinite lengths is written again as the same DER", () => {
  fc.assert(
    fc.property(value, (encoded) => {
      expect(hex(readBer(indefinite(encoded))?.node.encoded ?? new Uint8Array())).toBe(hex(encoded));
    }),
  );
});

test("no bytes make the reader throw", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (octets) => {
      const found = readBer(Uint8Array.from(octets));
      expect(found === undefined || found.length <= octets.length).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
