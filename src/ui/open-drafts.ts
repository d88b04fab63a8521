import { type FillIn, type OpenedDraft, openFillIn } from "../journeys/fill-in.ts";
import type { Edges, StoredDraft } from "../journeys/ports.ts";

export interface OpenDrafts {
  /** The same open draft on every page of it. */
  open(id: string, begun?: StoredDraft): Promise<OpenedDraft>;
  /** Forgets every draft but the one named, once all of it is on disk: the next visit reads it anew. */
  keepOnly(id: string | undefined): Promise<void>;
  /** Writes at once what waits, before the page is hidden or closed. */
  flush(): void;
  /** Whether something is on the screen that is not known to be on disk. */
  unsaved(): boolean;
}

const isSafe = ({ saved }: FillIn): boolean => saved.value === "idle" || saved.value === "saved";

export const openDrafts = (edges: Edges): OpenDrafts => {
  const opening = new Map<string, Promise<OpenedDraft>>();
  const open = new Map<string, FillIn>();
  const forget = (id: string): void => {
    opening.delete(id);
    open.delete(id);
  };
  return {
    open(id, begun) {
      const before = opening.get(id);
      if (before !== undefined) {
        return before;
      }
      const now = openFillIn(edges, id, begun);
      opening.set(id, now);
      now.then(
        (opened) => (opened.status === "open" ? open.set(id, opened.fillIn) : forget(id)),
        () => forget(id),
      );
      return now;
    },
    async keepOnly(kept) {
      for (const [id, fillIn] of open) {
        if (id !== kept) {
          await fillIn.settled();
          if (isSafe(fillIn)) {
            forget(id);
          }
        }
      }
    },
    flush() {
      for (const fillIn of open.values()) {
        void fillIn.flush();
      }
    },
    unsaved: () => [...open.values()].some((fillIn) => !isSafe(fillIn)),
  };
};
