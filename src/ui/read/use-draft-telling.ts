import { composeReturn } from "../../core/return/compose.ts";
import { type Telling, tellingOf } from "../../core/return/telling.ts";
import type { DraftPageProps } from "../page.ts";
import { jsonSha256 } from "./json-sha256.ts";
import { type Loaded, useLoaded } from "./use-loaded.ts";

/** The answers so far as a return that is not for signature, ready to be told. `undefined` while no force is chosen. */
export const useDraftTelling = ({ edges, fillIn }: DraftPageProps): Loaded<Telling | undefined> => {
  const force = fillIn.force.value;
  const draft = fillIn.draft.value;
  return useLoaded(force?.slug ?? "", async () => {
    if (force === undefined) {
      return undefined;
    }
    const { id } = fillIn.edition;
    const [content, contentSha256] = await Promise.all([
      edges.questionnaire.content(id, force.jurisdiction),
      edges.questionnaire.contentSha256(id, force.jurisdiction),
    ]);
    const forceReturn = composeReturn({ draft, content, contentSha256, force, forDraft: true, date: "" });
    return tellingOf(forceReturn, await jsonSha256(forceReturn));
  });
};
