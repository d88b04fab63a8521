import { expect, test } from "vitest";
import type { Cell } from "../../../src/core/answers/draft.ts";
import { choosePublished, chooseWhy, shownIn, typeInto, whyCodes } from "../../../src/core/figures/entry.ts";
import type { Published } from "../../../src/core/questionnaire/content.ts";

const count = { kind: "count" } as const;
const pounds = { kind: "pounds" } as const;
const published = (value: number): Published => ({
  value,
  by: "B",
  title: "T",
  publishedOn: "2026-07-16",
  coverage: "C",
});
const cell = (part: Partial<Cell>): Cell => ({ text: "", why: null, reason: "", ...part });

test("what is typed is kept as typed, and shown again", () => {
  for (const text of ["12", "1,204", "4.6", "twelve", " "]) {
    const typed = typeInto(undefined, text, count, undefined);
    expect(typed).toEqual(cell({ text }));
    expect(shownIn(typed, undefined)).toBe(text);
  }
});

test("an emptied box is no record", () => {
  expect(typeInto(cell({ text: "12" }), "", count, undefined)).toBeUndefined();
  expect(shownIn(undefined, undefined)).toBe("");
});

test.each([
  ["NX", "not-extracted"],
  ["nr", "not-recorded"],
  [" Na ", "does-not-apply"],
] as const)("the code %s is the reason it stands for, and is shown as its code", (text, why) => {
  const typed = typeInto(cell({ text: "N", reason: "No railway here." }), text, count, undefined);
  expect(typed).toEqual(cell({ why, reason: "No railway here." }));
  expect(shownIn(typed, undefined)).toBe(whyCodes[why]);
});

test("a figure typed over a code takes its place", () => {
  expect(typeInto(cell({ why: "not-recorded" }), "7", count, undefined)).toEqual(cell({ text: "7" }));
  expect(typeInto(cell({ why: "not-recorded" }), "N", count, undefined)).toEqual(cell({ text: "N" }));
});

test("the published figure typed again confirms it, and another corrects it", () => {
  expect(typeInto(undefined, "1,204", count, published(1204))).toEqual(
    cell({ text: "1204", published: "confirmed", against: 1204 }),
  );
  expect(typeInto(undefined, "58.50", pounds, published(58.5))?.published).toBe("confirmed");
  const corrected = typeInto(undefined, "60", count, published(58));
  expect(corrected).toEqual(cell({ text: "60", published: "corrected", against: 58 }));
  expect(shownIn(corrected, published(58))).toBe("60");
  // Beside a published figure there is one, so a code is what was typed and no reason.
  expect(typeInto(undefined, "NX", count, published(58))).toEqual(
    cell({ text: "NX", published: "corrected", against: 58 }),
  );
});

test("an emptied correction stays a correction, an emptied confirmation is unanswered", () => {
  const corrected = cell({ text: "6", published: "corrected", against: 58 });
  expect(typeInto(corrected, "", count, published(58))).toEqual(cell({ published: "corrected", against: 58 }));
  const confirmed = cell({ text: "58", published: "confirmed", against: 58 });
  expect(typeInto(confirmed, "", count, published(58))).toBeUndefined();
});

test("what was chosen of one published figure is not shown beside another", () => {
  const confirmed = choosePublished(undefined, "confirmed", published(58));
  expect(shownIn(confirmed, published(58))).toBe("58");
  expect(shownIn(confirmed, published(61))).toBe("");
  expect(shownIn(confirmed, undefined)).toBe("");
});

test("a correction starts from what was typed before, never from what was published", () => {
  expect(choosePublished(cell({ text: "57" }), "corrected", published(58)).text).toBe("57");
  const confirmed = choosePublished(undefined, "confirmed", published(58));
  expect(choosePublished(confirmed, "corrected", published(58)).text).toBe("");
});

test("what was typed waits behind a reason", () => {
  const without = chooseWhy(cell({ text: "12" }), "not-recorded");
  expect(shownIn(without, undefined)).toBe("NR");
  expect(shownIn(chooseWhy(without, null), undefined)).toBe("12");
  expect(chooseWhy(cell({ why: "not-recorded" }), null)).toBeUndefined();
});
