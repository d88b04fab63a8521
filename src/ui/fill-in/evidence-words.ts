import type { EvidenceType } from "../../core/answers/draft.ts";

/** Words of the evidence list and of its form. */
const types: Readonly<Record<EvidenceType, string>> = {
  policy: "Policy or procedure",
  minutes: "Minutes",
  assessment: "Assessment or profile",
  register: "Register or log",
  "training-record": "Training record",
  audit: "Audit (test evidence)",
  "dip-sample": "Dip sample (test evidence)",
  exercise: "Exercise (test evidence)",
  "peer-review": "Peer review (test evidence)",
  inspection: "Inspection (test evidence)",
  "outcome-analysis": "Outcome analysis (test evidence)",
  other: "Other",
};

const en = {
  heading: "Evidence",
  lead: "Keep one list for the whole return. Do not attach documents.",
  none: "There is no evidence on the list yet.",
  caption: "Evidence on the list",
  type: "Type",
  typeNone: "Choose a type",
  typeHint: "Level 3 needs test evidence: an audit, dip sample, exercise, peer review, inspection or outcome analysis.",
  title: "Title",
  titleHint: "Name the document, not the case: “Operations board minutes, March 2026”, not an operation name.",
  date: "Date",
  dateHint:
    "For example March 2026, or 31/3/2026. Month and year will do. Level 3 needs test evidence dated {from} to {to}.",
  dateError: "Date must be a real date, like March 2026",
  dateReads: "Read as {date}.",
  heldBy: "Held by",
  heldByHint: "A post, like “Force crime registrar”.",
  reference: "Reference (optional)",
  referenceHint: "No case numbers.",
  nca: "Derived from National Crime Agency material",
  ncaHint: "Freedom of information law treats such material differently.",
  addHeading: "Add evidence {id}",
  changeHeading: "Change evidence {id}",
  add: "Add to the list",
  done: "Done",
  change: "Change",
  remove: "Remove",
  removeAsk: "Remove evidence {id} from the list?",
  removeUsed: {
    one: "Question {questions} names it. It is taken out there too, and the level may change.",
    many: "Questions {questions} name it. It is taken out there too, and the levels may change.",
  },
  removeUnused: "No question names it.",
  removeYes: "Remove {id}",
  removeNo: "Keep {id}",
  untitled: "No title yet",
  missing: "Still to give: {fields}",
  used: { one: "Named by question {questions}", many: "Named by questions {questions}" },
  unused: "Not yet named by a question",
  full: "The list holds {n} items, the most that a return can carry.",
  typeNames: types,
} as const;

export const evidenceWords = { en } as const;
