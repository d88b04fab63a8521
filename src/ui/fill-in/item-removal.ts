import { type About, type Change, type Draft, noAnswer, only } from "../../core/answers/draft.ts";
import { type ItemSection, letters } from "./items.ts";

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
