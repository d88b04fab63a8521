import { type Bytes, concat } from "./bytes.ts";
import { sequence, tags, unsignedInteger } from "./der.ts";
import { readDer } from "./der-reader.ts";

/**
 * WebCrypto gives an ECDSA signature as r and s side by side (IEEE P1363); CMS and X.509 want
 * `SEQUENCE { r INTEGER, s INTEGER }` (RFC 3279 §2.2.3).
 *
 * With (r, s) also (r, n - s) verifies, which anybody can work out without the key: two files would then be
 * "unchanged since it was signed". So we write the lower s, and of our own files accept no other.
 */
export type Curve = "P-256" | "P-384" | "P-521";

const curves: Readonly<Record<Curve, { readonly size: number; readonly order: bigint }>> = {
  "P-256": { size: 32, order: 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n },
  "P-384": {
    size: 48,
    order: 0xffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973n,
  },
  "P-521": {
    size: 66,
    order:
      0x01fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffa51868783bf2f966b7fcc0148f709a5d03bb5c9b8899c47aebb6fb71e91386409n,
  },
};

const numberOf = (bytes: Uint8Array): bigint => bytes.reduce((sum, octet) => sum * 256n + BigInt(octet), 0n);

const octetsOf = (value: bigint, size: number): Bytes => {
  const octets = new Uint8Array(size);
  let rest = value;
  for (let i = size - 1; i >= 0; i--) {
    octets[i] = Number(rest & 255n);
    rest >>= 8n;
  }
  return octets;
};

export const toDer = (signature: Bytes, curve: Curve): Bytes => {
  const { size, order } = curves[curve];
  const s = numberOf(signature.subarray(size));
  const low = s * 2n > order ? octetsOf(order - s, size) : signature.subarray(size);
  return sequence(unsignedInteger(signature.subarray(0, size)), unsignedInteger(low));
};

/** `undefined` unless it is exactly two positive numbers that fit the curve. */
export const fromDer = (der: Bytes, curve: Curve): { readonly signature: Bytes; readonly low: boolean } | undefined => {
  const { size, order } = curves[curve];
  const found = readDer(der);
  const [r, s, ...more] = found?.node.tag === tags.sequence ? found.node.parts : [];
  if (found?.length !== der.length || r === undefined || s === undefined || more.length > 0) {
    return undefined;
  }
  const halves = [r, s].map(({ tag, value }) =>
    // A number of any length would take its square in time: one octet more than the curve's is the sign.
    tag === tags.integer && value.length <= size + 1 && ((value[0] ?? 0) & 0x80) === 0 ? numberOf(value) : 0n,
  );
  if (halves.some((half) => half < 1n || half >= order)) {
    return undefined;
  }
  const [first = 0n, second = 0n] = halves;
  return { signature: concat(octetsOf(first, size), octetsOf(second, size)), low: second * 2n <= order };
};
