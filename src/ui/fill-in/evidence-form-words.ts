import type { EvidenceType } from "../../core/answers/draft.ts";

/** Words of the form of one item of evidence: on the page of the list, and on every question. */
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
  type: "Type",
  typeNone: "Choose a type",
  typeHint: "Level 3 needs test evidence: an audit, dip sample, exercise, peer review, inspection or outcome analysis.",
  title: "Title",
  titleHint: "Name the document, not the case: “Operations board minutes, March 2026”, not an operation name.",
  date: "Date",
  dateHint:
    "For example March 2026, or 31/3/2026. Month and year will do. Level 3 needs test evidence dated {from} to {to}.",
  dateError: "Date must be a real date, like March 2026",
  heldBy: "Held by",
  heldByHint: "A post, like “Force crime registrar”.",
  reference: "Reference (optional)",
  referenceHint: "No case numbers.",
  nca: "Derived from National Crime Agency material",
  ncaHint: "Freedom of information law treats such material differently.",
  addHeading: "Add evidence {id}",
  add: "Add to the list",
  full: "The list holds {n} items, the most that a return can carry.",
  typeNames: types,
} as const;

export const evidenceFormWords = { en } as const;
