/** Words of the notices that stand there only while they are true. */
export const noticeWords = {
  lost: {
    "not-saved": "Your last changes are on this screen only: the browser could not keep them.",
    full: "Your last changes are on this screen only: this device has no room left. Make room on it, then try again.",
    conflict: "Your last changes are on this screen only: another window has saved this draft since.",
    newer:
      "Your last changes are on this screen only: a newer version of this service has taken over. Save a copy, then load the page again.",
    both: "Look at both and choose",
    again: "Try again",
    copy: "Save a copy of the draft",
  },
  lostBeside: {
    text: "The last changes of another draft are in this window only: they could not be saved.",
    goThere: "Go to that draft",
  },
  elsewhere: {
    text: "This draft is open in another window, so it can only be read here. What is saved there is shown here.",
    takeOver: "Take over here",
  },
  memory: {
    text: "This browser lets nothing be kept. What you enter is gone when this window closes, unless you save a backup.",
    backup: "Save a backup",
  },
  update: {
    text: "A new version is ready",
    accept: "Start the new version",
    otherTabs: "Close the other windows of this service first, then start the new version.",
  },
};
