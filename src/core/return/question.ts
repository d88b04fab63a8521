import { sayDate } from "../answers/dates.ts";
import { loweredReason, questionReason } from "../scoring/reason.ts";
import type { QuestionScore } from "../scoring/score.ts";
import type { Block, ListItem, Text } from "./document.ts";
import type { ReturnAnswer } from "./force-return.ts";
import { sentences } from "./say.ts";
import { letterOf, type QuestionTold, type Telling } from "./telling.ts";

/** A question with every practice, what follows from them, and what was said and promised. */
export const questionSection = (told: QuestionTold, telling: Telling): readonly Block[] => {
  const { say } = telling;
  const { id, number, name, key, text, why } = told.question;
  return [
    {
      kind: "heading",
      level: 3,
      text: say(key ? "question.heading.key" : "question.heading", { number, name }),
      anchor: id,
    },
    { kind: "paragraph", text },
    { kind: "paragraph", text: say("question.why", { why }), style: "small" },
    { kind: "list", ordered: false, items: practices(told, telling) },
    { kind: "facts", caption: "", rows: facts(told, telling) },
  ];
};

const practices = (told: QuestionTold, { say }: Telling): readonly ListItem[] => {
  const { question, answer } = told;
  const marked = (id: string): Pick<ListItem, "mark" | "sign"> =>
    answer.ticks.includes(id) ? { mark: say("mark.true"), sign: "yes" } : notTrue(told, say);
  return [
    ...question.lines.map(
      (line): ListItem =>
        line.notShown === undefined
          ? { ...marked(line.id), text: say("question.line", { letter: letterOf(line.id), text: line.text }) }
          : {
              mark: say("mark.not-shown"),
              sign: "not-shown",
              text: say("question.line", { letter: letterOf(line.id), text: line.notShown }),
            },
    ),
    {
      ...marked(question.tested.id),
      text: say("question.tested", { tested: question.tested.text }),
    },
  ];
};

/** "Not true" is an answer: what nobody answered, or nobody knows, is not called so. */
const notTrue = ({ score }: QuestionTold, say: Telling["say"]): Pick<ListItem, "mark" | "sign"> => ({
  mark: say(
    score.state === "unanswered" ? "mark.unanswered" : score.state === "not-known" ? "mark.not-known" : "mark.not-true",
  ),
  sign: "no",
});

/** Where the level counts for less than was ticked, no sentence may read as if it stood at what was ticked. */
const levelText = (answer: ReturnAnswer, score: QuestionScore, telling: Telling): Text => {
  const { say } = telling;
  const { claimed, counted, ticked, of, tested } = score;
  const lines = say(tested ? "question.lines.tested" : "question.lines", { ticked, of });
  const lowered = loweredReason(score);
  if (lowered !== null) {
    return sentences({ strong: say("question.lowered", { reason: telling.reason(lowered) }) }, lines);
  }
  return claimed !== null && counted !== null && claimed !== counted
    ? sentences({ strong: say("question.counted", { claimed, counted }) }, lines)
    : sentences(telling.reason(questionReason(score)), answer.choice === "none" ? say("question.chose-none") : "");
};

const facts = (
  { answer, score, actions, risks }: QuestionTold,
  telling: Telling,
): readonly { readonly key: string; readonly value: Text }[] => {
  const { say, forceReturn } = telling;
  const listed = (items: readonly string[]): string => (items.length === 0 ? say("question.none") : items.join("\n"));
  return [
    {
      key: say("question.level"),
      value: levelText(answer, score, telling),
    },
    ...(answer.narrative === "" ? [] : [{ key: say("question.narrative"), value: answer.narrative }]),
    {
      key: say("question.evidence"),
      value: listed(
        answer.evidence.map((id) =>
          say("question.evidence.item", {
            id,
            title: forceReturn.evidence.find((item) => item.id === id)?.title ?? "",
          }),
        ),
      ),
    },
    ...(actions.length === 0
      ? []
      : [
          {
            key: say("question.actions"),
            value: listed(
              actions.map(({ id, outcome, due }) => say("question.actions.item", { id, outcome, due: sayDate(due) })),
            ),
          },
        ]),
    ...(risks.length === 0
      ? []
      : [
          {
            key: say("question.risks"),
            value: listed(risks.map(({ id, why }) => say("question.risks.item", { id, why }))),
          },
        ]),
  ];
};
