import { type FillIn, type OpenedDraft, openFillIn } from "../journeys/fill-in.ts";
import { type Hold, holdDraft } from "../journeys/hold-draft.ts";
import type { Edges, StoredDraft } from "../journeys/ports.ts";

/** With whether this tab writes it. */
export type HeldDraft = Exclude<OpenedDraft, { readonly status: "open" }> | Held;
interface Held {
  readonly status: "open";
  readonly fillIn: FillIn;
  readonly hold: Hold;
}

export interface OpenDrafts {
  /** The same open draft on every page of it. */
  open(id: string, begun?: StoredDraft): Promise<HeldDraft>;
  isOpen(id: string): boolean;
  /** Forgets every draft but the one named, once all of it is on disk: the next visit reads it anew. */
  keepOnly(id: string | undefined): Promise<void>;
  /** Writes at once what waits, before the page is hidden or closed. */
  flush(): void;
  /** A draft of which something is in this window that is not known to be on disk. */
  unsaved(): FillIn | undefined;
  /** Another draft than the one shown, of which something could not be saved. */
  lostBeside(shown: FillIn): FillIn | undefined;
}

const isSafe = ({ saved }: FillIn): boolean => saved.value === "idle" || saved.value === "saved";

export const openDrafts = (edges: Edges): OpenDrafts => {
  const opening = new Map<string, Promise<HeldDraft>>();
  const open = new Map<string, Held>();
  let shown: string | undefined;
  /** Since that one was shown. */
  const askedFor = new Set<string>();
  const forget = (id: string): void => {
    opening.delete(id);
    open.get(id)?.hold.leave();
    open.delete(id);
  };
  const hold = async (opening: Promise<OpenedDraft>): Promise<HeldDraft> => {
    const opened = await opening;
    return opened.status === "open" ? { ...opened, hold: holdDraft(edges, opened.fillIn) } : opened;
  };
  return {
    open(id, begun) {
      askedFor.add(id);
      const before = opening.get(id);
      if (before !== undefined) {
        return before;
      }
      const now = hold(openFillIn(edges, id, begun));
      opening.set(id, now);
      now.then(
        (opened) => (opened.status === "open" ? open.set(id, opened) : forget(id)),
        () => forget(id),
      );
      return now;
    },
    isOpen: (id) => opening.has(id),
    async keepOnly(kept) {
      shown = kept;
      askedFor.clear();
      for (const [id, { fillIn }] of open) {
        if (id !== kept) {
          await fillIn.settled();
          // Somebody may have come back to it meanwhile.
          if (id !== shown && !askedFor.has(id) && isSafe(fillIn)) {
            forget(id);
          }
        }
      }
    },
    flush() {
      for (const { fillIn } of open.values()) {
        void fillIn.flush();
      }
    },
    unsaved: () => [...open.values()].find(({ fillIn }) => !isSafe(fillIn))?.fillIn,
    lostBeside: (shown) =>
      [...open.values()].find(({ fillIn }) => fillIn !== shown && !isSafe(fillIn) && fillIn.saved.value !== "saving")
        ?.fillIn,
  };
};
