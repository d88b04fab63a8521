import type { Draft } from "../answers/draft.ts";
import type { ForceReturn } from "./force-return.ts";

/** 0 where none is. */
export const lastSigned = (signed: Draft["signed"]): number => Math.max(0, ...Object.keys(signed).map(Number));

/**
 * The return as it was put together for signature under a version, from the return as it would be today: the same to
 * the bit where nothing was answered since. Whoever uses it compares its SHA-256 with that of `signed`. `day`: the day
 * of signature in Europe/London.
 */
export const versionSigned = (
  today: ForceReturn,
  signed: Draft["signed"],
  version: number,
  day: string,
): ForceReturn => ({
  ...today,
  version,
  replaces: signed[String(version - 1)]?.jsonSha256 ?? null,
  declaration: { ...today.declaration, date: day },
});
