/** Words of the maturity page that its document does not hold itself. */
const en = {
  heading: "Where the three points stand",
  print: "Print this page",
} as const;

export const maturityWords = { en } as const;
