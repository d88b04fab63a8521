import * as z from "zod/mini";
import { type ReadDraft, readDraft } from "../answers/schema.ts";
import { isRecord } from "../record.ts";
import { hashedText } from "./backup.ts";

/** What a file with drafts may be: a backup, or the copy of one draft, which is older and says less. */

const text = z.string().check(z.maxLength(200));
const number = z.int().check(z.gte(0));
const backup = z.object({
  savedAt: text,
  device: text,
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  drafts: z.array(z.object({ draft: z.unknown(), revision: number, savedAt: text })).check(z.maxLength(1_000)),
});

export type ReadDrafts =
  | {
      readonly ok: true;
      readonly kind: "backup" | "draft-copy";
      /** "" where the file does not say. */
      readonly savedAt: string;
      readonly device: string;
      readonly drafts: readonly ReadOne[];
    }
  /** `newer`: made by a later version of the service. `altered`: not as it was written. `not-ours`: neither kind. */
  | { readonly ok: false; readonly why: "newer" | "altered" | "not-ours" };

export type ReadOne = Extract<ReadDraft, { readonly ok: true }> & {
  readonly savedAt: string;
};

/** What came out of a file's JSON. `sha256` hashes a text's UTF-8. Never throws for what it is given. */
export const readDrafts = async (value: unknown, sha256: (text: string) => Promise<string>): Promise<ReadDrafts> => {
  const kind = isRecord(value) ? value.kind : undefined;
  if (!isRecord(value) || (kind !== "backup" && kind !== "draft")) {
    return { ok: false, why: "not-ours" };
  }
  const { format } = value;
  if (typeof format !== "number" || !Number.isSafeInteger(format) || format < 1) {
    return { ok: false, why: "altered" };
  }
  if (format > 1) {
    return { ok: false, why: "newer" };
  }
  return kind === "backup" ? readBackup(value, sha256) : readCopy(value);
};

const readBackup = async (value: unknown, sha256: (text: string) => Promise<string>): Promise<ReadDrafts> => {
  const parsed = backup.safeParse(value);
  if (!parsed.success) {
    return { ok: false, why: "altered" };
  }
  const { savedAt, device, drafts } = parsed.data;
  if ((await sha256(hashedText((value as { readonly drafts: unknown }).drafts))) !== parsed.data.sha256) {
    return { ok: false, why: "altered" };
  }
  const read = drafts.flatMap((one): readonly ReadOne[] => {
    const draft = readDraft(one.draft);
    return draft.ok ? [{ ...draft, savedAt: one.savedAt }] : [];
  });
  return read.length < drafts.length
    ? { ok: false, why: "altered" }
    : { ok: true, kind: "backup", savedAt, device, drafts: read };
};

const readCopy = (value: Readonly<Record<string, unknown>>): ReadDrafts => {
  const read = readDraft(value.draft);
  return read.ok
    ? { ok: true, kind: "draft-copy", savedAt: "", device: "", drafts: [{ ...read, savedAt: "" }] }
    : { ok: false, why: "altered" };
};
