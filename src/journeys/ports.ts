import type { Change, Draft } from "../core/answers/draft.ts";
import type { ReadCopy } from "../core/answers/schema.ts";
import type { Content, Force, Jurisdiction, PointContent, PointId } from "../core/questionnaire/content.ts";
import type { ForceReturn } from "../core/return/force-return.ts";
import type {
  CheckedFile,
  FileToCheck,
  KeptKey,
  KeyRequest,
  MadeReturn,
  SealOutcome,
  SealRequest,
} from "../core/return/return-file.ts";

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

/** What a tab hears of the other tabs that have the same draft open. */
export interface TabEvents {
  /** Whether this tab alone writes the draft now. Where nothing was said yet it does, until told otherwise. */
  onHeld(held: boolean): void;
  /** Another tab asks for the draft; it goes over once this resolves, or a second later. */
  onWanted(): Promise<void>;
  /** Another tab has saved something. */
  onWritten(): void;
}

export interface Tabs {
  /** Takes the draft for this tab, or waits until it falls free. */
  join(
    draftId: string,
    told: TabEvents,
  ): {
    /** Tells the other tabs that something was saved. */
    written(): void;
    /** Resolves once the draft is asked for here; `onHeld` says when it came. */
    takeOver(): Promise<void>;
    leave(): void;
  };
}

/** The browser's own store, under everything that is kept here. */
export interface DeviceStorage {
  /** Whether the browser has promised not to clear it to make room; `undefined` where it does not say. */
  persisted(): Promise<boolean | undefined>;
  /** Asks for that promise. Some browsers ask the person. */
  askToPersist(): Promise<boolean | undefined>;
  /** In bytes, as the browser estimates it. */
  room(): Promise<{ readonly used: number; readonly quota: number } | undefined>;
}

/** What a second store remembers of a draft, so that its loss can be told: never a word of any answer. */
export interface Remembered {
  readonly id: string;
  /** Slug, or "" before one is chosen. */
  readonly force: string;
  readonly edition: string;
  /** ISO time of about the last save. */
  readonly savedAt: string;
}

export interface Trace {
  /** The newest first. Empty where there is no second store. */
  remembered(): readonly Remembered[];
  remember(draft: Remembered): void;
  /** Of a draft that was deleted by the person; without an id, of all. */
  forget(id?: string): void;
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

export interface Clock {
  /** ISO time, UTC. */
  now(): string;
}

/** Offers a file to the person as an ordinary download. Text is written as UTF-8. */
export interface Files {
  offer(name: string, content: Uint8Array<ArrayBuffer> | string, type: string): void;
}

/** Whether a newer version of the service was found; `cannot-look` without a network, or where it is not whole. */
export type Looked = "found" | "none" | "cannot-look";

/** Everything outside that a journey may use. The front door builds it once. */
export interface Edges {
  readonly drafts: Drafts;
  readonly keys: Keys;
  readonly questionnaire: Questionnaire;
  readonly returnFiles: ReturnFiles;
  readonly files: Files;
  readonly clock: Clock;
  /** Looks now; it is also looked for at start and while a window is open. */
  lookForUpdate(): Promise<Looked>;
  /** A new random id of 16 letters and digits. */
  newId(): string;
}
