import { computed, type ReadonlySignal, signal } from "@preact/signals-core";
import type { Change, Draft } from "../core/answers/draft.ts";
import type { Problem } from "../core/answers/problem.ts";
import { allProblems } from "../core/answers/problems.ts";
import type { Content, EditionWords, Force } from "../core/questionnaire/content.ts";
import { type Composing, composeReturn } from "../core/return/compose.ts";
import { returnFileName } from "../core/return/file-name.ts";
import { finalise } from "../core/return/finalise.ts";
import type { ForceReturn } from "../core/return/force-return.ts";
import type { KeptKey, SealOutcome } from "../core/return/return-file.ts";
import { londonDay } from "./london.ts";
import type { Edges, MadeFile } from "./ports.ts";

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
  draftPdf(): Promise<MadeFile>;
}

export type SignOutcome =
  | { readonly status: "not-ready"; readonly problems: readonly Problem[] }
  | (SealOutcome & { readonly status: "sealed"; readonly file: MadeFile })
  | Exclude<SealOutcome, { readonly status: "sealed" }>;

/** What sign-off needs of the open draft. */
export interface DraftToSign {
  readonly draft: ReadonlySignal<Draft>;
  readonly edition: EditionWords;
  readonly force: ReadonlySignal<Force | undefined>;
  put(...changes: readonly Change[]): void;
  settled(): Promise<void>;
}

const opened = new WeakMap<DraftToSign, { readonly force: Force; readonly signOff: Promise<SignOff> }>();

/** The same sign-off on each of its pages, until the force is changed. `undefined` while no force is chosen. */
export const openSignOff = async (edges: Edges, open: DraftToSign): Promise<SignOff | undefined> => {
  const force = open.force.value;
  if (force === undefined) {
    return undefined;
  }
  const before = opened.get(open);
  if (before !== undefined && before.force === force) {
    return before.signOff;
  }
  const signOff = begin(edges, open, force);
  opened.set(open, { force, signOff });
  signOff.catch(() => opened.delete(open));
  return signOff;
};

const begin = async (edges: Edges, open: DraftToSign, force: Force): Promise<SignOff> => {
  void edges.returnFiles.prepare();
  const edition = open.edition.id;
  const [content, contentSha256, kept] = await Promise.all([
    edges.questionnaire.content(edition, force.jurisdiction),
    edges.questionnaire.contentSha256(edition, force.jurisdiction),
    edges.keys.list(),
  ]);
  const keys = signal(kept.filter((key) => key.force === force.slug));
  const composing = (): Omit<Composing, "forDraft"> => ({
    draft: open.draft.value,
    content,
    contentSha256,
    force,
    date: londonDay(edges.clock.now()),
  });
  const forceReturn = computed(() => composeReturn({ ...composing(), forDraft: false }));

  let signing: Promise<SignOutcome> | undefined;
  const sign = async (key: KeptKey, passphrase: string): Promise<SignOutcome> => {
    await open.settled();
    // Composed anew: the day may have changed since the page was opened.
    const finalised = finalise(composing());
    if (finalised.status === "not-ready") {
      return finalised;
    }
    const toSign = finalised.forceReturn;
    const signedAt = edges.clock.now();
    const outcome = await edges.returnFiles.seal({ forceReturn: toSign, key, passphrase, at: signedAt });
    if (outcome.status !== "sealed") {
      return outcome;
    }
    const { bytes, jsonSha256, fingerprint, fileSha256 } = outcome.sealed;
    const file = pdfFile(returnFileName({ ...toSign, signed: true }), bytes);
    if ((await edges.files.offer(file)) === "differs") {
      // Before any version is used up.
      throw new Error("the browser does not hold the file as it was made");
    }
    open.put({
      section: "signed",
      id: String(toSign.version),
      value: { jsonSha256, fingerprint, fileSha256, signedAt },
    });
    await open.settled();
    return { ...outcome, file };
  };

  return {
    content,
    forceReturn,
    problems: computed(() => allProblems(open.draft.value, forceReturn.value)),
    keys,
    async createKey(passphrase) {
      const { name, title } = forceReturn.value.declaration;
      const key = await edges.returnFiles.createKey({
        force: force.slug,
        forceName: force.name,
        name,
        title,
        passphrase,
        at: edges.clock.now(),
      });
      await edges.keys.keep(key);
      keys.value = [...keys.value, key];
      return key;
    },
    sign(key, passphrase) {
      // A second press while the first is at work would give two files one version.
      signing ??= sign(key, passphrase).finally(() => {
        signing = undefined;
      });
      return signing;
    },
    async draftPdf() {
      const draft = composeReturn({ ...composing(), forDraft: true });
      const { bytes } = await edges.returnFiles.make(draft);
      return pdfFile(returnFileName({ ...draft, signed: false }), bytes);
    },
  };
};

const pdfFile = (name: string, content: Uint8Array<ArrayBuffer>): MadeFile => ({
  name,
  content,
  type: "application/pdf",
});
