import type { Opinion } from "../answers/draft.ts";
import type { Level, PointId } from "../questionnaire/content.ts";

export interface QuestionScore {
  readonly id: string;
  readonly state: "unanswered" | "not-known" | "answered";
  /** Lines ticked and lines shown, the tested line left out. */
  readonly ticked: number;
  readonly of: number;
  readonly tested: boolean;
  /** Level as ticked, and as counted after the evidence rule. `null` only while unanswered. */
  readonly claimed: Level | null;
  readonly counted: Level | null;
  readonly lowered: "no-evidence" | "no-test-evidence" | null;
  /** Ids of the lines not ticked: what the next level asks (the tested line when every other is ticked). */
  readonly missing: readonly string[];
}

export interface PointScore {
  readonly id: PointId;
  readonly questions: readonly QuestionScore[];
  /** `null` while a question is unanswered. */
  readonly level: Level | null;
  readonly proposed: Opinion | null;
  /** Why, as a name and values for the sentence in `content/words/scoring.json`. */
  readonly because: Reason;
  /** Ids of the questions that hold the point at its level. */
  readonly holding: readonly string[];
}

export interface Reason {
  readonly word: string;
  readonly values: Readonly<Record<string, string | number>>;
}
