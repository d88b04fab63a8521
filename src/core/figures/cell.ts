import type { Cell } from "../answers/draft.ts";
import type { FigureBox } from "../questionnaire/content.ts";

export type CellKind = FigureBox["kind"];

/** What rule V1 finds wrong: `whole` for a count, `pounds` and `fte` for their decimals. */
export type CellFault = "whole" | "pounds" | "fte" | "range";

export type ReadCell =
  | { readonly status: "blank" }
  /** Whole: a count, pence, tenths of full-time equivalents. */
  | { readonly status: "figure"; readonly value: number }
  | { readonly status: "fault"; readonly fault: CellFault };

interface KindOf {
  readonly form: CellFault;
  readonly decimals: number;
  /** In the unit that a person types. */
  readonly most: number;
}

/** Pounds are held in pence and FTE in tenths, so that no floating point decides anything. */
const kinds: Readonly<Record<CellKind, KindOf>> = {
  count: { form: "whole", decimals: 0, most: 100_000 },
  pounds: { form: "pounds", decimals: 2, most: 1_000_000_000 },
  fte: { form: "fte", decimals: 1, most: 10_000 },
};

/** The largest figure of a kind as a person types it, and as it is held. */
export const mostTyped = (kind: CellKind): number => kinds[kind].most;
export const mostHeld = (kind: CellKind): number => kinds[kind].most * 10 ** kinds[kind].decimals;

/** A published figure is given in the unit that a person reads. */
export const heldValue = (value: number, kind: CellKind): number => Math.round(value * 10 ** kinds[kind].decimals);

/** A held value as a person would type it: what `readCell` reads as that value. */
export const typedFigure = (value: number, kind: CellKind): string => {
  const { decimals } = kinds[kind];
  const digits = String(value).padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = digits.slice(digits.length - decimals);
  return /[^0]/.test(fraction) && decimals > 0 ? `${whole}.${fraction}` : whole;
};

const grouped = /^\d{1,3}(?:,\d{3})+$/;

/** Reads what a person types: `1234`, `1,234`, `£1,234.50`. Anything else is kept as typed and said to be wrong. */
export const readCell = (text: string, kind: CellKind): ReadCell => {
  const typed = text.trim();
  if (typed === "") {
    return { status: "blank" };
  }
  const { form, decimals } = kinds[kind];
  const found = /^(-|−)?(?:£ ?)?(-|−)?([\d,]+)(?:\.(\d+))?$/.exec(typed);
  const whole = found?.[3] ?? "";
  const fraction = found?.[4] ?? "";
  if (found === null || (typed.includes("£") && kind !== "pounds") || !(/^\d+$/.test(whole) || grouped.test(whole))) {
    return { status: "fault", fault: form };
  }
  if (fraction.length > decimals) {
    return { status: "fault", fault: form };
  }
  // Seventeen digits and more are no longer exact, and far out of range.
  const value = whole.length > 16 ? Infinity : Number(whole.replaceAll(",", "") + fraction.padEnd(decimals, "0"));
  const negative = (found[1] ?? found[2]) !== undefined && value !== 0;
  return negative || value > mostHeld(kind) ? { status: "fault", fault: "range" } : { status: "figure", value };
};

/** Whether a held value can be a figure of its kind: what a return from elsewhere may not have been told. */
export const heldFault = (value: number, kind: CellKind): CellFault | null =>
  !Number.isSafeInteger(value) ? kinds[kind].form : value < 0 || value > mostHeld(kind) ? "range" : null;

/**
 * What was chosen of a published figure. It holds for the figure that was seen: another force's, or one published
 * since, is asked again.
 */
export const publishedChoice = (
  { text = "", published, against }: Partial<Pick<Cell, "text" | "published" | "against">>,
  value: number | undefined,
): "confirmed" | "corrected" | null => {
  if (published === undefined || value === undefined) {
    return null;
  }
  const seen = against ?? (published === "confirmed" && text !== "" ? Number(text) : value);
  return seen === value ? published : null;
};

/** What a person typed: a figure that was confirmed was published, about the force of that time. */
export const typedText = ({ text, published }: Pick<Cell, "text" | "published">): string =>
  published === "confirmed" ? "" : text;
