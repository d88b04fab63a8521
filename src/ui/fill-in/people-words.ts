import type { Person } from "../../core/answers/draft.ts";

/** Words of the page on who leads, prepares, takes part and challenges. */
const parts: Readonly<Record<Exclude<Person["part"], "">, string>> = {
  answered: "Answered questions",
  supplied: "Supplied figures",
  challenged: "Challenged the answers",
  marking: "Checked the marking",
};

const en = {
  heading: "Who leads, prepares and challenges",
  lead: "Posts, not people. They print in the return, so that readers know who stands behind it.",
  leadPost: "Post of the lead on modern slavery",
  leadHint: "Like “Detective superintendent, public protection”.",
  telephone: "Telephone of that post",
  telephoneHint: "A desk number: the office that reads the return may telephone it.",
  preparedBy: "Prepared by",
  preparedByHint: "The post that puts the return together.",
  list: "Who took part and who challenged",
  none: "Nobody is on the list. If nobody challenged, the return prints “No challenge recorded.”",
  post: "Post",
  organisation: "Organisation",
  organisationHint: "Your force, or another body such as a council.",
  part: "Part",
  partNone: "Choose a part",
  partNames: parts,
  date: "Date",
  dateHint: "For example 12/5/2026, or May 2026.",
  dateError: "Date must be a real date, like 12 May 2026",
  changed: "What changed because of it",
  changedHint: "For a challenge: which answer it changed, or that none did.",
  addHeading: "Add somebody who took part ({id})",
  changeHeading: "Change {id}",
  add: "Add to the list",
  done: "Done",
  change: "Change",
  remove: "Remove",
  removeAsk: "Remove {id} from the list?",
  removeText: "The entry is taken out of the draft.",
  removeYes: "Remove {id}",
  removeNo: "Keep {id}",
  untitled: "No post yet",
  missing: "Still to give: {fields}",
  full: "The list holds {n} entries, the most that a return can carry.",
} as const;

export const peopleWords = { en } as const;
