import { sayDate } from "../answers/dates.ts";
import type { Content } from "../questionnaire/content.ts";
import type { Block } from "./document.ts";
import type { Say } from "./say.ts";

const levels = [0, 1, 2, 3] as const;
const readings = [1, 2, 3, 4, 5, 6, 7, 8] as const;

/** How to read the lines: said before question 1.1 of a blank copy, and in the annex of a return. */
export const readingSection = ({ edition }: Content, { say }: Say): readonly Block[] => {
  const [from, to] = edition.lastTwelveMonths;
  const dates = {
    positionDate: sayDate(edition.censusDate),
    twelveMonthsFrom: sayDate(from),
    twelveMonthsTo: sayDate(to),
  };
  return [
    { kind: "heading", level: 2, text: say("reading.title"), anchor: "reading" },
    { kind: "list", ordered: true, items: readings.map((n) => ({ text: say(`reading.${n}`, dates) })) },
    { kind: "paragraph", text: say("reading.letter") },
  ];
};

/** The scale and the rules by which levels and proposed opinions follow. */
export const levelsSection = (headTitle: string | null, { say }: Say): readonly Block[] => [
  { kind: "heading", level: 2, text: say("annex.levels"), anchor: "annex" },
  {
    kind: "table",
    table: {
      caption: say("annex.scale"),
      columns: [
        { text: say("annex.scale.level") },
        { text: say("annex.scale.label") },
        { text: say("annex.scale.rule") },
      ],
      rows: levels.map((level) => [String(level), say(`scoring.level.${level}`), say(`scoring.rule.${level}`)]),
    },
  },
  { kind: "paragraph", text: say("annex.scale.derived") },
  { kind: "heading", level: 3, text: say("annex.evidence") },
  { kind: "paragraph", text: say("annex.evidence.rule") },
  { kind: "heading", level: 3, text: say("annex.point") },
  { kind: "paragraph", text: say("annex.point.rule") },
  {
    kind: "list",
    ordered: false,
    items: levels.map((level) => ({
      mark: say("point.level.short", { level }),
      text: say(`scoring.point.${level}`),
    })),
  },
  { kind: "heading", level: 3, text: say("annex.opinion") },
  {
    kind: "paragraph",
    text: headTitle === null ? say("annex.opinion.order.blank") : say("annex.opinion.order", { headTitle }),
  },
  {
    kind: "list",
    ordered: true,
    items: ["assured", "not-assured", "partly-assured"].map((opinion) => ({ text: say(`annex.opinion.${opinion}`) })),
  },
  { kind: "paragraph", text: say("annex.unanswered") },
  { kind: "paragraph", text: say("annex.not-known") },
];

/** What stood beside each question: who has the answer, ideas for evidence, notes. */
export const helpSection = ({ points }: Content, { say }: Say): readonly Block[] => [
  { kind: "heading", level: 2, text: say("annex.help"), anchor: "help" },
  {
    kind: "table",
    table: {
      caption: say("annex.help"),
      columns: (
        [
          ["number", 9],
          ["holds", 17],
          ["ideas", 30],
          ["note", 44],
        ] as const
      ).map(([column, width]) => ({ text: say(`annex.help.${column}`), width })),
      rows: points.flatMap(({ questions }) =>
        questions.map(({ number, holds, evidence, figures, note }) => [
          number,
          holds,
          evidence.join("; "),
          figures.length === 0 ? note : say("annex.help.note-figures", { note, figures: figures.join(", ") }),
        ]),
      ),
    },
  },
];
