import * as z from "zod/mini";
import { parseDraftRecord, sectionNames } from "../answers/schema.ts";
import type { HistoryEntry, RecordedChange } from "./history.ts";

/** What an entry of the history may be when it comes from disk. */
const number = z.int().check(z.gte(1));
const text = z.string().check(z.maxLength(1_000));
const entry = z.object({
  number,
  at: text,
  device: text,
  kind: z.enum(["change", "undo", "restore"]),
  undoes: z.exactOptional(number),
  changes: z.array(
    z.object({
      section: z.enum(sectionNames),
      id: text,
      before: z.optional(z.unknown()),
      after: z.optional(z.unknown()),
    }),
  ),
});

/** `undefined` for what is no entry: what it changed could not be told, or put back, in full. Never throws. */
export const parseHistoryEntry = (value: unknown): HistoryEntry | undefined => {
  const parsed = entry.safeParse(value);
  if (!parsed.success) {
    return undefined;
  }
  const changes: RecordedChange[] = [];
  for (const { section, id, before, after } of parsed.data.changes) {
    const [was, is] = [before, after].map((one) => (one === undefined ? one : parseDraftRecord(section, one)));
    if ((was === undefined) !== (before === undefined) || (is === undefined) !== (after === undefined)) {
      return undefined;
    }
    changes.push({ section, id, before: was, after: is } as RecordedChange);
  }
  return { ...parsed.data, changes };
};
