import { within } from "../answers/dates.ts";
import { type Answer, type Evidence, type Opinion, type Section, testEvidence } from "../answers/draft.ts";
import { type Level, type PointId, pointIds, type QuestionShape } from "../questionnaire/content.ts";
import { own } from "../record.ts";
import { holdingOf, levelOf, type NotApplicable, type Part, proposedOf } from "./standing.ts";

/** A sentence of the scoring's words by its name, and what fills its holes. */
export interface Reason {
  readonly word: string;
  readonly values: Readonly<Record<string, string | number>>;
  /** Ids of the questions that the sentence counts, where it may name them instead. */
  readonly questions?: readonly string[];
}

export interface QuestionScore {
  readonly id: string;
  /** A question none of whose lines is shown does not apply: it is left out. The 2026 edition has none. */
  readonly state: "unanswered" | "not-known" | "answered" | "not-applicable";
  /** Lines ticked and lines shown, the tested line left out. */
  readonly ticked: number;
  readonly of: number;
  readonly tested: boolean;
  /** Level as ticked, and as counted after the evidence rule. `null` only while unanswered, or not applicable. */
  readonly claimed: Level | null;
  readonly counted: Level | null;
  readonly lowered: "no-evidence" | "no-test-evidence" | null;
  /** Ids of the lines not ticked: what the next level asks (the tested line when every other is ticked). */
  readonly missing: readonly string[];
}

/** Below level 2 as counted, or not known: an action or an accepted risk is owed (`words.md` §7), and an opinion may name it. */
export const isGap = ({ state, counted }: QuestionScore): boolean =>
  state === "not-known" || (state === "answered" && counted !== null && counted < 2);

export interface PointScore {
  readonly id: PointId;
  readonly questions: readonly QuestionScore[];
  /** `null` while a question is unanswered. */
  readonly level: Level | null;
  readonly proposed: Opinion | null;
  /** What the level follows from; `becauseOf` says why in a sentence, where one is said. */
  readonly parts: readonly Part[];
  readonly notApplicable: NotApplicable;
  /** Ids of the questions that keep the point from the next level; while it has none, those not answered. */
  readonly holding: readonly string[];
}

/** What scoring needs of an answer, so that a draft's and a return's will both do. */
export type Scored = Pick<Answer, "ticks" | "choice" | "evidence">;
export type EvidenceList = Section<Pick<Evidence, "type" | "date">>;

const claimedOf = (ticked: number, of: number, tested: boolean): Level =>
  ticked === 0 ? 0 : ticked < of ? 1 : tested ? 3 : 2;

/** Evidence that the list does not hold counts for nothing. Own properties only: an id comes from outside. */
const evidenceOf = (answer: Scored, list: EvidenceList): readonly Pick<Evidence, "type" | "date">[] =>
  answer.evidence.flatMap((id) => {
    const item = own(list, id);
    return item === undefined ? [] : [item];
  });

/** What the evidence rule asks of an answer: any item at all; one of test evidence, dated in the last 12 months. */
export const evidenceNamed = (
  answer: Scored,
  list: EvidenceList,
  lastTwelveMonths: readonly [string, string],
): { readonly any: boolean; readonly test: boolean } => {
  const named = evidenceOf(answer, list);
  return {
    any: named.length > 0,
    test: named.some(({ type, date }) => type !== "" && testEvidence.includes(type) && within(date, lastTwelveMonths)),
  };
};

/** The rule of a question, then the evidence rule. */
export const scoreQuestion = (
  shape: QuestionShape,
  answer: Scored | undefined,
  evidence: EvidenceList,
  lastTwelveMonths: readonly [string, string],
): QuestionScore => {
  const { id, lines } = shape;
  const of = lines.length;
  const blank = { id, ticked: 0, of, tested: false, claimed: null, counted: null, lowered: null } as const;
  if (of === 0) {
    return { ...blank, state: "not-applicable", missing: [] };
  }
  const choice = answer?.choice ?? null;
  // A choice stands alone; ticks that bad data leaves beside it claim nothing.
  const ticks = new Set(choice === null ? answer?.ticks : []);
  const missing = lines.filter((line) => !ticks.has(line));
  const ticked = of - missing.length;
  const tested = ticks.has(shape.tested);
  if (answer === undefined || (choice === null && ticked === 0 && !tested)) {
    return { ...blank, state: "unanswered", missing };
  }
  const claimed = claimedOf(ticked, of, tested);
  const named = evidenceNamed(answer, evidence, lastTwelveMonths);
  const lowered = claimed > 0 && !named.any ? "no-evidence" : claimed === 3 && !named.test ? "no-test-evidence" : null;
  return {
    id,
    state: choice === "not-known" ? "not-known" : "answered",
    ticked,
    of,
    tested,
    claimed,
    counted: lowered === null ? claimed : lowered === "no-evidence" ? 0 : 2,
    lowered,
    missing: missing.length === 0 && !tested ? [shape.tested] : missing,
  };
};

/** `shapes` and `scores` of other points are passed over. */
export const scorePoint = (
  point: PointId,
  shapes: readonly QuestionShape[],
  scores: readonly QuestionScore[],
): PointScore => {
  const questions: QuestionScore[] = [];
  const parts: Part[] = [];
  const unanswered: string[] = [];
  const notApplicable = { keys: 0, others: 0 };
  for (const shape of shapes) {
    const score = shape.point === point ? scores.find(({ id }) => id === shape.id) : undefined;
    if (score === undefined) {
      continue;
    }
    questions.push(score);
    const { id, state, counted } = score;
    if (state === "not-applicable") {
      notApplicable[shape.key ? "keys" : "others"] += 1;
    } else if (counted === null) {
      unanswered.push(id);
    } else {
      parts.push({ id, key: shape.key, counted, notKnown: state === "not-known", lowered: score.lowered !== null });
    }
  }
  const none = { id: point, questions, level: null, proposed: null, parts, notApplicable } as const;
  if (unanswered.length > 0) {
    return { ...none, holding: unanswered };
  }
  if (parts.length === 0) {
    return { ...none, holding: [] };
  }
  const level = levelOf(parts);
  return {
    ...none,
    level,
    proposed: proposedOf(parts, level),
    holding: holdingOf(parts, level).map(({ id }) => id),
  };
};

/** All points, in their order. */
export const scoreAll = (
  shapes: readonly QuestionShape[],
  answers: Section<Scored>,
  evidence: EvidenceList,
  lastTwelveMonths: readonly [string, string],
): readonly PointScore[] => {
  const scores = shapes.map((shape) => scoreQuestion(shape, own(answers, shape.id), evidence, lastTwelveMonths));
  return pointIds
    .filter((point) => shapes.some((shape) => shape.point === point))
    .map((point) => scorePoint(point, shapes, scores));
};
