import { expect, test } from "vitest";
import { markingOf, noticesOf } from "../../../src/core/return/notices.ts";
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

test("the marking is led by TRAINING and DRAFT where it is one", () => {
  const say = sayIn(contentIn("EW"));
  expect(markingOf("OFFICIAL", { training: false, draft: false }, say)).toBe("OFFICIAL");
  expect(markingOf("OFFICIAL", { training: true, draft: true }, say)).toBe("TRAINING · DRAFT · OFFICIAL");
});
