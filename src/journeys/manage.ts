import { type Draft, only } from "../core/answers/draft.ts";
import type { Edges, StoredDraft } from "./ports.ts";
import { type Started, type Unsaved, writeDraft } from "./start.ts";

/** The name that its people give a draft; "" goes back to the name of the force. */
export const renameDraft = async (
  edges: Pick<Edges, "drafts" | "tabs">,
  { draft, revision }: StoredDraft,
  name: string,
): Promise<"saved" | Unsaved["status"]> => {
  const { [only]: about } = draft.about;
  if (about === undefined) {
    return "not-saved";
  }
  const { name: _, ...rest } = about;
  const value = name === "" ? rest : { ...rest, name };
  const { status } = await edges.drafts.write(draft.id, [{ section: "about", id: only, value }], { after: revision });
  if (status === "saved") {
    edges.tabs.written(draft.id);
  }
  return status === "saved" || status === "full" ? status : "not-saved";
};

/** A second draft like this one, with a name of its own. What was signed belongs to the first. */
export const copyDraft = async (
  edges: Pick<Edges, "drafts" | "newId">,
  draft: Draft,
  name?: string,
): Promise<Started> => {
  const { [only]: about } = draft.about;
  if (about === undefined) {
    return { status: "not-saved" };
  }
  const { practice: _, name: __, ...rest } = about;
  const named = name === undefined ? rest : { ...rest, name };
  return writeDraft(edges, { ...draft, id: edges.newId(), about: { [only]: named }, signed: {} });
};

/** A second draft with the same answers, of another edition; the first stays as it is. */
export const moveToEdition = async (
  edges: Pick<Edges, "drafts" | "newId">,
  draft: Draft,
  edition: string,
): Promise<Started> => {
  const { [only]: about } = draft.about;
  return about === undefined
    ? { status: "not-saved" }
    : copyDraft(edges, { ...draft, about: { [only]: { ...about, edition } } }, about.name);
};
