import { expect, test } from "vitest";
import { contentOf } from "../../../src/core/questionnaire/all-content.ts";
import { jurisdictions } from "../../../src/core/questionnaire/content.ts";
import { rowsAsked } from "../../../src/core/questionnaire/rows-asked.ts";

test.each(jurisdictions)("the rows asked in %s are those of the content that have boxes", (jurisdiction) => {
  const figures = contentOf("2026", jurisdiction)?.figures ?? [];
  expect(rowsAsked(jurisdiction)).toEqual(figures.filter(({ boxes }) => boxes.length > 0).map(({ id }) => id));
});
