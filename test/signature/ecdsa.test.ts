import fc from "fast-check";
import { expect, test } from "vitest";
import { type Bytes, hex } from "../../src/signature/bytes.ts";
import { integer, sequence, unsignedInteger } from "../../src/signature/der.ts";
import { type Curve, fromDer, toDer } from "../../src/signature/ecdsa.ts";

const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
const half = order / 2n;
const octets = (value: bigint): Bytes =>
  Uint8Array.from(value.toString(16).padStart(64, "0").match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
const both = (r: bigint, s: bigint): Bytes => Uint8Array.from([...octets(r), ...octets(s)]);

test("r and s side by side become two integers and come back, when s is low", () => {
  fc.assert(
    fc.property(fc.bigInt(1n, order - 1n), fc.bigInt(1n, half), (r, s) => {
      const back = fromDer(toDer(both(r, s), "P-256"), "P-256");
      expect(hex(back?.signature ?? new Uint8Array())).toBe(hex(both(r, s)));
      expect(back?.low).toBe(true);
    }),
  );
});

test("a high s is written as the low one that verifies as well", () => {
  expect(hex(toDer(both(5n, order - 7n), "P-256"))).toBe(hex(sequence(integer(5), integer(7))));
});

test("leading zeros of r and s are restored, and a set top bit gets its zero octet", () => {
  const encoded = toDer(both(0x80n, 1n), "P-256");
  expect(hex(encoded)).toBe("300702020080020101");
  expect(hex(fromDer(encoded, "P-256")?.signature ?? new Uint8Array())).toBe(hex(both(0x80n, 1n)));
});

test.each<[string, Bytes]>([
  ["zero", sequence(integer(0), integer(1))],
  ["the order itself", sequence(integer(1), unsignedInteger(octets(order)))],
  ["three numbers", sequence(integer(1), integer(1), integer(1))],
  ["one number", sequence(integer(1))],
  ["a negative number", Uint8Array.of(0x30, 6, 2, 1, 0xff, 2, 1, 1)],
  ["bytes after it", Uint8Array.from([...sequence(integer(1), integer(1)), 0])],
  ["another structure", integer(1)],
])("%s is no signature", (_, der) => {
  expect(fromDer(der, "P-256")).toBeUndefined();
});

test.each<[Curve, string]>([
  ["P-256", "SHA-256"],
  ["P-384", "SHA-384"],
  ["P-521", "SHA-512"],
])("signatures of WebCrypto on %s verify after there and back, lowered or not", async (curve, hash) => {
  const pair = await crypto.subtle.generateKey({ name: "ECDSA", namedCurve: curve }, false, ["sign", "verify"]);
  const data = new TextEncoder().encode("what is signed");
  for (let i = 0; i < 12; i++) {
    const signature = new Uint8Array(await crypto.subtle.sign({ name: "ECDSA", hash }, pair.privateKey, data));
    const back = fromDer(toDer(signature, curve), curve);
    expect(back?.low).toBe(true);
    const sound = await crypto.subtle.verify(
      { name: "ECDSA", hash },
      pair.publicKey,
      back?.signature ?? new Uint8Array(),
      data,
    );
    expect(sound).toBe(true);
  }
});
