/** What is kept of a draft as a whole, one record a draft, so that a list need not read its history. */
export interface Head {
  readonly revision: number;
  /** ISO time. */
  readonly savedAt: string;
  /** The number of its last history entry. */
  readonly entries: number;
  /** ISO time; the draft is set aside. */
  readonly removedAt?: string;
  /** ISO time at which it was first found to have been set aside long enough. */
  readonly foundOldAt?: string;
}

const none: Head = { revision: 0, savedAt: "", entries: 0 };

/** A draft of format 1 has no head before it is written; what cannot be read is none. */
export const headOf = (value: unknown): Head => {
  const { revision, savedAt, entries } = { ...none, ...(value as Partial<Head> | undefined) };
  return Number.isSafeInteger(revision) && Number.isSafeInteger(entries) && typeof savedAt === "string"
    ? { ...(value as Head), revision, savedAt, entries }
    : none;
};
