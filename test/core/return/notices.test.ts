import { expect, test } from "vitest";
import { footerOf, noticesOf } from "../../../src/core/return/notices.ts";
import { sayIn } from "../../../src/core/return/say.ts";
import { contentIn } from "./fixture.ts";

test("training, preparation and draft are each said first in their notice, and can stand together", () => {
  const training = contentIn("EW");
  const preparation = contentIn("EW", "2026");
  const first = (content: typeof training, draft: boolean): readonly string[] =>
    noticesOf(content, draft, sayIn(content)).map((notice) => notice.split(".")[0] ?? "");
  expect(first(training, false)).toEqual(["TRAINING"]);
  expect(first(training, true)).toEqual(["TRAINING", "DRAFT"]);
  expect(first(preparation, true)).toEqual(["Preparation copy", "DRAFT"]);
});

test("an issued edition's return has no notice", () => {
  const training = contentIn("EW");
  const issued = { ...training, edition: { ...training.edition, training: false } };
  expect(noticesOf(issued, false, sayIn(issued))).toEqual([]);
});

test("the foot of a page is led by the same words", () => {
  const training = contentIn("EW");
  const preparation = contentIn("EW", "2026");
  expect(footerOf("Foot", training, true, sayIn(training))).toBe("TRAINING · DRAFT · Foot");
  expect(footerOf("Foot", preparation, false, sayIn(preparation))).toBe("Preparation copy · Foot");
});
