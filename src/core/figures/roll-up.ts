import { type Content, type Force, type Jurisdiction, jurisdictions } from "../questionnaire/content.ts";
import { own } from "../record.ts";
import type { ForceReturn } from "../return/force-return.ts";
import { cellsOf } from "./rows.ts";

/** Why a force adds no number to a sum, in the order in which they are said. */
export const lacks = ["not-returned", "not-extracted", "not-recorded", "blank", "does-not-apply", "not-shown"] as const;
export type Lack = (typeof lacks)[number];

/** One force's cell: a whole number (count, pence, tenths of FTE), or why there is none. */
export type Supplied = number | Lack;

export interface ForceToRollUp {
  readonly force: Pick<Force, "jurisdiction" | "invited" | "published">;
  /** The words of its jurisdiction: they say which boxes are shown there. */
  readonly content: Pick<Content, "figures">;
  /** Its counted return; `null` where none is counted. */
  readonly forceReturn: Pick<ForceReturn, "figures"> | null;
}

/** A national figure (`figures.md` §5). Each lack is counted, so that nobody takes a partial sum for a whole one. */
export interface RollUp {
  /** N: forces invited, in whose jurisdiction the box is shown and to whom it applies. */
  readonly asked: number;
  /** n: those with a number, 0 too. */
  readonly supplied: number;
  /** `null` where nobody has supplied a number: "no figure". */
  readonly sum: number | null;
  readonly lacking: Readonly<Record<Lack, number>>;
}

/** England and Wales, Scotland, Northern Ireland and British Transport Police stand apart; `UK` is all of them. */
export type RollUps = Readonly<Record<Jurisdiction | "UK", RollUp>>;

export const rollUp = (forces: readonly ForceToRollUp[], cellName: string): RollUps =>
  byPlace(forces, (own) => rolledUp(own.map((force) => supplied(force, cellName))));

/** A change uses only forces with a number in both years. */
export interface NationalChange {
  /** Forces invited, in whose jurisdiction the box is shown and to whom it applies, in both years. */
  readonly asked: number;
  readonly supplied: number;
  /** Both over the same forces. `null` where there is none. */
  readonly before: number | null;
  readonly now: number | null;
}

export const nationalChange = (
  forces: readonly ForceToRollUp[],
  [before, now]: readonly [string, string],
): Readonly<Record<Jurisdiction | "UK", NationalChange>> =>
  byPlace(forces, (own) => {
    const pairs = own
      .map((force) => [supplied(force, before), supplied(force, now)] as const)
      .filter((pair) => pair.every(isAsked));
    const numbers = pairs.flatMap(([one, other]) =>
      typeof one === "number" && typeof other === "number" ? [[one, other] as const] : [],
    );
    return {
      asked: pairs.length,
      supplied: numbers.length,
      before: sumOf(numbers.map(([one]) => one)),
      now: sumOf(numbers.map(([, other]) => other)),
    };
  });

const byPlace = <T>(
  forces: readonly ForceToRollUp[],
  of: (own: readonly ForceToRollUp[]) => T,
): Readonly<Record<Jurisdiction | "UK", T>> => {
  const invited = forces.filter(({ force }) => force.invited);
  const places = jurisdictions.map((place) => [place, of(invited.filter(({ force }) => force.jurisdiction === place))]);
  return { ...(Object.fromEntries(places) as Record<Jurisdiction, T>), UK: of(invited) };
};

const rolledUp = (cells: readonly Supplied[]): RollUp => {
  const numbers = cells.filter((cell) => typeof cell === "number");
  return {
    asked: cells.filter(isAsked).length,
    supplied: numbers.length,
    sum: sumOf(numbers),
    lacking: Object.fromEntries(lacks.map((lack) => [lack, cells.filter((cell) => cell === lack).length])) as Record<
      Lack,
      number
    >,
  };
};

const isAsked = (cell: Supplied): boolean => cell !== "not-shown" && cell !== "does-not-apply";

const sumOf = (numbers: readonly number[]): number | null =>
  numbers.length === 0 ? null : numbers.reduce((sum, number) => sum + number, 0);

/** What is not shown is not missing, whether or not the force has returned. */
const supplied = ({ force, content, forceReturn }: ForceToRollUp, cellName: string): Supplied => {
  const isShown = content.figures.some((row) => cellsOf(row).some(({ name }) => name === cellName));
  if (!isShown) {
    return "not-shown";
  }
  if (forceReturn === null) {
    return "not-returned";
  }
  const { cells } = forceReturn.figures;
  const cell = own(cells, cellName);
  if (
    cell === undefined ||
    (cell.why === null && cell.published === null && Object.hasOwn(force.published, cellName))
  ) {
    return "blank";
  }
  return cell.why ?? cell.value ?? "blank";
};
