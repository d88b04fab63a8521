import type { Settings, StoredDraft } from "../../journeys/ports.ts";

/** Whether a backup file that was saved from here holds the draft as it is: by its revision, since a clock can be set back. */
export const backedUp = (
  { draft: { id }, revision }: StoredDraft,
  { lastBackup }: Settings,
): "never" | "before-changes" | "as-it-is" => {
  const held = lastBackup?.revisions[id];
  return held === undefined ? "never" : held === revision ? "as-it-is" : "before-changes";
};
