import * as z from "zod/mini";
import { textFaults } from "../../answers/text-faults.ts";
import { jurisdictions, pointIds } from "../../questionnaire/content.ts";

/** The words of an edition as a return carries them, and the forms that the rest of the return shares with them. */

export const faultless = (limit: number) => (text: string) => textFaults(text, limit).length === 0;
/** Words of the edition: any length (their hash is pinned, the file has a limit of its own), the same characters. */
export const words = z.string().check(z.refine(faultless(Number.POSITIVE_INFINITY)));
export const form = (pattern: RegExp) => z.string().check(z.regex(pattern));
export const whole = z.number().check(z.refine((value) => Number.isSafeInteger(value) && !Object.is(value, -0)));
export const many = <T extends z.core.$ZodType>(item: T, limit: number) => z.array(item).check(z.maxLength(limit));

export const slug = form(/^[a-z0-9]+(-[a-z0-9]+)*$/);
export const day = form(/^\d{4}-\d{2}-\d{2}$/);
export const questionId = form(/^[A-Z]{3}-[1-9]\d?$/);
export const lineId = form(/^[A-Z]{3}-[1-9]\d?[a-z]$/);
export const rowId = form(/^D[1-9]\d?$/);
const boxId = form(/^D[1-9]\d?(\.[a-z][a-z0-9_]*)?$/);
const wordName = form(/^[a-z][A-Za-z0-9]*([.-][A-Za-z0-9]+)*$/);
export const levelNumber = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]);

const issued = z.strictObject({
  by: words,
  date: day,
  reference: words,
  deadline: day,
  mailbox: words,
  contact: words,
  publication: z.optional(words),
  retention: z.optional(words),
  privacy: z.optional(words),
  asksBeforeRelease: z.optional(z.boolean()),
});

const edition = z.strictObject({
  id: slug,
  title: words,
  censusDate: day,
  training: z.boolean(),
  lawAsAt: words,
  issued: z.nullable(issued),
  lastTwelveMonths: z.tuple([day, day]),
  actionsDueBy: day,
});

const line = z.union([z.strictObject({ id: lineId, text: words }), z.strictObject({ id: lineId, notShown: words })]);

const question = z.strictObject({
  id: questionId,
  number: words,
  name: words,
  key: z.boolean(),
  text: words,
  why: words,
  lines: many(line, 26),
  tested: z.strictObject({ id: lineId, text: words }),
  holds: words,
  evidence: many(words, 50),
  figures: many(words, 50),
  note: words,
});

const point = z.strictObject({
  id: z.enum(pointIds),
  number: whole,
  name: words,
  clause: words,
  meaning: z.optional(words),
  questions: many(question, 50),
});

const times = many(form(/^(\d{4}|snap)$/), 20);

const box = z.strictObject({
  id: boxId,
  name: words,
  fullName: z.optional(words),
  unit: words,
  kind: z.enum(["count", "pounds", "fte"]),
  held: z.boolean(),
  times,
  noteOnChange: z.boolean(),
  changes: z.boolean(),
  countedBy: z.optional(boxId),
});

const figureRow = z.strictObject({
  id: rowId,
  name: words,
  use: z.enum(["core", "held", "shown"]),
  definition: words,
  from: words,
  publishedBy: z.optional(words),
  note: words,
  notShown: z.optional(words),
  boxes: many(box, 50),
  boxesNotShown: many(z.strictObject({ id: boxId, name: words, notShown: words }), 50),
  publishedParts: z.optional(many(z.strictObject({ id: boxId, name: words }), 50)),
});

const boxIds = many(boxId, 50);
const rule = { id: form(/^V[1-9]\d?w?$/), severity: z.enum(["stops", "warns", "informs"]), sentence: wordName };
const flow = { ...rule, start: boxId, applied: boxId, made: boxId, refused: boxId, end: boxId };

const figureRule = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("parts-equal-total"),
    ...rule,
    parts: boxIds,
    total: boxId,
    sentenceMore: wordName,
  }),
  z.strictObject({ kind: z.literal("at-most"), ...rule, parts: boxIds, whole: boxId }),
  z.strictObject({ kind: z.literal("flow"), ...flow }),
  z.strictObject({ kind: z.literal("flow-not-known"), ...flow }),
  z.strictObject({ kind: z.literal("none-left"), ...rule, made: boxIds, left: boxId }),
  z.strictObject({ kind: z.literal("published-at-most"), ...rule, row: rowId, whole: boxId }),
  z.strictObject({ kind: z.literal("far-from-published"), ...rule, box: boxId }),
  z.strictObject({
    kind: z.literal("claimed-without-figure"),
    ...rule,
    question: questionId,
    level: levelNumber,
    boxes: boxIds,
    missing: z.enum(["any", "every"]),
  }),
]);

const share = z.strictObject({
  id: slug,
  name: words,
  row: rowId,
  part: boxIds,
  whole: boxIds,
  atLeast: whole.check(z.gte(1)),
  times,
});

const panelLine = z.strictObject({ name: words, row: rowId, boxes: boxIds, notShown: z.optional(words) });

export const content = z.strictObject({
  edition,
  jurisdiction: z.enum(jurisdictions),
  points: many(point, 10),
  figures: many(figureRow, 100),
  rules: many(figureRule, 200),
  shares: many(share, 50),
  panel: many(panelLine, 50),
  words: z.record(wordName, words),
});
