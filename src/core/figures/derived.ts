import { minus, sayNumber, saySigned } from "./number.ts";

/** A ratio of whole numbers in units of 10^-(d+2), a half going up (`figures.md` §4). No floating point. */
const ratio = (part: number, whole: number, decimals: number): bigint => {
  const k = BigInt(Math.abs(part)) * 100n * 10n ** BigInt(decimals);
  return (2n * k + BigInt(whole)) / (2n * BigInt(whole));
};

const withPoint = (units: bigint, decimals: number): string => {
  const digits = String(units).padStart(decimals + 1, "0");
  const whole = sayNumber(Number(digits.slice(0, digits.length - decimals)));
  return decimals === 0 ? whole : `${whole}.${digits.slice(-decimals)}`;
};

/** A change as a signed percentage: `+118%`, `−30.0%`; no sign when it rounds to nothing. `whole` is above 0. */
export const pct = (part: number, whole: number, decimals: number): string => {
  const units = ratio(part, whole, decimals);
  const sign = units === 0n ? "" : part < 0 ? minus : "+";
  return `${sign}${withPoint(units, decimals)}%`;
};

/** Below this a percentage of a number says more than the number does. */
const enough = 20;

export type ChangeOverYears =
  | { readonly kind: "percentage"; readonly text: string }
  /** Too few to compare by a percentage: "4 to 9". */
  | { readonly kind: "counts"; readonly from: string; readonly to: string }
  | { readonly kind: "no-comparison" };

/** From the first of three years to the last. */
export const changeOverTwoYears = (first: number | null, last: number | null): ChangeOverYears => {
  if (first === null || last === null) {
    return { kind: "no-comparison" };
  }
  return first >= enough
    ? { kind: "percentage", text: pct(last - first, first, 0) }
    : { kind: "counts", from: sayNumber(first), to: sayNumber(last) };
};

export type ChangeOnLastYear =
  | { readonly kind: "difference"; readonly difference: string; readonly percentage: string | null }
  | { readonly kind: "no-comparison" };

export const changeOnLastYear = (before: number | null, now: number | null): ChangeOnLastYear =>
  before === null || now === null
    ? { kind: "no-comparison" }
    : {
        kind: "difference",
        difference: saySigned(now - before),
        percentage: before >= enough ? pct(now - before, before, 1) : null,
      };

export type Share =
  | { readonly kind: "percentage"; readonly text: string }
  /** Rounds to 100 and is not all; rounds to 0 and is not nil: said in words. */
  | { readonly kind: "more-than-99" }
  | { readonly kind: "less-than-1" }
  /** Too few for a percentage: the counts are printed. */
  | { readonly kind: "counts" };

/** A part of a whole that is at least `atLeast`. */
export const share = (part: number, whole: number, atLeast: number): Share => {
  if (whole < atLeast || whole <= 0) {
    return { kind: "counts" };
  }
  const units = ratio(part, whole, 0);
  if (units === 100n && part !== whole) {
    return { kind: "more-than-99" };
  }
  return units === 0n && part !== 0 ? { kind: "less-than-1" } : { kind: "percentage", text: `${units}%` };
};

/** Both changes of a box that is given for three years. */
export interface Changes {
  readonly overTwoYears: ChangeOverYears;
  readonly onLastYear: ChangeOnLastYear;
}

/** From a box's figures in the order of its years. `null` for one that is not given for three: nothing to compare. */
export const changesOf = (values: readonly (number | null)[]): Changes | null => {
  const [first, before, last] = values;
  return values.length !== 3 || first === undefined || before === undefined || last === undefined
    ? null
    : { overTwoYears: changeOverTwoYears(first, last), onLastYear: changeOnLastYear(before, last) };
};
