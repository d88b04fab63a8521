import { describe, expect, test } from "vitest";
import { pwr } from "../../../src/core/questionnaire/content/points/pwr.ts";
import { editionOf } from "../../../src/core/questionnaire/editions.ts";
import { isHidden, resolvePoint, say, sayPart } from "../../../src/core/questionnaire/resolve-point.ts";
import { tokensOf } from "../../../src/core/questionnaire/tokens.ts";

const edition = editionOf("training-2026");
const resolved = (jurisdiction: "EW" | "NI") =>
  edition === undefined
    ? undefined
    : resolvePoint(pwr, jurisdiction, tokensOf(edition, jurisdiction), (row) => row === "D1");

describe("a point in the words of a jurisdiction", () => {
  test("a line that does not apply gives its reason in place of its text", () => {
    const line = (jurisdiction: "EW" | "NI") => resolved(jurisdiction)?.questions[0]?.lines[1];
    expect(line("EW")).toMatchObject({ id: "PWR-1b", text: expect.stringContaining("order") });
    expect(line("NI")).toEqual({ id: "PWR-1b", notShown: expect.stringContaining("No risk order was found") });
  });

  test("no hole is left in any text", () => {
    for (const jurisdiction of ["EW", "NI"] as const) {
      expect(JSON.stringify(resolved(jurisdiction))).not.toMatch(/\{[A-Za-z]+\}/);
    }
  });

  test("a question points only to figures that are asked", () => {
    expect(new Set(resolved("EW")?.questions.flatMap(({ figures }) => figures))).not.toContain("D15");
  });
});

test("a variant takes the place of the text, and holes are filled", () => {
  const text = { en: "ask {who}", in: { NI: { en: "ring {who}" } } };
  expect(say(text, "EW", { who: "us" })).toBe("ask us");
  expect(say(text, "NI", { who: "us" })).toBe("ring us");
  expect(sayPart({ in: { NI: { en: "{who} there" } } }, "NI", { who: "all" })).toBe("all there");
  expect(sayPart({ in: { NI: { en: "there" } } }, "EW", {})).toBeUndefined();
  expect(isHidden({ notShown: { en: "none there" } })).toBe(true);
  expect(isHidden({ en: "text" })).toBe(false);
});
