import { describe, expect, test } from "vitest";
import { sayNumber } from "../../../src/core/figures/number.ts";
import { type Lack, lacks, type RollUp } from "../../../src/core/figures/roll-up.ts";
import {
  lackingText,
  nationalChangeText,
  rollUpText,
  underDifferentRules,
} from "../../../src/core/figures/roll-up-text.ts";

const rolled = (more: Partial<RollUp>, lacking: Partial<Record<Lack, number>> = {}): RollUp => ({
  asked: 44,
  supplied: 38,
  sum: 61,
  ...more,
  lacking: Object.fromEntries(lacks.map((lack) => [lack, lacking[lack] ?? 0])) as Record<Lack, number>,
});

describe("a national figure says", () => {
  test("how many forces supplied it", () => {
    expect(rollUpText(rolled({}), sayNumber)).toBe("61 (38 of 44 forces supplied)");
    expect(rollUpText(rolled({ asked: 1, supplied: 1, sum: 1234 }), sayNumber)).toBe("1,234 (1 of 1 force supplied)");
  });
  test("that there is none, where nobody supplied a number", () => {
    expect(rollUpText(rolled({ supplied: 0, sum: null }), sayNumber)).toBe("no figure");
  });
  test("how many lack a number, and why", () => {
    expect(lackingText(rolled({}, { "not-returned": 3, blank: 1, "not-shown": 1 }))).toBe(
      "Without a number: 3 not returned, 1 blank, 1 not asked there.",
    );
    expect(lackingText(rolled({}))).toBe("");
  });
  test("that it is added up under different rules, where a row is", () => {
    expect(underDifferentRules(rollUpText(rolled({}), sayNumber))).toBe(
      "61 (38 of 44 forces supplied), under different rules",
    );
  });
});

describe("a national change says", () => {
  test("how many forces supplied both years", () => {
    expect(nationalChangeText({ asked: 45, supplied: 31, before: 100, now: 114 })).toBe(
      "+14% (31 of 45 forces supplied both years)",
    );
  });
  test("counts where a percentage would say more than they do", () => {
    expect(nationalChangeText({ asked: 45, supplied: 2, before: 4, now: 9 })).toBe(
      "4 to 9 (2 of 45 forces supplied both years)",
    );
  });
  test("that there is no comparison", () => {
    expect(nationalChangeText({ asked: 45, supplied: 0, before: null, now: null })).toBe("no comparison");
  });
});
