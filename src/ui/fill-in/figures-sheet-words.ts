/** Words of the page for figures from a spreadsheet, and of the preview wherever a block is pasted. */
const en = {
  heading: "Figures from a spreadsheet",
  intro:
    "Send a blank sheet to the people who hold the figures, and put in what comes back; or paste a block that you have copied. You see what goes where before anything changes.",
  blank: "Send a blank sheet",
  blankText:
    "{force}: one line for each figure that is asked, empty but for what is already published. Nothing of your answers is in it. Whoever fills it in saves it as CSV.",
  save: "Save a blank sheet",
  sheet: "Take a sheet back",
  sheetLabel: "A sheet that was filled in (CSV)",
  sheetHint: "Choose the file, or drop it here. An empty cell changes nothing.",
  oneSheet: "Choose one sheet at a time",
  reading: "Reading the sheet",
  paste: "Paste a block",
  pasteLabel: "Paste a block here",
  pasteHint:
    "Copy the cells in the spreadsheet first. With a line of headings that has “box” and a year, each figure finds its place. Without one, say where the block begins. You can also paste straight into a box of the figures.",
  begins: "A block without headings begins at this figure",
  beginsTime: "and at this time",
  box: "{id} {name}",
  show: "Show what goes where",
  nothingPasted: "Paste or type a block first",
  all: "All figures",
  readings: "What a cell may hold",
  readingsText: [
    "A figure in digits, like 1234, 1,234 or 1 234; pounds like 250000.50; full-time equivalents like 4.6.",
    "NX: we hold this but could not extract it in time. NR: we do not record this. NA and a reason: this does not apply here, like NA: no railway in the area.",
    "CLEAR empties a box. A blank leaves it as it was.",
  ],

  preview: "What goes where",
  previewText: "Nothing has changed yet.",
  goesIn: { one: "1 entry goes in.", many: "{n} entries go in." },
  same: { one: "1 is what already stands there.", many: "{n} are what already stands there." },
  refusedCount: { one: "1 is refused.", many: "{n} are refused." },
  nothing: "Nothing would change.",
  caption: "What goes in",
  where: "Figure",
  now: "Now",
  comes: "Goes in",
  confirmable: "Published figures that came back as they are",
  confirm: {
    one: "Confirm it: the published figure is right",
    many: "Confirm all {n}: the published figures are right",
  },
  confirmHint: "Coming back in a sheet does not confirm them. Tick this only if somebody has checked them.",
  refused: "Refused",
  refusedText: "These are left out. Mend them in the spreadsheet and paste again, or type them in.",
  warned: "Worth a second look",
  putIn: "Put in these figures",
  cancel: "Cancel",
  whole: "Nothing was put in",

  wasPutIn: { one: "1 entry was put in.", many: "{n} entries were put in." },
  changedSince: {
    one: "1 of them was changed since, and would go back too.",
    many: "{n} of them were changed since, and would go back too.",
  },
  takeBack: "Take these figures back",
  takenBack: "The figures were taken back. Everything stands as it did before.",

  apart: "Figures kept apart",
  remove: "Remove them",
} as const;

export const figuresSheetWords = { en } as const;
