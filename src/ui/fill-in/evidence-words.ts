import { evidenceFormWords } from "./evidence-form-words.ts";

/** Words of the page that keeps the list of evidence. */
const en = {
  ...evidenceFormWords.en,
  heading: "Evidence",
  lead: "Keep one list for the whole return. Do not attach documents.",
  none: "There is no evidence on the list yet.",
  caption: "Evidence on the list",
  changeHeading: "Change evidence {id}",
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
} as const;

export const evidenceWords = { en } as const;
