import type { Change, Draft } from "../core/answers/draft.ts";
import type { ReadCopy } from "../core/answers/schema.ts";
import type { Content, Force, Jurisdiction, PointContent, PointId } from "../core/questionnaire/content.ts";
import type { ForceReturn } from "../core/return/force-return.ts";
import type { Verdict } from "../core/verdict/verdict.ts";

/** Drafts on this device. One record an answer, strict durability. */
export interface Drafts {
  list(): Promise<readonly Draft[]>;
  /** Resolves to `undefined` where there is none. Never rejects for bad data: a record that no schema reads is left out and kept on disk. */
  read(id: string): Promise<Draft | undefined>;
  /**
   * Resolves once every change is on disk (`durability: "strict"`), was read back and is equal.
   * Resolves to `full` when there is no room. Rejects when the store cannot be used.
   */
  write(draftId: string, changes: readonly Change[]): Promise<"saved" | "full" | "differs">;
  /** Reads what came out of a copy file, by the schema that reads the disk. Writes nothing. */
  readCopy(value: unknown): Promise<ReadCopy>;
  remove(id: string): Promise<void>;
  removeAll(): Promise<void>;
}

/** Signing keys on this device: only ever the encrypted PKCS #8. */
export interface KeptKey {
  readonly certificateSha256: string;
  readonly certificate: Uint8Array<ArrayBuffer>;
  readonly encryptedKey: Uint8Array<ArrayBuffer>;
  readonly force: string;
  readonly name: string;
  readonly title: string;
  /** ISO times. */
  readonly notBefore: string;
  readonly notAfter: string;
}

export interface Keys {
  list(): Promise<readonly KeptKey[]>;
  keep(key: KeptKey): Promise<void>;
  remove(certificateSha256: string): Promise<void>;
}

/** The words, loaded when they are needed. */
export interface Questionnaire {
  forces(edition: string): Promise<readonly Force[]>;
  point(edition: string, jurisdiction: Jurisdiction, point: PointId): Promise<PointContent>;
  content(edition: string, jurisdiction: Jurisdiction): Promise<Content>;
  /** As pinned for the edition and jurisdiction. */
  contentSha256(edition: string, jurisdiction: Jurisdiction): Promise<string>;
}

/** Making, sealing and checking return files; behind it `return-file`, in a worker. */
export interface ReturnFiles {
  /** The unsigned PDF: a pure function of the return. */
  make(forceReturn: ForceReturn): Promise<MadeReturn>;
  createKey(request: KeyRequest): Promise<KeptKey>;
  /** Signs and then checks the result with the code that the recipient uses. `at`: ISO time. */
  seal(request: SealRequest): Promise<SealOutcome>;
  /** Never rejects for a bad file. `at`: ISO time that counts as now. */
  check(file: FileToCheck, at: string): Promise<CheckedFile>;
}

export interface FileToCheck {
  readonly name: string;
  /** `null` where it could not be read. */
  readonly bytes: Uint8Array<ArrayBuffer> | null;
  /** Size in bytes of a file so large that only its beginning was read. */
  readonly size?: number;
}

export interface MadeReturn {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly jsonSha256: string;
  readonly fingerprint: string;
}

export interface KeyRequest {
  readonly force: string;
  readonly forceName: string;
  readonly name: string;
  readonly title: string;
  readonly passphrase: string;
  readonly at: string;
}

export interface SealRequest {
  readonly forceReturn: ForceReturn;
  readonly key: KeptKey;
  readonly passphrase: string;
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
  | { readonly status: "cannot-reproduce" }
  | { readonly status: "check-failed"; readonly verdict: Verdict };

/** `forceReturn` is there only where the verdict is not `refused`. */
export interface CheckedFile {
  readonly verdict: Verdict;
  readonly forceReturn: ForceReturn | null;
}

export interface Clock {
  /** ISO time, UTC. */
  now(): string;
}

/** Offers a file to the person as an ordinary download. Text is written as UTF-8. */
export interface Files {
  offer(name: string, content: Uint8Array<ArrayBuffer> | string, type: string): void;
}

/** Everything outside that a journey may use. The front door builds it once. */
export interface Edges {
  readonly drafts: Drafts;
  readonly keys: Keys;
  readonly questionnaire: Questionnaire;
  readonly returnFiles: ReturnFiles;
  readonly files: Files;
  readonly clock: Clock;
  /** A new random id of 16 letters and digits. */
  newId(): string;
}
