import { loweredReason } from "../scoring/reason.ts";
import type { Block, ListItem } from "./document.ts";
import { boxIn, sayCell } from "./figure-text.ts";
import { foundIn } from "./figures-found.ts";
import { cellOf, coreCellsMissing, sayTimeWithin, type Telling } from "./telling.ts";

/** What the return does not know: the declaration refers to it as "its known limits". */
export const limitsSection = (telling: Telling): readonly Block[] => {
  const { say } = telling;
  const items = [...unanswered(telling), ...questions(telling), ...figures(telling), ...askedAbout(telling)];
  return [
    { kind: "heading", level: 2, text: say("limits.heading"), anchor: "limits" },
    { kind: "paragraph", text: say(items.length === 0 ? "limits.none" : "limits.intro") },
    ...(items.length === 0 ? [] : [{ kind: "list" as const, ordered: false, items }]),
  ];
};

/** Of a draft: by number alone, since there may be all of them. */
const unanswered = ({ say, points }: Telling): readonly ListItem[] => {
  const numbers = points
    .flatMap(({ questions }) => questions)
    .filter(({ score }) => score.state === "unanswered")
    .map(({ question }) => question.number);
  return numbers.length === 0 ? [] : [{ text: say("not-known.unanswered", { questions: numbers.join(", ") }) }];
};

const questions = (telling: Telling): readonly ListItem[] =>
  telling.points
    .flatMap((told) => told.questions)
    .flatMap(({ question: { number, name }, score }) => {
      const lowered = loweredReason(score);
      const reason =
        score.state === "not-known" ? telling.say("gap.not-known") : lowered === null ? null : telling.reason(lowered);
      return reason === null ? [] : [{ text: telling.say("limits.question", { number, name, reason }) }];
    });

/** A box once for each reason, with the years that it holds for. */
const figures = (telling: Telling): readonly ListItem[] => {
  const missing = coreCellsMissing(telling.forceReturn).map(({ row, box, time }) => ({
    box: box.fullName ?? box.name,
    time: sayTimeWithin(time, telling),
    reason: sayCell(cellOf(telling.forceReturn, box, time), boxIn(row, box), telling),
  }));
  return missing.flatMap(({ box, reason }, at) => {
    const alike = missing.filter((one) => one.box === box && one.reason === reason);
    const times = alike.map(({ time }) => time).join(", ");
    return missing[at] === alike[0] ? [{ text: telling.say("limits.cell", { box, times, reason }) }] : [];
  });
};

/** Answers that claim what no figure shows: said with the figures, and here, so that the office need not look for them. */
const askedAbout = (telling: Telling): readonly ListItem[] =>
  foundIn(telling)
    .filter(({ asking }) => asking)
    .map(({ text }) => ({ text }));
