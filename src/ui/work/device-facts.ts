import type { Edges, Settings } from "../../journeys/ports.ts";
import { type NamedDraft, namedDrafts } from "../start/drafts-here.tsx";

/** What can be said of how safe the work on this device is. */
export interface DeviceFacts {
  readonly keeps: Edges["keeps"];
  readonly drafts: readonly NamedDraft[];
  readonly settings: Settings;
  readonly persisted: boolean | undefined;
  readonly room: { readonly used: number; readonly quota: number } | undefined;
  /** The draft that was saved last. */
  readonly last: NamedDraft | undefined;
  /** Drafts that the last backup file does not hold. */
  readonly neverSaved: readonly NamedDraft[];
  /** Drafts that were written since the last backup file: by their revision, since a clock can be set back. */
  readonly changedSince: readonly NamedDraft[];
}

export const deviceFacts = async (edges: Edges): Promise<DeviceFacts> => {
  const [archive, { storage }] = await Promise.all([edges.archive(), edges.device()]);
  const [drafts, settings, persisted, room] = await Promise.all([
    namedDrafts(edges),
    archive.settings(),
    storage.persisted(),
    storage.room(),
  ]);
  const held = (draft: NamedDraft): number | undefined => settings.lastBackup?.revisions[draft.draft.id];
  return {
    keeps: edges.keeps,
    drafts,
    settings,
    persisted,
    room,
    last: drafts.reduce<NamedDraft | undefined>(
      (latest, one) => (latest === undefined || one.savedAt > latest.savedAt ? one : latest),
      undefined,
    ),
    neverSaved: drafts.filter((one) => held(one) === undefined),
    changedSince: drafts.filter((one) => (held(one) ?? one.revision) !== one.revision),
  };
};
