import { only } from "../core/answers/draft.ts";
import { sameValue } from "../core/answers/same-value.ts";
import { type BackedUp, backupText, hashedText } from "../core/backup/backup.ts";
import { readDrafts } from "../core/backup/schema.ts";
import { editionOf } from "../core/questionnaire/editions.ts";
import { backupFileName, type NameParts } from "../core/return/file-name.ts";
import { londonDay } from "./london.ts";
import type { BackupFiles, Edges, MadeFile, PickedFile } from "./ports.ts";

export interface BackupWanted {
  /** The ids of the drafts that it holds; all where it is not said. */
  readonly drafts?: readonly string[];
  /** Without one the file is plain JSON. */
  readonly passphrase?: string;
}

/** A backup file that was read back and compared, and that nobody has been given yet. */
export interface MadeBackup extends MadeFile {
  /** ISO time. */
  readonly at: string;
  readonly drafts: readonly BackedUp[];
}

export type MakingBackup =
  | { readonly status: "made"; readonly backup: MadeBackup }
  /** There is no draft to hold. */
  | { readonly status: "nothing" }
  /** What was read back is not what was written: nothing was given to anybody. */
  | { readonly status: "differs" };

/** With a passphrase it takes some seconds: a key that is quick to work out is quick to guess. */
export const makeBackup = async (
  edges: Pick<Edges, "drafts" | "archive" | "backupFiles" | "clock">,
  { drafts: ids, passphrase }: BackupWanted = {},
): Promise<MakingBackup> => {
  const [here, archive, files] = await Promise.all([edges.drafts.list(), edges.archive(), edges.backupFiles()]);
  const drafts = among(here, ids);
  if (drafts.length === 0) {
    return { status: "nothing" };
  }
  const at = edges.clock.now();
  const { device } = await archive.settings();
  const text = backupText({ savedAt: at, device, sha256: await files.sha256(hashedText(drafts)), drafts });
  const content = passphrase === undefined ? text : await files.encrypt(text, passphrase);
  if (!(await holds(files, content, passphrase, drafts))) {
    return { status: "differs" };
  }
  const name = nameOf(drafts, at, passphrase);
  const type = passphrase === undefined ? "application/json" : "application/octet-stream";
  return { status: "made", backup: { name, content, type, at, drafts } };
};

/** The name to suggest where a file is picked before it is made: a browser lets one be picked only just after a press. */
export const nameOfBackup = async (
  edges: Pick<Edges, "drafts" | "clock">,
  { drafts: ids, passphrase }: BackupWanted,
): Promise<string> => nameOf(among(await edges.drafts.list(), ids), edges.clock.now(), passphrase);

/** Writes it into a file that the person has picked, over what that held, and remembers that it holds what it holds. */
export const saveBackupTo = async (
  edges: Pick<Edges, "archive">,
  backup: MadeBackup,
  file: PickedFile,
): Promise<"saved" | "differs" | "forbidden"> => {
  const outcome = await file.write(backup.content);
  if (outcome === "saved") {
    await rememberBackup(edges, { ...backup, name: file.name });
  }
  return outcome;
};

/** Offers the file as a download, and remembers that it holds what it holds. */
export const saveBackup = async (
  edges: Pick<Edges, "archive" | "files">,
  backup: MadeBackup,
): Promise<"saved" | "differs"> => {
  if ((await edges.files.offer(backup)) === "differs") {
    return "differs";
  }
  await rememberBackup(edges, backup);
  return "saved";
};

/** Once the file was saved, by whichever way. On a full disk it cannot be remembered, and the file stands all the same. */
const rememberBackup = async (edges: Pick<Edges, "archive">, backup: MadeBackup): Promise<void> =>
  remember(edges, backup).catch(() => {});

const remember = async (edges: Pick<Edges, "archive">, { name, at, drafts }: MadeBackup): Promise<void> => {
  const archive = await edges.archive();
  const { lastBackup } = await archive.settings();
  const held = Object.fromEntries(drafts.map(({ draft, revision }) => [draft.id, revision]));
  await archive.set({ lastBackup: { at, name, revisions: { ...lastBackup?.revisions, ...held } } });
};

/** Opened as it will be opened one day, and every draft compared. */
const holds = async (
  files: BackupFiles,
  content: Uint8Array<ArrayBuffer> | string,
  passphrase: string | undefined,
  drafts: readonly BackedUp[],
): Promise<boolean> => {
  const opened =
    typeof content === "string"
      ? ({ status: "opened", text: content } as const)
      : await files.decrypt(content, passphrase ?? "");
  if (opened.status !== "opened") {
    return false;
  }
  const read = await readDrafts(JSON.parse(opened.text), files.sha256);
  return (
    read.ok &&
    read.drafts.length === drafts.length &&
    read.drafts.every(({ draft }, i) => sameValue(draft, drafts[i]?.draft))
  );
};

const among = <T extends BackedUp>(drafts: readonly T[], ids: readonly string[] | undefined): readonly T[] =>
  drafts.filter(({ draft }) => ids?.includes(draft.id) ?? true);

const nameOf = (drafts: readonly BackedUp[], at: string, passphrase: string | undefined): string =>
  backupFileName(drafts.map(namePartsOf), londonDay(at), passphrase !== undefined);

const namePartsOf = ({ draft }: BackedUp): NameParts => {
  const about = draft.about[only];
  return {
    training: editionOf(about?.edition ?? "")?.training ?? false,
    marking: draft.declaration[only]?.marking ?? "OFFICIAL-SENSITIVE",
    edition: about?.edition || "unknown",
    force: about?.force || "no-force",
  };
};
