/**
 * A repeatable sequence, so that the samples are the same bytes each run: a 32-bit linear congruential
 * generator started from a text (FNV-1a). Not random in any sense that protects anything.
 */
export interface Chance {
  /** A whole number from 0 to `below` - 1. */
  below(below: number): number;
  pick<T>(from: readonly [T, ...T[]]): T;
}

export const chanceOf = (seed: string): Chance => {
  let state = 0x811c9dc5;
  for (const character of seed) {
    state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  const below = (limit: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state >>> 8) % limit;
  };
  return { below, pick: (from) => from[below(from.length)] ?? from[0] };
};
