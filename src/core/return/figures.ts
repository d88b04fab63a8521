import { sayDate } from "../answers/dates.ts";
import { heldValue } from "../figures/cell.ts";
import { sayNumber } from "../figures/number.ts";
import { cellsOf } from "../figures/rows.ts";
import { sharesUnder } from "../figures/shares.ts";
import type { FigureBox, FigureRow, Published } from "../questionnaire/content.ts";
import { own } from "../record.ts";
import type { Block, Inline, ListItem, Table, Text } from "./document.ts";
import { changeTexts } from "./figure-changes.ts";
import { boxIn, sayCell, sayFigure } from "./figure-text.ts";
import { type Found, foundIn } from "./figures-found.ts";
import { ended, sentences } from "./say.ts";
import { cellOf, type FiguresTelling, sayTime, sayTimeWithin, type Telling } from "./telling.ts";

/** Every figure with its definition, its source and, beside the counts and never in their place, changes and shares. */
export const figuresSection = (telling: Telling): readonly Block[] => {
  const { say, forceReturn } = telling;
  const found = foundIn(telling);
  return [
    { kind: "heading", level: 2, text: say("figures.heading"), anchor: "figures" },
    { kind: "paragraph", text: say("figures.intro") },
    ...forceReturn.content.figures.flatMap((row) => rowBlocks(row, telling, found)),
  ];
};

const headings = { core: "figures.row", held: "figures.row.held", shown: "figures.row.shown" } as const;

export const rowHeading = (
  { id, name, use }: FigureRow,
  { say }: Pick<Telling, "say">,
): Extract<Block, { readonly kind: "heading" }> => ({
  kind: "heading",
  level: 3,
  text: say(headings[use], { id, name }),
  anchor: id,
});

/** "Note: counted on 20 April." Pairs in one paragraph, so that many rows stay short. */
const pairs = (said: readonly (readonly [word: string, text: string])[], { say }: Pick<Telling, "say">): Text =>
  sentences(
    ...said.flatMap(([word, text]): readonly (Text | Inline)[] =>
      text === "" ? [] : [{ strong: say("figures.said", { key: say(word) }) }, ended(text)],
    ),
  );

/** What the edition says of a row: definition, who has it, who publishes it, note. */
export const rowWords = (
  { definition, from, publishedBy = "", note }: FigureRow,
  say: Pick<Telling, "say">,
): Block => ({
  kind: "paragraph",
  style: "small",
  text: pairs(
    [
      ["figures.definition", definition],
      ["figures.from", from],
      ["figures.published-by", publishedBy],
      ["figures.help", note],
    ],
    say,
  ),
});

const rowBlocks = (row: FigureRow, telling: Telling, found: readonly Found[]): readonly Block[] => {
  const { say } = telling;
  const head = rowHeading(row, telling);
  const words = rowWords(row, telling);
  const worth = found.filter(({ row: id }) => id === row.id).map(({ text }) => ({ text }));
  if (row.notShown !== undefined) {
    return [head, { kind: "paragraph", text: say("figures.not-shown", { reason: ended(row.notShown) }) }, words];
  }
  if (row.use === "shown") {
    return [head, ...listed(publishedOnly(row, telling)), words];
  }
  const boxes = row.boxes.map((box) => say("figures.box-unit", { box: box.name, unit: box.unit }));
  return isNotGiven(row, telling)
    ? [
        head,
        { kind: "paragraph", text: say("figures.row.not-given", { boxes: boxes.join("; ") }) },
        ...listed([...boxesNotShown(row, telling), ...worth]),
        words,
      ]
    : [
        head,
        { kind: "table", table: rowTable(row, telling) },
        ...listed([
          ...sharesFor(row, telling),
          ...reasonsFor(row, telling),
          ...publishedFor(row, telling),
          ...boxesNotShown(row, telling),
          ...worth,
        ]),
        { kind: "paragraph", text: sourceAndNote(row, telling) },
        words,
      ];
};

const listed = (items: readonly ListItem[]): readonly Block[] =>
  items.length === 0 ? [] : [{ kind: "list", ordered: false, items }];

const notesOf = ({ id }: FigureRow, { forceReturn }: Telling): { readonly source: string; readonly note: string } => {
  const { rows } = forceReturn.figures;
  return own(rows, id) ?? { source: "", note: "" };
};

/** Of a row asked only where the force holds it: nothing was entered, so that one line says what a table would. */
const isNotGiven = (row: FigureRow, telling: Telling): boolean => {
  const { source, note } = notesOf(row, telling);
  const { published } = telling.forceReturn.forceData;
  return (
    row.use === "held" &&
    source === "" &&
    note === "" &&
    cellsOf(row).every(
      ({ box, time, name }) => cellOf(telling.forceReturn, box, time) === undefined && !Object.hasOwn(published, name),
    )
  );
};

const sourceAndNote = (row: FigureRow, telling: Telling): Text => {
  const { source, note } = notesOf(row, telling);
  return pairs(
    [
      ["figures.source", source === "" ? telling.say("people.not-given") : source],
      ["figures.note", note === "" ? telling.say("question.none") : note],
    ],
    telling,
  );
};

/** A line under a row, of plain text. */
interface Line {
  readonly text: string;
}

export const boxesNotShown = ({ boxesNotShown: hidden }: FigureRow, { say }: Pick<Telling, "say">): readonly Line[] =>
  hidden.map(({ name, notShown }) => ({ text: say("figures.box-not-shown", { box: name, reason: ended(notShown) }) }));

/** A percentage stands with the counts that it is made of; too few have none. */
export const sharesFor = ({ id }: FigureRow, { say, censusDate, forceReturn }: FiguresTelling): readonly Line[] =>
  sharesUnder(forceReturn, id).map(({ share: { name }, time, part, whole, told }) => {
    const counts = say("figures.share.counts", { part: sayNumber(part), whole: sayNumber(whole) });
    const value =
      told.kind === "counts"
        ? counts
        : say("figures.share.of", {
            share: told.kind === "percentage" ? told.text : say(`figures.share.${told.kind}`),
            counts,
          });
    return { text: say("figures.share", { name, time: sayTimeWithin(time, { say, censusDate }), value }) };
  });

const rowTable = (row: FigureRow, telling: Telling): Table => {
  const { say, forceReturn } = telling;
  const times = [...new Set(row.boxes.flatMap((box) => box.times))].sort();
  const changes = row.boxes.map((box) => (box.changes ? changeTexts(forceReturn, box, telling) : null));
  const withChanges = changes.some((change) => change !== null);
  return {
    caption: rowHeading(row, telling).text,
    columns: [
      { text: say("figures.box") },
      ...times.map((time) => ({ text: sayTime(time, telling), align: "right" as const })),
      ...(withChanges
        ? [
            { text: say("figures.two-years"), align: "right" as const },
            { text: say("figures.last-year"), align: "right" as const },
          ]
        : []),
    ],
    rows: row.boxes.map((box, i) => [
      say("figures.box-unit", { box: box.name, unit: box.unit }),
      ...times.map((time) =>
        box.times.includes(time)
          ? sayCell(cellOf(forceReturn, box, time), boxIn(row, box), telling)
          : say("figures.not-asked"),
      ),
      ...(withChanges ? [changes[i]?.twoYears ?? "", changes[i]?.lastYear ?? ""] : []),
    ]),
  };
};

/** "This does not apply here", with why: a box once for each reason. */
const reasonsFor = (row: FigureRow, telling: Telling): readonly ListItem[] =>
  row.boxes.flatMap((box) => {
    const given = box.times.map((time) => ({ time, reason: cellOf(telling.forceReturn, box, time)?.reason ?? "" }));
    return [...new Set(given.map(({ reason }) => reason))]
      .filter((reason) => reason !== "")
      .map((reason) => {
        const alike = given.filter((one) => one.reason === reason);
        const times = alike.map(({ time }) => sayTimeWithin(time, telling)).join(", ");
        return { text: telling.say("figures.reason", { box: box.name, times, reason: ended(reason) }) };
      });
  });

/** A published figure in words: of which source, of what, and how much. */
interface PublishedTold {
  readonly source: string;
  readonly name: string;
  readonly text: string;
}

/** Box by box under the source that they come from. */
const underSources = (told: readonly PublishedTold[], { say }: Telling): readonly ListItem[] =>
  [...new Set(told.map(({ source }) => source))].map((source) => {
    const ofSource = told.filter((one) => one.source === source);
    return {
      text: source,
      items: [...new Set(ofSource.map(({ name }) => name))].map((name) => {
        const values = ofSource.filter((one) => one.name === name).map(({ text }) => text);
        return { text: say("figures.published.box", { box: name, values: values.join("; ") }) };
      }),
    };
  });

/** Published figures are printed whether they were confirmed or corrected. */
const publishedFor = (row: FigureRow, telling: Telling): readonly ListItem[] => {
  const { published } = telling.forceReturn.forceData;
  const told = cellsOf(row).flatMap(({ box, time, name }): readonly PublishedTold[] => {
    const figure = own(published, name);
    return figure === undefined
      ? []
      : [{ source: sourceText(figure, telling), name: box.name, text: valueText(figure, box, time, telling) }];
  });
  return underSources(told, telling);
};

/** Of a row that is only shown: what the office supplied, part by part. */
const publishedOnly = ({ publishedParts = [] }: FigureRow, telling: Telling): readonly ListItem[] => {
  const published = Object.entries(telling.forceReturn.forceData.published).sort(([one], [other]) =>
    one < other ? -1 : 1,
  );
  const told = publishedParts.flatMap(({ id, name }) =>
    published
      .filter(([cell]) => cell.startsWith(`${id}.`))
      .map(([cell, figure]): PublishedTold => {
        const time = sayTimeWithin(cell.slice(id.length + 1), telling);
        const text = telling.say("figures.published.shown", { time, value: sayNumber(figure.value) });
        return { source: sourceText(figure, telling), name, text };
      }),
  );
  const without = publishedParts.filter(({ name }) => told.every((one) => one.name !== name));
  return [
    ...underSources(told, telling),
    ...without.map(({ name }) => ({ text: telling.say("figures.published.none", { part: name }) })),
  ];
};

const sourceText = ({ by, publishedOn, title, coverage }: Published, { say }: Telling): string =>
  say("figures.published", { by, publishedOn: sayDate(publishedOn), title: ended(title), coverage: ended(coverage) });

const valueText = ({ value }: Published, box: FigureBox, time: string, telling: Telling): string =>
  telling.say("figures.published.value", {
    time: sayTimeWithin(time, telling),
    value: sayFigure(heldValue(value, box.kind), box.kind, telling),
    state: telling.say(`figures.published.${cellOf(telling.forceReturn, box, time)?.published ?? "neither"}`),
  });
