import { type About, type Change, type Draft, emptyDraft, only, type SectionName } from "../core/answers/draft.ts";
import { editionOf } from "../core/questionnaire/editions.ts";
import { draftFileName } from "../core/return/file-name.ts";
import type { Edges, MadeFile, StoredDraft } from "./ports.ts";

export type Unsaved = { readonly status: "full" } | { readonly status: "not-saved" };
/** With the draft as it was read back, so that nobody has to read it again. */
export type Started = { readonly status: "started"; readonly id: string; readonly stored: StoredDraft } | Unsaved;

/** The one practice draft has a name of its own: two tabs that open it first make the same one. */
export const practiceId = "practice";
const practice = { edition: "training-2026", force: "exampleshire" };

/** A new draft of an edition for a force, on disk before anybody sees it. */
export const startDraft = async (
  edges: Pick<Edges, "drafts" | "clock" | "newId">,
  { edition, force }: { readonly edition: string; readonly force: string },
): Promise<Started> => begin(edges, edges.newId(), { format: 1, edition, force, createdAt: edges.clock.now() });

/** The draft behind "Try it with a made-up force": training, made on first use. */
export const practiceDraft = async (edges: Pick<Edges, "drafts" | "clock">): Promise<Started> => {
  const stored = await edges.drafts.read(practiceId);
  return stored === undefined
    ? begin(edges, practiceId, { format: 1, ...practice, createdAt: edges.clock.now(), practice: true })
    : { status: "started", id: practiceId, stored };
};

const begin = async (edges: Pick<Edges, "drafts">, id: string, about: About): Promise<Started> =>
  writeDraft(edges, emptyDraft(id, about));

/** A whole draft, on disk before anybody sees it. What another window has begun under its id since stands as it is. */
export const writeDraft = async (edges: Pick<Edges, "drafts">, draft: Draft): Promise<Started> => {
  const { id } = draft;
  const outcome = await edges.drafts
    .write(id, recordsOf(draft), { after: "none" })
    .catch(() => ({ status: "differs" as const }));
  if (outcome.status === "saved") {
    const { revision } = outcome;
    return { status: "started", id, stored: { draft, revision, savedAt: "" } };
  }
  // Two windows may begin the practice draft at once: the second goes on with what the first began.
  const stored = outcome.status === "conflict" ? await edges.drafts.read(id) : undefined;
  return stored === undefined
    ? { status: outcome.status === "full" ? "full" : "not-saved" }
    : { status: "started", id, stored };
};

/** The whole draft, working notes and hidden answers too, as JSON that `read-file.ts` reads. */
export const draftCopy = (draft: Draft): string => `${JSON.stringify({ format: 1, kind: "draft", draft }, null, 1)}\n`;

/** The copy under the name of `contract.md` §4. */
export const draftCopyFile = (draft: Draft): MadeFile => ({
  name: draftCopyName(draft),
  content: draftCopy(draft),
  type: "application/json",
});

const draftCopyName = (draft: Draft): string => {
  const about = draft.about[only];
  return draftFileName({
    training: editionOf(about?.edition ?? "")?.training ?? false,
    marking: draft.declaration[only]?.marking ?? "OFFICIAL-SENSITIVE",
    edition: about?.edition || "unknown",
    force: about?.force || "no-force",
  });
};

const sections = Object.keys(emptyDraft("", { format: 1, edition: "", force: "", createdAt: "" })).filter(
  (name): name is SectionName => name !== "id",
);

const recordsOf = (draft: Draft): readonly Change[] =>
  sections.flatMap((section) =>
    Object.entries(draft[section]).map(([id, value]) => ({ section, id, value }) as Change),
  );
