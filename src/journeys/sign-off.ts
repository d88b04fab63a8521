import type { ReadonlySignal } from "@preact/signals-core";
import type { Problem } from "../core/answers/problem.ts";
import type { Content } from "../core/questionnaire/content.ts";
import type { ForceReturn } from "../core/return/force-return.ts";
import type { KeptKey, SealOutcome } from "./ports.ts";

/** The head of the force reads, records, declares and signs. Writes go through the open draft's `put`. */
export interface SignOff {
  readonly content: Content;
  /** The return as it would be signed today; follows every answer. */
  readonly forceReturn: ReadonlySignal<ForceReturn>;
  readonly problems: ReadonlySignal<readonly Problem[]>;
  /** Keys on this device that were made for this force. */
  readonly keys: ReadonlySignal<readonly KeptKey[]>;
  /** The key made or chosen at this sitting. */
  createKey(passphrase: string): Promise<KeptKey>;
  /**
   * Makes, signs and checks the return, offers the file, and only then uses up the version number.
   * `not-ready` where something still stops sign-off.
   */
  sign(key: KeptKey, passphrase: string): Promise<SignOutcome>;
  /** An unsigned PDF, marked DRAFT, for a meeting. */
  saveDraftPdf(): Promise<void>;
}

export type SignOutcome =
  | { readonly status: "not-ready"; readonly problems: readonly Problem[] }
  | (SealOutcome & { readonly status: "sealed"; readonly fileName: string })
  | Exclude<SealOutcome, { readonly status: "sealed" }>;
