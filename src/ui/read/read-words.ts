/** The words round a document that is read and printed. */
const en = {
  questions: {
    heading: "All questions, figures and definitions",
    text: "To read, print or save before any answer is given. To save, choose “Save as PDF” where the printer is chosen.",
    jurisdiction: "Questions for",
    jurisdictions: {
      EW: "England and Wales",
      SC: "Scotland",
      NI: "Northern Ireland",
      BTP: "British Transport Police",
    },
  },
  answers: {
    heading: "Answers so far",
    text: "To read or print for a meeting. It is marked DRAFT and is not for signature. Working notes are left out.",
    figures: "The figures",
    maturity: "Where the three points stand",
    actions: "The open actions",
  },
  noForce: "Choose the force first: its answers cannot be shown without it.",
  choose: "Choose the force",
  part: "What to show",
  all: "Everything",
  point: "Point {number}: {name}",
  print: "Print",
  back: "Back",
  loading: "Loading",
  failed: "This could not be loaded. Reload the page; your work is untouched.",
} as const;

export const readWords = { en } as const;
