/** The words round a document that is read and printed. */
const en = {
  questions: {
    heading: "All questions, figures and definitions",
    text: "To read, print or save before any answer is given.",
    save: "Save a blank copy as PDF",
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
    save: "Save the draft as PDF",
  },
  summary: {
    heading: "A summary to publish",
    text: "It has the opinions, the actions as they are written and the core figures, and leaves out answers, reasons, evidence and names. Small figures are withheld. Read it before you publish it.",
    draft: "It is marked DRAFT until the return is signed.",
    levels: "Print the levels",
    levelsHint: "The level of each point. Only if the head of the force wants anybody to read it.",
    save: "Save the summary as PDF",
    undecided:
      "A reader could still work out figures that are withheld, because nothing is left to withhold with them: {figures}. Ask the office before you publish.",
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
