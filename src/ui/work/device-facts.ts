import type { Edges, Settings } from "../../journeys/ports.ts";
import { type NamedDraft, namedDrafts } from "../start/drafts-here.tsx";
import { backedUp } from "./backed-up.ts";

/** What can be said of how safe the work on this device is. */
export interface DeviceFacts {
  readonly keeps: Edges["keeps"];
  /** ISO time at which this was so. */
  readonly now: string;
  readonly drafts: readonly NamedDraft[];
  readonly settings: Settings;
  readonly persisted: boolean | undefined;
  readonly room: { readonly used: number; readonly quota: number } | undefined;
  /** The draft that was saved last. */
  readonly last: NamedDraft | undefined;
  /** Drafts that no backup file holds. */
  readonly neverSaved: readonly NamedDraft[];
  /** Drafts that were written since the last backup file that holds them. */
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
  return {
    keeps: edges.keeps,
    drafts,
    settings,
    persisted,
    room,
    now: edges.clock.now(),
    // A store of before this was kept, or the last one deleted: then the clock has to do.
    last: drafts.find(({ draft }) => draft.id === settings.lastSaved) ?? latest(drafts),
    neverSaved: drafts.filter((one) => backedUp(one, settings) === "never"),
    changedSince: drafts.filter((one) => backedUp(one, settings) === "before-changes"),
  };
};

const latest = (drafts: readonly NamedDraft[]): NamedDraft | undefined =>
  drafts.toSorted((one, other) => (one.savedAt < other.savedAt ? 1 : -1))[0];
