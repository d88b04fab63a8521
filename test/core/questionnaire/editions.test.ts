import { expect, test } from "vitest";
import {
  editionFrom,
  editionIds,
  editionOf,
  heldEditions,
  rawEditions,
} from "../../../src/core/questionnaire/editions.ts";

test("there is the edition of 2026 and one for training", () => {
  expect(editionIds).toEqual(["2026", "training-2026"]);
});

test("every edition is held as it is found by its id", () => {
  expect(heldEditions()).toEqual(editionIds.map(editionOf));
});

test("an edition that does not exist is undefined", () => {
  expect(editionOf("2025")).toBeUndefined();
});

test("the office has not issued the edition of 2026", () => {
  expect(editionOf("2026")).toEqual({
    id: "2026",
    title: "Modern slavery and human trafficking: self-assessment 2026",
    censusDate: "2026-03-31",
    training: false,
    lawAsAt: "2024-11-22",
    issued: null,
    lastTwelveMonths: ["2025-04-01", "2026-03-31"],
    actionsDueBy: "2028-03-31",
  });
});

test("the training edition is issued by nobody real, and fills in every field", () => {
  const training = editionOf("training-2026");
  expect(training?.training).toBe(true);
  expect(training?.issued?.mailbox).toBe("office@example.invalid");
  expect(Object.keys(training?.issued ?? {}).sort()).toEqual([
    "asksBeforeRelease",
    "by",
    "contact",
    "date",
    "deadline",
    "mailbox",
    "privacy",
    "publication",
    "reference",
    "retention",
  ]);
});

test("the two editions ask about the same dates", () => {
  const dates = editionIds.map((id) => {
    const edition = editionOf(id);
    return [edition?.censusDate, edition?.lastTwelveMonths, edition?.actionsDueBy, edition?.lawAsAt];
  });
  expect(dates[0]).toEqual(dates[1]);
});

test("a field that the office has not filled in is left out", () => {
  const raw = rawEditions.find(({ id }) => id === "training-2026");
  if (!raw?.issued) {
    throw new Error("no training edition");
  }
  const { by, date, reference, deadline, mailbox, contact } = raw.issued;
  const edition = editionFrom({ ...raw, issued: { by, date, reference, deadline, mailbox, contact } });
  expect(Object.keys(edition.issued ?? {}).sort()).toEqual([
    "by",
    "contact",
    "date",
    "deadline",
    "mailbox",
    "reference",
  ]);
});
