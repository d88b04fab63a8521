import { type About, type Change, type Draft, only } from "../../core/answers/draft.ts";
import type { PointId } from "../../core/questionnaire/content.ts";

export type SectionName = PointId | "people" | "evidence" | "figures" | "actions";

/** What a person said of a section, with its last page. */
export const isCompleted = (draft: Draft, section: SectionName): boolean =>
  draft.about[only]?.completed?.includes(section) === true;

export const markCompleted = (draft: Draft, section: SectionName, completed: boolean): Change | undefined => {
  const about = draft.about[only];
  if (about === undefined) {
    return undefined;
  }
  const others = (about.completed ?? []).filter((name) => name !== section);
  const value: About = { ...about, completed: completed ? [...others, section] : others };
  return { section: "about", id: only, value };
};
