import type { SectionName } from "../../core/answers/draft.ts";
import { actionFormWords } from "../fill-in/action-form-words.ts";
import { evidenceFormWords } from "../fill-in/evidence-form-words.ts";
import { figuresWords } from "../fill-in/figures-words.ts";
import { peopleWords } from "../fill-in/people-words.ts";
import { questionWords } from "../fill-in/question-words.ts";

/** How the records of a draft and their parts are called, in the history and after a restore. */
const actions = actionFormWords.en;
const evidence = evidenceFormWords.en;
const figures = figuresWords.en;
const people = peopleWords.en;
const question = questionWords.en;

const records: Readonly<Record<SectionName, string>> = {
  about: "The draft",
  answers: "Question {place}",
  office: "Notes to the office on point {place}",
  evidence: "Evidence {place}",
  actions: "Action {place}",
  risks: "Accepted risk {place}",
  people: "Who took part, {place}",
  figures: "Figure {place}",
  figureRows: "Figures {place}, source and note",
  opinions: "Opinion on point {place}",
  declaration: "Declaration",
  signed: "Signed version {place}",
};

/** By section, then by the name of the field. What has no name here is not shown: nobody typed it. */
const parts: Readonly<Partial<Record<SectionName, Readonly<Record<string, string>>>>> = {
  about: {
    force: "Force",
    edition: "Edition",
    name: "Name of the draft",
    leadPost: people.leadPost,
    leadTelephone: people.telephone,
    preparedBy: people.preparedBy,
    completed: "Marked as completed",
  },
  answers: {
    ticks: "Lines ticked",
    choice: "In place of lines",
    narrative: question.narrative,
    evidence: "Evidence named",
    note: question.notes,
  },
  office: { "": "Text" },
  evidence: {
    type: evidence.type,
    title: evidence.title,
    date: evidence.date,
    heldBy: evidence.heldBy,
    reference: "Reference",
    nca: evidence.nca,
  },
  actions: {
    outcome: actions.outcome,
    owner: actions.owner,
    due: actions.due,
    serves: actions.serves,
    dependsOn: actions.depends,
    help: actions.help,
  },
  risks: { why: actions.why, acceptedBy: actions.acceptedBy, serves: actions.serves },
  people: {
    post: people.post,
    organisation: people.organisation,
    part: people.part,
    date: people.date,
    changed: people.changed,
  },
  figures: { text: "Figure", why: "Why there is no figure", reason: figures.reason, published: "Published figure" },
  figureRows: { source: figures.source, note: figures.rowNote },
  opinions: {
    opinion: "Opinion",
    why: "Why it is higher than proposed",
    exception: "Exception",
    satisfied: "How satisfied",
    what: "What was looked at",
  },
  declaration: {
    sharing: "Sharing with the inspectorate",
    marking: "Marking",
    name: "Name",
    title: "Title",
    absence: "Why another post signs",
  },
  signed: { fingerprint: "Fingerprint", signedAt: "Signed" },
};

/** Values that are names of ours and not what somebody typed, by section and field. */
const values: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "answers.choice": { none: question.none, "not-known": question.notKnown },
  "evidence.type": evidence.typeNames,
  "evidence.nca": { true: "Yes", false: "No" },
  "actions.dependsOn": actions.dependsNames,
  "people.part": people.partNames,
  "figures.published": { confirmed: "Confirmed", corrected: "Corrected" },
};

/** Names of the edition's words for values that print. */
const printed: Readonly<Record<string, string>> = {
  "figures.why": "figures.{value}",
  "opinions.opinion": "opinion.{value}",
  "opinions.satisfied": "satisfied.{value}",
  "declaration.sharing": "sharing.{value}",
};

const en = {
  records,
  parts,
  values,
  printed,
  nothing: "Nothing",
} as const;

export const recordWords = { en } as const;
