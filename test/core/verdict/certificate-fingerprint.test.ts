import fc from "fast-check";
import { expect, test } from "vitest";
import { certificateFingerprint, readsAs } from "../../../src/core/verdict/certificate-fingerprint.ts";

const sha256 = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString("hex"));

test("six groups of four that can be read aloud", () => {
  fc.assert(
    fc.property(sha256, (hash) => {
      expect(certificateFingerprint(hash)).toMatch(
        /^([BCDFGHJKMPQRTVWXY2346789]{4} ){5}[BCDFGHJKMPQRTVWXY2346789]{4}$/,
      );
    }),
  );
});

test("the likeliest of its letters leaves more than 100 bits", () => {
  const likeliest = Math.ceil(256 / 24) / 256;
  expect(24 * -Math.log2(likeliest)).toBeGreaterThan(100);
});

test("it begins as the return's fingerprint of the same bytes would", () => {
  expect(certificateFingerprint("00".repeat(32))).toBe("BBBB BBBB BBBB BBBB BBBB BBBB");
  expect(certificateFingerprint(`0117${"00".repeat(30)}`).slice(0, 4)).toBe("C9BB");
});

test("what was read out or typed is known again, spaces, hyphens and small letters or not", () => {
  fc.assert(
    fc.property(sha256, sha256, (hash, other) => {
      const said = certificateFingerprint(hash);
      expect(readsAs(said, hash)).toBe(true);
      expect(readsAs(said.toLowerCase().replaceAll(" ", "-"), hash)).toBe(true);
      expect(readsAs(hash.toUpperCase(), hash)).toBe(true);
      expect(readsAs(said, other)).toBe(hash === other);
      expect(readsAs(said.slice(0, -1), hash)).toBe(false);
    }),
  );
});
