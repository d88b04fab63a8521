import { type Draft, nextId, only } from "../../core/answers/draft.ts";

export type ItemSection = "evidence" | "actions" | "risks" | "people";
export const letters = { evidence: "E", actions: "A", risks: "R", people: "P" } as const;

/** Ids in the order in which they were given: E2 before E10. */
export const idsOf = (draft: Draft, section: ItemSection): readonly string[] =>
  Object.keys(draft[section]).sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)));

export const freshId = (draft: Draft, section: ItemSection): string =>
  nextId(letters[section], Object.keys(draft[section]), draft.about[only]?.given?.[letters[section]]);

/** The actions and accepted risks that serve a question or a row of the figures. */
export const serving = (draft: Draft, serves: string): readonly string[] =>
  (["actions", "risks"] as const).flatMap((section) =>
    idsOf(draft, section).filter((id) => draft[section][id]?.serves.includes(serves) === true),
  );
