/** A length as PDF writes it: at most two decimals, never an exponent, never "-0". */
export const pdfNumber = (value: number): string => hundredths(Math.round(value * 100));

/** The same of a whole number of hundredths. From whole numbers, because a page has hundreds and a fraction takes ten times as long to write. */
export const hundredths = (value: number): string => {
  const rest = Math.abs(value % 100);
  const whole = Math.trunc(value / 100);
  if (rest === 0) {
    return `${whole}`;
  }
  const decimals = rest % 10 === 0 ? rest / 10 : rest < 10 ? `0${rest}` : rest;
  return `${value < 0 && whole === 0 ? "-" : ""}${whole}.${decimals}`;
};

/** A4 in points. Layout measures down from the top, PDF up from the bottom. */
export const pageWidth = 595.28;
export const pageHeight = 841.89;

export const fromBottom = (y: number): number => pageHeight - y;
