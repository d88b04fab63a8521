import { actionFormWords } from "./action-form-words.ts";

/** Words of the page that lists actions and accepted risks. */
const en = {
  ...actionFormWords.en,
  heading: "Actions and accepted risks",
  lead: "Any question below level 2, or not known, needs an action or an accepted risk before sign-off. So does a core figure that the force could not extract, or does not record, for the latest year or the position date.",
  open: "Still without an action or an accepted risk",
  openItem: "{number} {name}",
  openFigure: "Figure {id}",
  openNone: "No question that is answered still needs an action or an accepted risk.",
  actions: "Actions",
  actionsNone: "There is no action yet.",
  risks: "Accepted risks",
  risksNone: "There is no accepted risk yet.",
  changeHeading: "Change action {id}",
  changeRiskHeading: "Change accepted risk {id}",
  done: "Done",
  change: "Change",
  remove: "Remove",
  removeAsk: "Remove {id} from the list?",
  removeText:
    "Questions that it serves may then need another action or an accepted risk. Its number is not given again.",
  removeYes: "Remove {id}",
  removeNo: "Keep {id}",
  untitled: "Not written yet",
  missing: "Still to give: {fields}",
  dueSaid: "Due {date}. Owner: {owner}.",
  acceptedSaid: "Accepted by {post}.",
  servesSaid: "Serves {list}.",
  servesNone: "Serves no question or figure yet.",
  full: "The list holds {n} items, the most that a return can carry.",
} as const;

export const actionsWords = { en } as const;
