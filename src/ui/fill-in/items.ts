import { type About, type Change, type Draft, nextId, noAnswer, only } from "../../core/answers/draft.ts";

export type ItemSection = "evidence" | "actions" | "risks" | "people";
export const letters = { evidence: "E", actions: "A", risks: "R", people: "P" } as const;

/** Ids in the order in which they were given: E2 before E10. */
export const idsOf = (draft: Draft, section: ItemSection): readonly string[] =>
  Object.keys(draft[section]).sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)));

export const freshId = (draft: Draft, section: ItemSection): string =>
  nextId(letters[section], Object.keys(draft[section]), draft.about[only]?.given?.[letters[section]]);

/** Takes an item away, and every mention of it; its number is never given again. */
export const removal = (draft: Draft, section: ItemSection, id: string): readonly Change[] => {
  const changes: Change[] = [{ section, id, value: undefined } as Change];
  const about = draft.about[only];
  if (about !== undefined) {
    const letter = letters[section];
    const given = { ...about.given, [letter]: Math.max(about.given?.[letter] ?? 0, Number(id.slice(1))) };
    const value: About = { ...about, given };
    changes.push({ section: "about", id: only, value });
  }
  if (section === "evidence") {
    for (const question of usedBy(draft, id)) {
      const answer = draft.answers[question] ?? noAnswer;
      const evidence = answer.evidence.filter((item) => item !== id);
      changes.push({ section: "answers", id: question, value: { ...answer, evidence } });
    }
  }
  return changes;
};

/** The questions whose answer names this evidence. */
export const usedBy = (draft: Draft, evidenceId: string): readonly string[] =>
  Object.keys(draft.answers)
    .filter((question) => draft.answers[question]?.evidence.includes(evidenceId) === true)
    .sort();

/** The actions and accepted risks that serve a question or a row of the figures. */
export const serving = (draft: Draft, serves: string): readonly string[] =>
  (["actions", "risks"] as const).flatMap((section) =>
    idsOf(draft, section).filter((id) => draft[section][id]?.serves.includes(serves) === true),
  );
