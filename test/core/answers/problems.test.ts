import { describe, expect, test } from "vitest";
import { change, type Draft, emptyDraft, noAnswer } from "../../../src/core/answers/draft.ts";
import { allProblems, draftProblems, problemsOf, stoppingProblems } from "../../../src/core/answers/problems.ts";
import { smallContent, smallReturn, told } from "./small-return.ts";

const draft = emptyDraft("x", { format: 1, edition: "training-2026", force: "exampleshire", createdAt: "" });
const typed = (id: string, text: string, why: "not-recorded" | null = null): Draft =>
  change(draft, { section: "figures", id, value: { text, why, reason: "" } });

test("a complete return has no problem of any kind", () => {
  expect(problemsOf(smallReturn)).toEqual([]);
});

test("an empty return is told everything that it lacks, in the order of the pages", () => {
  const empty = {
    ...smallReturn,
    answers: {},
    evidence: [],
    figures: { cells: {}, rows: {} },
    actions: [],
    points: smallReturn.points.map((point) => ({ ...point, opinion: null, satisfied: [], what: "" })),
    declaration: { sharing: null, name: "", title: "", absence: "", date: "" },
  };
  expect(problemsOf(empty).map(({ field }) => field)).toEqual([
    "SOC-1",
    "SOC-2",
    "D1.2024",
    "D1.2025",
    "D1.2026",
    "D9.total.2024",
    "D9.total.2025",
    "D9.total.2026.published",
    "opinion.SOC",
    "satisfied.SOC",
    "satisfied.SOC.what",
    "sharing",
    "signer.name",
    "signer.title",
  ]);
  expect(problemsOf(empty).every(({ severity }) => severity === "stops")).toBe(true);
});

test("what stops sign-off is the same, whether or not the warnings are asked for", () => {
  const saying = (outcome: string) => ({
    ...smallReturn,
    actions: smallReturn.actions.map((action) => ({ ...action, outcome })),
  });
  const warned = saying("PC Smith rings 07700 900123");
  expect(problemsOf(warned).map(({ severity }) => severity)).toContain("warns");
  expect(stoppingProblems(warned)).toEqual([]);
  const stopped = saying(`PC Smith \u200b${"a".repeat(301)}`);
  expect(stoppingProblems(stopped).length).toBeGreaterThan(1);
  expect(stoppingProblems(stopped)).toEqual(problemsOf(stopped).filter(({ severity }) => severity === "stops"));
});

describe("what only the draft knows", () => {
  test.each([
    ["4.6", "MSHT crimes recorded, year to 31 March 2026 must be a whole number, like 12"],
    ["100001", "MSHT crimes recorded, year to 31 March 2026 must be between 0 and 100,000"],
  ])("a cell that says %s cannot be read as a figure", (text, sentence) => {
    expect(told(draftProblems(typed("D1.2026", text), smallContent))).toEqual([`figures/D1 D1.2026: ${sentence}`]);
  });

  test("what was typed beside a reason for no figure is not read", () => {
    expect(draftProblems(typed("D1.2026", "about ten", "not-recorded"), smallContent)).toEqual([]);
    expect(draftProblems(typed("D1.2026", "12"), smallContent)).toEqual([]);
  });

  test("working notes that are too long warn and stop nothing", () => {
    const long = change(draft, {
      section: "answers",
      id: "SOC-1",
      value: { ...noAnswer, note: "a".repeat(4001) },
    });
    expect(told(draftProblems(long, smallContent))).toEqual([]);
    expect(told(draftProblems(long, smallContent), "warns")).toEqual([
      "SOC-1 SOC-1.note: Working notes must be 4000 characters or fewer. It is 1 too long",
    ]);
  });

  test("a figure that cannot be read is not also asked for", () => {
    const { "D1.2026": _, ...cells } = smallReturn.figures.cells;
    const without = { ...smallReturn, figures: { ...smallReturn.figures, cells } };
    expect(told(allProblems(typed("D1.2026", "ten"), without))).toEqual([
      "figures/D1 D1.2026: MSHT crimes recorded, year to 31 March 2026 must be a whole number, like 12",
    ]);
    expect(told(allProblems(draft, without))).toEqual([
      "figures/D1 D1.2026: Enter MSHT crimes recorded, year to 31 March 2026, or choose why there is no figure",
    ]);
  });
});

test("all problems come page by page, in the order of the task list", () => {
  const { "SOC-2": _, ...answers } = smallReturn.answers;
  const warned = {
    ...smallReturn,
    answers,
    people: { ...smallReturn.people, preparedBy: "Mr Jones" },
    evidence: smallReturn.evidence.map((item) => ({ ...item, title: "" })),
  };
  const pages = allProblems(typed("D1.2026", "ten"), warned).map(({ page }) => page);
  expect(pages.filter((page, at) => pages.indexOf(page) === at)).toEqual(["SOC-2", "people", "evidence", "figures/D1"]);
});

test("a cell that nobody sees before its published figure is confirmed or corrected is not told of", () => {
  const { "D9.total.2026": _, ...cells } = smallReturn.figures.cells;
  const unconfirmed = { ...smallReturn, figures: { ...smallReturn.figures, cells } };
  expect(told(allProblems(typed("D9.total.2026", "ten"), unconfirmed))).toEqual([
    "figures/D9 D9.total.2026.published: Confirm or correct the published figure: Suspects referred, year to 31 March 2026",
  ]);
});
