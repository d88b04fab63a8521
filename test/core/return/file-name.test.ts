import { expect, test } from "vitest";
import { jurisdictions } from "../../../src/core/questionnaire/content.ts";
import {
  backupFileName,
  blankCopyFileName,
  calendarFileName,
  draftFileName,
  returnFileName,
  summaryFileName,
} from "../../../src/core/return/file-name.ts";

const parts = { training: false, marking: "OFFICIAL-SENSITIVE", edition: "2026", force: "exampleshire" } as const;

test("a signed return is named by marking, edition, force and version", () => {
  expect(returnFileName({ ...parts, version: 1, signed: true })).toBe(
    "OFFICIAL-SENSITIVE_IASC-MSHT_2026_exampleshire_v1.pdf",
  );
  expect(returnFileName({ ...parts, marking: "OFFICIAL", version: 12, signed: true })).toBe(
    "OFFICIAL_IASC-MSHT_2026_exampleshire_v12.pdf",
  );
});

test("TRAINING stands in place of the marking", () => {
  expect(returnFileName({ ...parts, training: true, edition: "training-2026", version: 1, signed: true })).toBe(
    "TRAINING_IASC-MSHT_training-2026_exampleshire_v1.pdf",
  );
});

test("DRAFT comes first while it is not signed", () => {
  expect(returnFileName({ ...parts, version: 2, signed: false })).toBe(
    "DRAFT_OFFICIAL-SENSITIVE_IASC-MSHT_2026_exampleshire_v2.pdf",
  );
});

test("the copy of a draft ends in _draft.json", () => {
  expect(draftFileName(parts)).toBe("OFFICIAL-SENSITIVE_IASC-MSHT_2026_exampleshire_draft.json");
});

test("days for a calendar are OFFICIAL, since no answer is in them", () => {
  expect(calendarFileName(parts)).toBe("OFFICIAL_MSHT-dates_2026_exampleshire.ics");
  expect(calendarFileName({ ...parts, training: true })).toBe("TRAINING_MSHT-dates_2026_exampleshire.ics");
});

test("a backup says of which force it is and when, or all", () => {
  const kent = { training: false, marking: "OFFICIAL", edition: "2026", force: "kent" } as const;
  const essex = { ...kent, marking: "OFFICIAL-SENSITIVE", force: "essex" } as const;
  const madeUp = { training: true, marking: "OFFICIAL", edition: "training-2026", force: "exampleshire" } as const;
  expect(backupFileName([kent], "2026-06-01", false)).toBe("OFFICIAL_IASC-MSHT_2026_kent_backup_2026-06-01.json");
  expect(backupFileName([kent, essex], "2026-06-01", true)).toBe(
    "OFFICIAL-SENSITIVE_IASC-MSHT_2026_all_backup_2026-06-01.age",
  );
  expect(backupFileName([madeUp], "2026-06-01", true)).toBe(
    "TRAINING_IASC-MSHT_training-2026_exampleshire_backup_2026-06-01.age",
  );
  expect(backupFileName([kent, madeUp], "2026-06-01", false)).toBe("OFFICIAL_IASC-MSHT_all_all_backup_2026-06-01.json");
});

test("a summary and a blank copy are OFFICIAL, and named so that nobody takes them for a return", () => {
  const parts = { training: false, edition: "2026", force: "exampleshire" };
  expect(summaryFileName({ ...parts, version: 2, signed: true })).toBe(
    "OFFICIAL_MSHT-summary_2026_exampleshire_v2.pdf",
  );
  expect(summaryFileName({ ...parts, training: true, version: 1, signed: false })).toBe(
    "DRAFT_TRAINING_MSHT-summary_2026_exampleshire_v1.pdf",
  );
  expect(jurisdictions.map((jurisdiction) => blankCopyFileName({ ...parts, jurisdiction }))).toEqual([
    "OFFICIAL_MSHT-blank-copy_2026_england-and-wales.pdf",
    "OFFICIAL_MSHT-blank-copy_2026_scotland.pdf",
    "OFFICIAL_MSHT-blank-copy_2026_northern-ireland.pdf",
    "OFFICIAL_MSHT-blank-copy_2026_british-transport-police.pdf",
  ]);
  expect(blankCopyFileName({ ...parts, training: true, jurisdiction: "SC" })).toMatch(/^TRAINING_MSHT-blank-copy_/);
});
