import type { Problem } from "../../../src/core/answers/problem.ts";
import { figureProblems } from "../../../src/core/figures/problems.ts";
import { contentOf } from "../../../src/core/questionnaire/all-content.ts";
import type { Content, Jurisdiction, Level } from "../../../src/core/questionnaire/content.ts";
import type { ForceReturn, ReturnCell } from "../../../src/core/return/force-return.ts";
import { smallReturn } from "../answers/small-return.ts";

/** A figure, or why there is none in the codes of `figures.md` §2. A cell that is left out is blank. */
export type Cells = Readonly<Record<string, number | "NX" | "NR" | "NA">>;

const reasons = { NX: "not-extracted", NR: "not-recorded", NA: "does-not-apply" } as const;

export const cellOf = (value: number | "NX" | "NR" | "NA"): ReturnCell =>
  typeof value === "number"
    ? { value, why: null, reason: "", published: null }
    : { value: null, why: reasons[value], reason: value === "NA" ? "No such unit here" : "", published: null };

/** Three years of a box that is named by its id: `years("D14.made", [1, 2, 3])`. */
export const years = (box: string, values: readonly (number | "NX" | "NR" | "NA" | null)[]): Cells =>
  Object.fromEntries(values.flatMap((value, at) => (value === null ? [] : [[`${box}.${2024 + at}`, value] as const])));

export interface Ruled {
  readonly jurisdiction?: Jurisdiction;
  /** Levels as counted. */
  readonly levels?: Readonly<Record<string, Level>>;
  readonly notes?: Readonly<Record<string, string>>;
  readonly served?: readonly string[];
  readonly published?: Readonly<Record<string, number>>;
  readonly corrected?: readonly string[];
  readonly confirmed?: readonly string[];
}

/** A return with the edition's own figures and rules, in which nothing is given but these cells. */
export const returnWith = (cells: Cells, ruled: Ruled = {}): ForceReturn => {
  const { jurisdiction = "EW", notes = {}, published = {}, corrected = [], confirmed = [] } = ruled;
  const chosen = (name: string): ReturnCell["published"] =>
    corrected.includes(name) ? "corrected" : confirmed.includes(name) ? "confirmed" : null;
  return {
    ...smallReturn,
    content: contentOf("training-2026", jurisdiction) as Content,
    forceData: {
      ...smallReturn.forceData,
      published: Object.fromEntries(
        Object.entries(published).map(([name, value]) => [
          name,
          { value, by: "A body", title: "Tables", publishedOn: "2026-04-20", coverage: "all" },
        ]),
      ),
    },
    figures: {
      cells: Object.fromEntries(
        Object.entries(cells).map(([name, value]) => [name, { ...cellOf(value), published: chosen(name) }]),
      ),
      rows: Object.fromEntries(Object.entries(notes).map(([row, note]) => [row, { source: "", note }])),
    },
  };
};

/** What the edition's rules of one id find. */
export const found = (id: string, cells: Cells, ruled: Ruled = {}): readonly Problem[] =>
  figureProblems(
    returnWith(cells, ruled),
    new Set(ruled.served ?? []),
    new Map(Object.entries(ruled.levels ?? {})),
  ).filter(({ rule }) => rule === id);

/** "stops figures/D2 D2.total.2026: …" */
export const saidOf = (id: string, cells: Cells, ruled: Ruled = {}): readonly string[] =>
  found(id, cells, ruled).map(({ severity, page, field, text }) => `${severity} ${page} ${field}: ${text}`);
