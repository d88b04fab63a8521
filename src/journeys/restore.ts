import { type Change, only } from "../core/answers/draft.ts";
import type { Edges } from "./ports.ts";
import type { Here, PreviewedDraft } from "./read-file.ts";
import { type Started, writeDraft } from "./start.ts";

/** Beside what is here: a draft with an id of its own, which replaces nothing. */
export const restoreBeside = async (
  edges: Pick<Edges, "drafts" | "newId">,
  { draft }: PreviewedDraft,
): Promise<Started> => {
  const about = draft.about[only];
  if (about === undefined) {
    return { status: "not-saved" };
  }
  // What was restored of the practice draft is a draft of its own like any other.
  const { practice: _, ...rest } = about;
  return writeDraft(edges, { ...draft, id: edges.newId(), about: { [only]: rest } });
};

export type RestoredOver =
  | { readonly status: "restored"; readonly id: string }
  /** The draft was written since the preview: to be looked at again. */
  | { readonly status: "changed" }
  | { readonly status: "full" }
  | { readonly status: "not-saved" };

/** Over a draft that is here, by a person's choice alone. It is one entry of its history, and can be undone. */
export const restoreOver = async (
  edges: Pick<Edges, "drafts">,
  { stored: { draft, revision }, changes }: Here,
): Promise<RestoredOver> => {
  if (changes.length === 0) {
    return { status: "restored", id: draft.id };
  }
  const { status } = await edges.drafts
    .write(
      draft.id,
      changes.map(({ section, id, after }) => ({ section, id, value: after }) as Change),
      { after: revision, kind: "restore" },
    )
    .catch(() => ({ status: "not-saved" as const }));
  switch (status) {
    case "saved":
      return { status: "restored", id: draft.id };
    case "conflict":
    case "overtaken":
      return { status: "changed" };
    case "full":
      return { status };
    default:
      return { status: "not-saved" };
  }
};
