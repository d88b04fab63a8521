/** Words of the page that shows what was changed on a draft. */
const en = {
  heading: "History",
  lead: "What was changed on this draft, the newest first. What is typed in one place at one sitting is one entry.",
  none: "Nothing has been changed since this draft was begun on this device.",
  loading: "Loading",
  undo: "Undo the last change",
  undoing: {
    undone: "Undone. The history keeps both.",
    nothing: "There is nothing left to undo.",
    "not-saved": "It could not be undone, because what is on the screen is not saved yet. Try again.",
    "changed-since": "It cannot be undone: the same records were changed again since.",
    signed: "It cannot be undone: a return was signed and saved.",
  },
  filter: "Show",
  all: "Every change",
  time: "{time}, {device}",
  timeHere: "{time}",
  kinds: {
    change: "",
    undo: "Undid entry {undoes}",
    restore: "Restored an older state",
  },
  older: { one: "Show {n} older change", many: "Show {n} older changes" },
  entry: "Entry {n}",
  before: "Before",
  after: "After",
  added: "Added",
  removed: "Taken away",
  nothing: "nothing",
  began: "Added to the list",
  ended: "Taken off the list",
  back: "Go to the task list",
} as const;

export const historyWords = { en } as const;
