import type { Answer } from "./draft.ts";

/**
 * Ticking a line takes away "None of these" and "We do not know". Ticks on lines that are hidden in the present
 * jurisdiction are kept: they come back when the force is changed back. Ticks are sorted, so that the order of entry
 * never reaches the return.
 */
export const tick = (answer: Answer, lineId: string, on: boolean): Answer => {
  const others = answer.ticks.filter((id) => id !== lineId);
  return on
    ? { ...answer, ticks: [...others, lineId].sort(), choice: null }
    : { ...answer, ticks: others.length === answer.ticks.length ? answer.ticks : others };
};

/** "None of these" and "We do not know" each clear all ticks and each other (`contract.md` §3). */
export const choose = (answer: Answer, choice: "none" | "not-known", on: boolean): Answer => {
  if (on) {
    return { ...answer, ticks: [], choice };
  }
  return answer.choice === choice ? { ...answer, choice: null } : answer;
};
