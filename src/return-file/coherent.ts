import { isDay } from "../core/answers/dates.ts";
import { cellsOf, rowsShown } from "../core/figures/rows.ts";
import type { Content } from "../core/questionnaire/content.ts";
import type { ForceReturn } from "../core/return/force-return.ts";

/**
 * Whether the parts of a return fit together: what no schema sees, and what a return put together by this service cannot
 * fail to hold. A return that says the same thing in two ways, or cites what it does not have, is no return.
 */
export const isCoherent = (forceReturn: ForceReturn): boolean =>
  [editionAgrees, questionsAgree, answersAgree, listsAgree, figuresAgree, statusAgrees].every((agrees) =>
    agrees(forceReturn, forceReturn.content),
  );

type Rule = (forceReturn: ForceReturn, content: Content) => boolean;

const editionAgrees: Rule = ({ edition, training, censusDate }, content) =>
  edition === content.edition.id && training === content.edition.training && censusDate === content.edition.censusDate;

const questionsOf = ({ points }: Content) => points.flatMap(({ questions }) => questions);
const same = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((item, at) => item === other[at]);
const once = (items: readonly string[]): boolean => new Set(items).size === items.length;
const holds = (whole: readonly string[], part: readonly string[]): boolean =>
  part.every((item) => whole.includes(item));

const questionsAgree: Rule = ({ points, answers }, content) =>
  same(
    points.map(({ id }) => id),
    content.points.map(({ id }) => id),
  ) &&
  same(
    Object.keys(answers).sort(),
    questionsOf(content)
      .map(({ id }) => id)
      .sort(),
  ) &&
  points.every(({ satisfied }) => once(satisfied));

/** Only lines shown in the jurisdiction, in their order; a choice stands alone; evidence that there is. */
const answersAgree: Rule = ({ answers, evidence }, content) => {
  const ids = evidence.map(({ id }) => id);
  return questionsOf(content).every((question) => {
    const answer = answers[question.id];
    const shown = [...question.lines.filter(({ notShown }) => notShown === undefined), question.tested];
    return (
      answer !== undefined &&
      same(
        answer.ticks,
        shown.map(({ id }) => id).filter((id) => answer.ticks.includes(id)),
      ) &&
      (answer.choice === null || answer.ticks.length === 0) &&
      once(answer.evidence) &&
      holds(ids, answer.evidence)
    );
  });
};

const listsAgree: Rule = ({ evidence, actions, risks, people }) =>
  [evidence, actions, risks, people.took].every((list) => once(list.map(({ id }) => id))) &&
  [...actions, ...risks].every(({ serves }) => once(serves));

/** Cells and rows that are asked in the jurisdiction; a figure, or why there is none, never both. */
const figuresAgree: Rule = ({ figures }, content) => {
  const rows = rowsShown(content.figures);
  const cells = rows.flatMap((row) => cellsOf(row).map(({ name }) => name));
  return (
    holds(cells, Object.keys(figures.cells)) &&
    holds(
      rows.map(({ id }) => id),
      Object.keys(figures.rows),
    ) &&
    Object.values(figures.cells).every(({ value, why }) => value === null || why === null)
  );
};

/** A draft bears no date; what is put together for signature does, and a real one. */
const statusAgrees: Rule = ({ draft, declaration: { date } }) => (draft ? date === "" : isDay(date));
