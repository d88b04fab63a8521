import type { EditionWords, Jurisdiction, PointContent } from "./content.ts";
import { resolvePoint } from "./resolve-point.ts";
import type { RawPoint } from "./schema.ts";
import { isRowAsked } from "./shapes.ts";
import { tokensOf } from "./tokens.ts";

/** The words of one point, for the page that asks it: needs its own chunk and the tokens, nothing of the other points. */
export const pointContentOf = (raw: RawPoint, edition: EditionWords, jurisdiction: Jurisdiction): PointContent =>
  resolvePoint(raw, jurisdiction, tokensOf(edition, jurisdiction), (rowId) => isRowAsked(rowId, jurisdiction));
