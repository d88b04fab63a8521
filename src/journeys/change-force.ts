import { type Change, type Draft, only } from "../core/answers/draft.ts";

/** Answers are kept as they are: what the new jurisdiction does not show is hidden, and comes back with the force. */
export const changeForce = (
  open: { readonly draft: { readonly value: Draft }; put(...changes: readonly Change[]): void },
  force: string,
): void => {
  const about = open.draft.value.about[only];
  if (about !== undefined && about.force !== force) {
    open.put({ section: "about", id: only, value: { ...about, force } });
  }
};
