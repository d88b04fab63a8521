import * as z from "zod/mini";

/**
 * The raw content as it stands in `content/*.json`. Checked by tests and at build, never in the page: there the types
 * alone are used. A text is `{ "en": … }`, so that Welsh is one key more; `in` holds what a jurisdiction says instead.
 */
const text = z.string().check(z.minLength(1), z.maxLength(600));
const words = z.strictObject({ en: text });
const hidden = z.strictObject({ notShown: words });
const each = <T extends z.core.SomeType>(value: T) =>
  z.strictObject({ EW: z.optional(value), SC: z.optional(value), NI: z.optional(value), BTP: z.optional(value) });
const varied = z.strictObject({ en: text, in: z.optional(each(words)) });
/** Said in some jurisdictions only. */
const partial = z.strictObject({ in: each(words) });
/** A line, or a figure's row, that some jurisdictions word in another way or do not show. */
const hideable = each(z.union([words, hidden]));

const id = (pattern: RegExp) => z.string().check(z.regex(pattern));
const day = id(/^\d{4}-\d{2}-\d{2}$/);
const jurisdiction = z.enum(["EW", "SC", "NI", "BTP"]);
const point = z.enum(["SOC", "PWR", "EXP"]);
const figureId = id(/^D\d{1,2}$/);
const boxId = id(/^D\d{1,2}(\.[a-z][a-z0-9]*(_[a-z]+)*)?$/);
const questionId = id(/^(SOC|PWR|EXP)-[1-8]$/);

export const rawLine = z.strictObject({
  id: id(/^(SOC|PWR|EXP)-[1-8][a-e]$/),
  en: text,
  in: z.optional(hideable),
});

export const rawQuestion = z.strictObject({
  id: questionId,
  number: id(/^[1-3]\.[1-8]$/),
  key: z.boolean(),
  name: words,
  text: varied,
  why: varied,
  lines: z.array(rawLine).check(z.minLength(4), z.maxLength(5)),
  tested: z.strictObject({ id: id(/^(SOC|PWR|EXP)-[1-8]t$/), en: text, in: z.optional(each(words)) }),
  holds: varied,
  evidence: z.array(varied).check(z.minLength(1)),
  figures: z.array(figureId),
  note: varied,
});

export const rawPoint = z.strictObject({
  id: point,
  number: z.int(),
  name: varied,
  clause: varied,
  meaning: z.optional(partial),
  questions: z.array(rawQuestion).check(z.length(8)),
});

/** `years`: the three years that end with the position date's; `latest` and `first` are one of them; `snap`: the position date. */
const times = z.enum(["years", "latest", "first", "snap"]);

export const rawFigureRow = z.strictObject({
  id: figureId,
  name: varied,
  use: z.enum(["core", "held", "shown"]),
  /** Where another use than the ordinary one applies. */
  useIn: z.optional(each(z.enum(["core", "held"]))),
  definition: z.strictObject({ en: text, in: z.optional(hideable) }),
  from: varied,
  publishedBy: z.optional(partial),
  note: varied,
  boxes: z.array(
    z.strictObject({
      id: boxId,
      name: varied,
      fullName: z.optional(varied),
      unit: words,
      kind: z.enum(["count", "pounds", "fte"]),
      held: z.boolean(),
      times,
      noteOnChange: z.boolean(),
      changes: z.boolean(),
      countedBy: z.optional(boxId),
      /** Why the row is shown there without this box. */
      notShown: z.optional(partial),
    }),
  ),
  publishedParts: z.optional(z.array(z.strictObject({ id: boxId, name: varied }))),
});

const ruleId = id(/^V\d{1,2}w?$/);
const sentence = id(/^problem\.figure\.[A-Za-z0-9.-]+$/);
const boxIds = z.array(boxId).check(z.minLength(1));
const rule = { id: ruleId, severity: z.enum(["stops", "warns", "informs"]), sentence };
const flow = { ...rule, start: boxId, applied: boxId, made: boxId, refused: boxId, end: boxId };

export const rawFigureRule = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("parts-equal-total"),
    ...rule,
    parts: boxIds,
    total: boxId,
    sentenceMore: sentence,
  }),
  z.strictObject({ kind: z.literal("at-most"), ...rule, parts: boxIds, whole: boxId }),
  z.strictObject({ kind: z.literal("flow"), ...flow }),
  z.strictObject({ kind: z.literal("flow-not-known"), ...flow }),
  z.strictObject({ kind: z.literal("none-left"), ...rule, made: boxIds, left: boxId }),
  z.strictObject({ kind: z.literal("published-at-most"), ...rule, row: figureId, whole: boxId }),
  z.strictObject({ kind: z.literal("far-from-published"), ...rule, box: boxId }),
  z.strictObject({
    kind: z.literal("claimed-without-figure"),
    ...rule,
    question: questionId,
    level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    boxes: boxIds,
    missing: z.enum(["any", "every"]),
  }),
]);

/** What is said of several figures together: validations, shares, and the panel "Risk and reward". */
export const rawTogether = z.strictObject({
  rules: z.array(rawFigureRule),
  shares: z.array(
    z.strictObject({
      id: id(/^[a-z]+(-[a-z]+)*$/),
      name: varied,
      row: figureId,
      part: boxIds,
      whole: boxIds,
      atLeast: z.int().check(z.minimum(1)),
    }),
  ),
  panel: z.array(z.strictObject({ name: varied, row: figureId, boxes: boxIds })),
});

/** The last value whose `from` is not after the position date holds; a value without `from` always does. */
export const rawToken = z.strictObject({
  ...each(z.array(z.strictObject({ en: z.string(), from: z.optional(day) })).check(z.minLength(1))).shape,
  all: z.optional(z.array(z.strictObject({ en: z.string(), from: z.optional(day) })).check(z.minLength(1))),
});
export const rawTokens = z.record(id(/^[a-z][A-Za-z0-9]*$/), rawToken);

export const rawEdition = z.strictObject({
  id: id(/^[a-z0-9-]+$/),
  title: words,
  training: z.boolean(),
  censusDate: day,
  lastTwelveMonths: z.array(day).check(z.length(2)),
  actionsDueBy: day,
  lawAsAt: day,
  issued: z.nullable(
    z.strictObject({
      by: words,
      date: day,
      reference: text,
      deadline: day,
      mailbox: id(/^[^@\s]+@[^@\s]+$/),
      contact: words,
      publication: z.optional(words),
      retention: z.optional(words),
      privacy: z.optional(words),
      asksBeforeRelease: z.optional(z.boolean()),
    }),
  ),
});

export const rawForce = z.strictObject({
  slug: id(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name: text,
  jurisdiction,
  region: text,
  ons: z.optional(id(/^[ESW]\d{8}$/)),
  wales: z.optional(z.boolean()),
  headTitle: text,
  invited: z.boolean(),
  published: z.record(
    id(/^D\d{1,2}(\.[a-z][a-z0-9_]*)?\.(\d{4}|snap)$/),
    z.strictObject({ value: z.int().check(z.minimum(0)), by: text, title: text, publishedOn: day, coverage: text }),
  ),
});

/** Words of the document, by name. A jurisdiction may say some of them in another way. */
export const rawWords = z.strictObject({
  en: z.record(z.string(), z.string().check(z.minLength(1))),
  in: z.optional(each(z.strictObject({ en: z.record(z.string(), z.string().check(z.minLength(1))) }))),
});

export const rawIndex = z.strictObject({
  points: z.array(z.strictObject({ id: point, number: z.int(), name: varied })),
  questions: z.array(
    z.strictObject({
      id: z.string(),
      number: z.string(),
      key: z.boolean(),
      name: words,
      lines: z.array(z.string()),
      tested: z.string(),
      hidden: z.optional(each(z.array(z.string()))),
    }),
  ),
  /** Ids of the rows of figures that are not asked, by jurisdiction. */
  hiddenRows: each(z.array(figureId)),
});

export const rawKnown = z.record(z.string(), z.record(jurisdiction, id(/^[0-9a-f]{64}$/)));

export type Words = z.infer<typeof words>;
export type Hidden = z.infer<typeof hidden>;
export type Varied = z.infer<typeof varied>;
export type RawQuestion = z.infer<typeof rawQuestion>;
export type RawLine = z.infer<typeof rawLine>;
export type RawPoint = z.infer<typeof rawPoint>;
export type RawFigureRow = z.infer<typeof rawFigureRow>;
export type RawFigureRule = z.infer<typeof rawFigureRule>;
export type RawTogether = z.infer<typeof rawTogether>;
export type RawTokens = z.infer<typeof rawTokens>;
export type RawEdition = z.infer<typeof rawEdition>;
export type RawForce = z.infer<typeof rawForce>;
export type RawWords = z.infer<typeof rawWords>;
export type RawIndex = z.infer<typeof rawIndex>;

/** Why a value is not what a schema describes, one line each; nothing when it is. */
export const schemaFaults = (name: string, schema: z.ZodMiniType, value: unknown): readonly string[] => {
  const parsed = schema.safeParse(value);
  return parsed.success
    ? []
    : parsed.error.issues.map(({ path, message, code }) => `${name}: ${path.join(".")}: ${message || code}`);
};
