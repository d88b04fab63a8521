import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  heldFault,
  heldValue,
  mostHeld,
  mostTyped,
  publishedChoice,
  readCell,
  typedFigure,
  typedText,
} from "../../../src/core/figures/cell.ts";
import { sayNumber } from "../../../src/core/figures/number.ts";

describe("a cell is read as it is typed", () => {
  test.each([
    ["12", "count", 12],
    [" 1,234 ", "count", 1234],
    ["0", "count", 0],
    ["-0", "count", 0],
    ["007", "count", 7],
    ["100000", "count", 100_000],
    ["250000", "pounds", 25_000_000],
    ["250000.50", "pounds", 25_000_050],
    ["£1,250.5", "pounds", 125_050],
    ["1,000,000,000", "pounds", 100_000_000_000],
    ["4.6", "fte", 46],
    ["4", "fte", 40],
    ["10000.0", "fte", 100_000],
  ] as const)("%s as %s", (text, kind, value) => {
    expect(readCell(text, kind)).toEqual({ status: "figure", value });
  });

  test.each([
    ["4.6", "count", "whole"],
    ["twelve", "count", "whole"],
    ["1,23", "count", "whole"],
    ["12 or 13", "count", "whole"],
    ["£5", "count", "whole"],
    ["5%", "count", "whole"],
    ["1e3", "count", "whole"],
    ["٣", "count", "whole"],
    ["-3", "count", "range"],
    ["−3", "count", "range"],
    ["100001", "count", "range"],
    ["9".repeat(40), "count", "range"],
    ["250000.505", "pounds", "pounds"],
    ["250k", "pounds", "pounds"],
    ["1000000000.01", "pounds", "range"],
    ["£-5", "pounds", "range"],
    ["4.65", "fte", "fte"],
    [".5", "fte", "fte"],
    ["10000.1", "fte", "range"],
  ] as const)("%s as %s is wrong: %s", (text, kind, fault) => {
    expect(readCell(text, kind)).toEqual({ status: "fault", fault });
  });

  test("nothing typed is blank", () => {
    expect(readCell("  ", "count")).toEqual({ status: "blank" });
  });

  test("what is printed is read back", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (value) => {
        expect(readCell(sayNumber(value), "count")).toEqual({ status: "figure", value });
      }),
    );
  });
});

test("a held value is judged as a typed one is", () => {
  expect(heldFault(12, "count")).toBeNull();
  expect(heldFault(100_001, "count")).toBe("range");
  expect(heldFault(-1, "count")).toBe("range");
  expect(heldFault(4.6, "count")).toBe("whole");
  expect(heldFault(0.5, "pounds")).toBe("pounds");
  expect(heldFault(mostHeld("pounds"), "pounds")).toBeNull();
  expect(heldFault(mostHeld("fte") + 1, "fte")).toBe("range");
});

test("a published figure is held in the unit of its kind", () => {
  expect(heldValue(12, "count")).toBe(12);
  expect(heldValue(4.6, "fte")).toBe(46);
  expect(heldValue(250000.5, "pounds")).toBe(25_000_050);
  expect(mostTyped("count")).toBe(100_000);
});

describe("what was chosen of a published figure", () => {
  test("holds for the figure that was seen", () => {
    expect(publishedChoice({ text: "41", published: "confirmed", against: 41 }, 41)).toBe("confirmed");
    expect(publishedChoice({ text: "40", published: "corrected", against: 41 }, 41)).toBe("corrected");
    expect(publishedChoice({ text: "41", published: "confirmed" }, 41)).toBe("confirmed");
    expect(publishedChoice({ text: "40", published: "corrected" }, 41)).toBe("corrected");
  });

  test("is asked again of another force's figure, and of one published since", () => {
    expect(publishedChoice({ text: "41", published: "confirmed", against: 41 }, 5)).toBeNull();
    expect(publishedChoice({ text: "40", published: "corrected", against: 41 }, 5)).toBeNull();
    expect(publishedChoice({ text: "41", published: "confirmed" }, 5)).toBeNull();
    expect(publishedChoice({ text: "41", published: "confirmed" }, undefined)).toBeNull();
    expect(publishedChoice({}, 41)).toBeNull();
  });

  test("a confirmed figure was typed by nobody", () => {
    expect(typedText({ text: "41", published: "confirmed" })).toBe("");
    expect(typedText({ text: "40", published: "corrected" })).toBe("40");
    expect(typedText({ text: "40" })).toBe("40");
  });
});

test("a figure typed out from what is held is read as that again", () => {
  expect([typedFigure(12_345, "pounds"), typedFigure(5, "pounds"), typedFigure(1_200, "pounds")]).toEqual([
    "123.45",
    "0.05",
    "12",
  ]);
  expect([typedFigure(46, "fte"), typedFigure(40, "fte"), typedFigure(0, "fte")]).toEqual(["4.6", "4", "0"]);
  for (const kind of ["count", "pounds", "fte"] as const) {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: mostHeld(kind) }), (value) => {
        expect(readCell(typedFigure(value, kind), kind)).toEqual({ status: "figure", value });
      }),
    );
  }
});
