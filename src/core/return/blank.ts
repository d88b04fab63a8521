import { sayDate } from "../answers/dates.ts";
import type { Content, FigureBox, FigureRow, PointContent, Question } from "../questionnaire/content.ts";
import type { Block, ListItem } from "./document.ts";
import { boxIn } from "./figure-text.ts";
import { boxesNotShown, rowHeading, rowWords } from "./figures.ts";
import { ended, type Say } from "./say.ts";
import { letterOf, sayTime } from "./telling.ts";

/** A point as it stands before anybody answers: to read, to print, to talk about. */
export const blankPoint = (point: PointContent, say: Say): readonly Block[] => [
  {
    kind: "heading",
    level: 2,
    text: say.say("point.heading", { number: point.number, name: point.name }),
    anchor: point.id,
  },
  ...(point.meaning === undefined ? [] : [{ kind: "paragraph" as const, text: point.meaning }]),
  ...point.questions.flatMap((question) => blankQuestion(question, say)),
];

const blankQuestion = (question: Question, { say }: Say): readonly Block[] => {
  const { id, number, name, key, text, why, holds, evidence, figures, note } = question;
  const help: readonly { readonly key: string; readonly value: string }[] = [
    { key: say("annex.help.holds"), value: holds },
    { key: say("annex.help.ideas"), value: evidence.join("; ") },
    ...(figures.length === 0 ? [] : [{ key: say("figures.heading"), value: figures.join(", ") }]),
    { key: say("annex.help.note"), value: note },
  ];
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
      rows: help.filter(({ value }) => value !== ""),
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

/** Every figure with its definition and the boxes that will be asked. */
export const blankFigures = ({ figures, edition }: Content, say: Say): readonly Block[] => [
  { kind: "heading", level: 2, text: say.say("figures.heading"), anchor: "figures" },
  { kind: "paragraph", text: say.say("figures.intro") },
  { kind: "paragraph", text: say.say("blank.reasons") },
  {
    kind: "list",
    ordered: false,
    items: ["not-extracted", "not-recorded", "does-not-apply"].map((why) => ({ text: say.say(`figures.${why}`) })),
  },
  ...figures.flatMap((row): readonly Block[] => [
    rowHeading(row, say),
    ...boxesOf(row, say, sayDate(edition.censusDate)),
    rowWords(row, say),
  ]),
];

/** The boxes that will be asked; why the row is not; or what is published of it, of a row that is only shown. */
const boxesOf = (row: FigureRow, say: Say, censusDate: string): readonly Block[] => {
  if (row.notShown !== undefined) {
    return [{ kind: "paragraph", text: say.say("figures.not-shown", { reason: ended(row.notShown) }) }];
  }
  const items = [
    ...row.boxes.map((box) => ({ text: boxText(row, box, say, censusDate) })),
    ...boxesNotShown(row, say),
    ...(row.publishedParts ?? []).map(({ name }) => ({ text: say.say("blank.published", { part: name }) })),
  ];
  return items.length === 0 ? [] : [{ kind: "list", ordered: false, items }];
};

const boxText = (row: FigureRow, box: FigureBox, { say }: Say, censusDate: string): string => {
  const { name, unit, times } = box;
  return say(boxIn(row, box).held ? "blank.box.held" : "blank.box", {
    box: name,
    unit,
    times: times.map((time) => sayTime(time, { say, censusDate })).join("; "),
  });
};
