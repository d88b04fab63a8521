import type { Problem } from "../../core/answers/problem.ts";
import type { Content } from "../../core/questionnaire/content.ts";
import { count, fill } from "../components/fill.ts";
import { checkWords } from "./check-words.ts";

const words = checkWords.en;

/** Blank boxes of the same row are one thing to do, said once and leading to the first. */
export const rowByRow = (problems: readonly Problem[], { figures }: Content): readonly Problem[] => {
  const isBlank = (page: string) => (one: Problem) => one.rule === "V0" && one.page === page;
  return problems.flatMap((problem) => {
    const ofRow = problems.filter(isBlank(problem.page));
    const row = figures.find(({ id }) => problem.page === `figures/${id}`);
    if (problem.rule !== "V0" || row === undefined || ofRow.length === 1) {
      return [problem];
    }
    const said = fill(words.figure, { id: row.id, name: row.name });
    return problem === ofRow[0]
      ? [{ ...problem, text: fill(count(words.figuresWanted, ofRow.length), { row: said }) }]
      : [];
  });
};
