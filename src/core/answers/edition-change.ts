import type { Content, EditionWords, FigureRow, Question } from "../questionnaire/content.ts";

/** One thing that is asked in one of two editions only, or in other words. */
export interface EditionDifference {
  readonly what: "question" | "practice" | "figure" | "box";
  readonly how: "added" | "removed" | "reworded";
  /** `SOC-1`, `SOC-1a`, `D9`, `D9.total`. */
  readonly id: string;
  /** Where it is asked, as printed: number of the question, or id of the row. */
  readonly place: string;
  /** In the older edition; "" where it was not asked. */
  readonly before: string;
  readonly after: string;
}

/** The latest edition of the same kind (real or training) with a later census date; `undefined` while there is none. */
export const newerEdition = (
  { id, training, censusDate }: EditionWords,
  editions: readonly EditionWords[],
): EditionWords | undefined =>
  editions
    .filter((one) => one.id !== id && one.training === training && one.censusDate > censusDate)
    .reduce<EditionWords | undefined>(
      (latest, one) => (latest === undefined || one.censusDate > latest.censusDate ? one : latest),
      undefined,
    );

/** What differs in what is asked of one jurisdiction, in the order of the newer edition; what it no longer asks, last. */
export const editionChange = (before: Content, after: Content): readonly EditionDifference[] => {
  const asked = askedIn(after);
  const earlier = new Map(askedIn(before).map((one) => [one.id, one]));
  const later = new Set(asked.map(({ id }) => id));
  const kept = asked.flatMap((one): readonly EditionDifference[] => {
    const was = earlier.get(one.id);
    if (was === undefined) {
      return [differs(one, "added", "", one.text)];
    }
    return was.text === one.text ? [] : [differs(one, "reworded", was.text, one.text)];
  });
  const gone = [...earlier.values()]
    .filter(({ id }) => !later.has(id))
    .map((one) => differs(one, "removed", one.text, ""));
  return [...kept, ...gone];
};

/** Something that a person answers, with the words that it asks in. */
interface Asked {
  readonly what: EditionDifference["what"];
  readonly id: string;
  readonly place: string;
  readonly text: string;
}

const differs = (
  { what, id, place }: Asked,
  how: EditionDifference["how"],
  before: string,
  after: string,
): EditionDifference => ({ what, how, id, place, before, after });

const askedIn = ({ points, figures }: Content): readonly Asked[] => [
  ...points.flatMap(({ questions }) => questions.flatMap(ofQuestion)),
  ...figures.flatMap(ofRow),
];

/** What is not shown in the jurisdiction is not asked there. */
const ofQuestion = ({ id, number, text, lines, tested }: Question): readonly Asked[] => [
  { what: "question", id, place: number, text },
  ...[...lines, tested].flatMap((line): readonly Asked[] =>
    line.text === undefined ? [] : [{ what: "practice", id: line.id, place: number, text: line.text }],
  ),
];

/** A box is told apart from its row by its id, which a row of one box lends to it. */
const ofRow = ({ id, name, definition, notShown, boxes }: FigureRow): readonly Asked[] =>
  notShown === undefined
    ? [
        { what: "figure", id, place: id, text: `${name}\n${definition}` },
        ...boxes
          .filter((box) => box.id !== id)
          .map((box): Asked => ({ what: "box", id: box.id, place: id, text: box.name })),
      ]
    : [];
