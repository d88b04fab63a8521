/** Words of the frame, in one place. */
export const frameWords = {
  service: "Modern slavery self-assessment",
  skip: "Skip to main content",
  back: "Back",
  error: "Error: ",
  saving: "Saving",
  saved: "Saved at {time}",
  held: "In this window only",
  notSaved: "Not saved",
  readOnly: "Read only: open in another window",
  offline: "Ready to work offline",
  preparation:
    "Preparation copy. The Independent Anti-Slavery Commissioner's office has not issued this edition. Do not send it.",
  training: "TRAINING. The force and every answer here are made up. Do not send it.",
  footer: [
    { address: "#/work", text: "Your work on this device" },
    { address: "#/help/privacy", text: "Privacy" },
    { address: "#/help/foi", text: "Who reads it and freedom of information" },
    { address: "#/help/keeping", text: "Keeping and deleting" },
    { address: "#/help/accessibility", text: "Accessibility statement" },
    { address: "#/help/it", text: "For your IT team" },
    { address: "#/help/contact", text: "Contact" },
    { address: "#/help/words", text: "Words used" },
    { address: "#/help/signing", text: "What the signature proves" },
    { address: "#/help/changes", text: "What has changed" },
  ],
  footerText: "Answers stay in this browser. Nothing is sent until you send it.",
};

/** Words of the pages for when a part of the service fails. */
export const brokenWords = {
  cannotLoad: {
    heading: "This page could not be loaded",
    text: "A part of the service could not be fetched. Your answers are kept. Check the connection, then load the page again.",
  },
  heading: "Sorry, there is a problem with the service",
  text: "Something went wrong on this page. What was saved before is still saved.",
  draft: "Save a copy of the draft now: it holds everything, also what may not have been saved.",
  copy: "Save a copy of the draft",
  again: "Load the page again",
  what: "What went wrong, for whoever looks after the service:",
  home: "Go to the start page",
};
