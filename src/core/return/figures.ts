import { sayNumber } from "../figures/number.ts";
import { cellsOf } from "../figures/rows.ts";
import { type ShareAt, sharesUnder } from "../figures/shares.ts";
import type { FigureRow } from "../questionnaire/content.ts";
import { own } from "../record.ts";
import { type Block, type Inline, type ListItem, onOnePage, type Table, type Text } from "./document.ts";
import { changeTexts } from "./figure-changes.ts";
import { type FigureLine, figureTable, timesOf } from "./figure-table.ts";
import { boxIn, sayCell } from "./figure-text.ts";
import { type Found, foundIn } from "./figures-found.ts";
import {
  type PublishedAt,
  publishedLines,
  publishedOf,
  publishedParts,
  publishedSources,
} from "./published-figures.ts";
import { ended, sentences } from "./say.ts";
import { cellOf, type FiguresTelling, sayTimeWithin, type Telling } from "./telling.ts";

/** Every figure with its definition, its source and, beside the counts and never in their place, changes and shares. */
export const figuresSection = (telling: Telling): readonly Block[] => {
  const { say, forceReturn } = telling;
  const found = foundIn(telling);
  return [
    onOnePage,
    { kind: "heading", level: 2, text: say("figures.heading"), anchor: "figures" },
    { kind: "paragraph", text: say("figures.intro") },
    ...forceReturn.content.figures.flatMap((row, n) => [
      ...(n === 0 ? [] : [onOnePage]),
      ...rowBlocks(row, telling, found),
    ]),
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
    return [head, ...publishedOnly(row, telling), words];
  }
  const published = publishedOf(row, telling);
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
        { kind: "table", table: rowTable(row, published, telling) },
        ...listed([
          ...reasonsFor(row, telling),
          ...publishedSources(published, telling),
          ...boxesNotShown(row, telling),
          ...worth,
        ]),
        { kind: "paragraph", text: sourceAndNote(row, telling) },
        words,
      ];
};

/** Of a row that is only shown: what the office supplied, and of which part it supplied nothing. */
const publishedOnly = (row: FigureRow, telling: Telling): readonly Block[] => {
  const told = publishedParts(row, telling);
  const parts = row.publishedParts ?? [];
  const without = parts.filter(({ id }) => told.every((one) => one.id !== id));
  const times = [...new Set(told.map(({ time }) => time))].sort();
  const lines = parts.flatMap((part) => publishedLines(told, part, telling));
  return [
    ...(lines.length === 0
      ? []
      : [
          {
            kind: "table" as const,
            table: figureTable({ caption: rowHeading(row, telling).text, times }, lines, telling),
          },
        ]),
    ...listed([
      ...publishedSources(told, telling),
      ...without.map(({ name }) => ({ text: telling.say("figures.published.none", { part: name }) })),
    ]),
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
const shareText = ({ part, whole, told }: ShareAt, { say }: Pick<Telling, "say">): string => {
  const counts = say("figures.share.counts", { part: sayNumber(part), whole: sayNumber(whole) });
  return told.kind === "counts"
    ? counts
    : say("figures.share.of", {
        share: told.kind === "percentage" ? told.text : say(`figures.share.${told.kind}`),
        counts,
      });
};

/** A share at one of its times, in words. */
export const sharesFor = (
  { id }: FigureRow,
  { say, censusDate, forceReturn }: FiguresTelling,
): readonly { readonly name: string; readonly time: string; readonly value: string }[] =>
  sharesUnder(forceReturn, id).map((at) => ({
    name: at.share.name,
    time: sayTimeWithin(at.time, { say, censusDate }),
    value: shareText(at, { say }),
  }));

/** Shares stand under the counts of their year, a line each. */
const shareLines = ({ id }: FigureRow, telling: Telling): readonly FigureLine[] => {
  const shares = sharesUnder(telling.forceReturn, id);
  return [...new Set(shares.map(({ share }) => share))].map((share) => ({
    name: share.name,
    at: (time) => {
      const found = shares.find((one) => one.share === share && one.time === time);
      return found === undefined ? "" : shareText(found, telling);
    },
  }));
};

const rowTable = (row: FigureRow, published: readonly PublishedAt[], telling: Telling): Table => {
  const { say, forceReturn } = telling;
  const changes = row.boxes.map((box) => (box.changes ? changeTexts(forceReturn, box, telling) : null));
  return figureTable(
    {
      caption: rowHeading(row, telling).text,
      times: timesOf(row),
      more: changes.some((change) => change !== null) ? [say("figures.two-years"), say("figures.last-year")] : [],
    },
    [
      ...row.boxes.flatMap((box, i): readonly FigureLine[] => [
        {
          name: say("figures.box-unit", { box: box.name, unit: box.unit }),
          at: (time) =>
            box.times.includes(time)
              ? sayCell(cellOf(forceReturn, box, time), boxIn(row, box), telling)
              : say("figures.not-asked"),
          more: [changes[i]?.twoYears ?? "", changes[i]?.lastYear ?? ""],
        },
        ...publishedLines(published, box, telling),
      ]),
      ...shareLines(row, telling),
    ],
    telling,
  );
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
