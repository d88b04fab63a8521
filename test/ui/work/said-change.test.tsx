import { expect, test } from "vitest";
import { noAnswer } from "../../../src/core/answers/draft.ts";
import { contentOf, forcesOf } from "../../../src/core/questionnaire/all-content.ts";
import { saidChange, type Told } from "../../../src/ui/work/said-change.ts";
import { saidPast, saidSize, saidTime } from "../../../src/ui/work/said-time.ts";

const content = contentOf("training-2026", "EW");
if (content === undefined) {
  throw new Error("no content");
}
const told: Told = { content, forces: forcesOf("training-2026") };
const [first] = content.points[0]?.questions ?? [];
const line = (n: number): string => first?.lines[n]?.text ?? "";

test("an answer is told by the number of its question, practices by their words and only what differs", () => {
  expect(
    saidChange(
      {
        section: "answers",
        id: "SOC-1",
        before: { ...noAnswer, ticks: ["SOC-1a", "SOC-1b"] },
        after: { ...noAnswer, ticks: ["SOC-1b", "SOC-1c"], narrative: "Because." },
      },
      told,
    ),
  ).toEqual({
    name: "Question 1.1",
    parts: [
      { label: "Lines ticked", list: true, before: [line(0)], after: [line(2)] },
      { label: "Why the team says so", list: false, before: [], after: ["Because."] },
    ],
  });
});

test("a record that was not there before had nothing in any part", () => {
  const item = { type: "policy", title: "Policy", date: "", heldBy: "", reference: "", nca: false };
  const { name, parts } = saidChange({ section: "evidence", id: "E3", after: item }, told);
  expect(name).toBe("Evidence E3");
  expect(parts.map(({ label, before, after }) => [label, before, after])).toEqual([
    ["Type", [], ["Policy or procedure"]],
    ["Title", [], ["Policy"]],
    [expect.stringContaining("National Crime Agency"), [], ["No"]],
  ]);
});

test("what prints in other words in Scotland is told in those", () => {
  const scottish = contentOf("training-2026", "SC") ?? content;
  const { parts } = saidChange(
    { section: "opinions", id: "SOC", after: { satisfied: ["other-force"] } },
    { ...told, content: scottish },
  );
  expect(parts[0]?.after).toEqual(["review by another force or a national team"]);
});

test("what was typed is never taken for a name of ours", () => {
  const { parts } = saidChange(
    { section: "answers", id: "SOC-1", before: noAnswer, after: { ...noAnswer, narrative: "none" } },
    told,
  );
  expect(parts[0]?.after).toEqual(["none"]);
});

test.each([
  [{ section: "figures", id: "D9.total.2026", after: { text: "12", why: null, reason: "" } }, "Figure D9.total, 2026"],
  [{ section: "office", id: "PWR", after: "A note" }, "Notes to the office on point 2"],
  [{ section: "opinions", id: "EXP", after: { why: "x" } }, "Opinion on point 3"],
  [{ section: "declaration", id: "draft", after: { name: "Sam" } }, "Declaration"],
  [{ section: "actions", id: "A2", after: { outcome: "x" } }, "Action A2"],
  [{ section: "risks", id: "R1", after: { why: "x" } }, "Accepted risk R1"],
  [{ section: "people", id: "P4", after: { post: "x" } }, "Who took part, P4"],
  [{ section: "figureRows", id: "D9", after: { note: "x" } }, "Figures D9, source and note"],
] as const)("%o is called by its place in the return", (change, name) => {
  const said = saidChange(change, told);
  expect(said.name).toBe(name);
  expect(said.parts).toHaveLength(1);
});

test("a force is told by its name, a reason of a figure and an opinion in the words that print", () => {
  const force = saidChange({ section: "about", id: "draft", after: { force: "exampleshire" } }, told);
  expect(force).toMatchObject({ name: "The draft", parts: [{ label: "Force", after: ["Exampleshire Police"] }] });
  const why = saidChange({ section: "figures", id: "D1.2026", after: { why: "not-extracted" } }, told);
  expect(why.parts[0]?.after).toEqual([content.words["figures.not-extracted"]]);
  const opinion = saidChange({ section: "opinions", id: "SOC", after: { opinion: "assured" } }, told);
  expect(opinion.parts[0]?.after).toEqual(["Assured."]);
});

test("a time is said by the clock in London, a size in whole units", () => {
  expect(saidTime("2026-07-01T23:30:00.000Z")).toBe("2 July 2026 at 00:30");
  expect(saidTime("")).toBe("");
  expect(saidTime("2026-10-25T00:30:00.000Z")).toBe("25 October 2026 at 01:30, before the clocks went back");
  expect(saidTime("2026-10-25T01:30:00.000Z")).toBe("25 October 2026 at 01:30, after the clocks went back");
  expect([0, 999, 1_000, 12_345_678, 5e9].map(saidSize)).toEqual(["0 bytes", "999 bytes", "1 kB", "12 MB", "5 GB"]);
});

test("a time that is yet to come is said with its reason, a past one without", () => {
  const [earlier, later] = ["2026-07-01T09:00:00.000Z", "2026-07-02T09:00:00.000Z"];
  expect(saidPast(earlier, later)).toBe("1 July 2026 at 10:00");
  expect(saidPast(later, later)).toBe("2 July 2026 at 10:00");
  expect(saidPast(later, earlier)).toBe("2 July 2026 at 10:00 (the clock of this device has been set back since)");
});
