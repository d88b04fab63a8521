/** Words of the page on which two windows' answers stand side by side. */
const en = {
  heading: "Two windows changed the same draft",
  lead: "Another window saved this draft while something typed here was not saved yet. Choose for each which to go on with. The other one stays in the history.",
  loading: "Loading",
  here: "What is on this screen",
  there: "What the other window saved",
  nothing: "nothing",
  onlyHere: "{label}, on this side only",
  same: "Both windows hold the same answers now. Nothing has to be chosen.",
  choose: "Choose which to go on with",
  goOn: "Go on with what I chose",
  goOnSame: "Go on",
  none: "Nothing is in conflict. Everything here is saved.",
  back: "Go to the task list",
  deleted: {
    heading: "Another window deleted this draft",
    text: "What you typed here since is on this screen only. You can bring the draft back, with what you typed, or save a copy of it.",
    bring: "Bring the draft back",
    gone: "The draft is gone for good and cannot be brought back. Save a copy of what is on this screen, then open that copy.",
    copy: "Save a copy of the draft",
  },
} as const;

export const conflictWords = { en } as const;
