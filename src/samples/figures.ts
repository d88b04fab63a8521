import { type Action, type Cell, change, type Draft } from "../core/answers/draft.ts";
import type { Content, FigureBox, FigureRow, Force } from "../core/questionnaire/content.ts";
import type { Chance } from "./chance.ts";
import { inventedFigures } from "./invented-figures.ts";

/** Why there is no figure in the cells whose names begin so: `D6` is the whole row, `D9.total.2024` one cell. */
export type NoFigures = Readonly<Record<string, Pick<Cell, "why" | "reason">>>;

const most = 4;

/** What a person would type. */
const typed = (value: number, kind: FigureBox["kind"]): string =>
  kind === "count"
    ? String(value)
    : kind === "fte"
      ? `${Math.floor(value / 10)}.${value % 10}`
      : `${Math.floor(value / 100)}.${String(value % 100).padStart(2, "0")}`;

const cellOf = (
  { id, kind }: FigureBox,
  at: number,
  name: string,
  { force, times, noFigures }: { force: Force; times: number; noFigures: NoFigures },
): Cell => {
  const none = Object.entries(noFigures).find(([start]) => name === start || name.startsWith(`${start}.`))?.[1];
  const published = force.published[name]?.value;
  if (none !== undefined) {
    return { text: "", ...none };
  }
  return published === undefined
    ? { text: typed((inventedFigures[id]?.[at] ?? 0) * times, kind), why: null, reason: "" }
    : { text: String(published), why: null, reason: "", published: "confirmed" };
};

const sourceOf = ({ from }: FigureRow): string => [...(from.split(/[/;]/)[1]?.trim() ?? from)].slice(0, 100).join("");

/** Every core figure, and of the figures that a force may hold those that chance gives it. */
export const withFigures = (
  draft: Draft,
  { content, force, chance, noFigures = {} }: { content: Content; force: Force; chance: Chance; noFigures?: NoFigures },
): Draft => {
  const times = 1 + chance.below(most);
  return content.figures
    .filter(
      ({ use, notShown }) => notShown === undefined && (use === "core" || (use === "held" && chance.below(3) > 0)),
    )
    .reduce((all, row) => {
      const filled = row.boxes
        .flatMap((box) => box.times.map((time, at) => ({ box, at, name: `${box.id}.${time}` })))
        .reduce(
          (so, { box, at, name }) =>
            change(so, { section: "figures", id: name, value: cellOf(box, at, name, { force, times, noFigures }) }),
          all,
        );
      return change(filled, {
        section: "figureRows",
        id: row.id,
        value: { source: sourceOf(row), note: "Counted on 20 April 2026." },
      });
    }, draft);
};

/** One for each row that is not recorded, or not extracted in time: V12 asks for it. */
export const figureActions = (noFigures: NoFigures): readonly Action[] =>
  [
    ...new Set(
      Object.entries(noFigures).flatMap(([name, { why }]) =>
        why === "does-not-apply" ? [] : [name.split(".")[0] ?? name],
      ),
    ),
  ].map((row) => ({
    outcome: "The figure is counted each month and checked against the records.",
    owner: "Force crime registrar",
    due: "2026-12-31",
    serves: [row],
    dependsOn: [],
    help: "",
  }));
