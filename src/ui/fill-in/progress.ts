import { type Draft, only } from "../../core/answers/draft.ts";
import type { PointId } from "../../core/questionnaire/content.ts";
import type { PointScore } from "../../core/scoring/score.ts";
import { isCompleted, type SectionName } from "./completed.ts";

/** The statuses of a GOV.UK task list. `problem` is for what cannot be right, never for what is not there yet. */
export type Status = "not-started" | "in-progress" | "completed" | "cannot-start" | "problem";

export const answered = (point: PointScore): number =>
  point.questions.filter(({ state }) => state !== "unanswered").length;

const statusOf = (started: boolean, whole: boolean, marked: boolean): Status =>
  marked && whole ? "completed" : started || marked ? "in-progress" : "not-started";

/** A point is completed when every question is answered and the person said so. */
export const pointStatus = (draft: Draft, point: PointScore): Status =>
  statusOf(answered(point) > 0, answered(point) === point.questions.length, isCompleted(draft, point.id));

const filled = (section: object): boolean => Object.keys(section).length > 0;

export const sectionStatus = (draft: Draft, section: Exclude<SectionName, PointId>): Status => {
  const about = draft.about[only];
  const started = {
    people: filled(draft.people) || [about?.leadPost, about?.leadTelephone, about?.preparedBy].some(Boolean),
    evidence: filled(draft.evidence),
    figures: filled(draft.figures),
    actions: filled(draft.actions) || filled(draft.risks),
  }[section];
  return statusOf(started, true, isCompleted(draft, section));
};

/** Sign-off needs a level on every point; what else stops it stands on the page that checks the answers. */
export const everythingAnswered = (scores: readonly PointScore[]): boolean =>
  scores.length > 0 && scores.every((point) => answered(point) === point.questions.length);
