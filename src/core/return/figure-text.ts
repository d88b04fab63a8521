import { sayNumber } from "../figures/number.ts";
import type { FigureBox, FigureRow } from "../questionnaire/content.ts";
import type { ReturnCell } from "./force-return.ts";
import type { Say } from "./say.ts";

/** Pounds are held in pence and FTE in tenths; both are said with a full stop for decimals. */
export const sayFigure = (value: number, kind: FigureBox["kind"], { say }: Say): string => {
  switch (kind) {
    case "count":
      return sayNumber(value);
    case "fte":
      return `${sayNumber(Math.floor(value / 10))}.${value % 10}`;
    case "pounds": {
      const pence = value % 100;
      const pounds = sayNumber((value - pence) / 100);
      return say("figures.pounds", {
        value: pence === 0 ? pounds : `${pounds}.${String(pence).padStart(2, "0")}`,
      });
    }
  }
};

/** A box of a row that is asked only where the force holds it may stay blank, like one that says so itself. */
export const boxIn = ({ use }: FigureRow, { kind, held }: FigureBox): Pick<FigureBox, "kind" | "held"> => ({
  kind,
  held: held || use !== "core",
});

/** The figure, or in words why there is none. None of the reasons is 0. */
export const sayCell = (cell: ReturnCell | undefined, box: Pick<FigureBox, "kind" | "held">, say: Say): string => {
  if (cell !== undefined && cell.value !== null) {
    return sayFigure(cell.value, box.kind, say);
  }
  if (cell !== undefined && cell.why !== null) {
    return say.say(`figures.${cell.why}`);
  }
  return say.say(box.held ? "figures.not-given" : "figures.unanswered");
};
