import { sayDate } from "../answers/dates.ts";
import { heldValue } from "../figures/cell.ts";
import type { FigureBox, FigureRow, Published } from "../questionnaire/content.ts";
import type { Block, ListItem, Table, Text } from "./document.ts";
import { changeTexts } from "./figure-changes.ts";
import { sayCell, sayFigure } from "./figure-text.ts";
import { ended } from "./say.ts";
import { cellOf, sayTime, sayTimeWithin, type Telling } from "./telling.ts";

/** Every figure with its definition, its source and, beside the counts and never in their place, the change. */
export const figuresSection = (telling: Telling): readonly Block[] => {
  const { say, forceReturn } = telling;
  return [
    { kind: "heading", level: 2, text: say("figures.heading"), anchor: "figures" },
    { kind: "paragraph", text: say("figures.intro") },
    ...forceReturn.content.figures.flatMap((row) => rowBlocks(row, telling)),
  ];
};

export const rowHeading = ({ id, name, use }: FigureRow, { say }: Pick<Telling, "say">): Block => ({
  kind: "heading",
  level: 3,
  text: say(use === "core" ? "figures.row" : "figures.row.held", { id, name }),
  anchor: id,
});

/** What the edition says of a row: definition, who has it, who publishes it, note. */
export const rowWords = (
  { definition, from, publishedBy, note }: FigureRow,
  { say }: Pick<Telling, "say">,
): readonly { readonly key: string; readonly value: Text }[] => [
  { key: say("figures.definition"), value: definition },
  { key: say("figures.from"), value: from },
  ...(publishedBy === undefined ? [] : [{ key: say("figures.published-by"), value: publishedBy }]),
  ...(note === "" ? [] : [{ key: say("figures.help"), value: note }]),
];

const rowBlocks = (row: FigureRow, telling: Telling): readonly Block[] => {
  const { say, forceReturn } = telling;
  const { rows } = forceReturn.figures;
  const notes = Object.hasOwn(rows, row.id) ? rows[row.id] : undefined;
  if (row.notShown !== undefined) {
    return [
      rowHeading(row, telling),
      { kind: "paragraph", text: say("figures.not-shown", { reason: row.notShown }) },
      { kind: "facts", caption: "", rows: rowWords(row, telling) },
    ];
  }
  const under = [...reasonsFor(row, telling), ...publishedFor(row, telling)];
  return [
    rowHeading(row, telling),
    { kind: "table", table: rowTable(row, telling) },
    ...(under.length === 0 ? [] : [{ kind: "list" as const, ordered: false, items: under }]),
    {
      kind: "facts",
      caption: "",
      rows: [
        {
          key: say("figures.source"),
          value: notes === undefined || notes.source === "" ? say("people.not-given") : notes.source,
        },
        {
          key: say("figures.note"),
          value: notes === undefined || notes.note === "" ? say("question.none") : notes.note,
        },
        ...rowWords(row, telling),
      ],
    },
  ];
};

const rowTable = (row: FigureRow, telling: Telling): Table => {
  const { say, forceReturn } = telling;
  const times = [...new Set(row.boxes.flatMap((box) => box.times))].sort();
  const changes = row.boxes.map((box) => changeTexts(forceReturn, box, telling));
  const withChanges = changes.some((change) => change !== null);
  return {
    caption: say("figures.row", { id: row.id, name: row.name }),
    columns: [
      { text: say("figures.box") },
      ...times.map((time) => ({ text: sayTime(time, telling), align: "right" as const })),
      ...(withChanges ? [{ text: say("figures.two-years") }, { text: say("figures.last-year") }] : []),
    ],
    rows: row.boxes.map((box, i) => [
      say("figures.box-unit", { box: box.name, unit: box.unit }),
      ...times.map((time) =>
        box.times.includes(time) ? sayCell(cellOf(forceReturn, box, time), box, telling) : say("figures.not-asked"),
      ),
      ...(withChanges ? [changes[i]?.twoYears ?? "", changes[i]?.lastYear ?? ""] : []),
    ]),
  };
};

const cellsOf = (
  row: FigureRow,
): readonly { readonly box: FigureBox; readonly time: string; readonly name: string }[] =>
  row.boxes.flatMap((box) => box.times.map((time) => ({ box, time, name: `${box.id}.${time}` })));

/** "This does not apply here", with why. */
const reasonsFor = (row: FigureRow, telling: Telling): readonly ListItem[] =>
  cellsOf(row).flatMap(({ box, time }) => {
    const reason = cellOf(telling.forceReturn, box, time)?.reason ?? "";
    return reason === ""
      ? []
      : [
          {
            text: telling.say("figures.reason", {
              box: box.name,
              time: sayTimeWithin(time, telling),
              reason: ended(reason),
            }),
          },
        ];
  });

/** Published figures are printed whether they were confirmed or corrected, under the source that they come from. */
const publishedFor = (row: FigureRow, telling: Telling): readonly ListItem[] => {
  const { published } = telling.forceReturn.forceData;
  const told = cellsOf(row).flatMap(({ box, time, name }) => {
    const figure = Object.hasOwn(published, name) ? published[name] : undefined;
    return figure === undefined
      ? []
      : [{ source: sourceText(figure, telling), text: valueText(figure, box, time, telling) }];
  });
  return [...new Set(told.map(({ source }) => source))].map((source) => ({
    text: source,
    items: told.filter((one) => one.source === source).map(({ text }) => ({ text })),
  }));
};

const sourceText = ({ by, publishedOn, title, coverage }: Published, { say }: Telling): string =>
  say("figures.published", { by, publishedOn: sayDate(publishedOn), title: ended(title), coverage: ended(coverage) });

const valueText = ({ value }: Published, box: FigureBox, time: string, telling: Telling): string =>
  telling.say("figures.published.value", {
    box: box.name,
    time: sayTimeWithin(time, telling),
    value: sayFigure(heldValue(value, box.kind), box.kind, telling),
    state: telling.say(`figures.published.${cellOf(telling.forceReturn, box, time)?.published ?? "neither"}`),
  });
