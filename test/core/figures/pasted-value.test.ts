import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCell } from "../../../src/core/figures/cell.ts";
import { type PastedValue, quoteValue, readPasted } from "../../../src/core/figures/pasted-value.ts";

const words = {
  "not-extracted": "We hold this but could not extract it in time",
  "not-recorded": "We do not record this",
  "does-not-apply": "This does not apply here",
} as const;
const said = "Crimes, year to 31 March 2026";
const read = (raw: string, kind: "count" | "pounds" | "fte" = "count"): PastedValue =>
  readPasted(raw, { kind, said }, words);
const sentence = (raw: string, kind: "count" | "pounds" | "fte" = "count"): string => {
  const found = read(raw, kind);
  return found.status === "refused" ? found.sentence : `read as ${JSON.stringify(found)}`;
};
const figure = (text: string): PastedValue => ({ status: "figure", text });

describe("what is read", () => {
  for (const [raw, text] of [
    ["12", "12"],
    ["0", "0"],
    ["  12 ", "12"],
    ["\u00a012\u00a0", "12"],
    ["1,234", "1234"],
    ["1 234", "1234"],
    ["1\u00a0234", "1234"],
    ["1\u2009234", "1234"],
    ["1\u202f234", "1234"],
    ["100,000", "100000"],
    ["12.0", "12"],
    ["12.00", "12"],
    ["007", "7"],
    ["1,234.0", "1234"],
    ["\u200b12", "12"],
  ] as const) {
    test(`${JSON.stringify(raw)} in a count is ${text}`, () => {
      expect(read(raw)).toEqual(figure(text));
    });
  }
  for (const [raw, text] of [
    ["£250000", "250000"],
    ["£ 1,234.5", "1234.50"],
    ["250000.50", "250000.50"],
    ["1 000 000", "1000000"],
    ["0.5", "0.50"],
    [".5", "0.50"],
    ["1,000,000,000.00", "1000000000"],
  ] as const) {
    test(`${raw} in pounds is ${text}`, () => {
      expect(read(raw, "pounds")).toEqual(figure(text));
    });
  }
  test("4.6 and 4.60 in full-time equivalents are 4.6", () => {
    expect(read("4.6", "fte")).toEqual(figure("4.6"));
    expect(read("4.60", "fte")).toEqual(figure("4.6"));
  });
  test("blank leaves the box as it was, CLEAR empties it", () => {
    expect([read(""), read(" \u00a0 "), read("CLEAR"), read(" clear")].map(({ status }) => status)).toEqual([
      "blank",
      "blank",
      "clear",
      "clear",
    ]);
  });
  test("the reasons are read by their codes and by their words", () => {
    const none = (why: string, reason = "") => ({ status: "none", why, reason });
    expect(read("NX")).toEqual(none("not-extracted"));
    expect(read("nr")).toEqual(none("not-recorded"));
    expect(read(words["not-extracted"])).toEqual(none("not-extracted"));
    expect(read(words["not-recorded"])).toEqual(none("not-recorded"));
    expect(read("NA: no railway in the area")).toEqual(none("does-not-apply", "no railway in the area"));
    expect(read("NA : no railway in the area")).toEqual(none("does-not-apply", "no railway in the area"));
    expect(read("This does not apply here (say why): no railway at all")).toEqual(
      none("does-not-apply", "no railway at all"),
    );
  });
});

describe("what is refused, with its sentence", () => {
  const cases: readonly (readonly [string, readonly string[], "count" | "pounds" | "fte"])[] = [
    [
      `${said}: enter 0 or more, with no minus sign or brackets`,
      ["-5", "−5", "–5", "(5)", "5-", "(1,234)", "-0"],
      "count",
    ],
    [`${said}: enter 0 or more, with no minus sign or brackets`, ["-£5", "£-5", "(£5.50)"], "pounds"],
    [
      `${said}: enter 0 for none, or NX, NR or NA if there is no figure`,
      ["-", "–", "—", "..", "...", "…", "n/a", "N/A", "nil", "None"],
      "count",
    ],
    [
      `${said}: enter the figure. Small numbers are withheld before publication`,
      ["<5", "≤ 5", "[c]", "[C]", "*", "**", "5*"],
      "count",
    ],
    [
      `${said}: enter the whole figure in digits`,
      ["1.2m", "3k", "3K", "50%", "1E+05", "1e5", "1.5E+05", "2 million"],
      "count",
    ],
    [`${said}: enter the whole figure in digits`, ["£1.2m", "£3k"], "pounds"],
    [
      `${said}: say why it does not apply, like NA: no railway in the area`,
      ["NA", "na", "NA:", "NA no railway", words["does-not-apply"]],
      "count",
    ],
  ];
  for (const [expected, raws, kind] of cases) {
    for (const raw of raws) {
      test(`${raw} in ${kind}`, () => {
        expect(sentence(raw, kind)).toBe(expected);
      });
    }
  }
  for (const [raw, kind] of [
    ["12,34", "count"],
    ["4,6", "count"],
    ["1.234", "count"],
    ["4,6", "fte"],
    ["12,34", "pounds"],
    ["1.234.567", "pounds"],
    ["1.234,50", "pounds"],
    ["1,234,56", "count"],
    ["12 34", "count"],
    ["1,234 567", "count"],
  ] as const) {
    test(`${raw} in ${kind} can be read two ways`, () => {
      expect(sentence(raw, kind)).toBe(
        `${said}: "${raw}" can be read two ways. Enter digits, with a full stop for decimals`,
      );
    });
  }
  for (const [raw, kind] of [
    ["£5", "count"],
    ["£5", "fte"],
    ["31/03/2026", "count"],
    ["31.03.2026", "count"],
    ["2026-03-31", "count"],
    ["Mar-26", "count"],
    ["about 12", "count"],
    ["12 (est)", "count"],
    ["#N/A", "count"],
    ["#REF!", "pounds"],
    ["+5", "count"],
    ["١٢", "count"],
  ] as const) {
    test(`${raw} in ${kind} is not a figure`, () => {
      expect(sentence(raw, kind)).toBe(`${said}: "${raw}" is not a figure. Check your spreadsheet`);
    });
  }
  test("what no rule of §7 names is held to V1, in its sentence", () => {
    expect(sentence("4.6")).toBe(`${said} must be a whole number, like 12`);
    expect(sentence("4.65", "fte")).toBe(`${said} must have no more than 1 decimal place, like 4.6`);
    expect(sentence("4.625", "fte")).toBe(`${said} must have no more than 1 decimal place, like 4.6`);
    expect(sentence("1.200", "fte")).toBe(`${said} must have no more than 1 decimal place, like 4.6`);
    expect(sentence("12.345", "pounds")).toBe(`${said} must be pounds, like 250000 or 250000.50`);
    expect(sentence("100001")).toBe(`${said} must be between 0 and 100,000`);
    expect(sentence("9".repeat(40), "pounds")).toBe(`${said} must be between 0 and 1,000,000,000`);
  });
  test("a reason has 10 to 300 characters", () => {
    expect(sentence("NA: too short")).toBe(`Say in 10 characters or more why this does not apply here: ${said}`);
    expect(sentence(`NA: ${"a".repeat(302)}`)).toBe(
      `${said}: Why this does not apply here must be 300 characters or fewer. It is 2 too long`,
    );
  });
  test("a long value is cut short in the sentence", () => {
    expect(sentence("a".repeat(5_000)).length).toBeLessThan(130);
    expect(quoteValue("a\n b")).toBe("a b");
  });
});

test("whatever is read as a figure is a figure to the draft, and any figure is read as itself", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.constantFrom("count", "pounds", "fte"), (raw, kind) => {
      const found = readPasted(raw, { kind, said }, words);
      expect(found.status !== "figure" || readCell(found.text, kind).status === "figure").toBe(true);
    }),
  );
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000 }), fc.constantFrom("", ",", " ", "\u00a0", "\u2009"), (n, sign) => {
      expect(read(String(n).replace(/\B(?=(\d{3})+$)/g, sign))).toEqual(figure(String(n)));
    }),
  );
});
