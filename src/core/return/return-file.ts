import type { Verdict } from "../verdict/verdict.ts";
import type { ForceReturn } from "./force-return.ts";

/** What goes into making, sealing and checking a return's file, and what comes back: said once, for both sides of the worker. */

/** The unsigned PDF, or in `sealed` the signed one. */
export interface MadeReturn {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** SHA-256 of the embedded canonical JSON, 64 hexadecimal digits. */
  readonly jsonSha256: string;
  readonly fingerprint: string;
}

export interface KeyRequest {
  /** Slug. */
  readonly force: string;
  readonly forceName: string;
  readonly name: string;
  readonly title: string;
  readonly passphrase: string;
  /** ISO time from which the certificate is valid. */
  readonly at: string;
}

/** All that is ever kept of a signing key: nothing here opens without the passphrase. */
export interface KeptKey {
  readonly certificateSha256: string;
  readonly certificate: Uint8Array<ArrayBuffer>;
  /** Encrypted PKCS #8. */
  readonly encryptedKey: Uint8Array<ArrayBuffer>;
  readonly force: string;
  readonly name: string;
  readonly title: string;
  /** ISO times. */
  readonly notBefore: string;
  readonly notAfter: string;
}

export interface SealRequest {
  readonly forceReturn: ForceReturn;
  readonly key: Pick<KeptKey, "certificate" | "encryptedKey">;
  readonly passphrase: string;
  /** ISO time by the signer's clock. */
  readonly at: string;
}

export type SealOutcome =
  | {
      readonly status: "sealed";
      readonly sealed: MadeReturn & { readonly fileSha256: string };
      readonly verdict: Verdict;
    }
  | { readonly status: "wrong-passphrase" }
  | { readonly status: "certificate-expired" }
  /** This browser does not make the same pages twice, or not those that its data says: nothing was signed. */
  | { readonly status: "cannot-reproduce" }
  | { readonly status: "check-failed"; readonly verdict: Verdict };

export interface FileToCheck {
  readonly name: string;
  /** `null` where it could not be read. */
  readonly bytes: Uint8Array<ArrayBuffer> | null;
  /** Size in bytes of a file so large that only its beginning was read. */
  readonly size?: number;
}

/** `forceReturn` is there only where the verdict is not `refused`: a refused file never lends its data. */
export interface CheckedFile {
  readonly verdict: Verdict;
  readonly forceReturn: ForceReturn | null;
}
