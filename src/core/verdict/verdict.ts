import type { Opinion } from "../answers/draft.ts";
import type { Level, PointId } from "../questionnaire/content.ts";

/** The verdict on one file, `contract.md` §1, format 1. */
export interface Verdict {
  readonly format: 1;
  readonly file: string;
  readonly sha256: string | null;
  readonly verdict: "genuine" | "query" | "refused";
  readonly code: Code | "genuine";
  readonly codes: readonly Code[];
  readonly lines: Readonly<Record<LineName, LineValue>>;
  readonly message: string;
  /** What a person reads beside each line: the value in words, then a sentence. */
  readonly sentences: Readonly<Record<LineName, string>>;
  readonly accident: Accident | null;
  readonly return: VerdictReturn | null;
  readonly signature: VerdictSignature | null;
}

export const lineNames = ["unchanged", "signer", "pages", "levels"] as const;
export type LineName = (typeof lineNames)[number];
export type LineValue = "yes" | "no" | "not-known";
export type Accident = "printed" | "scanned" | "flattened" | "data-stripped" | "optimised" | "cut-short";

export interface VerdictReturn {
  readonly edition: string;
  readonly contentSha256: string;
  readonly template: number;
  readonly training: boolean;
  readonly force: string;
  readonly version: number;
  readonly replaces: string | null;
  readonly censusDate: string;
  readonly marking: string;
  readonly fingerprint: string;
  readonly jsonSha256: string;
  readonly points: readonly {
    readonly id: PointId;
    readonly level: Level | null;
    readonly proposed: Opinion | null;
    readonly opinion: Opinion | null;
  }[];
}

export interface VerdictSignature {
  readonly kind: "ours" | "elsewhere";
  readonly name: string;
  readonly title: string;
  readonly certificateSha256: string;
  readonly claimedTime: string;
  /** `null` without a register. */
  readonly enrolled: boolean | null;
}

/** In the order of the contract's table: `codes` keeps this order and `code` is the first. */
export const refusedCodes = [
  "cannot-open",
  "empty-file",
  "too-large",
  "not-a-pdf",
  "password-protected",
  "cut-short",
  "changed-after-signing",
  "not-a-return",
  "data-missing",
  "rewritten",
  "newer-format",
  "unknown-edition",
  "data-invalid",
  "pages-differ",
  "levels-differ",
  "incomplete",
  "unsigned",
  "signature-invalid",
  "algorithm-refused",
  "certificate-not-valid-then",
  "signer-revoked",
] as const;
export const queryCodes = [
  "signed-elsewhere",
  "signer-unknown",
  "signer-name-differs",
  "signing-time-odd",
  "preparation-copy",
] as const;
export type RefusedCode = (typeof refusedCodes)[number];
export type QueryCode = (typeof queryCodes)[number];
export type Code = RefusedCode | QueryCode;

export interface Register {
  readonly format: 1;
  readonly signers: readonly RegisteredSigner[];
}

export interface RegisteredSigner {
  readonly force: string;
  readonly certificateSha256: string;
  readonly name: string;
  readonly confirmedBy: "telephone" | "in-person" | "official-address" | "not-confirmed";
  readonly confirmedAt: string;
  readonly revokedAt: string | null;
}
