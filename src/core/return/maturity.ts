import { sayDate } from "../answers/dates.ts";
import { type NextLevel, nextLevelOf, type Step } from "../scoring/next-level.ts";
import { heldReason, pointReason } from "../scoring/point-reason.ts";
import { sayList } from "../scoring/reason.ts";
import type { Block, LevelChart, ListItem, Table, Text } from "./document.ts";
import { proposedInFull } from "./opinion-text.ts";
import { ended, sentences, underEachOther } from "./say.ts";
import { shapesIn } from "./shapes-in.ts";
import { letterOf, type PointTold, type QuestionTold, type Telling } from "./telling.ts";

/**
 * One point: its level, the opinion proposed and why, its questions drawn and in a table, and the fewest lines that
 * would raise it by one level. No score and no share of anything: a level is not a number of points.
 */
export const maturityOf = (told: PointTold, telling: Telling): readonly Block[] => {
  const { say } = telling;
  const { point, score } = told;
  const { number, name } = point;
  const held = heldReason(score);
  return [
    { kind: "heading", level: 2, text: say("point.heading", { number, name }), anchor: `maturity-${point.id}` },
    {
      kind: "paragraph",
      text: sentences(
        score.level === null ? "" : { strong: say("point.level.short", { level: score.level }) },
        ended(telling.reason(pointReason(score))),
        held === null ? "" : telling.reason(held),
      ),
    },
    { kind: "paragraph", text: proposedInFull(told, telling) },
    { kind: "level-chart", chart: levelChartOf(told, telling) },
    { kind: "table", table: tableOf(told, telling) },
    ...wouldTake(told, telling),
  ];
};

/** All of them, each from the top of a sheet, to print on their own. */
export const maturitySection = (telling: Telling): readonly Block[] => [
  { kind: "paragraph", text: telling.say("maturity.intro") },
  ...telling.points.flatMap((told, i): readonly Block[] => [
    ...(i === 0 ? [] : [{ kind: "page-break" } as const]),
    ...maturityOf(told, telling),
  ]),
];

/** The questions of a point, a square a level. */
export const levelChartOf = ({ point, questions }: PointTold, { say }: Telling): LevelChart => {
  const rows = questions.map(({ question: { number, name, key }, score: { state, counted } }) => ({
    label: say(key ? "maturity.chart.label.key" : "maturity.chart.label", { number }),
    name,
    reached: counted ?? 0,
    note: state === "answered" ? "" : say(`scoring.state.${state}`),
  }));
  return {
    title: say("maturity.chart", { number: point.number }),
    description: [
      say("maturity.chart.reading"),
      ...rows.map(({ label, reached, note }) =>
        note === ""
          ? say("maturity.chart.level", { label, level: reached })
          : say("maturity.chart.note", { label, note: note.toLowerCase() }),
      ),
    ].join(" "),
    columns: ["1", "2", "3"],
    rows,
  };
};

const tableOf = ({ point, questions }: PointTold, telling: Telling): Table => {
  const { say } = telling;
  return {
    caption: say("maturity.table", { number: point.number }),
    columns: ["question", "level", "missing"].map((name) => ({ text: say(`maturity.column.${name}`) })),
    rows: questions.map((told) => [
      say(told.question.key ? "maturity.question.key" : "maturity.question", named(told)),
      levelText(told, telling),
      missingText(told, telling),
    ]),
  };
};

const levelText = ({ score: { state, claimed, counted } }: QuestionTold, { say }: Telling): string =>
  state !== "answered" || claimed === null || counted === null
    ? say(`scoring.state.${state}`)
    : claimed === counted
      ? String(counted)
      : say("maturity.level.lowered", { claimed, counted });

/** What the question itself would need for more: its lines, or evidence where lines that are ticked do not count. */
const missingText = ({ question, score }: QuestionTold, { say }: Telling): Text => {
  const { state, claimed, lowered, missing } = score;
  if (state === "not-applicable") {
    return "";
  }
  if (state === "unanswered") {
    return say("maturity.missing.answer");
  }
  const lines =
    claimed === 0
      ? say("maturity.missing.every")
      : claimed === 1
        ? say(missing.length === 1 ? "maturity.missing.line" : "maturity.missing.lines", {
            lines: missing.map(letterOf).join(", "),
          })
        : missing.includes(question.tested.id) && lowered === null
          ? say("maturity.missing.tested")
          : "";
  const evidence =
    lowered === null
      ? ""
      : say(lowered === "no-evidence" ? "maturity.missing.evidence" : "maturity.missing.test-evidence");
  return lines === "" && evidence === "" ? say("maturity.missing.nothing") : underEachOther([lines, evidence]);
};

const wouldTake = (told: PointTold, telling: Telling): readonly Block[] => {
  const { say, number, forceReturn } = telling;
  const { level, holding } = told.score;
  const listed = (ids: readonly string[]): string => sayList(ids.map(number), forceReturn.content.words);
  const next = nextOf(told, telling);
  if (next === null) {
    const word = level === 3 ? "top" : holding.length === 0 ? "nothing" : "unanswered";
    return [{ kind: "paragraph", text: say(`maturity.would.${word}`, { questions: listed(holding) }) }];
  }
  return [
    { kind: "heading", level: 3, text: say("maturity.would", { level: next.level }) },
    { kind: "paragraph", text: say("maturity.would.intro") },
    { kind: "list", ordered: false, items: next.asks.map((ask) => askItem(ask, told, telling)) },
    ...(next.left.length === 0
      ? []
      : [
          {
            kind: "paragraph" as const,
            text: say(`maturity.would.left.${next.left.length === 1 ? "one" : "many"}`, {
              questions: listed(next.left),
            }),
          },
        ]),
  ];
};

const nextOf = ({ point }: PointTold, { forceReturn }: Telling): NextLevel | null => {
  const { content, answers, evidence } = forceReturn;
  const items = Object.fromEntries(evidence.map((item) => [item.id, item]));
  return nextLevelOf(point.id, shapesIn(content), answers, items, content.edition.lastTwelveMonths);
};

const askItem = (
  { question, steps }: NextLevel["asks"][number],
  { questions }: PointTold,
  telling: Telling,
): ListItem => {
  const told = questions.find((one) => one.question.id === question) as QuestionTold;
  const name = telling.say(told.question.key ? "maturity.question.key" : "maturity.question", named(told));
  return { text: [{ strong: name }], items: steps.map((step) => ({ text: stepText(step, told, telling) })) };
};

const named = ({ question: { number, name } }: QuestionTold) => ({ number, name });

const stepText = (step: Step, { question }: QuestionTold, { say, forceReturn }: Telling): string => {
  switch (step.asks) {
    case "line":
      return say("question.line", {
        letter: letterOf(step.line),
        text: question.lines.find(({ id }) => id === step.line)?.text ?? "",
      });
    case "tested":
      return say("question.tested", { tested: question.tested.text });
    case "test-evidence": {
      const [from, to] = forceReturn.content.edition.lastTwelveMonths;
      return say("maturity.step.test-evidence", { from: sayDate(from), to: sayDate(to) });
    }
    default:
      return say(`maturity.step.${step.asks}`);
  }
};
