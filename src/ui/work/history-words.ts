/** Words of the page that shows what was changed on a draft. */
const en = {
  heading: "History",
  lead: "What was changed on this draft, the newest first. What is typed in one place at one sitting is one entry.",
  none: "Nothing has been changed since this draft was begun on this device.",
  loading: "Loading",
  undo: "Undo the last change",
  undoWhat: "The last change: {names}, {time}.",
  undone: "Undone. The history keeps both, so that it can be done again.",
  undoNothing: "There is nothing left to undo.",
  filter: "Show",
  all: "Every change",
  time: "{time}, {device}",
  timeHere: "{time}",
  kinds: {
    change: "",
    undo: "Undid entry {undoes}",
    restore: "Restored an older state",
  },
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
