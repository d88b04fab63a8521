import * as z from "zod/mini";
import { evidenceTypes, opinionsLowToHigh, satisfiedWays } from "../answers/draft.ts";
import { type LimitName, limits, most } from "../answers/text.ts";
import { pointIds } from "../questionnaire/content.ts";
import {
  content,
  day,
  faultless,
  form,
  levelNumber,
  lineId,
  many,
  questionId,
  rowId,
  slug,
  whole,
  words,
} from "./content/schema.ts";
import type { ForceReturn } from "./force-return.ts";

/**
 * What `return.json` may be: every key, every form of an id, every limit of `contract.md` §6. Whether the answers are
 * complete is another question (`core/answers/problems`), and so is whether the words are those of the edition (their
 * hash). Objects are strict and the keys of records are of a given form, so that nothing can be held that is not read.
 */

const text = (name: LimitName) => z.string().check(z.refine(faultless(limits[name])));

const sha256 = form(/^[0-9a-f]{64}$/);
const dayOrNone = form(/^(\d{4}-\d{2}-\d{2})?$/);
const cellName = form(/^D[1-9]\d?(\.[a-z][a-z0-9_]*)?\.(\d{4}|snap)$/);
const servesId = form(/^([A-Z]{3}-[1-9]\d?|D[1-9]\d?)$/);
const evidenceId = form(/^E[1-9]\d{0,5}$/);
const level = z.nullable(levelNumber);
const opinion = z.nullable(z.enum(opinionsLowToHigh));

const published = z.strictObject({ value: whole, by: words, title: words, publishedOn: day, coverage: words });

const returnPoint = z.strictObject({
  id: z.enum(pointIds),
  level,
  proposed: opinion,
  opinion,
  why: text("opinionWhy"),
  exception: text("exception"),
  satisfied: many(z.enum(satisfiedWays), satisfiedWays.length),
  what: text("satisfiedWhat"),
  office: text("office"),
});

const answer = z.strictObject({
  ticks: many(lineId, 26),
  choice: z.nullable(z.enum(["none", "not-known"])),
  narrative: text("narrative"),
  evidence: many(evidenceId, most.evidence),
  claimed: level,
  counted: level,
});

const evidence = z.strictObject({
  id: evidenceId,
  type: z.enum([...evidenceTypes, ""]),
  title: text("evidenceTitle"),
  date: text("date"),
  heldBy: text("post"),
  reference: text("evidenceReference"),
  nca: z.boolean(),
});

const cell = z.strictObject({
  value: z.nullable(whole),
  why: z.nullable(z.enum(["not-extracted", "not-recorded", "does-not-apply"])),
  reason: text("figureReason"),
  published: z.nullable(z.enum(["confirmed", "corrected"])),
});

const action = z.strictObject({
  id: form(/^A[1-9]\d{0,5}$/),
  outcome: text("outcome"),
  owner: text("post"),
  due: text("date"),
  serves: many(servesId, 100),
  dependsOn: many(text("dependsOn"), 20),
  help: text("help"),
});

const risk = z.strictObject({
  id: form(/^R[1-9]\d{0,5}$/),
  serves: many(servesId, 100),
  why: text("riskWhy"),
  acceptedBy: text("post"),
});

const person = z.strictObject({
  id: form(/^P[1-9]\d{0,5}$/),
  post: text("post"),
  organisation: text("organisation"),
  part: z.enum(["answered", "supplied", "challenged", "marking", ""]),
  date: text("date"),
  changed: text("changed"),
});

const allButWords = {
  format: z.literal(1),
  template: whole.check(z.gte(1)),
  edition: slug,
  contentSha256: sha256,
  training: z.boolean(),
  draft: z.boolean(),
  force: slug,
  forceData: z.strictObject({ name: words, headTitle: words, published: z.record(cellName, published) }),
  version: whole.check(z.gte(1)),
  replaces: z.nullable(sha256),
  censusDate: day,
  marking: z.enum(["OFFICIAL-SENSITIVE", "OFFICIAL"]),
  points: many(returnPoint, 10),
  answers: z.record(questionId, answer),
  evidence: many(evidence, most.evidence),
  figures: z.strictObject({
    cells: z.record(cellName, cell),
    rows: z.record(rowId, z.strictObject({ source: text("figureSource"), note: text("figureNote") })),
  }),
  actions: many(action, most.actions),
  risks: many(risk, most.risks),
  people: z.strictObject({
    lead: text("post"),
    telephone: text("telephone"),
    preparedBy: text("post"),
    took: many(person, most.people),
  }),
  declaration: z.strictObject({
    sharing: z.nullable(z.enum(["yes", "ask", "no"])),
    name: text("name"),
    title: text("title"),
    absence: text("absence"),
    date: dayOrNone,
  }),
};
const forceReturn = z.strictObject({ ...allButWords, content });
const withKnownWords = z.strictObject({ ...allButWords, content: z.unknown() });

export type ParsedReturn =
  | { readonly ok: true; readonly forceReturn: ForceReturn }
  /** Where it fails, such as `answers.SOC-1.narrative`. */
  | { readonly ok: false; readonly why: string };

/**
 * Reads what was `JSON.parse`d, or anything else. Never throws. Words whose hash is that of an edition were read when the
 * edition was made, and are three quarters of a return: `wordsAreKnown` passes over them.
 */
export const parseReturn = (value: unknown, wordsAreKnown = false): ParsedReturn => {
  // zod passes over a key `__proto__` of a record instead of refusing it.
  const odd = prototypeKey(value, 0);
  if (odd !== null) {
    return { ok: false, why: odd };
  }
  const parsed = (wordsAreKnown ? withKnownWords : forceReturn).safeParse(value);
  return parsed.success
    ? { ok: true, forceReturn: parsed.data as ForceReturn }
    : { ok: false, why: parsed.error.issues.map(({ path }) => path.join(".")).join(", ") };
};

const prototypeKey = (value: unknown, depth: number): string | null => {
  if (depth > 32) {
    return "too deep";
  }
  if (typeof value !== "object" || value === null) {
    return null;
  }
  for (const key of Object.keys(value)) {
    const found =
      key === "__proto__" || key === "constructor" || key === "prototype"
        ? key
        : prototypeKey((value as Readonly<Record<string, unknown>>)[key], depth + 1);
    if (found !== null) {
      return found;
    }
  }
  return null;
};
