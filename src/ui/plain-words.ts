/** Words of the pages that stand in place of one that is not there. */
export const plainWords = {
  notFound: {
    heading: "Page not found",
    text: "Nothing in this service has this address. If you typed or pasted it, check that it is right.",
    home: "Go to the start page",
  },
  noDraft: {
    heading: "Draft not found",
    text: "There is no draft with this address in this browser. It may have been deleted here, it may be kept on another device, or the browser’s data were cleared.",
    work: "See your work on this device",
  },
  unknownEdition: {
    heading: "This draft needs another version of the service",
    text: "It belongs to an edition of the questionnaire that this version does not hold. Nothing was changed. You can save a copy of the draft and open it in the version that it was made with.",
    copy: "Save a copy of the draft",
  },
  cannotBegin: {
    heading: "The practice draft could not be saved",
    "not-saved": "The browser could not keep it. Open the service in an ordinary window and try again.",
    full: "This device has no room left. Make room on it and try again.",
  },
};
