import { expect, test } from "vitest";
import { limitsSection } from "../../../src/core/return/limits.ts";
import { tellingOf } from "../../../src/core/return/telling.ts";
import { blocksText, fullReturn, hashOf } from "./fixture.ts";

const full = fullReturn("EW");

test("questions not known, levels that count for less, and core figures with no number are all listed", () => {
  const text = blocksText(limitsSection(tellingOf(full, hashOf(full))));
  expect(text).toMatch(/^1\.7 .*: not known\.$/m);
  expect(text).toContain("1.5 Allocation: Claimed 2, counts as 0: no evidence named.");
  expect(text).toContain("Suspects referred to the prosecutor, year to 31 March 2025: We do not record this.");
});

test("questions not answered are limits too, by number alone", () => {
  const none = { ...full, answers: {} };
  expect(blocksText(limitsSection(tellingOf(none, hashOf(none))))).toMatch(
    /^Questions not answered: 1\.1, 1\.2, .*, 3\.8\.$/m,
  );
});
