import { type Content, type FigureRow, jurisdictions } from "./content.ts";
import { editionFrom } from "./editions.ts";
import { holeIn } from "./fill.ts";
import { documentTokens, type RawContent, resolveContent } from "./resolve.ts";
import * as schema from "./schema.ts";

/** All that stands in `content/`, for the tests and the build: content is judged there, never in the page. */
export interface AllRaw {
  readonly content: RawContent;
  readonly editions: readonly schema.RawEdition[];
  readonly forces: Readonly<Record<string, readonly schema.RawForce[]>>;
  readonly index: schema.RawIndex;
}

/** What is wrong with the content, a line for each fault; nothing when it can be published. */
export const contentFaults = (raw: AllRaw): readonly string[] => {
  const shape = shapeFaults(raw);
  // Content of another shape cannot be resolved, so there is nothing more to say about it.
  return shape.length > 0
    ? shape
    : [
        ...raw.content.points.flatMap(({ questions }) => questions.flatMap(questionFaults)),
        ...(same(raw.index, indexFrom(raw.content)) ? [] : ["index.json: is not what the questions and figures say"]),
        ...wordsFaults(raw.content.words),
        ...togetherFaults(raw.content),
        ...raw.editions.flatMap(editionFaults),
        ...raw.editions.flatMap((edition) => forceFaults(edition, raw)),
        ...raw.editions.flatMap((edition) =>
          jurisdictions.flatMap((jurisdiction) =>
            textFaults(resolveContent(raw.content, editionFrom(edition), jurisdiction)),
          ),
        ),
      ];
};

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const shapeFaults = ({ content, editions, forces, index }: AllRaw): readonly string[] => [
  ...content.points.flatMap((point) => schema.schemaFaults(`point ${point.id}`, schema.rawPoint, point)),
  ...content.figures.flatMap((row) => schema.schemaFaults(`figure ${row.id}`, schema.rawFigureRow, row)),
  ...schema.schemaFaults("figures together", schema.rawTogether, content.together),
  ...schema.schemaFaults("tokens", schema.rawTokens, content.tokens),
  ...content.words.flatMap((words, at) => schema.schemaFaults(`words file ${at + 1}`, schema.rawWords, words)),
  ...editions.flatMap((edition) => schema.schemaFaults(`edition ${edition.id}`, schema.rawEdition, edition)),
  ...Object.entries(forces).flatMap(([edition, all]) =>
    all.flatMap((force) => schema.schemaFaults(`force ${force.slug} of ${edition}`, schema.rawForce, force)),
  ),
  ...schema.schemaFaults("index.json", schema.rawIndex, index),
];

/** Rows of figures that some jurisdiction asks. */
const askedRows = (figures: RawContent["figures"]): RawContent["figures"] =>
  figures.filter(({ use }) => use !== "shown");

/** Their ids, for the pages that name them before the figures are loaded. */
export const rowsFrom = ({ figures }: RawContent): readonly string[] => askedRows(figures).map(({ id }) => id);

/** The index of the first page, as the questions and figures have it. */
export const indexFrom = ({ points, figures }: RawContent): schema.RawIndex => ({
  points: points.map(({ id, number, name }) => ({ id, number, name })),
  questions: points
    .flatMap(({ questions }) => questions)
    .map(({ id, number, key, name, lines, tested }) => {
      const hidden = jurisdictions
        .map((j) => [j, lines.filter((line) => isHidden(line.in?.[j])).map((line) => line.id)] as const)
        .filter(([, ids]) => ids.length > 0);
      const shape = { id, number, key, name, lines: lines.map((line) => line.id), tested: tested.id };
      return hidden.length === 0 ? shape : { ...shape, hidden: Object.fromEntries(hidden) };
    }),
  hiddenRows: Object.fromEntries(
    jurisdictions
      .map((j) => [j, askedRows(figures).flatMap((row) => (isHidden(row.definition.in?.[j]) ? [row.id] : []))] as const)
      .filter(([, ids]) => ids.length > 0),
  ),
});

const isHidden = (variant: schema.Words | schema.Hidden | undefined): boolean =>
  variant !== undefined && "notShown" in variant && variant.notShown !== undefined;

const questionFaults = ({ id, lines, tested }: schema.RawQuestion): readonly string[] => [
  ...lines.flatMap((line, at) => (line.id === `${id}${"abcde"[at]}` ? [] : [`${line.id}: is out of order in ${id}`])),
  ...(tested.id === `${id}t` ? [] : [`${tested.id}: is not the tested line of ${id}`]),
];

const wordsFaults = (all: readonly schema.RawWords[]): readonly string[] => {
  const names = all.flatMap(({ en }) => Object.keys(en));
  const variants = all.flatMap(({ in: varied }) =>
    Object.values(varied ?? {}).flatMap((one) => Object.keys(one?.en ?? {})),
  );
  return [
    ...names.filter((name, at) => names.indexOf(name) !== at).map((name) => `words: ${name} stands in two files`),
    ...variants.filter((name) => !names.includes(name)).map((name) => `words: ${name} has a variant and no text`),
  ];
};

/** Boxes, rows, questions and sentences that rules, shares and the panel name and that nothing has. */
const togetherFaults = ({ points, figures, together, words }: RawContent): readonly string[] => {
  const rows = figures.map(({ id }) => id);
  const known = new Set([
    ...rows,
    ...figures.flatMap(({ boxes }) => boxes.map(({ id }) => id)),
    ...points.flatMap(({ questions }) => questions.map(({ id }) => id)),
    ...words.flatMap(({ en }) => Object.keys(en)),
  ]);
  const named = (where: string, values: readonly unknown[]): readonly string[] =>
    values.flat().flatMap((one) => (typeof one !== "string" || known.has(one) ? [] : [`${where}: there is no ${one}`]));
  return [
    ...figures.flatMap(({ id, boxes, publishedParts = [] }) =>
      [...boxes, ...publishedParts].flatMap((box) =>
        box.id === id || box.id.startsWith(`${id}.`) ? [] : [`${box.id}: is a box of ${id}`],
      ),
    ),
    ...rows.filter((id, at) => rows.indexOf(id) !== at).map((id) => `${id}: is there twice`),
    ...together.rules.flatMap(({ id, kind: _, severity: __, ...rule }) =>
      named(
        `rule ${id}`,
        Object.entries(rule).flatMap(([key, value]) => (key === "missing" ? [] : [value])),
      ),
    ),
    ...together.shares.flatMap(({ id, row, part, whole }) => named(`share ${id}`, [row, part, whole])),
    ...together.panel.flatMap(({ name, row, boxes }) => named(`panel ${name.en}`, [row, boxes])),
  ];
};

const editionFaults = ({ id, censusDate, lastTwelveMonths, actionsDueBy, issued }: schema.RawEdition) => [
  ...(lastTwelveMonths[1] === censusDate ? [] : [`edition ${id}: the last 12 months do not end on the position date`]),
  ...(actionsDueBy > censusDate ? [] : [`edition ${id}: no action could be due`]),
  ...(issued === null || issued.deadline > censusDate
    ? []
    : [`edition ${id}: the deadline is not after the position date`]),
];

const forceFaults = (edition: schema.RawEdition, { content, forces }: AllRaw): readonly string[] => {
  const all = forces[edition.id] ?? [];
  /** Cells that are asked; of a row that is only shown, the parts that it names. */
  const isPrinted = (cell: string, figures: readonly FigureRow[]): boolean =>
    figures.some(
      ({ boxes, publishedParts = [] }) =>
        publishedParts.some(({ id }) => /^\.\d{4}$/.test(cell.slice(id.length)) && cell.startsWith(id)) ||
        boxes.some(({ id, times }) => times.some((time) => cell === `${id}.${time}`)),
    );
  return [
    ...(all.length > 0 ? [] : [`edition ${edition.id}: has no forces`]),
    ...all
      .filter(({ slug }, at) => all.findIndex((other) => other.slug === slug) !== at)
      .map(({ slug }) => `force ${slug}: is there twice in ${edition.id}`),
    ...all.flatMap(({ slug, jurisdiction, published }) => {
      const cells = Object.keys(published);
      const figures = cells.length === 0 ? [] : resolveContent(content, editionFrom(edition), jurisdiction).figures;
      return cells
        .filter((cell) => !isPrinted(cell, figures))
        .map((cell) => `force ${slug}: ${cell} is published and not asked`);
    }),
  ];
};

const textFaults = (content: Content): readonly string[] => {
  const where = `${content.edition.id} ${content.jurisdiction}`;
  const judge = (name: string, text: string | undefined, rule: Rule): readonly string[] =>
    text === undefined ? [] : rule(text).map((fault) => `${where} ${name}: ${fault}: ${text}`);
  return [
    ...content.points.flatMap(({ id, name, clause, meaning, questions }) => [
      ...judge(id, name, label),
      ...judge(id, clause, clauseRule),
      ...judge(id, meaning, sentences),
      ...questions.flatMap((question) => [
        ...judge(question.id, question.name, label),
        ...judge(question.id, question.text, asked),
        ...judge(question.id, question.why, sentences),
        ...question.lines.flatMap((line) => judge(line.id, line.text ?? line.notShown, sentences)),
        ...judge(question.tested.id, question.tested.text, sentences),
        ...judge(question.id, question.holds, label),
        ...question.evidence.flatMap((idea) => judge(question.id, idea, label)),
        ...judge(question.id, question.note, sentences),
      ]),
    ]),
    ...content.figures.flatMap((row) => [
      ...judge(row.id, row.name, label),
      ...judge(row.id, row.definition, sentences),
      ...judge(row.id, row.from, label),
      ...judge(row.id, row.publishedBy, label),
      ...judge(row.id, row.note, sentences),
      ...judge(row.id, row.notShown, sentences),
      ...(row.publishedParts ?? []).flatMap((part) => judge(part.id, part.name, label)),
      ...row.boxes.flatMap((box) => [...judge(box.id, box.name, label), ...judge(box.id, box.fullName, label)]),
      ...row.boxesNotShown.flatMap((box) => [
        ...judge(box.id, box.name, label),
        ...judge(box.id, box.notShown, sentences),
      ]),
    ]),
    ...content.shares.flatMap((share) => judge(share.id, share.name, label)),
    ...content.panel.flatMap((line) => judge(line.row, line.name, label)),
    ...Object.entries(content.words).flatMap(([name, text]) => judge(name, text, documentWords)),
  ];
};

type Rule = (text: string) => readonly string[];

const when = (wrong: boolean, fault: string): readonly string[] => (wrong ? [fault] : []);
const holes = (text: string): readonly string[] => [...text.matchAll(holeIn)].map(([, , name = ""]) => name);
const plain: Rule = (text) => [
  ...when(text.trim() === "", "is empty"),
  ...when(/ {2}|^ | $| [.,;:?]/.test(text), "has a space too many"),
  ...when(/\[(S\d+|M[+~?*]|J)/.test(text), "prints the tag of a source"),
];
const whole: Rule = (text) => [...plain(text), ...when(/[{}]/.test(text), "has a hole that nothing fills")];
const capital: Rule = (text) => when(!/^["“]?[A-Z0-9]/.test(text), "does not start with a capital");
const label: Rule = (text) => [...whole(text), ...capital(text), ...when(/[.,;:]$/.test(text), "ends like a sentence")];
const clauseRule: Rule = (text) => [...whole(text), ...when(/^[A-Z]|[.,;:?]$/.test(text), "does not fit after “that”")];
const sentences: Rule = (text) => [
  ...whole(text),
  ...capital(text),
  ...when(!/[.?]["”]?$/.test(text), "does not end like a sentence"),
  ...when(/[.?]["”]? [a-z]/.test(text), "has a sentence that does not start with a capital"),
];
const asked: Rule = (text) => [...sentences(text), ...when(!text.endsWith("?"), "asks nothing")];
const documentWords: Rule = (text) => [
  ...plain(text),
  ...when(
    holes(text).some((name) => documentTokens.includes(name)),
    "has a hole that a token should have filled",
  ),
];
