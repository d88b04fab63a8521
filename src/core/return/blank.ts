import { sayDate } from "../answers/dates.ts";
import type { Content, FigureBox, FigureRow, PointContent, Question } from "../questionnaire/content.ts";
import { type Block, type ListItem, onOnePage } from "./document.ts";
import { figureTable, timesOf } from "./figure-table.ts";
import { boxesNotShown, rowHeading, rowWords } from "./figures.ts";
import { ended, type Say } from "./say.ts";
import { letterOf } from "./telling.ts";

/** A point as it stands before anybody answers: to read, to print, to talk about. */
export const blankPoint = (point: PointContent, say: Say): readonly Block[] => [
  onOnePage,
  {
    kind: "heading",
    level: 2,
    text: say.say("point.heading", { number: point.number, name: point.name }),
    anchor: point.id,
  },
  ...(point.meaning === undefined ? [] : [{ kind: "paragraph" as const, text: point.meaning }]),
  ...point.questions.flatMap((question, n) => [...(n === 0 ? [] : [onOnePage]), ...blankQuestion(question, say)]),
];

const blankQuestion = (question: Question, { say }: Say): readonly Block[] => {
  const { id, number, name, key, text, why, holds, evidence, figures, note } = question;
  const help: readonly { readonly key: string; readonly value: string }[] = [
    { key: say("annex.help.holds"), value: holds },
    { key: say("annex.help.ideas"), value: evidence.join("; ") },
    ...(figures.length === 0 ? [] : [{ key: say("figures.heading"), value: figures.join(", ") }]),
    { key: say("annex.help.note"), value: note },
  ];
  const asked = [
    ["narrative", 3],
    ["evidence", 2],
    ["actions", 2],
  ] as const;
  return [
    {
      kind: "heading",
      level: 3,
      text: say(key ? "question.heading.key" : "question.heading", { number, name }),
      anchor: id,
    },
    { kind: "paragraph", text },
    { kind: "paragraph", text: say("question.why", { why }), style: "small" },
    { kind: "paragraph", text: say("blank.which") },
    { kind: "list", ordered: false, items: blankLines(question, say) },
    {
      kind: "facts",
      caption: "",
      rows: [
        ...help.filter(({ value }) => value !== ""),
        ...asked.map(([part, lines]) => ({ key: say(`question.${part}`), value: { lines } })),
      ],
    },
  ];
};

const blankLines = (question: Question, say: Say["say"]): readonly ListItem[] => [
  ...question.lines.map(
    (line): ListItem =>
      line.notShown === undefined
        ? { sign: "no", text: say("question.line", { letter: letterOf(line.id), text: line.text }) }
        : {
            mark: say("mark.not-shown"),
            sign: "not-shown",
            text: say("question.line", { letter: letterOf(line.id), text: line.notShown }),
          },
  ),
  { sign: "no", text: say("question.tested", { tested: question.tested.text }) },
  { sign: "no", text: say("blank.none") },
  { sign: "no", text: say("blank.not-known") },
];

/** Every figure with its definition and a box for each number that will be asked, under the years of a filled return. */
export const blankFigures = ({ figures, edition }: Content, say: Say): readonly Block[] => {
  const telling = { ...say, censusDate: sayDate(edition.censusDate) };
  return [
    onOnePage,
    { kind: "heading", level: 2, text: say.say("figures.heading"), anchor: "figures" },
    { kind: "paragraph", text: say.say("figures.intro") },
    { kind: "paragraph", text: say.say("blank.reasons") },
    {
      kind: "list",
      ordered: false,
      items: ["not-extracted", "not-recorded", "does-not-apply"].map((why) => ({
        mark: say.say(`blank.${why}`),
        text: say.say(`figures.${why}`),
      })),
    },
    ...figures.flatMap((row, n): readonly Block[] => [
      ...(n === 0 ? [] : [onOnePage]),
      rowHeading(row, say),
      rowWords(row, say),
      ...(row.notShown === undefined
        ? [...toFill(row, telling), ...notAsked(row, say)]
        : [{ kind: "paragraph" as const, text: say.say("figures.not-shown", { reason: ended(row.notShown) }) }]),
    ]),
  ];
};

/** A box under each year, and room for where the figures come from. */
const toFill = (row: FigureRow, telling: Say & { readonly censusDate: string }): readonly Block[] =>
  row.boxes.length === 0
    ? []
    : [
        {
          kind: "table",
          table: figureTable(
            { caption: rowHeading(row, telling).text, times: timesOf(row) },
            row.boxes.map((box) => ({
              name: boxText(row, box, telling),
              at: (time) => (box.times.includes(time) ? { lines: 1 } : telling.say("figures.not-asked")),
            })),
            telling,
          ),
        },
        {
          kind: "facts",
          caption: "",
          rows: (["source", "note"] as const).map((part) => ({
            key: telling.say(`figures.${part}`),
            value: { lines: 1 },
          })),
        },
      ];

/** Boxes that are not asked here, and what is published of a row that is only shown. */
const notAsked = (row: FigureRow, say: Say): readonly Block[] => {
  const items = [
    ...boxesNotShown(row, say),
    ...(row.publishedParts ?? []).map(({ name }) => ({ text: say.say("blank.published", { part: name }) })),
  ];
  return items.length === 0 ? [] : [{ kind: "list", ordered: false, items }];
};

/** The heading says it of a row of which nothing need be held. */
const boxText = ({ use }: FigureRow, { name, unit, held }: FigureBox, { say }: Say): string =>
  say(held && use === "core" ? "blank.box.held" : "figures.box-unit", { box: name, unit });
