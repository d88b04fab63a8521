import { expect, test } from "vitest";
import { draftProblems } from "../../../src/core/answers/problems.ts";
import { keptApart, keptApartProblems } from "../../../src/core/figures/kept-apart.ts";
import { emptyOne, madeUp } from "./made-up.ts";

const cell = { text: "1", why: null, reason: "" } as const;

test("a figure for a hidden row, a hidden box or a dropped one is kept apart (V14)", () => {
  const draft = {
    ...emptyOne,
    figures: { "D15.made.2026": cell, "D1.2026": cell, "D19.reparation.2025": cell, "D23.2026": cell },
  };
  expect(keptApartProblems(draft, madeUp)).toEqual([
    {
      severity: "warns",
      rule: "V14",
      page: "figures/sheet",
      field: "D15.made.2026",
      text: "Risk orders, year to 31 March 2026 is not asked here: No risk order was found in Northern Ireland law. The figure is kept apart, not in the return. Check the force or remove it",
    },
    expect.objectContaining({ field: "D19.reparation.2025" }),
    expect.objectContaining({
      text: "D23, year to 31 March 2026 is not in this edition. The figure is kept apart, not in the return. Check the force or remove it",
    }),
  ]);
  expect(keptApart(draft, madeUp).map(({ name }) => name)).toEqual([
    "D15.made.2026",
    "D19.reparation.2025",
    "D23.2026",
  ]);
});

test("the draft's own problems tell of it, where the check page reads them", () => {
  const draft = { ...emptyOne, figures: { "D15.made.2026": cell } };
  expect(draftProblems(draft, madeUp)).toEqual(keptApartProblems(draft, madeUp));
});

test("with the row absent nothing is kept apart", () => {
  expect(keptApart({ ...emptyOne, figures: { "D1.2026": cell, "D7.snap": cell } }, madeUp)).toEqual([]);
});
