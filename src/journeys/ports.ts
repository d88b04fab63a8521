import type { Change, Draft } from "../core/answers/draft.ts";
import type { ReadCopy } from "../core/answers/schema.ts";
import type { HistoryEntry, HistoryKind } from "../core/history/history.ts";
import type { Content, Force, Jurisdiction, PointContent, PointId } from "../core/questionnaire/content.ts";
import type { DocumentTree } from "../core/return/document.ts";
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

/** A draft as it stood on the disk. */
export interface StoredDraft {
  readonly draft: Draft;
  /** Counts the writes; 0 for a draft that was begun under database format 1 and not written since. */
  readonly revision: number;
  /** ISO time of the last write by this device's clock; "" where it is not known. */
  readonly savedAt: string;
}

export interface WriteAs {
  /** The revision that the writer has read; `none` begins a draft where there is none. */
  readonly after: number | "none";
  /** `change` where it is not said. */
  readonly kind?: HistoryKind;
  readonly undoes?: number;
}

export type WriteOutcome =
  | { readonly status: "saved"; readonly revision: number }
  /** Another window has written, or removed, the draft since. Nothing was put over it. */
  | { readonly status: "conflict" }
  /** It was written, and then the next write came over it before it could be read back. */
  | { readonly status: "overtaken"; readonly revision: number }
  | { readonly status: "full" }
  /** What was read back is not what was written. */
  | { readonly status: "differs" }
  /** A newer version of the service has taken the store over. Nothing was written. */
  | { readonly status: "newer" };

/** Drafts on this device. One record an answer, strict durability. */
export interface Drafts {
  list(): Promise<readonly StoredDraft[]>;
  /** Resolves to `undefined` where there is none. Never rejects for bad data: a record that no schema reads is left out and kept on disk. */
  read(id: string): Promise<StoredDraft | undefined>;
  /**
   * In one transaction: compares the revision, writes the changes and what they changed into the history. Resolves to
   * `saved` once all is on disk (`durability: "strict"`), was read back and is equal. Rejects when the store cannot be used.
   */
  write(draftId: string, changes: readonly Change[], as: WriteAs): Promise<WriteOutcome>;
  /** Reads what came out of a copy file, by the schema that reads the disk. Writes nothing. */
  readCopy(value: unknown): Promise<ReadCopy>;
  /** Sets the draft aside, with its history: `Archive.removed` lists it, `Archive.takeBack` brings it back. */
  remove(id: string): Promise<void>;
  /** For good: drafts, what was set aside, history and settings. */
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
  /** Tells the tabs that have a draft open that something of it was saved by a page that does not. */
  written(draftId: string): void;
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

/** What is kept beside the answers themselves. */
export interface Archive {
  /** The newest first, by number. An entry that no schema reads is left out. */
  history(draftId: string): Promise<readonly HistoryEntry[]>;
  /** Drafts set aside, the last one first. Those that were found older than `keptDays` on two days are forgotten at this moment. */
  removed(): Promise<readonly RemovedDraft[]>;
  /** `false` where it is no longer kept, or a draft of this id has been begun since. */
  takeBack(draftId: string): Promise<boolean>;
  /** For good; `false` where it is not set aside any more, and stays. */
  forget(draftId: string): Promise<boolean>;
  settings(): Promise<Settings>;
  set(part: Partial<Settings>): Promise<void>;
}

/** How many days at least a removed draft can be taken back. */
export const keptDays = 30;

export interface RemovedDraft {
  readonly draft: Draft;
  /** ISO time. */
  readonly removedAt: string;
}

export interface Settings {
  /** What the person calls this device, in the history and in backups; "" while nothing was said. Never a name. */
  readonly device: string;
  readonly lastBackup: LastBackup | null;
  /** The id of the draft that was written last, whatever the clock says; "" where it is not known. */
  readonly lastSaved: string;
  /** Whether the browser was asked for persistent storage. */
  readonly persistAsked: boolean;
}

/** The last backup file that was saved from here. */
export interface LastBackup {
  /** ISO time. */
  readonly at: string;
  readonly name: string;
  /** By draft: the last revision that any backup file holds. */
  readonly revisions: Readonly<Record<string, number>>;
}

/** What the file of a backup needs beside its text. */
export interface BackupFiles {
  /** `undefined` for what is not UTF-8; a byte order mark is left out. */
  text(bytes: Uint8Array<ArrayBuffer>): Promise<string | undefined>;
  /** 64 hexadecimal digits, of the text's UTF-8. */
  sha256(text: string): Promise<string>;
  /** A standard age file under a passphrase (scrypt), which the `age` command opens too. */
  encrypt(text: string, passphrase: string): Promise<Uint8Array<ArrayBuffer>>;
  decrypt(bytes: Uint8Array<ArrayBuffer>, passphrase: string): Promise<Decrypted>;
}

export type Decrypted =
  | { readonly status: "opened"; readonly text: string }
  | { readonly status: "wrong-passphrase" }
  /** No age file, one for somebody's key, one cut short or altered. */
  | { readonly status: "damaged" };

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
  /** Begun when a page is entered that will need the rest, so that nobody waits for the start. Never rejects. */
  prepare(): Promise<void>;
  /** The unsigned PDF: a pure function of the return. */
  make(forceReturn: ForceReturn): Promise<MadeReturn>;
  /** A document that is no return, as a PDF: a blank copy, a summary. */
  print(tree: DocumentTree): Promise<Uint8Array<ArrayBuffer>>;
  createKey(request: KeyRequest): Promise<KeptKey>;
  /** Signs and then checks the result with the code that the recipient uses. `at`: ISO time. */
  seal(request: SealRequest): Promise<SealOutcome>;
  /** Never rejects for a bad file. `at`: ISO time that counts as now. */
  check(file: FileToCheck, at: string): Promise<CheckedFile>;
  /** The same, to go on with the answers: a file of ours whose pages say what its data say lends them, signed or not. */
  recover(file: FileToCheck, at: string): Promise<CheckedFile>;
}

export interface Clock {
  /** ISO time, UTC. */
  now(): string;
}

/** A file to hand to a person. Text is written as UTF-8. */
export interface MadeFile {
  readonly name: string;
  readonly content: Uint8Array<ArrayBuffer> | string;
  readonly type: string;
}

/** `differs`: what would have been offered is not what was given, so nothing was. */
export type Offered = "offered" | "differs";

/** Offers a file to the person as an ordinary download, once it was read back, decoded and compared. */
export interface Files {
  offer(file: MadeFile): Promise<Offered>;
}

/** Whether a newer version of the service was found; `cannot-look` without a network, or where it is not whole. */
export type Looked = "found" | "none" | "cannot-look";

/** A file that the person has picked to save to. Writing it again needs no further choice. */
export interface PickedFile {
  readonly name: string;
  /** `saved` once the file was read back and is the same. */
  write(content: Uint8Array<ArrayBuffer> | string): Promise<"saved" | "differs" | "forbidden">;
}

/** Lets the person pick a file to save to: they may leave it, and a policy may forbid it. */
export type PickFile = (suggestedName: string) => Promise<PickedFile | "left" | "forbidden">;

/** What the browser says and does about keeping work, beside the store itself. */
export interface Device {
  readonly storage: DeviceStorage;
  readonly trace: Trace;
}

/** Everything outside that a journey may use. The front door builds it once. */
export interface Edges {
  readonly drafts: Drafts;
  /** Loaded when it is first asked for. */
  archive(): Promise<Archive>;
  backupFiles(): Promise<BackupFiles>;
  /** `memory`: this browser lets nothing be kept; what is not saved as a file is gone when the window closes. */
  readonly keeps: "device" | "memory";
  readonly keys: Keys;
  readonly questionnaire: Questionnaire;
  readonly returnFiles: ReturnFiles;
  readonly files: Files;
  readonly clock: Clock;
  readonly tabs: Tabs;
  /** Loaded when it is first asked for. */
  device(): Promise<Device>;
  /** What follows a save: the browser is asked to keep it, and a trace is left by which its loss would be noticed. */
  afterSaving(draftId: string): void;
  /** `undefined` where the browser has no such thing. */
  pickFile(): Promise<PickFile | undefined>;
  /** Looks now; it is also looked for at start and while a window is open. */
  lookForUpdate(): Promise<Looked>;
  /** A new random id of 16 letters and digits. */
  newId(): string;
}
