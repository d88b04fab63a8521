import type { Problem } from "../answers/problem.ts";
import { isBlank, type Place, stops } from "../answers/problem-words.ts";
import type { Asked } from "./asked.ts";
import { type CellFault, type CellKind, heldFault, heldValue, mostTyped } from "./cell.ts";
import { figurePlace } from "./cell-name.ts";
import { sayNumber } from "./number.ts";

/** Confirmed or corrected first: until then the page shows no box of the figure itself. */
const publishedField = (name: string): string => `${name}.published`;

/** The name of the sentence of V1, and what fills its holes. */
export const faultText = (
  said: string,
  fault: CellFault,
  kind: CellKind,
): readonly [string, Record<string, string>] => [
  `problem.figure.V1.${fault}`,
  { row: said, max: sayNumber(mostTyped(kind)) },
];

/** V0, V1, V12 and what else a cell may not be. `served` holds what actions and accepted risks serve. */
export const cellProblems = (asked: Asked, served: ReadonlySet<string>): readonly Problem[] => {
  const { row, box, name, said, latest, core, cell, published } = asked;
  const at = (field: string): Place => figurePlace(row.id, field);
  const values = { row: said };
  const value = cell?.value ?? null;
  const why = cell?.why ?? null;
  const state = cell?.published ?? null;
  const blank = value === null && why === null;
  const found: Problem[] = [];
  if (published !== undefined && state === null) {
    found.push(stops(at(publishedField(name)), "problem.figure.V0.published", values, "V0"));
  } else if (blank && (core || state !== null)) {
    found.push(stops(at(name), "problem.figure.V0", values, "V0"));
  }
  if (value !== null) {
    const fault = heldFault(value, box.kind);
    if (fault !== null) {
      found.push(stops(at(name), ...faultText(said, fault, box.kind), "V1"));
    }
    if (why !== null) {
      found.push(stops(at(name), "problem.figure.both", values));
    }
  }
  if (state !== null && published === undefined) {
    found.push(stops(at(name), "problem.figure.not-published", values));
  }
  if (state === "confirmed" && published !== undefined && value !== heldValue(published.value, box.kind)) {
    found.push(stops(at(name), "problem.figure.confirmed", { ...values, published: sayNumber(published.value) }));
  }
  if (why === "does-not-apply" && [...(cell?.reason ?? "").trim()].length < 10) {
    found.push(stops(at(`${name}.reason`), "problem.figure.reason", values));
  }
  if (core && latest && (why === "not-extracted" || why === "not-recorded") && !served.has(row.id)) {
    found.push(stops(at(`${name}.why`), "problem.figure.V12", values, "V12"));
  }
  return found;
};

/** Once a row: one note says why its published figures are corrected. */
export const correctionProblems = (asked: readonly Asked[], note: string): readonly Problem[] => {
  const corrected = isBlank(note) ? asked.find(({ cell }) => cell?.published === "corrected") : undefined;
  return corrected === undefined
    ? []
    : [
        stops(figurePlace(corrected.row.id, `${corrected.row.id}.note`), "problem.figure.correction", {
          row: corrected.said,
        }),
      ];
};
