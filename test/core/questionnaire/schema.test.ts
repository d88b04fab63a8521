import { expect, test } from "vitest";
import { rawContent } from "../../../src/core/questionnaire/all-content.ts";
import { rawFigureRow, rawForce, rawLine, rawTokens, schemaFaults } from "../../../src/core/questionnaire/schema.ts";

const words = (en: string): { readonly en: string } => ({ en });

test("a value of the right shape has no fault", () => {
  expect(schemaFaults("tokens", rawTokens, rawContent.tokens)).toEqual([]);
});

test("a fault says where it is", () => {
  expect(schemaFaults("line", rawLine, { id: "SOC-9a", en: "A line." })).toEqual([
    expect.stringMatching(/^line: id: .+/),
  ]);
});

test("a line may be hidden with a reason, but not without", () => {
  const hidden = (notShown: unknown): unknown => ({ id: "SOC-1a", en: "A line.", in: { NI: { notShown } } });
  expect(schemaFaults("line", rawLine, hidden(words("No such order exists there.")))).toEqual([]);
  expect(schemaFaults("line", rawLine, hidden(true))).not.toEqual([]);
});

test("a jurisdiction that does not exist, and a key nobody reads, are faults", () => {
  expect(schemaFaults("line", rawLine, { id: "SOC-1a", en: "A line.", in: { WA: words("Llinell.") } })).not.toEqual([]);
  expect(schemaFaults("line", rawLine, { id: "SOC-1a", en: "A line.", why: "Because." })).not.toEqual([]);
});

test("a force's slug fits a file name, and a published figure is a whole number", () => {
  const force = {
    slug: "exampleshire",
    name: "Exampleshire Police",
    jurisdiction: "EW",
    region: "Examples",
    headTitle: "Chief Constable",
    invited: true,
    published: {},
  };
  const published = (value: number): unknown => ({
    ...force,
    published: { "D1.2026": { value, by: "A", title: "B", publishedOn: "2026-07-16", coverage: "C" } },
  });
  expect(schemaFaults("force", rawForce, force)).toEqual([]);
  expect(schemaFaults("force", rawForce, { ...force, slug: "../etc" })).not.toEqual([]);
  expect(schemaFaults("force", rawForce, published(12))).toEqual([]);
  expect(schemaFaults("force", rawForce, published(1.5))).not.toEqual([]);
});

test("every kind of row that the edition will have fits the schema", () => {
  const box = { name: words("Box"), unit: words("people"), held: false, noteOnChange: false, changes: false };
  const row = {
    id: "D15",
    name: words("Risk orders"),
    use: "core",
    useIn: { BTP: "held" },
    definition: { en: "Applications by the force.", in: { NI: { notShown: words("None was found in law there.") } } },
    from: words("Legal services / Legal case list"),
    note: words("A count is not a merit."),
    boxes: [
      { ...box, id: "D15.considered", kind: "count", times: "latest", held: true },
      { ...box, id: "D15.pending_start", kind: "count", times: "first" },
      { ...box, id: "D15.applied", kind: "count", times: "years", noteOnChange: true },
      {
        ...box,
        id: "D19.confiscation_gbp",
        kind: "pounds",
        times: "years",
        notShown: { in: { SC: words("No such order there.") } },
      },
      { ...box, id: "D21.team", kind: "fte", times: "snap" },
    ],
  };
  expect(schemaFaults("row", rawFigureRow, row)).toEqual([]);
});
