import { describe, expect, test } from "vitest";
import { jurisdictions } from "../../../src/core/questionnaire/content.ts";
import type { ForceReturn } from "../../../src/core/return/force-return.ts";
import { summaryTree } from "../../../src/core/return/summary.ts";
import { fullReturn, hashOf, textsOf } from "./fixture.ts";

const treeOf = (forceReturn: ForceReturn, levels = false) => summaryTree(forceReturn, hashOf(forceReturn), { levels });
const text = (forceReturn: ForceReturn, levels = false): string => textsOf(treeOf(forceReturn, levels)).join("\n");
const full = fullReturn("EW");

describe.each(jurisdictions)("a summary in %s", (jurisdiction) => {
  const forceReturn = fullReturn(jurisdiction);

  test("holds nothing that anybody wrote but the actions and who owns them", () => {
    const said = text(forceReturn);
    const kept = [
      ...Object.values(forceReturn.answers).map(({ narrative }) => narrative),
      ...forceReturn.evidence.flatMap(({ title, heldBy, reference }) => [title, heldBy, reference]),
      ...forceReturn.points.flatMap(({ why, exception, what, office }) => [why, exception, what, office]),
      ...forceReturn.actions.flatMap(({ help, dependsOn }) => [help, ...dependsOn]),
      ...forceReturn.risks.flatMap(({ why, acceptedBy }) => [why, acceptedBy]),
      ...forceReturn.people.took.flatMap(({ post, changed }) => [post, changed]),
      ...Object.values(forceReturn.figures.rows).flatMap(({ source, note }) => [source, note]),
      ...Object.values(forceReturn.figures.cells).map(({ reason }) => reason),
      ...[forceReturn.people.lead, forceReturn.people.telephone, forceReturn.people.preparedBy],
      ...[forceReturn.declaration.name, forceReturn.declaration.absence],
    ].filter((one) => one !== "");
    expect(kept.length).toBeGreaterThan(30);
    expect(kept.filter((one) => said.includes(one))).toEqual([]);
    for (const { outcome, owner } of forceReturn.actions) {
      expect(said).toContain(outcome);
      expect(said).toContain(owner);
    }
  });

  test("gives each opinion and no level", () => {
    const said = text(forceReturn);
    expect(said).toContain("Assured. I am assured that");
    expect(said).toContain("Partly assured. I am assured that");
    expect(said).toContain("Not assured. I am not yet assured that");
    const table = treeOf(forceReturn).blocks.find(({ kind }) => kind === "table");
    expect(table?.kind === "table" && table.table.columns.map((column) => column.text)).toEqual(["Point", "Opinion"]);
    expect(said).not.toContain("Levels go from 0 to 3");
  });

  test("gives the level of each point where that is ticked", () => {
    const table = treeOf(forceReturn, true).blocks.find(({ kind }) => kind === "table");
    const levels = table?.kind === "table" ? table.table.rows.map((row) => row[2]) : [];
    expect(levels).toEqual(forceReturn.points.map(({ level }) => String(level)));
  });

  test("is OFFICIAL whatever the return is, with no place to sign, every table as wide as its rows", () => {
    const { marking, blocks } = treeOf(forceReturn);
    expect([forceReturn.marking, marking]).toEqual(["OFFICIAL-SENSITIVE", "OFFICIAL"]);
    expect(blocks.some(({ kind }) => kind === "signature")).toBe(false);
    for (const block of blocks) {
      for (const row of block.kind === "table" ? block.table.rows : []) {
        expect(row).toHaveLength(block.kind === "table" ? block.table.columns.length : 0);
      }
    }
  });
});

test("a small figure prints [c], with what that means; a missing one its words", () => {
  const cells = { ...full.figures.cells, "D1.2025": { value: 3, why: null, reason: "", published: null } };
  const said = text({ ...full, figures: { ...full.figures, cells } });
  expect(said).toContain("\n2,320\n[c]\n5,059\n");
  expect(said).toContain("[c] means withheld: five or fewer, or would reveal such a figure.");
  expect(said).toContain("We do not record this");
});

test("an exception is known to be there, and stays in the return", () => {
  const points = full.points.map((point) => ({
    ...point,
    opinion: "partly-assured" as const,
    exception: "Secret words",
  }));
  const answers = Object.fromEntries(
    Object.entries(full.answers).map(([id, answer]) => [
      id,
      { ...answer, choice: null, claimed: 3 as const, counted: 3 as const },
    ]),
  );
  const said = text({ ...full, points, answers });
  expect(said).not.toContain("Secret words");
  expect(said).toContain("with an exception that the return states");
});

test("a summary of answers that are not signed says DRAFT on every page, and not which version they are", () => {
  const draft = treeOf(fullReturn("EW", { forDraft: true }));
  expect([draft.watermark, draft.footer]).toEqual(["DRAFT", expect.stringContaining("DRAFT · ")]);
  expect(draft.notices.join()).toContain("DRAFT");
  expect(textsOf(draft).join("\n")).toContain("Answers that are not signed. Not to be published.");
  expect(treeOf(full).watermark).toBeUndefined();
  expect(text(full)).toContain("Version 2 of the return");
});

test("an opinion, an action that is not there is said to be missing", () => {
  const points = full.points.map((point) => ({ ...point, opinion: null }));
  const said = text({ ...full, points, actions: [] });
  expect(said).toContain("No opinion recorded.");
  expect(said).toContain("No actions.");
});
