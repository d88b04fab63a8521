import { type Draft, only } from "../core/answers/draft.ts";
import { type ReadOne, readDrafts } from "../core/backup/schema.ts";
import { differences } from "../core/history/differences.ts";
import type { RecordedChange } from "../core/history/history.ts";
import { editionOf } from "../core/questionnaire/editions.ts";
import { type Restoring, toDraft } from "../core/return/to-draft.ts";
import type { Verdict } from "../core/verdict/verdict.ts";
import type { Edges, StoredDraft } from "./ports.ts";

/** A file that somebody picked or dropped. */
export interface FileToRead {
  readonly name: string;
  readonly size: number;
  read(): Promise<Uint8Array<ArrayBuffer>>;
}

/** What a file holds, beside what is here. Nothing was written. */
export interface Preview {
  readonly kind: "backup" | "draft-copy" | "return";
  /** ISO time by the clock of the device that wrote it; "" where the file does not say. */
  readonly savedAt: string;
  /** What that device was called, or "". */
  readonly device: string;
  /** Of a return: what the check says of the file. */
  readonly verdict: Verdict | null;
  readonly drafts: readonly PreviewedDraft[];
}

export interface PreviewedDraft {
  /** As it would be restored beside what is here; its id is that of the file, or "". */
  readonly draft: Draft;
  /** ISO time of its last write before it went into the file; "" where the file does not say. */
  readonly savedAt: string;
  /** Records that could not be read, such as `answers SOC-1`: the person must be told. */
  readonly unread: readonly string[];
  /** Whether this service holds the edition; a draft of another is kept, and cannot be opened here. */
  readonly editionHeld: boolean;
  /** The drafts here that it can be put over: the same one, else those of the same force and edition. */
  readonly here: readonly Here[];
}

export interface Here {
  readonly stored: StoredDraft;
  /** What would change in it; nothing where both are the same. */
  readonly changes: readonly RecordedChange[];
}

export type ReadFile =
  | { readonly status: "read"; readonly preview: Preview }
  /** It is encrypted: to be read again with a passphrase. */
  | { readonly status: "passphrase-needed" }
  | { readonly status: "wrong-passphrase" }
  | { readonly status: "refused"; readonly why: WhyRefused; readonly verdict: Verdict | null };

export type WhyRefused = "unreadable" | "empty" | "too-large" | "cut-short" | "altered" | "newer" | "not-ours";

/** A hundred drafts of the largest size and more; what is larger was picked by mistake and is not read. */
export const mostBytes = 100_000_000;

type Needed = Pick<Edges, "drafts" | "backupFiles" | "returnFiles" | "clock">;

/** A backup (plain or encrypted), the copy of a draft, or a PDF of ours, signed or not. Writes nothing, whatever it is. */
export const readFile = async (edges: Needed, file: FileToRead, passphrase?: string): Promise<ReadFile> => {
  if (file.size === 0) {
    return refused("empty");
  }
  if (file.size > mostBytes) {
    return refused("too-large");
  }
  const bytes = await file.read().catch(() => undefined);
  if (bytes === undefined) {
    return refused("unreadable");
  }
  const start = String.fromCharCode(...bytes.subarray(0, 1_024));
  if (start.includes("%PDF-")) {
    return readReturn(edges, file.name, bytes);
  }
  const files = await edges.backupFiles();
  if (!/^(age-encryption\.org\/|-----BEGIN AGE ENCRYPTED FILE)/.test(start)) {
    return readText(edges, await files.text(bytes));
  }
  if (passphrase === undefined) {
    return { status: "passphrase-needed" };
  }
  const opened = await files.decrypt(bytes, passphrase);
  return opened.status === "opened"
    ? readText(edges, opened.text)
    : opened.status === "damaged"
      ? refused("altered")
      : opened;
};

const refused = (why: WhyRefused, verdict: Verdict | null = null): ReadFile => ({ status: "refused", why, verdict });

const readText = async (edges: Needed, text: string | undefined): Promise<ReadFile> => {
  const files = await edges.backupFiles();
  const json = jsonIn(text ?? "");
  if (json.status !== "json") {
    return refused(json.status);
  }
  const read = await readDrafts(json.value, files.sha256);
  if (!read.ok) {
    return refused(read.why);
  }
  const { kind, savedAt, device } = read;
  const here = await edges.drafts.list();
  const drafts = read.drafts.map((one) => previewed(one, here, ({ draft }) => putOver(draft, one.draft)));
  return { status: "read", preview: { kind, savedAt, device, verdict: null, drafts } };
};

type JsonIn =
  | { readonly status: "json"; readonly value: unknown }
  | { readonly status: "cut-short" | "altered" | "not-ours" };

/**
 * What is no JSON and yet begins as ours does was cut short, or altered where it still has its end: a brace at the beginning of
 * a line, or of a file that somebody brought into one line.
 */
const jsonIn = (text: string): JsonIn => {
  try {
    return { status: "json", value: JSON.parse(text) };
  } catch {
    if (!/^\s*\{\s*"format"/.test(text)) {
      return { status: "not-ours" };
    }
    return { status: /\n\}\s*$|^.*\}\s*$/.test(text) ? "altered" : "cut-short" };
  }
};

const readReturn = async (edges: Needed, name: string, bytes: Uint8Array<ArrayBuffer>): Promise<ReadFile> => {
  const at = edges.clock.now();
  const { verdict, forceReturn } = await edges.returnFiles.recover({ name, bytes }, at);
  if (forceReturn === null) {
    return refused(whyRefused(verdict), verdict);
  }
  const restoring = { createdAt: at, ...signedAs(verdict) };
  const restored = (over?: Draft): Draft =>
    toDraft(forceReturn, { id: over?.id ?? "", ...restoring, ...(over === undefined ? {} : { over }) });
  const one: ReadOne = { ok: true, draft: restored(), unread: [], savedAt: "" };
  const here = await edges.drafts.list();
  const drafts = [previewed(one, here, ({ draft }) => restored(draft))];
  return { status: "read", preview: { kind: "return", savedAt: "", device: "", verdict, drafts } };
};

/** The version that was signed is used up: what is restored goes on with the next. */
const signedAs = ({ signature, return: found, sha256 }: Verdict): Pick<Restoring, "signed"> =>
  signature === null || found === null || sha256 === null
    ? {}
    : {
        signed: {
          jsonSha256: found.jsonSha256,
          fingerprint: found.fingerprint,
          fileSha256: sha256,
          signedAt: signature.claimedTime,
        },
      };

const whyRefused = ({ code, accident }: Verdict): WhyRefused => {
  switch (code) {
    case "cut-short":
    case "too-large":
      return code;
    case "newer-format":
    case "unknown-edition":
      return "newer";
    case "not-a-pdf":
    case "not-a-return":
    case "password-protected":
      return "not-ours";
    case "cannot-open":
      return "unreadable";
    default:
      return accident === "cut-short" ? accident : "altered";
  }
};

const previewed = (
  { draft, unread, savedAt }: ReadOne,
  here: readonly StoredDraft[],
  over: (stored: StoredDraft) => Draft,
): PreviewedDraft => {
  const about = draft.about[only];
  const same = here.filter((stored) => stored.draft.id === draft.id);
  const alike = here.filter(
    ({
      draft: {
        about: { [only]: other },
      },
    }) => other?.force === about?.force && other?.edition === about?.edition,
  );
  return {
    draft,
    savedAt,
    unread,
    editionHeld: editionOf(about?.edition ?? "") !== undefined,
    here: (same.length > 0 ? same : alike).map((stored) => ({
      stored,
      changes: differences(stored.draft, over(stored)),
    })),
  };
};

/** A version once signed stays used up, and the practice draft stays what it is. */
const putOver = (here: Draft, from: Draft): Draft => {
  const [before, after] = [here.about[only], from.about[only]];
  const { practice: _, ...about } = after ?? { format: 1 as const, edition: "", force: "", createdAt: "" };
  return {
    ...from,
    id: here.id,
    about: { [only]: before?.practice === true ? { ...about, practice: true } : about },
    signed: { ...from.signed, ...here.signed },
  };
};
