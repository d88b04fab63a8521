import { expect, test } from "vitest";
import { jurisdictions } from "../../../src/core/questionnaire/content.ts";
import { shapesOf } from "../../../src/core/questionnaire/shapes.ts";
import { shapesIn } from "../../../src/core/return/shapes-in.ts";
import { contentIn } from "./fixture.ts";

test.each(jurisdictions)("the shapes of the words are those of the first page's index in %s", (jurisdiction) => {
  expect(shapesIn(contentIn(jurisdiction))).toEqual(shapesOf(jurisdiction));
});
