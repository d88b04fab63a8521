/** A length as PDF writes it: at most two decimals, never an exponent, never "-0". */
export const pdfNumber = (value: number): string => String(Math.round(value * 100) / 100);

/** A4 in points. Layout measures down from the top, PDF up from the bottom. */
export const pageWidth = 595.28;
export const pageHeight = 841.89;

export const fromBottom = (y: number): number => pageHeight - y;
