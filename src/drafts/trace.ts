import type { Remembered, Trace } from "../journeys/ports.ts";

const key = "msht-self-assessment.drafts";

/**
 * Which drafts there were, in `localStorage`: a policy that clears databases may spare it, and then an empty service can
 * say what happened. It may be written to disk seconds late, or not be there at all: it is a hint, and nothing depends on it.
 */
export const traceIn = (store: () => Storage): Trace => {
  const read = (): readonly Remembered[] => {
    try {
      const value: unknown = JSON.parse(store().getItem(key) ?? "[]");
      return Array.isArray(value) ? value.filter(isRemembered) : [];
    } catch {
      return [];
    }
  };
  const write = (drafts: readonly Remembered[]): void => {
    try {
      store().setItem(key, JSON.stringify(drafts));
    } catch {
      // Full or forbidden: only the hint is missing.
    }
  };
  const others = (id: string): readonly Remembered[] => read().filter((one) => one.id !== id);
  return {
    remembered: read,
    remember: ({ id, force, edition, savedAt }) => write([{ id, force, edition, savedAt }, ...others(id)]),
    forget: (id) => write(id === undefined ? [] : others(id)),
  };
};

const isRemembered = (value: unknown): value is Remembered =>
  typeof value === "object" &&
  value !== null &&
  ["id", "force", "edition", "savedAt"].every(
    (name) => typeof (value as Readonly<Record<string, unknown>>)[name] === "string",
  );
