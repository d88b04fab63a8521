import * as z from "zod/mini";
import { pointIds } from "../questionnaire/content.ts";
import { isRecord } from "../record.ts";
import {
  type About,
  type Draft,
  emptyDraft,
  evidenceTypes,
  only,
  opinionsLowToHigh,
  type RecordOf,
  type SectionName,
  satisfiedWays,
} from "./draft.ts";

/**
 * What a draft's records may be when they come from disk or from a copy. Texts may be too long, dates and figures
 * unreadable: these are kept as typed and shown as problems. Keys that this app does not know are left out.
 */

/** A form that no later app will write differently: a number too large would be slow, a name too long is none of ours. */
const id = (pattern: RegExp) => z.string().check(z.regex(pattern));
/** No page can hold more; what is longer was not typed. */
const text = z.string().check(z.maxLength(100_000));
const texts = (most: number) => z.array(text).check(z.maxLength(most));
const ids = z.array(id(/^[A-Za-z0-9.-]{1,40}$/)).check(z.maxLength(1_000));

const about = z.object({
  format: z.literal(1),
  edition: id(/^[a-z0-9-]{1,60}$/),
  force: id(/^[a-z0-9-]{0,60}$/),
  createdAt: text,
  name: z.exactOptional(text),
  leadPost: z.exactOptional(text),
  leadTelephone: z.exactOptional(text),
  preparedBy: z.exactOptional(text),
  completed: z.exactOptional(texts(100)),
  practice: z.exactOptional(z.boolean()),
  given: z.exactOptional(z.record(id(/^[A-Z]$/), z.int().check(z.gte(0), z.lte(1_000_000)))),
});

const answer = z.object({
  ticks: ids,
  choice: z.nullable(z.enum(["none", "not-known"])),
  narrative: text,
  evidence: ids,
  note: text,
});

const evidence = z.object({
  type: z.enum([...evidenceTypes, ""]),
  title: text,
  date: text,
  heldBy: text,
  reference: text,
  nca: z.boolean(),
});

const action = z.object({ outcome: text, owner: text, due: text, serves: ids, dependsOn: texts(100), help: text });
const risk = z.object({ serves: ids, why: text, acceptedBy: text });

const person = z.object({
  post: text,
  organisation: text,
  part: z.enum(["answered", "supplied", "challenged", "marking", ""]),
  date: text,
  changed: text,
});

const cell = z.object({
  text,
  why: z.nullable(z.enum(["not-extracted", "not-recorded", "does-not-apply"])),
  reason: text,
  published: z.exactOptional(z.enum(["confirmed", "corrected"])),
  against: z.exactOptional(z.number()),
});

const opinion = z.object({
  opinion: z.nullable(z.enum(opinionsLowToHigh)),
  why: text,
  exception: text,
  satisfied: z.array(z.enum(satisfiedWays)).check(z.maxLength(satisfiedWays.length)),
  what: text,
});

const declaration = z.object({
  sharing: z.nullable(z.enum(["yes", "ask", "no"])),
  marking: z.enum(["OFFICIAL-SENSITIVE", "OFFICIAL"]),
  name: text,
  title: text,
  absence: text,
});

const sha256 = id(/^[0-9a-f]{64}$/);
/** Of a version that is known only by what replaced it, the file is not. */
const sha256OrNone = id(/^([0-9a-f]{64})?$/);
const signed = z.object({ jsonSha256: sha256, fingerprint: text, fileSha256: sha256OrNone, signedAt: text });

const records = {
  about,
  answers: answer,
  office: text,
  evidence,
  actions: action,
  risks: risk,
  people: person,
  figures: cell,
  figureRows: z.object({ source: text, note: text }),
  opinions: opinion,
  declaration,
  signed,
} satisfies Readonly<Record<SectionName, z.ZodMiniType>>;

const one = /^draft$/;
const point = new RegExp(`^(?:${pointIds.join("|")})$`);
/** The ids that a section's records may have, so that no id can be a word of the language. */
const idForms: Readonly<Record<SectionName, RegExp>> = {
  about: one,
  answers: /^[A-Z]{3}-[1-9]\d?$/,
  office: point,
  evidence: /^E[1-9]\d{0,5}$/,
  actions: /^A[1-9]\d{0,5}$/,
  risks: /^R[1-9]\d{0,5}$/,
  people: /^P[1-9]\d{0,5}$/,
  figures: /^D[1-9]\d?(?:\.[a-z][a-z0-9_]*)?\.(?:\d{4}|snap)$/,
  figureRows: /^D[1-9]\d?$/,
  opinions: point,
  declaration: one,
  signed: /^[1-9]\d{0,5}$/,
};

export const sectionNames = Object.keys(records) as readonly SectionName[];

/** `undefined` for what is no record of that section. Never throws. */
export const parseDraftRecord = <S extends SectionName>(section: S, value: unknown): RecordOf<S> | undefined => {
  const parsed = records[section].safeParse(value);
  return parsed.success ? (parsed.data as RecordOf<S>) : undefined;
};

export type ReadDraft =
  /** `unread` names the records that could not be read, such as `answers SOC-1`: the person must be told. */
  { readonly ok: true; readonly draft: Draft; readonly unread: readonly string[] } | { readonly ok: false };

/** A whole draft. What says nothing of its edition is none; a record that cannot be read is left out and reported. */
export const readDraft = (value: unknown): ReadDraft => {
  if (!isRecord(value) || !isRecord(value.about)) {
    return { ok: false };
  }
  const said: About | undefined = parseDraftRecord("about", value.about[only]);
  if (said === undefined) {
    return { ok: false };
  }
  const draftId = typeof value.id === "string" && /^[A-Za-z0-9]{1,40}$/.test(value.id) ? value.id : "";
  const unread: string[] = [];
  const found: Record<string, Readonly<Record<string, unknown>>> = {};
  for (const section of sectionNames) {
    const given = value[section];
    if (!isRecord(given)) {
      if (given !== undefined) {
        unread.push(section);
      }
      continue;
    }
    const read: [string, unknown][] = [];
    for (const [recordId, record] of Object.entries(given)) {
      const parsed = idForms[section].test(recordId) ? parseDraftRecord(section, record) : undefined;
      if (parsed === undefined) {
        unread.push(`${section} ${recordId}`);
      } else {
        read.push([recordId, parsed]);
      }
    }
    found[section] = Object.fromEntries(read);
  }
  return { ok: true, draft: { ...emptyDraft(draftId, said), ...found }, unread };
};

/** The same where nobody can be told: what could not be read is left out. */
export const parseDraft = (value: unknown): Draft | undefined => {
  const read = readDraft(value);
  return read.ok ? read.draft : undefined;
};

/** What a copy file is: `{"format":1,"kind":"draft","draft":{…}}`. */
export type ReadCopy = ReadDraft | { readonly ok: false; readonly newer: true };

/** A copy as it comes out of a file. A newer format is told apart from what is no copy. */
export const readDraftCopy = (value: unknown): ReadCopy => {
  if (!isRecord(value) || value.kind !== "draft" || !Number.isInteger(value.format)) {
    return { ok: false };
  }
  return value.format === 1 ? readDraft(value.draft) : { ok: false, newer: true };
};
