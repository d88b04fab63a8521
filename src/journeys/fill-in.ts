import type { ReadonlySignal } from "@preact/signals-core";
import type { Change, Draft } from "../core/answers/draft.ts";
import type { EditionWords, Force, PointContent, PointId, QuestionShape } from "../core/questionnaire/content.ts";
import type { PointScore } from "../core/scoring/score.ts";

/** `idle`: nothing changed since it was opened. `saved` only after the store read it back. */
export type SavedState = "idle" | "saving" | "saved" | "not-saved" | "full";

/** A draft that is open on this page. Every write of every page goes through `put`. */
export interface FillIn {
  readonly draft: ReadonlySignal<Draft>;
  readonly saved: ReadonlySignal<SavedState>;
  readonly edition: EditionWords;
  readonly forces: readonly Force[];
  /** `undefined` until a force is chosen. */
  readonly force: ReadonlySignal<Force | undefined>;
  /** Shapes of the questions in the force's jurisdiction (England and Wales until one is chosen). */
  readonly shapes: ReadonlySignal<readonly QuestionShape[]>;
  readonly scores: ReadonlySignal<readonly PointScore[]>;
  /** Shows the changes at once and hands them to the coalescing writer; never waits, never throws. */
  put(...changes: readonly Change[]): void;
  tick(questionId: string, lineId: string, on: boolean): void;
  choose(questionId: string, choice: "none" | "not-known", on: boolean): void;
  /** Words of a point, loaded once. */
  point(point: PointId): Promise<PointContent>;
  /** Resolves when nothing waits to be written (also when it could not be). */
  settled(): Promise<void>;
}
