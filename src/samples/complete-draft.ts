import type { Action, Answer, Draft, Evidence, EvidenceType, OpinionRecord } from "../core/answers/draft.ts";
import { change, emptyDraft, noAnswer, only } from "../core/answers/draft.ts";
import type { Content, Force, Level, Question } from "../core/questionnaire/content.ts";
import { shapesIn } from "../core/return/shapes-in.ts";
import { scoreAll } from "../core/scoring/score.ts";
import { type Chance, chanceOf } from "./chance.ts";
import { figureActions, type NoFigures, withFigures } from "./figures.ts";

export interface Flavour {
  /** The level that the ticks of a question claim; `null` is "We do not know". */
  level(question: Question, chance: Chance): Level | null;
  readonly signerName: string;
  readonly sharing: "yes" | "ask" | "no";
  /** Evidence items a question cites. */
  readonly evidence: number;
  /** Put before every narrative, such as a sentence in Welsh. */
  readonly opening?: string;
  /** Where the force has no figure, and why. */
  readonly noFigures?: NoFigures;
}

const typeWords: readonly (readonly [RegExp, EvidenceType])[] = [
  [/sample/i, "dip-sample"],
  [/audit/i, "audit"],
  [/exercise|test call/i, "exercise"],
  [/minutes/i, "minutes"],
  [/analysis|assessment|profile/i, "assessment"],
  [/training|refresher/i, "training-record"],
  [/register|log|list|tracker|record|rota|count/i, "register"],
  [/policy|procedure|rule|template|agreement|guidance|form|checklist|criteria|plan/i, "policy"],
];

const typeOf = (idea: string): EvidenceType => typeWords.find(([words]) => words.test(idea))?.[1] ?? "other";
const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
const short = (text: string, limit: number): string => [...text].slice(0, limit).join("");
const posts = [
  "Detective superintendent, public protection",
  "Head of crime",
  "Head of intelligence",
  "Modern slavery lead",
] as const;
const dueDates = ["2026-09-30", "2026-12-31", "2027-03-31", "2027-06-30"] as const;

const ticksFor = (question: Question, level: Level, chance: Chance): readonly string[] => {
  const shown = question.lines.filter((line) => line.notShown === undefined).map(({ id }) => id);
  if (level === 0) {
    return [];
  }
  if (level === 1) {
    const left = chance.below(shown.length);
    return shown.filter((_, i) => i !== left);
  }
  return level === 2 ? shown : [...shown, question.tested.id];
};

const evidenceFor = (question: Question, level: Level, most: number): readonly Evidence[] => {
  const documents = question.evidence.slice(0, most).map((idea, i) => ({
    type: typeOf(idea),
    title: short(`${capital(idea)}, ${question.name.toLowerCase()}`, 120),
    date: `2026-0${1 + (i % 3)}`,
    heldBy: short(question.holds.split(/[;,]/)[0] ?? "Modern slavery lead", 80),
    reference: `REF ${question.number}/${i + 1}`,
    nca: false,
  }));
  const sample: Evidence = {
    type: "dip-sample",
    title: short(`Dip sample of records, ${question.name.toLowerCase()}`, 120),
    date: "2026-02",
    heldBy: "Head of audit",
    reference: "",
    nca: false,
  };
  return level === 3 ? [...documents, sample] : documents;
};

const missingLines = (question: Question, answer: Answer): readonly string[] =>
  question.lines.flatMap((line) => (line.text && !answer.ticks.includes(line.id) ? [line.text] : []));

const actionFor = (question: Question, answer: Answer, chance: Chance): Action => ({
  outcome: short(missingLines(question, answer)[0] ?? question.text, 300),
  owner: chance.pick(posts),
  due: chance.pick(dueDates),
  serves: [question.id],
  dependsOn: [],
  help: "",
});

const withQuestion = (draft: Draft, question: Question, flavour: Flavour, chance: Chance): Draft => {
  const level = flavour.level(question, chance);
  if (level === null) {
    const risk = {
      serves: [question.id],
      why: "The records that would show this are being moved to a new system until the autumn.",
      acceptedBy: "Assistant chief constable, crime",
    };
    const known = change(draft, {
      section: "answers",
      id: question.id,
      value: { ...noAnswer, choice: "not-known", note: "Ask again when the move is done." },
    });
    return change(known, { section: "risks", id: `R${Object.keys(draft.risks).length + 1}`, value: risk });
  }
  const items = level === 0 ? [] : evidenceFor(question, level, flavour.evidence);
  const first = Object.keys(draft.evidence).length + 1;
  const withEvidence = items.reduce(
    (all, value, i) => change(all, { section: "evidence", id: `E${first + i}`, value }),
    draft,
  );
  const answer: Answer = {
    ticks: ticksFor(question, level, chance),
    choice: level === 0 ? "none" : null,
    narrative:
      level >= 2
        ? `${flavour.opening ?? ""}The documents named here were read in April 2026. They show each practice that is ticked${level === 3 ? ", and the sample found the same in the records" : ""}.`
        : "",
    evidence: items.map((_, i) => `E${first + i}`),
    note: "",
  };
  const answered = change(withEvidence, { section: "answers", id: question.id, value: answer });
  return level >= 2
    ? answered
    : change(answered, {
        section: "actions",
        id: `A${Object.keys(draft.actions).length + 1}`,
        value: actionFor(question, answer, chance),
      });
};

/** A finished draft of a made-up force: every rule that stops sign-off is met. The same each time for the same force and flavour. */
export const completeDraft = (content: Content, force: Force, flavour: Flavour): Draft => {
  const chance = chanceOf(`${force.slug} ${flavour.signerName}`);
  const start = emptyDraft(`sample-${force.slug}`, {
    format: 1,
    edition: content.edition.id,
    force: force.slug,
    createdAt: "2026-04-07T09:00:00Z",
    leadPost: "Detective chief inspector, modern slavery",
    leadTelephone: "",
    preparedBy: "Staff officer to the modern slavery lead",
  });
  const answered = content.points
    .flatMap(({ questions }) => questions)
    .reduce((all, question) => withQuestion(all, question, flavour, chance), start);
  const challenged = change(answered, {
    section: "people",
    id: "P1",
    value: {
      post: "Modern slavery coordinator",
      organisation: "Another police force",
      part: "challenged",
      date: "2026-05",
      changed: "Two answers were lowered after the records were read again.",
    },
  });
  const { noFigures = {} } = flavour;
  const counted = withFigures(challenged, { content, force, chance, noFigures });
  const withAll = figureActions(noFigures).reduce(
    (all, value) => change(all, { section: "actions", id: `A${Object.keys(all.actions).length + 1}`, value }),
    counted,
  );
  const scores = scoreAll(shapesIn(content), withAll.answers, withAll.evidence, content.edition.lastTwelveMonths);
  const judged = scores.reduce((all, { id, proposed }) => {
    const value: OpinionRecord = {
      opinion: proposed,
      why: "",
      exception: "",
      satisfied: ["files", "lead"],
      what: "I read a sample of ten files with the lead, and they showed what the answers say.",
    };
    return change(all, { section: "opinions", id, value });
  }, withAll);
  return change(judged, {
    section: "declaration",
    id: only,
    value: {
      sharing: flavour.sharing,
      marking: "OFFICIAL-SENSITIVE",
      name: flavour.signerName,
      title: force.headTitle,
      absence: "",
    },
  });
};
