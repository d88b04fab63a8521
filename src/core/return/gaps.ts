import { sayDate } from "../answers/dates.ts";
import { loweredReason } from "../scoring/reason.ts";
import type { Block, ListItem, Text } from "./document.ts";
import { sentences } from "./say.ts";
import { isUnfinished, letterOf, type PointTold, type QuestionTold, type Telling } from "./telling.ts";

/**
 * Most serious first (`words.md` §3): key questions at 0 or not known, then key at 1, then others at 0 or not known,
 * each in question order, at levels as counted. Others at 1 are gaps, but not among the most serious.
 */
export const mostSerious = (points: readonly PointTold[]): readonly QuestionTold[] => {
  const gaps = points.flatMap((point) => point.gaps);
  const atZero = ({ score }: QuestionTold): boolean => score.state === "not-known" || score.counted === 0;
  return [
    ...gaps.filter((gap) => gap.question.key && atZero(gap)),
    ...gaps.filter((gap) => gap.question.key && !atZero(gap)),
    ...gaps.filter((gap) => !gap.question.key && atZero(gap)),
  ];
};

const stateText = ({ score }: QuestionTold, { say }: Telling): string =>
  score.state === "not-known" ? say("gap.not-known") : say("gap.level", { level: score.counted ?? "" });

const unticked = ({ question, answer }: QuestionTold): readonly { readonly id: string; readonly text: string }[] =>
  question.lines.flatMap((line) =>
    line.text === undefined || answer.ticks.includes(line.id) ? [] : [{ id: line.id, text: line.text }],
  );

const lowered = ({ score }: QuestionTold, telling: Telling): string => {
  const reason = loweredReason(score);
  return reason === null ? "" : telling.say("gap.lowered", { reason: telling.reason(reason) });
};

/** What the force will do about it: by ids alone on page one, with the due dates where every gap is listed. */
const answered = ({ actions, risks }: QuestionTold, { say }: Telling, dated: boolean): readonly string[] =>
  actions.length + risks.length === 0
    ? [say("gap.answer.none")]
    : [
        ...actions.map(({ id, due }) =>
          dated ? say("gap.action.due", { id, due: sayDate(due) }) : say("gap.action", { id }),
        ),
        ...risks.map(({ id }) => say("gap.risk", { id })),
      ];

/** One gap in one line, for page one: lines by their letters, actions by their ids. */
export const gapInShort = (gap: QuestionTold, telling: Telling): Text => {
  const { say } = telling;
  const lines = unticked(gap);
  const { number, name, key } = gap.question;
  return sentences(
    say(key ? "gap.head.key" : "gap.head", { number, name, state: stateText(gap, telling) }),
    gap.score.state === "not-known" || lines.length === 0
      ? ""
      : say("gap.missing", { lines: lines.map(({ id }) => letterOf(id)).join(", ") }),
    lowered(gap, telling),
    ...answered(gap, telling, false),
  );
};

const gapInFull = (gap: QuestionTold, telling: Telling): ListItem => {
  const { say } = telling;
  const { number, name, text, key } = gap.question;
  return {
    text: sentences(
      { strong: say(key ? "gap.head.key" : "gap.head", { number, name, state: stateText(gap, telling) }) },
      text,
      lowered(gap, telling),
    ),
    items: [
      ...unticked(gap).map((line) => ({
        mark: say(gap.score.state === "not-known" ? "mark.not-known" : "mark.not-true"),
        text: say("question.line", { letter: letterOf(line.id), text: line.text }),
      })),
      ...answered(gap, telling, true).map((sentence) => ({ text: sentence })),
    ],
  };
};

/** The section that the opinions refer to: every gap, by point. */
export const gapsSection = (telling: Telling): readonly Block[] => {
  const { say, points } = telling;
  return [
    { kind: "heading", level: 2, text: say("gaps.heading"), anchor: "gaps" },
    {
      kind: "paragraph",
      text: say(
        points.some(({ gaps }) => gaps.length > 0)
          ? "gaps.intro"
          : isUnfinished(points)
            ? "gaps.none.so-far"
            : "gaps.none",
      ),
    },
    ...points
      .filter(({ gaps }) => gaps.length > 0)
      .flatMap(({ point, gaps }): readonly Block[] => [
        {
          kind: "heading",
          level: 3,
          text: say("point.heading", { number: point.number, name: point.name }),
          anchor: `gaps-${point.id}`,
        },
        { kind: "list", ordered: false, items: gaps.map((gap) => gapInFull(gap, telling)) },
      ]),
  ];
};
