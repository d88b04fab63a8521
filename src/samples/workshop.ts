import type { Content, Force } from "../core/questionnaire/content.ts";
import type { Known } from "../return-file/known.ts";
import type { Press } from "../return-file/make.ts";

/** What the samples are made with. The front door brings it: nothing here reads a disk, a clock or a chance. */
export interface Workshop {
  readonly fonts: Press["fonts"];
  readonly known: Known;
  contentOf(force: Force): Content;
  sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string>;
  random(length: number): Uint8Array<ArrayBuffer>;
}

/** When the samples claim to be signed, and the edition that they are of. */
export const sampleEdition = "training-2026";
export const sampleSignedAt = "2026-06-01T10:00:00Z";
/** The time that counts as now for the verdicts in the manifest. */
export const sampleCheckedAt = "2026-12-01T00:00:00Z";
