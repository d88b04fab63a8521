import { sayDate } from "../answers/dates.ts";
import { own } from "../record.ts";
import type { QuestionScore, Reason } from "./score.ts";

export type Words = Readonly<Record<string, string>>;
/** Printed numbers of questions by id ("1.1" for SOC-1): with them a sentence names questions in place of counting them. */
export type Numbers = Readonly<Record<string, string>>;

const word = (words: Words, name: string): string => {
  const found = own(words, name);
  if (found === undefined) {
    throw new Error(`no sentence is called ${name}`);
  }
  return found;
};

/** Up to nine in words, from ten in digits. */
const inWords = (value: string | number, words: Words): string =>
  typeof value === "number" && value >= 0 && value <= 9 ? word(words, `scoring.number.${value}`) : String(value);

const inWordsEnding = "InWords";

const fill = (text: string, values: Reason["values"], words: Words): string =>
  text.replace(/\{(\w+)\}/g, (hole, name: string) => {
    const plain = values[name];
    if (plain !== undefined) {
      return String(plain);
    }
    const spelled = name.endsWith(inWordsEnding) ? values[name.slice(0, -inWordsEnding.length)] : undefined;
    return spelled === undefined ? hole : inWords(spelled, words);
  });

/** "2.5", "2.5 and 2.8", "2.5, 2.6 and 2.8". */
export const sayList = (items: readonly string[], words: Words): string =>
  items.reduce(
    (first, last, index) =>
      index === 0
        ? last
        : fill(
            word(words, index === items.length - 1 ? "scoring.list.and" : "scoring.list.comma"),
            { first, last },
            words,
          ),
    "",
  );

/** The reason with its questions named, where they can be and the words have a form for it. */
const named = (reason: Reason, words: Words, numbers: Numbers | undefined): Reason => {
  const { questions = [] } = reason;
  const name = `${reason.word}.named`;
  if (numbers === undefined || questions.length === 0 || !Object.hasOwn(words, name)) {
    return reason;
  }
  const list = sayList(
    questions.map((id) => numbers[id] ?? id),
    words,
  );
  return { word: name, values: { ...reason.values, questions: list } };
};

/** A whole sentence: "Two others are one short, as allowed." */
export const say = (reason: Reason, words: Words, numbers?: Numbers): string => {
  const { word: name, values } = named(reason, words, numbers);
  const said = fill(word(words, name), values, words);
  return said.slice(0, 1).toUpperCase() + said.slice(1);
};

/** The same to follow "because", in a form of its own where the words have one: no full stop, no capital. */
export const sayClause = (reason: Reason, words: Words, numbers?: Numbers): string => {
  const { word: name, values } = named(reason, words, numbers);
  const clause = `${name}.clause`;
  if (Object.hasOwn(words, clause)) {
    return fill(word(words, clause), values, words);
  }
  const said = fill(word(words, name), values, words);
  return said.slice(0, 1).toLowerCase() + said.slice(1).replace(/\.$/, "");
};

/** The level that follows from the ticks of a question: "Level 1, developing: 3 of 5 lines." */
export const questionReason = ({ state, claimed, tested, ticked, of }: QuestionScore): Reason => {
  if (state !== "answered" || claimed === null) {
    return { word: `scoring.question.${state}`, values: {} };
  }
  const early = tested && claimed < 2 ? ".tested" : "";
  return { word: `scoring.question.${claimed}${early}`, values: { ticked, of } };
};

/** "Claimed 2, counts as 0: no evidence named", where the evidence rule lowers a level. */
export const loweredReason = ({ lowered, claimed, counted }: QuestionScore): Reason | null =>
  lowered === null || claimed === null || counted === null
    ? null
    : { word: `scoring.lowered.${lowered}`, values: { claimed, counted } };

/** What the next level of a question asks. `null` where the question does not apply. */
export const nextReason = (score: QuestionScore, lastTwelveMonths: readonly [string, string]): Reason | null => {
  const { state, claimed, lowered, missing } = score;
  const dates = { from: sayDate(lastTwelveMonths[0]), to: sayDate(lastTwelveMonths[1]) };
  if (state === "not-applicable") {
    return null;
  }
  if (claimed === null) {
    return { word: "scoring.next.unanswered", values: {} };
  }
  if (lowered !== null && claimed === 3) {
    return { word: "scoring.next.evidence.tested", values: { claimed, ...dates } };
  }
  if (lowered !== null) {
    return { word: "scoring.next.evidence", values: { claimed } };
  }
  switch (claimed) {
    case 0:
      return { word: "scoring.next.1", values: {} };
    case 1:
      return { word: `scoring.next.2.${missing.length === 1 ? "one" : "many"}`, values: { n: missing.length } };
    case 2:
      return { word: "scoring.next.3", values: dates };
    case 3:
      return { word: "scoring.next.none", values: {} };
  }
};
