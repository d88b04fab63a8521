/** The words of the page on which a force is chosen or changed. */
const en = {
  heading: "Which force is the return for?",
  changeHeading: "Change the force",
  label: "Force",
  hint: "Start typing a name, such as “Thames Valley”, and choose from the list. Abbreviations such as “BTP” work too.",
  changeHint: "The force now: {force}.",
  madeUp: "{force} (made up, for training)",
  dates: { heading: "Dates", census: "Position date", deadline: "Send by", noDeadline: "The office has not yet said" },
  edition: "Edition",
  training: "Training: the force is made up. Nothing made with it is a return.",
  quiet: {
    summary: "Practise with a made-up force",
    text: "Made-up forces are there to try everything out, signing included. They are at the end of the list, and every page and PDF made for them says TRAINING.",
  },
  continue: "Continue",
  loading: "Loading the list of forces",
  noList: "The list of forces could not be loaded. Reload the page; your work is untouched.",
  errors: {
    empty: "Enter the name of a force",
    none: "No force is called “{typed}”. Choose a force from the list",
    several: "More than one force matches “{typed}”. Choose one from the list",
    full: "There is no room left on this device. Delete work that you no longer need, then try again",
    "not-saved": "The draft could not be saved on this device. Try again",
  },
  confirm: {
    heading: "Change the force to {force}?",
    kept: "Nothing is deleted. Answers that do not apply to {to} are kept, hidden, and come back if you change back to {from}.",
    about: "The answers were given about {from}. Check that each is true of {to}.",
    keys: "Signing keys made for {from} cannot sign for {to}.",
    lines: "These lines are ticked and will no longer apply",
    line: "{question}: “{text}” {reason}",
    figures: "These figures will no longer be asked",
    figure: "{row} {name}: {reason}",
    published: "These figures were compared with what was published about {from}, and will be asked again",
    reread: "These questions have an answer and read differently for {to}. Read them again",
    nothing: "Every answer that was given applies to {to} too.",
    change: "Change the force",
    keep: "Keep {from}",
  },
} as const;

export const forceWords = { en } as const;
