import { type Draft, emptyDraft } from "../../../src/core/answers/draft.ts";
import type { SheetOf } from "../../../src/core/figures/sheet-boxes.ts";
import { contentOf, forcesOf } from "../../../src/core/questionnaire/all-content.ts";
import type { Content, FigureRow, Published } from "../../../src/core/questionnaire/content.ts";

/** A few rows of every kind, so that the tests do not move when the edition's own rows do. */
const years = ["2024", "2025", "2026"];
const published = (value: number): Published => ({
  value,
  by: "A body",
  title: "Tables",
  publishedOn: "2026-07-16",
  coverage: "all",
});

const row = (id: string, name: string, boxes: FigureRow["boxes"], more: Partial<FigureRow> = {}): FigureRow =>
  ({
    id,
    name,
    use: "core",
    definition: "Counted.",
    from: "Registrar",
    note: "",
    boxes,
    boxesNotShown: [],
    ...more,
  }) as FigureRow;

const box = (
  id: string,
  name: string,
  kind: "count" | "pounds" | "fte" = "count",
  times: readonly string[] = years,
): FigureRow["boxes"][number] =>
  ({
    id,
    name,
    unit: "people",
    kind,
    held: false,
    times,
    noteOnChange: false,
    changes: false,
  }) as FigureRow["boxes"][number];

const real = contentOf("training-2026", "EW") as Content;

export const madeUp: Content = {
  ...real,
  figures: [
    row("D1", "MSHT crimes recorded", [box("D1", "MSHT crimes recorded")]),
    row("D9", "Suspects referred", [
      box("D9.total", "Suspects referred"),
      box("D9.authorised", "Suspects referred: charge authorised"),
    ]),
    row("D7", "MSHT groups mapped", [box("D7", "MSHT groups mapped", "count", ["snap"])]),
    row("D15", "Risk orders", [], { notShown: "No risk order was found in Northern Ireland law." }),
    row(
      "D19",
      "Assets",
      [box("D19.orders", "Restraint orders"), box("D19.confiscation_gbp", "Pounds ordered", "pounds")],
      {
        boxesNotShown: [{ id: "D19.reparation", name: "Reparation orders", notShown: "No such order is named." }],
      } as Partial<FigureRow>,
    ),
    row("D21", "The team", [box("D21.team", "Posts in the team", "fte", ["snap"])]),
  ],
};

const forces = forcesOf("training-2026");
const force = { ...(forces[0] as SheetOf["force"]), published: { "D1.2026": published(58) } };

export const sheetOf: SheetOf = { content: madeUp, force, forces };

export const emptyOne: Draft = emptyDraft("d1", {
  format: 1,
  edition: "training-2026",
  force: force.slug,
  createdAt: "2026-05-01T09:00:00.000Z",
});

export const lines = (...all: readonly (readonly string[])[]): string =>
  all.map((line) => line.join("\t")).join("\r\n");
