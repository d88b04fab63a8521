import type { Opinion } from "../answers/draft.ts";
import type { Level } from "../questionnaire/content.ts";

/** One applicable, answered question of a point, as counted after the evidence rule. */
export interface Part {
  readonly id: string;
  readonly key: boolean;
  readonly counted: Level;
  readonly notKnown: boolean;
  /** Counts for less than its lines say. */
  readonly lowered: boolean;
}

/** How many questions of a point are left out because none of their lines is shown. */
export interface NotApplicable {
  readonly keys: number;
  readonly others: number;
}

/** At most so many others may fall short of a point's level, each by one. It stays two when a question does not apply. */
export const othersAllowed = 2;

/**
 * The rule of a point: it stands at a level when every key question stands at that level or above, and at most two
 * other questions fall short of it, each by one level only.
 */
export const standsAt = (parts: readonly Part[], level: Level): boolean => {
  let short = 0;
  for (const part of parts) {
    if (part.counted < level) {
      short += 1;
      if (part.key || part.counted < level - 1 || short > othersAllowed) {
        return false;
      }
    }
  }
  return true;
};

/** The highest level at which the point stands. */
export const levelOf = (parts: readonly Part[]): Level =>
  standsAt(parts, 3) ? 3 : standsAt(parts, 2) ? 2 : standsAt(parts, 1) ? 1 : 0;

export const keysAtZero = (parts: readonly Part[]): readonly Part[] =>
  parts.filter(({ key, counted }) => key && counted === 0);

export const countAtLeast = (parts: readonly Part[], level: Level): number =>
  parts.reduce((count, { counted }) => count + (counted >= level ? 1 : 0), 0);

/** The opinion that the answers propose, in the order of the rule. A question not known counts as 0. */
export const proposedOf = (parts: readonly Part[], level: Level): Opinion => {
  if (level >= 2) {
    return "assured";
  }
  return keysAtZero(parts).length >= 2 || countAtLeast(parts, 2) * 2 < parts.length ? "not-assured" : "partly-assured";
};

/** Others that fall short of the level at which the point stands, as the rule allows. */
export const shortOf = (parts: readonly Part[], level: Level): readonly Part[] =>
  parts.filter(({ key, counted }) => !key && counted < level);

/**
 * What keeps the point from the next level: every key below it, every other that is two or more short, and, when more
 * than two others fall short, all of these. None at level 3.
 */
export const holdingOf = (parts: readonly Part[], level: Level): readonly Part[] => {
  if (level === 3) {
    return [];
  }
  const next = level + 1;
  const tooMany = parts.filter(({ key, counted }) => !key && counted < next).length > othersAllowed;
  return parts.filter(({ key, counted }) => counted < next && (key || tooMany || counted < next - 1));
};
