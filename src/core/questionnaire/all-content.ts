import { own } from "../record.ts";
import { figureRows } from "./content/figures/rows.ts";
import togetherJson from "./content/figures-together.json";
import forces2026 from "./content/forces/2026.json";
import forcesTraining2026 from "./content/forces/training-2026.json";
import known from "./content/known.json";
import { exp } from "./content/points/exp.ts";
import { pwr } from "./content/points/pwr.ts";
import { soc } from "./content/points/soc.ts";
import documentWords from "./content/words/document.json";
import maturityWords from "./content/words/maturity.json";
import problemWords from "./content/words/problems.json";
import readingWords from "./content/words/reading.json";
import scoringWords from "./content/words/scoring.json";
import standingWords from "./content/words/standing.json";
import type { Content, Force, Jurisdiction } from "./content.ts";
import { editionOf } from "./editions.ts";
import { type RawContent, resolveContent } from "./resolve.ts";
import type { RawForce, RawTogether } from "./schema.ts";
import { rawTokenValues } from "./tokens.ts";

/** Everything that an edition says, raw. Heavy: loaded when a whole return is made, read or printed. */
export const rawContent: RawContent = {
  points: [soc, pwr, exp],
  figures: figureRows,
  together: togetherJson as RawTogether,
  tokens: rawTokenValues,
  words: [documentWords, maturityWords, problemWords, readingWords, scoringWords, standingWords],
};

/** By edition. */
export const rawForces: Readonly<Record<string, readonly RawForce[]>> = {
  "2026": forces2026 as readonly RawForce[],
  "training-2026": forcesTraining2026 as readonly RawForce[],
};

export const contentOf = (editionId: string, jurisdiction: Jurisdiction): Content | undefined => {
  const edition = editionOf(editionId);
  return edition === undefined ? undefined : resolveContent(rawContent, edition, jurisdiction);
};

export const forcesOf = (editionId: string): readonly Force[] => own(rawForces, editionId) ?? [];

/** SHA-256 of the content's canonical JSON, by edition and jurisdiction. A return whose words have another is refused. */
export const knownContents: Readonly<Record<string, Readonly<Record<Jurisdiction, string>>>> = known;
