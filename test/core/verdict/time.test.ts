import { expect, test } from "vitest";
import { isTime } from "../../../src/core/verdict/time.ts";

test.each(["2026-06-01T09:30:00Z", "2024-02-29T23:59:59Z", "2026-06-01T09:30:00.123456789Z"])(
  "%s is a time",
  (text) => {
    expect(isTime(text)).toBe(true);
  },
);

test.each([
  "",
  "2026-06-01",
  "2026-06-01T09:30Z",
  "2026-06-01T09:30:00",
  "2026-06-01T09:30:00+01:00",
  "2026-02-30T09:30:00Z",
  "2026-13-01T09:30:00Z",
  "2026-06-01T24:00:00Z",
  "2026-06-01T09:60:00Z",
  "2026-06-01T09:30:60Z",
  " 2026-06-01T09:30:00Z",
  "2026-06-01T09:30:00Z\n",
])("%j is none", (text) => {
  expect(isTime(text)).toBe(false);
});
