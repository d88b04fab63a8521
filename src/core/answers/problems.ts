import { publishedChoice, readCell } from "../figures/cell.ts";
import { figurePlace, sayCellName } from "../figures/cell-name.ts";
import { faultText } from "../figures/cell-problems.ts";
import { keptApartProblems } from "../figures/kept-apart.ts";
import { figureProblems } from "../figures/problems.ts";
import { cellsOf, rowsShown } from "../figures/rows.ts";
import type { Content } from "../questionnaire/content.ts";
import { servedIn } from "../return/compose-lists.ts";
import type { ForceReturn } from "../return/force-return.ts";
import { shapesIn } from "../return/shapes-in.ts";
import { type PointScore, scoreAll } from "../scoring/score.ts";
import type { Draft } from "./draft.ts";
import { actionProblems, evidenceProblems, peopleProblems, riskProblems } from "./list-problems.ts";
import type { Problem } from "./problem.ts";
import { stops } from "./problem-words.ts";
import { questionProblems } from "./question-problems.ts";
import { signOffProblems } from "./sign-off-problems.ts";
import { faultsOf, faultyTexts, textProblems } from "./text-problems.ts";

/** The levels that follow from what a return holds, whatever it states. */
const scoresOf = ({ content, answers, evidence }: ForceReturn): readonly PointScore[] =>
  scoreAll(
    shapesIn(content),
    answers,
    Object.fromEntries(evidence.map((item) => [item.id, item])),
    content.edition.lastTwelveMonths,
  );

/**
 * Every rule of `contract.md` §5 on a return that may be incomplete, and what is worth a second look, in the order of
 * the pages. Sign-off and the recipient's check ask these same rules: one that `stops` makes a signed return
 * `incomplete`.
 */
export const problemsOf = (forceReturn: ForceReturn): readonly Problem[] => [
  ...rulesBroken(forceReturn),
  ...textProblems(forceReturn),
];

/** Those that stop sign-off, in the same order: texts are not searched for identifiers, which only warn. */
export const stoppingProblems = (forceReturn: ForceReturn): readonly Problem[] =>
  [...rulesBroken(forceReturn), ...faultyTexts(forceReturn)].filter(({ severity }) => severity === "stops");

const rulesBroken = (forceReturn: ForceReturn): readonly Problem[] => {
  const { content, actions, risks } = forceReturn;
  const scores = scoresOf(forceReturn);
  const served = new Set([...actions, ...risks].flatMap(({ serves }) => serves));
  const servable = new Set(servedIn(content));
  const counted = new Map(scores.flatMap(({ questions }) => questions.map(({ id, counted }) => [id, counted])));
  return [
    ...questionProblems(forceReturn, scores, served),
    ...evidenceProblems(forceReturn),
    ...figureProblems(forceReturn, served, counted),
    ...actionProblems(forceReturn, servable),
    ...riskProblems(forceReturn, servable),
    ...peopleProblems(forceReturn),
    ...signOffProblems(forceReturn, scores),
  ];
};

/** V1: what was typed and cannot be read as a figure. A return cannot hold it, so only the draft can tell. */
const cellProblems = (draft: Draft, content: Content): readonly Problem[] =>
  rowsShown(content.figures).flatMap((row) =>
    cellsOf(row).flatMap(({ box, time, name }) => {
      const cell = draft.figures[name];
      const read = cell === undefined || cell.why !== null ? undefined : readCell(cell.text, box.kind);
      return read?.status === "fault"
        ? [
            stops(
              figurePlace(row.id, name),
              ...faultText(sayCellName(box, time, content.edition.censusDate), read.fault, box.kind),
              "V1",
            ),
          ]
        : [];
    }),
  );

/** Working notes are never in the return; too long ones are worth a word. */
const noteProblems = (draft: Draft): readonly Problem[] =>
  Object.entries(draft.answers).flatMap(([id, { note }]) =>
    faultsOf({ text: note, limit: "note", what: "note", place: { page: id, field: `${id}.note` } }).map((one) => ({
      ...one,
      severity: "warns" as const,
    })),
  );

/** What only the draft knows: cells whose text cannot be read as a figure, those that are not asked, working notes. */
export const draftProblems = (draft: Draft, content: Content): readonly Problem[] => [
  ...cellProblems(draft, content),
  ...keptApartProblems(draft, content),
  ...noteProblems(draft),
];

/** In the order in which the task list leads to the pages. */
const pageOrder = ["people", "evidence", "figures", "actions", "sign-off", "check"] as const;
const placeOf = ({ page }: Problem): number =>
  pageOrder.findIndex((name) => page === name || page.startsWith(`${name}/`));

/**
 * Both lists as one, page by page: a figure that cannot be read is not also asked for, nor is one told of that nobody
 * sees before the published figure is confirmed or corrected.
 */
export const allProblems = (draft: Draft, forceReturn: ForceReturn): readonly Problem[] => {
  const { published } = forceReturn.forceData;
  const isHidden = (field: string): boolean =>
    Object.hasOwn(published, field) && publishedChoice(draft.figures[field] ?? {}, published[field]?.value) === null;
  const own = draftProblems(draft, forceReturn.content).filter(({ rule, field }) => rule !== "V1" || !isHidden(field));
  const unread = new Set(own.filter(({ rule }) => rule === "V1").map(({ field }) => field));
  const found = problemsOf(forceReturn).filter(({ rule, field }) => rule !== "V0" || !unread.has(field));
  // Of two problems of one page, what cannot be read is said first; sorting keeps the order of the rest.
  return [...own, ...found].sort((a, b) => placeOf(a) - placeOf(b));
};
