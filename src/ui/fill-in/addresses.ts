import { type Draft, only, pointOf } from "../../core/answers/draft.ts";
import { draftAddress } from "../page.ts";

/** The practice draft is reached by `#/try/`, so that a person can leave it and come back without knowing its id. */
const isPractice = (draft: Draft): boolean => draft.about[only]?.practice === true;

export const taskListAddress = (draft: Draft): string => (isPractice(draft) ? "#/try" : draftAddress(draft.id));

export const questionAddress = (draft: Draft, question: string): string =>
  isPractice(draft) ? `#/try/${question}` : draftAddress(draft.id, question);

/** Where a `Problem` is mended: its `page` is the name of a question or of a page of the draft. */
export const pageAddress = (draft: Draft, page: string, questions: readonly string[]): string =>
  questions.includes(page) ? questionAddress(draft, page) : draftAddress(draft.id, page);

/** The question after this one in the same point; `undefined` after the last. */
export const questionAfter = (question: string, questions: readonly string[]): string | undefined => {
  const next = questions[questions.indexOf(question) + 1];
  return next !== undefined && pointOf(next) === pointOf(question) ? next : undefined;
};
