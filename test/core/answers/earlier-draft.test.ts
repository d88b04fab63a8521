import { expect, test } from "vitest";
import { allProblems } from "../../../src/core/answers/problems.ts";
import { readDraft } from "../../../src/core/answers/schema.ts";
import { composeReturn } from "../../../src/core/return/compose.ts";
import { contentIn, forceIn } from "../return/fixture.ts";

/** As a draft stood on a disk when the edition asked two rows of figures, of which only one box is left to answer. */
const earlier = {
  about: {
    draft: {
      format: 1,
      edition: "training-2026",
      force: "exampleshire",
      createdAt: "2026-04-07T09:00:00Z",
      leadPost: "MSHT lead",
      leadTelephone: "",
      preparedBy: "",
    },
  },
  answers: { "SOC-1": { ticks: ["SOC-1a"], choice: null, narrative: "", evidence: [], note: "Ask again" } },
  office: {},
  evidence: {},
  actions: {},
  risks: {},
  people: {},
  figures: {
    "D1.2024": { text: "41", why: null, reason: "", published: "confirmed", against: 41 },
    "D1.2025": { text: "50", why: null, reason: "", published: "corrected", against: 52 },
    "D9.total.2024": { text: "11", why: null, reason: "" },
    "D9.total.2025": { text: "", why: "not-recorded", reason: "" },
    "D9.total.2026": { text: "eleven", why: null, reason: "" },
  },
  figureRows: { D1: { source: "Crime system", note: "One was counted twice." } },
  opinions: {},
  declaration: {},
  signed: {},
};

test("a draft begun when fewer figures were asked opens with its answers, and the new boxes are unanswered", () => {
  const read = readDraft({ id: "earlier", ...earlier });
  expect(read).toMatchObject({ ok: true, unread: [], draft: earlier });
  if (!read.ok) {
    return;
  }
  const content = contentIn("EW");
  const force = forceIn("EW");
  const forceReturn = composeReturn({
    draft: read.draft,
    content,
    contentSha256: "0".repeat(64),
    force,
    forDraft: true,
    date: "",
  });
  expect(forceReturn.figures).toEqual({
    cells: {
      "D1.2024": { value: 41, why: null, reason: "", published: "confirmed" },
      "D1.2025": { value: 50, why: null, reason: "", published: "corrected" },
      "D9.total.2024": { value: 11, why: null, reason: "", published: null },
      "D9.total.2025": { value: null, why: "not-recorded", reason: "", published: null },
    },
    rows: { D1: { source: "Crime system", note: "One was counted twice." } },
  });
  const problems = allProblems(read.draft, forceReturn);
  const fields = (rule: string): readonly string[] =>
    problems.filter((one) => one.rule === rule).map(({ field }) => field);
  expect(fields("V1")).toEqual(["D9.total.2026"]);
  // 62 core boxes, less the five that hold something; published ones are asked to be confirmed.
  expect(fields("V0")).toHaveLength(57);
  expect(fields("V0")).toContain("D2.total.2026.published");
  expect(fields("V0")).toContain("D21.team.snap");
  expect(fields("V0").filter((field) => field.startsWith("D9."))).toEqual([]);
});
