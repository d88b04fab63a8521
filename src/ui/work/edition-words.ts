/** Words of the page on which a draft is moved to a newer edition of the questionnaire. */
const en = {
  heading: "Move to a newer edition",
  none: "This draft belongs to the newest edition that this service holds.",
  lead: "This draft was begun with “{from}”. This service also holds “{to}”. You choose whether to move: nothing changes by itself.",
  copy: "Moving makes a second draft with your answers. This one stays as it is.",
  same: "The two editions ask the same in the same words.",
  count: { one: "{n} difference", many: "{n} differences" },
  column: { place: "Where", how: "What changes", before: "In this draft’s edition", after: "In the newer edition" },
  how: {
    question: { added: "New question", removed: "Question no longer asked", reworded: "Question reworded" },
    practice: { added: "New line", removed: "Line no longer asked", reworded: "Line reworded" },
    figure: { added: "New figure", removed: "Figure no longer asked", reworded: "Figure reworded" },
    box: { added: "New box of a figure", removed: "Box no longer asked", reworded: "Box reworded" },
  },
  kept: "Answers to what is no longer asked are kept in the draft and not printed. Read again what is reworded.",
  move: "Make a second draft of the newer edition",
  stay: "Stay with this edition",
  errors: {
    full: "There is no room left on this device. Nothing was changed.",
    "not-saved": "The second draft could not be saved. Nothing was changed. Try again.",
  },
} as const;

export const editionWords = { en } as const;
