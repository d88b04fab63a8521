/** U+2212: a hyphen is not a minus sign. */
export const minus = "\u2212";

/** `5,059`: digits in threes, by no locale. For whole numbers. */
export const sayNumber = (value: number): string =>
  (value < 0 ? minus : "") + String(Math.abs(value)).replace(/\B(?=(\d{3})+$)/g, ",");

/** `+71`, `−88`, `0`. */
export const saySigned = (value: number): string => (value > 0 ? "+" : "") + sayNumber(value);
