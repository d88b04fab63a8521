import { expect, test } from "vitest";
import { hundredths, pdfNumber } from "../../../src/pdf/tags/numbers.ts";

test.each([
  [0, "0"],
  [-0, "0"],
  [-0.001, "0"],
  [0.005, "0.01"],
  [12, "12"],
  [12.5, "12.5"],
  [12.05, "12.05"],
  [-0.3, "-0.3"],
  [-12.34, "-12.34"],
  [841.889999, "841.89"],
])("a length of %s is written %s", (value, written) => {
  expect(pdfNumber(value)).toBe(written);
});

test("hundredths are written as the number that they are, with nothing to spare", () => {
  for (let value = -100_000; value <= 100_000; value++) {
    if (hundredths(value) !== String(value / 100)) {
      throw new Error(`${value} hundredths are written ${hundredths(value)}`);
    }
  }
});
