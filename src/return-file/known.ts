import type { Force, Jurisdiction } from "../core/questionnaire/content.ts";

/** What this app itself knows, against which a return's words and its force are held. An argument, so that a test can know more. */
export interface Known {
  /** SHA-256 of the content's canonical JSON, by edition and jurisdiction. */
  readonly contents: Readonly<Record<string, Readonly<Record<Jurisdiction, string>>>>;
  forcesOf(edition: string): readonly Force[];
}
