import rows from "./content/rows.json";
import type { Jurisdiction } from "./content.ts";
import { isRowAsked } from "./shapes.ts";

/** Ids of the rows of the figures that are asked in a jurisdiction, in their order. Not needed by the first page. */
export const rowsAsked = (jurisdiction: Jurisdiction): readonly string[] =>
  rows.filter((row) => isRowAsked(row, jurisdiction));
