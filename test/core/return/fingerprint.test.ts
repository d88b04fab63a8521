import { expect, test } from "vitest";
import { fingerprintOf } from "../../../src/core/return/fingerprint.ts";

test("each of the first ten bytes, modulo 24, is a character of the alphabet", () => {
  expect(fingerprintOf("00010203040506070809".padEnd(64, "f"))).toBe("BCDFGHJKMP");
  expect(fingerprintOf("0a0b0c0d0e0f10111213".padEnd(64, "f"))).toBe("QRTVWXY234");
  expect(fingerprintOf("1415161718ff7f80fe2f".padEnd(64, "0"))).toBe("6789BXKMW9");
});

test("what comes after the tenth byte does not change it", () => {
  expect(fingerprintOf("ab".repeat(10).padEnd(64, "0"))).toBe(fingerprintOf("ab".repeat(10).padEnd(64, "1")));
});

test("anything but a SHA-256 in lower-case hex is a bug", () => {
  expect(() => fingerprintOf("AB".repeat(32))).toThrow(TypeError);
  expect(() => fingerprintOf("ab".repeat(20))).toThrow(TypeError);
});
